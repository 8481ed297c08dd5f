import { Refusal } from '../../api/refusals.ts';
import { readSharedTexts } from './shared-texts.ts';
import { readSheet, type Sheet, type SheetRow } from './sheet.ts';
import { readNumberForms, readWorkbook } from './workbook.ts';

export interface ReadWorkbook extends Sheet {
  readonly name: string;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
}

/** A document of LibreOffice names itself in this file; Excel's archives have none. */
const documentKind = 'mimetype';

/**
 * One sheet of an XLSX file: the named one, else the first that `fits`, else the first that has something in it; hidden
 * ones come last. Refuses
 * `sheet-unknown`, `file-spreadsheet-kind` for other programs' files, and what `openArchive` and `readSheet` refuse.
 */
export async function readXlsx(
  bytes: Uint8Array,
  wanted: string | undefined,
  fits: (rows: readonly SheetRow[]) => boolean = () => true,
): Promise<ReadWorkbook> {
  // What unpacks archives is loaded with the first one: the shop opens without it.
  const { openArchive } = await import('./archive.ts');
  const archive = await openArchive(bytes);
  if (/opendocument/u.test(await archive.head(documentKind)))
    throw new Refusal('file-spreadsheet-kind', { kind: 'ods' });
  if (archive.names.some((name) => name.endsWith('.iwa')))
    throw new Refusal('file-spreadsheet-kind', { kind: 'numbers' });
  if (archive.names.some((name) => /(?:^|\/)workbook\.bin$/u.test(name))) {
    throw new Refusal('file-spreadsheet-kind', { kind: 'xlsb' });
  }
  const { sheets, from1904 } = await readWorkbook(archive);
  if (sheets.length === 0) throw new Refusal('file-not-csv', { why: 'binary' });
  const names = sheets.map(({ name, hidden }) => ({ name, hidden }));
  const named = sheets.filter(({ name }) => name === wanted);
  if (wanted !== undefined && named.length === 0) {
    throw new Refusal('sheet-unknown', { sheet: wanted, sheets: names.map(({ name }) => name).join(', ') });
  }
  const path = sheets[0]?.path ?? '';
  const folder = path.slice(0, path.indexOf('worksheets/'));
  const [texts, forms] = [await readSharedTexts(archive, folder), await readNumberForms(archive, folder)];
  const shown = sheets.filter(({ hidden }) => !hidden);
  let first: ReadWorkbook | null = null;
  for (const sheet of wanted === undefined ? [...shown, ...sheets.filter(({ hidden }) => hidden)] : named) {
    const read = await readSheet(archive, sheet.path, { texts, forms, from1904 });
    if (read.rows.length === 0) continue;
    const book = { ...read, name: sheet.name, sheets: names };
    if (wanted !== undefined || fits(read.rows)) return book;
    first ??= book;
  }
  if (first === null) throw new Refusal('file-empty', {});
  return first;
}
