/** Blocks of cells as spreadsheets hand them over: rows of text with tabs between, quoted where a cell has lines of its own. */

export type TextBlock = readonly (readonly string[])[];

/** Excel and LibreOffice end the last row with a line break, which is no row. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

export const writeBlock = (rows: TextBlock): string =>
  rows
    .map((row) => row.map((cell) => (/[\t\n\r"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');

export const cellCount = (rows: TextBlock): number => rows.reduce((sum, row) => sum + row.length, 0);

/**
 * A block on a target: one that is smaller is repeated over the whole of what was chosen, as spreadsheets do.
 */
export function spread(block: TextBlock, target: { readonly rows: number; readonly columns: number }): string[][] {
  const height = Math.max(block.length, target.rows);
  const width = Math.max(...block.map((row) => row.length), target.columns);
  return Array.from({ length: height }, (_, y) => {
    const row = block[y % block.length] ?? [];
    return Array.from(
      { length: Math.max(row.length, row.length === 0 ? 0 : width) },
      (__, x) => row[x % row.length] ?? '',
    );
  });
}
