import type { charsets } from '../../api/imports.ts';
import { Refusal } from '../../api/refusals.ts';

export type Charset = (typeof charsets)[number];

export interface Decoded {
  readonly text: string;
  readonly charset: Charset;
  readonly bom: boolean;
}

const boms: readonly (readonly [Charset, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** First bytes of files that are no text, whatever their name says: spreadsheets, pictures, archives, programs. */
const magic: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a, 0x90],
];

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/**
 * The text of a file, in the charset that its bytes speak: a mark at the start, UTF-16 by its zeros, UTF-8 if it is
 * valid, else Windows-1252 (what Excel writes). Refuses `file-not-csv` for what is no text, and `file-mixed-charset`
 * where valid UTF-8 stands beside bytes that are not: half of the accents would come out wrong, whichever was chosen.
 */
export function decode(bytes: Uint8Array, wanted: Charset | undefined): Decoded {
  if (magic.some((start) => beginsWith(bytes, start))) throw new Refusal('file-not-csv', { why: 'binary' });
  const mark = boms.find(([, start]) => beginsWith(bytes, start));
  const bare = bytes.subarray(mark?.[1].length ?? 0);
  const charset = wanted ?? mark?.[0] ?? utf16ByZeros(bare) ?? 'utf-8';
  const decoded = decodeAs(bare, charset);
  if (decoded !== null) return { text: asText(decoded), charset, bom: mark !== undefined };
  const faulty = { charset, line: firstBadLine(bare, charset) };
  if (wanted !== undefined || charset !== 'utf-8' || mark !== undefined)
    throw new Refusal('file-mixed-charset', faulty);
  if (hasUtf8Letters(bare)) throw new Refusal('file-mixed-charset', faulty);
  const western = decodeAs(bare, 'windows-1252');
  return { text: asText(western ?? ''), charset: 'windows-1252', bom: false };
}

function asText(text: string): string {
  if (text.includes('\u0000')) throw new Refusal('file-not-csv', { why: 'binary' });
  if (/^\s*(?:<(?:!doctype|html|\?xml)|\{\s*"|\[\s*\{)/iu.test(text.slice(0, 500))) {
    throw new Refusal('file-not-csv', { why: 'other-format' });
  }
  return text;
}

/** UTF-16 without a mark: Western text has a zero in every second byte. */
function utf16ByZeros(bytes: Uint8Array): Charset | null {
  const head = bytes.subarray(0, 4096);
  if (head.length < 8) return null;
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : null;
}

/** Null where a byte does not belong to the charset. */
function decodeAs(bytes: Uint8Array, charset: Charset): string | null {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether some accents are written as UTF-8 writes them. */
function hasUtf8Letters(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    if (byte >= 0xc3 && byte <= 0xf4) {
      const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
      const tail = bytes.subarray(index + 1, index + length);
      if (tail.length === length - 1 && tail.every((next) => next >= 0x80 && next <= 0xbf)) return true;
    }
  }
  return false;
}

/** 1 is the first line. */
function firstBadLine(bytes: Uint8Array, charset: Charset): number {
  if (charset !== 'utf-8') return 1;
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found + 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    line++;
    start = end;
  }
  return line;
}
