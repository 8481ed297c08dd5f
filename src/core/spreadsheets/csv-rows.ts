import Papa from 'papaparse';

import type { separators } from '../../api/imports.ts';

export type Separator = (typeof separators)[number];

export interface Row {
  /** Line of the file where the row starts; 1 is the first line. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark is opened and not closed, or closed in the middle of a cell. */
  readonly badQuotes: boolean;
}

const pieceLength = 64 * 1024;
/** A file with more unclosed quotation marks than this is not read on behind them. */
const mostMended = 1000;

/**
 * The rows of a CSV text, read by Papa Parse piece by piece, so that one bad row costs no more than its piece. Blank lines are left
 * out. A quotation mark that is never closed would swallow the rest of the file: only its own line is given up.
 */
export function* readRows(text: string, separator: Separator): Generator<Row> {
  const newline = text.includes('\n') ? '\n' : '\r';
  const parser = new Papa.Parser({ delimiter: separator, newline });
  let place = 0;
  let line = 1;
  let length = pieceLength;
  let mended = 0;
  while (place < text.length) {
    const piece = text.slice(place, place + length);
    const isLast = place + length >= text.length;
    let parsed = parser.parse(piece, 0, true) as Papa.ParseResult<string[]>;
    if (parsed.data.length === 0) {
      if (!isLast) {
        length *= 2;
        continue;
      }
      parsed = parser.parse(piece, 0, false) as Papa.ParseResult<string[]>;
      const end = piece.indexOf(newline);
      if (parsed.errors.some(({ code }) => code === 'MissingQuotes') && end !== -1 && mended++ < mostMended) {
        yield { line, cells: [withoutReturn(piece.slice(0, end))], badQuotes: true };
        place += end + 1;
        line++;
        length = pieceLength;
        continue;
      }
    }
    const bad = new Set(parsed.errors.flatMap(({ row }) => row ?? []));
    for (const [index, cells] of parsed.data.entries()) {
      const tidy = tidied(cells);
      if (tidy.length > 1 || tidy[0] !== '') yield { line, cells: tidy, badQuotes: bad.has(index) };
      line += 1 + newlinesIn(cells, newline);
    }
    place += parsed.meta.cursor;
    length = pieceLength;
  }
}

/** Files of Windows end their lines with two signs; Papa Parse was told the second one. */
function tidied(cells: string[]): string[] {
  const last = cells.length - 1;
  const end = cells[last];
  if (end !== undefined) cells[last] = withoutReturn(end);
  return cells;
}

const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);

function newlinesIn(cells: readonly string[], newline: string): number {
  let count = 0;
  for (const cell of cells) {
    for (let place = cell.indexOf(newline); place !== -1; place = cell.indexOf(newline, place + 1)) count++;
  }
  return count;
}
