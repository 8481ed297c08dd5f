/**
 * The XML inside a spreadsheet, read as it streams by: what a whole document in memory would cost decides whether a
 * price list of a hundred thousand goods fits. A document type is refused before anything of it is read: entities of a
 * file's own are the way to a billion laughs and to other files of this computer.
 */
import { Refusal } from '../../api/refusals.ts';

export interface XmlListener {
  /** `attributes` is the text between the name and the end of the tag, for `attributeOf`. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** Longest single tag or text; a cell of Excel holds 32,767 letters. */
const longestPiece = 2_000_000;

export interface XmlReader {
  write(text: string): void;
  end(): void;
}

export function xmlReader(listener: XmlListener): XmlReader {
  let held = '';
  return {
    write(text) {
      held = readPieces(held + text, listener);
      if (held.length > longestPiece) throw new Refusal('file-archive-unsafe', { why: 'long-text' });
    },
    end() {
      if (held.trim() !== '') throw damaged();
    },
  };
}

export const damaged = (): Refusal => new Refusal('file-not-csv', { why: 'damaged' });

/** Answers what is not complete yet. */
function readPieces(source: string, listener: XmlListener): string {
  let place = 0;
  while (place < source.length) {
    const tag = source.indexOf('<', place);
    if (tag === -1) break;
    const end = endOfTag(source, tag);
    if (end === -1) break;
    if (tag > place) listener.text(decoded(source.slice(place, tag)));
    readTag(source.slice(tag + 1, end), listener);
    place = end + 1;
  }
  return place === 0 ? source : source.slice(place);
}

/** The place of the closing `>`; -1 while it has not come yet. */
function endOfTag(source: string, tag: number): number {
  const next = source.charCodeAt(tag + 1);
  if (next === exclamation) return endOfMarked(source, tag);
  for (let place = tag + 1; place < source.length; place++) {
    const sign = source.charCodeAt(place);
    if (sign === greater) return place;
    if (sign === doubleQuote || sign === singleQuote) {
      const closing = source.indexOf(sign === doubleQuote ? '"' : "'", place + 1);
      if (closing === -1) return -1;
      place = closing;
    }
  }
  return -1;
}

const [exclamation, greater, doubleQuote, singleQuote, slash, question] = [0x21, 0x3e, 0x22, 0x27, 0x2f, 0x3f];

function endOfMarked(source: string, tag: number): number {
  const head = source.slice(tag + 2, tag + 9);
  const [start, finish] = head.startsWith('--') ? ['--', '-->'] : ['[CDATA[', ']]>'];
  if (!head.startsWith(start)) {
    if (start.startsWith(head) || '--'.startsWith(head)) return -1;
    throw new Refusal('file-archive-unsafe', { why: 'entities' });
  }
  const end = source.indexOf(finish, tag + 2 + start.length);
  return end === -1 ? -1 : end + 2;
}

function readTag(tag: string, listener: XmlListener): void {
  const first = tag.charCodeAt(0);
  if (first === question) return;
  if (first === exclamation) {
    if (tag.startsWith('![CDATA[')) listener.text(tag.slice(8, -2));
    return;
  }
  if (first === slash) {
    listener.close(bareName(tag.slice(1).trimEnd()));
    return;
  }
  const alone = tag.charCodeAt(tag.length - 1) === slash;
  const inner = alone ? tag.slice(0, -1) : tag;
  const gap = inner.search(/\s/u);
  const name = bareName(gap === -1 ? inner : inner.slice(0, gap));
  listener.open(name, gap === -1 ? '' : inner.slice(gap));
  if (alone) listener.close(name);
}

const bareName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};

const patterns = new Map<string, RegExp>();

/** Undefined where the tag has no such attribute; a prefix before its name counts as its name (`r:id` is `id`, too). */
export function attributeOf(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s(?:[A-Za-z0-9_]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u');
    patterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  return match === null ? undefined : decoded(match[1] ?? match[2] ?? '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/giu, (written, decimal, hex, name) => {
    if (name !== undefined) return entities[name as string] ?? (written as string);
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (written as string);
  });
}
