/** The cells of one sheet, row by row, as values: what a formula last came to, not the formula. */
import { Refusal } from '../../api/refusals.ts';
import type { Archive } from './archive.ts';
import { unescaped } from './shared-texts.ts';
import type { NumberForm } from './workbook.ts';
import { attributeOf, damaged, type XmlListener } from './xml.ts';

/** Text, or a number that needs no reading. Empty text where there is nothing. */
export type Cell = string | number;

export interface SheetRow {
  /** As the spreadsheet counts; 1 is the first. */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** Places of formulas that were never worked out: what they come to is not in the file. */
  readonly unsolved: readonly number[];
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** Groups of cells that are one; those in one column were filled downwards. */
  readonly merged: number;
  /** Signs of currencies that its numbers are shown with. */
  readonly signs: readonly string[];
}

export interface SheetSurroundings {
  readonly texts: readonly string[];
  readonly forms: readonly NumberForm[];
  readonly from1904: boolean;
}

/** A table of goods has dozens of columns; Excel's widest has 16,384. */
export const mostColumns = 256;
const mostRows = 1_048_576;
/** A hundred thousand goods with thirty columns; what is more would not fit into half a gigabyte. */
export const mostCells = 3_000_000;
const mostMerged = 200_000;

/** Refuses `file-too-many-columns`, `import-too-heavy`, and `file-not-csv` where the sheet contradicts itself. */
export async function readSheet(archive: Archive, path: string, surroundings: SheetSurroundings): Promise<Sheet> {
  const rows: SheetRow[] = [];
  const merges: string[] = [];
  const signs = new Set<string>();
  await archive.read(path, sheetListener(surroundings, rows, merges, signs));
  fillDown(rows, merges);
  return { rows, merged: merges.length, signs: [...signs] };
}

interface OpenCell {
  readonly place: number;
  readonly kind: string;
  readonly form: NumberForm;
  value: string | null;
  formula: boolean;
}

function sheetListener(
  surroundings: SheetSurroundings,
  rows: SheetRow[],
  merges: string[],
  signs: Set<string>,
): XmlListener {
  let line = 0;
  let cells: Cell[] = [];
  let unsolved: number[] = [];
  let cell: OpenCell | null = null;
  let reading: 'v' | 't' | null = null;
  let inReading = false;
  let count = 0;

  function openRow(attributes: string): void {
    const given = Number(attributeOf(attributes, 'r') ?? line + 1);
    if (!Number.isInteger(given) || given <= line || given > mostRows) throw damaged();
    line = given;
    cells = [];
    unsolved = [];
  }

  function openCell(attributes: string): void {
    const ref = attributeOf(attributes, 'r');
    const place = ref === undefined ? cells.length : columnOf(ref);
    const form = surroundings.forms[Number(attributeOf(attributes, 's') ?? -1)] ?? 'plain';
    cell = { place, kind: attributeOf(attributes, 't') ?? 'n', form, value: null, formula: false };
  }

  function closeCell({ place, kind, form, value, formula }: OpenCell): void {
    if (value === null || value === '') {
      if (formula && value === null) unsolved.push(place);
      return;
    }
    if (place >= mostColumns) throw new Refusal('file-too-many-columns', { columns: place + 1, max: mostColumns });
    if (++count > mostCells) throw new Refusal('import-too-heavy', { why: 'cells', max: mostCells });
    if (kind === 'n' && typeof form === 'object' && 'sign' in form) signs.add(form.sign);
    while (cells.length < place) cells.push('');
    cells[place] = valueOf(value, kind, form, surroundings);
  }

  return {
    open(name, attributes) {
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'mergeCell' && merges.length < mostMerged) merges.push(attributeOf(attributes, 'ref') ?? '');
      else if (cell === null) return;
      else if (name === 'f') cell.formula = true;
      else if (name === 'v' || name === 't') {
        reading = name;
        cell.value ??= '';
      } else if (name === 'rPh') inReading = true;
    },
    close(name) {
      if (name === 'v' || name === 't') reading = null;
      else if (name === 'rPh') inReading = false;
      else if (name === 'c' && cell !== null) {
        closeCell(cell);
        cell = null;
      } else if (name === 'row' && (cells.length > 0 || unsolved.length > 0)) {
        rows.push({ line, cells, unsolved });
      }
    },
    text(text) {
      if (cell !== null && reading !== null && !inReading) cell.value = (cell.value ?? '') + text;
    },
  };
}

/** `B7` is column 1. */
function columnOf(ref: string): number {
  let column = 0;
  for (const sign of ref) {
    const letter = (sign.codePointAt(0) ?? 0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column === 0 || column > 16_384) throw damaged();
  return column - 1;
}

function valueOf(value: string, kind: string, form: NumberForm, { texts, from1904 }: SheetSurroundings): Cell {
  switch (kind) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'inlineStr':
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    // A day written as one, or a formula's fault (`#DIV/0!`), which no field takes for a value.
    case 'd':
    case 'e':
      return value;
    default:
      return numberOf(value, form, from1904);
  }
}

function numberOf(value: string, form: NumberForm, from1904: boolean): Cell {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  // 15 digits is what a spreadsheet shows of a number: 12.899999999999999 is 12.9 there, too.
  const exact = Number(number.toPrecision(15));
  if (form === 'percent') return `${plainNumber(Number((number * 100).toPrecision(12)))}%`;
  if (form === 'day') return dayOf(exact, from1904);
  return typeof form === 'object' && 'digits' in form && Number.isSafeInteger(exact) && exact >= 0
    ? plainNumber(exact).padStart(form.digits, '0')
    : exact;
}

/** Never as `1e+21`. */
export function plainNumber(number: number): string {
  const written = String(number);
  if (!written.includes('e')) return written;
  return Math.abs(number) >= 1 ? BigInt(Math.round(number)).toString() : number.toFixed(15).replace(/0+$/u, '');
}

const dayMs = 86_400_000;

/** `2026-11-21`, with `14:30` behind it where the number has a time. */
function dayOf(days: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const instant = start + Math.round((days * dayMs) / 60_000) * 60_000;
  if (days < 0 || days > 2_958_465) return plainNumber(days);
  const [day = '', time = ''] = new Date(instant).toISOString().split('T');
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

/** One category written beside five rows counts for all five. */
function fillDown(rows: readonly SheetRow[], merges: readonly string[]): void {
  if (merges.length === 0) return;
  const places = new Map(rows.map(({ line }, index) => [line, index]));
  for (const merge of merges) {
    const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(merge);
    if (match === null || match[1] !== match[3]) continue;
    const [column, first, last] = [columnOf(match[1] as string), Number(match[2]), Number(match[4])];
    const from = places.get(first);
    const value = from === undefined ? undefined : rows[from]?.cells[column];
    if (from === undefined || value === undefined || value === '') continue;
    for (let index = from + 1; (rows[index]?.line ?? Infinity) <= last; index++) {
      const cells = rows[index]?.cells as Cell[];
      while (cells.length < column) cells.push('');
      cells[column] = value;
    }
  }
}
