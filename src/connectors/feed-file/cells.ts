/** Rows of a file that people may open in Excel: quoted by RFC 4180, and never a formula. */

/** What a spreadsheet would evaluate at the start of a cell, full-width forms included (OWASP: CSV injection). */
const formula = /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/u;

/** A leading apostrophe makes it text; numbers with their own sign keep it. */
export function harmless(text: string): string {
  if (/^-?\d+([.,]\d+)?$/u.test(text)) return text;
  return formula.test(text) ? `'${text}` : text;
}

/** One row with `separator` between its cells, ended by CR LF. */
export function csvRow(cells: readonly string[], separator: ',' | ';'): string {
  return `${cells.map((cell) => quoted(harmless(cell), separator)).join(separator)}\r\n`;
}

function quoted(text: string, separator: string): string {
  const special = text.includes(separator) || /["\r\n]/u.test(text) || text.trim() !== text;
  return special ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Tab-separated files of Google have no quoting: what would end a cell or a row becomes a space. */
export function tsvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => harmless(cell.replace(/[\t\r\n]+/gu, ' '))).join('\t')}\n`;
}
