import { type Currency, toDecimal } from '../../api/money.ts';
import { toSpreadsheet } from './harmless.ts';
import type { OutgoingFile, OutgoingTable, TableCell, TableColumn, TableRow } from './table.ts';
import { zipFile } from './zip-file.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A table as an Excel file: numbers are numbers, the headings stay in sight, and no cell is a formula. Texts carry the
 * same mark as in CSV, so that a copy saved as CSV from there is harmless, too. It is written as it comes: a whole
 * workbook in memory took 480 MB for a hundred thousand goods.
 */
export async function writeXlsx(table: OutgoingTable): Promise<OutgoingFile> {
  const zip = zipFile();
  const type = (name: string, kind: string) =>
    `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  await zip.add('[Content_Types].xml', [
    `${start}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/worksheets/sheet1.xml', 'worksheet')}${type('/xl/styles.xml', 'styles')}</Types>`,
  ]);
  await zip.add('_rels/.rels', [relationsFile([['officeDocument', 'xl/workbook.xml']])]);
  await zip.add('xl/workbook.xml', [
    `${start}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(sheetName(table.name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ]);
  await zip.add('xl/_rels/workbook.xml.rels', [
    relationsFile([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
  ]);
  await zip.add('xl/styles.xml', [styles(table.currency ?? 'EUR')]);
  await zip.add('xl/worksheets/sheet1.xml', sheet(table));
  return { name: `${table.name}.xlsx`, mediaType, text: zip.bytes().toString('base64') };
}

const relationsFile = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `${start}<Relationships xmlns="${packages}/relationships">${targets
    .map(
      ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** What Excel takes for the name of a sheet. */
const sheetName = (name: string): string => name.replace(/[\\/?*:[\]]/gu, ' ').slice(0, 31) || 'Vetrina';

/** Styles of cells, in this order: plain, heading, money, number. */
const style = { plain: 0, heading: 1, money: 2, number: 3 } as const;

function styles(currency: Currency): string {
  const [, cents] = toDecimal(1, currency).split('.');
  const money = cents === undefined ? '#,##0' : `#,##0.${'0'.repeat(cents.length)}`;
  const font = (inside: string): string => `<font>${inside}<sz val="11"/><name val="Calibri"/></font>`;
  const form = (id: number, more = ''): string =>
    `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"${more}/>`;
  return `${start}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${money}"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${form(0)}<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${form(164, ' applyNumberFormat="1"')}${form(0)}</cellXfs></styleSheet>`;
}

async function* sheet({ columns, slices, currency = 'EUR' }: OutgoingTable): AsyncGenerator<string> {
  const widths = columns.map(({ heading, width }, place) => {
    const wide = width ?? Math.max(10, heading.length + 2);
    return `<col min="${place + 1}" max="${place + 1}" width="${wide}" customWidth="1"/>`;
  });
  yield `${start}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  const letters = columns.map((_, place) => columnName(place));
  yield row(
    1,
    letters.map((letter, place) => textCell(`${letter}1`, columns[place]?.heading ?? '', style.heading)).join(''),
  );
  let line = 1;
  for await (const rows of slices) {
    const lines: string[] = [];
    for (const cells of rows) lines.push(row(++line, rowCells(cells, columns, letters, line, currency)));
    yield lines.join('');
  }
  yield '</sheetData></worksheet>';
}

const row = (line: number, cells: string): string => `<row r="${line}">${cells}</row>`;

function rowCells(
  cells: TableRow,
  columns: readonly TableColumn[],
  letters: readonly string[],
  line: number,
  currency: Currency,
): string {
  let written = '';
  for (const [place, column] of columns.entries()) {
    written += oneCell(`${letters[place]}${line}`, cells[place] ?? null, column, currency);
  }
  return written;
}

function oneCell(ref: string, cell: TableCell, { kind }: TableColumn, currency: Currency): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textCell(ref, cell, style.plain);
  const value = kind === 'money' ? toDecimal(cell, currency) : String(cell);
  return `<c r="${ref}" s="${kind === 'money' ? style.money : style.number}"><v>${value}</v></c>`;
}

const textCell = (ref: string, text: string, form: number): string =>
  `<c r="${ref}" s="${form}" t="inlineStr"><is><t xml:space="preserve">${escaped(toSpreadsheet(text))}</t></is></c>`;

function columnName(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : columnName(Math.floor(place / 26) - 1) + letter;
}

/** Signs that XML cannot hold, or changes on the way. */
const special = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/giu;
const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(special, (sign) => names[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
