/** Texts that keep to their place: smaller first, on two lines where there is room, and an ellipsis at last. */
import type { TextMark } from '../../api/drawing.ts';
import type { Face, Ink } from '../../api/ink.ts';
import type { Typeface } from './typeface.ts';

export interface Lettering {
  readonly face: Face;
  /** Height of the em in millimetres, and the least it may shrink to. */
  readonly size: number;
  readonly least?: number;
  readonly ink?: Ink;
}

export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
  /** Something had to be left out. */
  readonly cut: boolean;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const letters = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** One line at the size wanted or smaller; what does not fit at the least size ends in an ellipsis. */
export function fitLine(typeface: Typeface, text: string, lettering: Lettering, width: number): Fitted {
  const { face, size, least = size } = lettering;
  const natural = typeface.width(text, face, size);
  if (natural <= width) return { lines: [text], size, cut: false };
  const smaller = Math.max(least, (size * width) / natural);
  if (typeface.width(text, face, smaller) <= width + 1e-6) return { lines: [text], size: smaller, cut: false };
  return { lines: [shorten(typeface, text, face, smaller, width)], size: smaller, cut: true };
}

/** The longest beginning that fits with its ellipsis. */
function shorten(typeface: Typeface, text: string, face: Face, size: number, width: number): string {
  const all = letters(text);
  let fits = 0;
  let over = all.length;
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (typeface.width(`${all.slice(0, middle).join('').trimEnd()}…`, face, size) <= width) fits = middle;
    else over = middle;
  }
  return fits === 0 ? '' : `${all.slice(0, fits).join('').trimEnd()}…`;
}

/** At most so many lines; the size shrinks down to the least before anything is left out. */
export function fitLines(typeface: Typeface, text: string, lettering: Lettering, width: number, most: number): Fitted {
  const { face, size, least = size } = lettering;
  const steps = 6;
  for (let step = 0; step <= steps; step += 1) {
    const tried = size - ((size - least) * step) / steps;
    const lines = wrap(typeface, text, face, tried, width);
    if (lines.length <= most && lines.every((line) => typeface.width(line, face, tried) <= width + 1e-6)) {
      return { lines: balanced(typeface, text, face, tried, width, lines), size: tried, cut: false };
    }
    if (least === size) break;
  }
  const lines = wrap(typeface, text, face, least, width);
  const kept = lines.slice(0, most);
  const rest = lines.slice(most - 1).join(' ');
  const last = lines.length > most ? shorten(typeface, rest, face, least, width) : (kept.at(-1) ?? '');
  return { lines: [...kept.slice(0, -1), last], size: least, cut: lines.length > most };
}

/** Words stay whole where they can; a word wider than the line breaks between letters. */
function wrap(typeface: Typeface, text: string, face: Face, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (typeface.width(longer, face, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(typeface, word, face, size, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

function broken(typeface: Typeface, word: string, face: Face, size: number, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of letters(word)) {
    if (piece !== '' && typeface.width(piece + letter, face, size) > width) {
      pieces.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
}

/** As few lines as before, but none that holds a single short word: "15 / cm" reads badly on a shelf. */
function balanced(
  typeface: Typeface,
  text: string,
  face: Face,
  size: number,
  width: number,
  lines: readonly string[],
): readonly string[] {
  const widest = Math.max(...text.split(' ').map((word) => typeface.width(word, face, size)));
  if (lines.length < 2 || widest > width) return lines;
  let best = lines;
  for (let narrower = 0.95; narrower >= 0.5; narrower -= 0.05) {
    const tried = wrap(typeface, text, face, size, width * narrower);
    if (tried.length > lines.length || widest > width * narrower) break;
    best = tried;
  }
  return best;
}

export type Side = 'left' | 'middle' | 'right';

/** One line of writing as a mark; `x` is where its side stands. */
export function write(
  typeface: Typeface,
  text: string,
  { face, size, ink = 'black' }: Lettering,
  place: { readonly x: number; readonly y: number; readonly side?: Side },
): TextMark[] {
  if (text === '') return [];
  const width = typeface.width(text, face, size);
  const shift = { left: 0, middle: width / 2, right: width }[place.side ?? 'left'];
  return [{ kind: 'text', text, x: place.x - shift, y: place.y, face, size, width, ink }];
}
