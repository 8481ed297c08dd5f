/**
 * The receipts of a table: a row is a whole receipt, or one line of it; rows with the same number, store and day belong
 * together, wherever they stand. One bad row keeps its whole receipt out: half a receipt would be a wrong sum.
 */
import type { NumberPeriod, ReceiptField } from '../../../api/sales-words.ts';
import { type Table, type TableRow, textOf } from '../table.ts';
import { asReceipt, digestOf } from './as-receipt.ts';
import { earliest, type Moment, mostAheadMs, readDay, storeClock } from './moments.ts';
import { type ReceiptCustoms, type ReceiptRead, ReceiptRowRefused } from './receipt-item.ts';
import { guessReceiptFields, rateInHeading } from './receipt-headings.ts';
import { readLine, type RowCells } from './read-line.ts';
import { readShort } from './receipt-cells.ts';

type Cell = (row: TableRow, field: ReceiptField) => string | undefined;

/** The text of a field's column in a row; undefined where no column has it. */
export function cellsBy(fields: readonly ReceiptField[], decimal: ',' | '.'): Cell {
  const places = new Map<ReceiptField, number>();
  for (const [place, field] of fields.entries()) if (!places.has(field)) places.set(field, place);
  return ({ cells }, field) => {
    const place = places.get(field);
    return place === undefined ? undefined : textOf(cells[place], decimal);
  };
}

/** One key of several texts; none of them has the sign in it that stands between. */
const together = (...texts: readonly string[]): string => texts.join('\u0000');

interface Group {
  /** Store and number, whatever the day. */
  readonly key: string;
  readonly number: string;
  readonly store: string;
  readonly moment: Moment;
  /** As they stand in the file. */
  readonly written: TableRow[];
  /** Once they are read: null until its turn has come. */
  rows: readonly RowCells[] | null;
}

/** Rows that begin with the headings of another list: what follows is not read by this one's columns. */
function otherHeadingsFrom(rows: readonly TableRow[], own: readonly string[]): { at: number; again: Set<number> } {
  const again = new Set<number>();
  for (const [place, { line, cells }] of rows.entries()) {
    const texts = cells.map((cell) => String(cell).trim());
    if (texts.some((text) => /^[-+]?[\d.,]+$/u.test(text))) continue;
    if (texts.every((text, index) => text === (own[index] ?? ''))) again.add(line);
    else if (guessReceiptFields(texts).filter((field) => field !== 'ignore').length >= 4) return { at: place, again };
  }
  return { at: rows.length, again };
}

export function* readReceipts(
  table: Table,
  fields: readonly ReceiptField[],
  customs: ReceiptCustoms,
): Generator<ReceiptRead> {
  const { at: end, again } = otherHeadingsFrom(table.rows, table.headings);
  for (const { line } of table.rows.slice(end)) yield { refused: { line, reason: 'other-headings', details: {} } };
  const cell = cellsBy(fields, customs.decimal);
  const clock = storeClock(customs.timeZone);
  const numbered = fields.includes('number');
  const rate = rateInHeading(table.headings[fields.indexOf('vatAmount')] ?? '');
  const groups = new Map<string, Group>();
  /** The same number on several days: a row that cannot be read may belong to any of them. */
  const byKey = new Map<string, Group[]>();
  /** Lines of rows that could not be read, by store and number. */
  const broken = new Map<string, number[]>();
  for (const row of table.refused) breaks(row);

  function receiptKey(row: TableRow): string {
    return together(cell(row, 'store')?.trim() ?? '', cell(row, 'number')?.trim() ?? '');
  }

  function breaks(row: TableRow): void {
    const key = receiptKey(row);
    const lines = broken.get(key);
    if (lines === undefined) broken.set(key, [row.line]);
    else lines.push(row.line);
  }

  function groupOf(row: TableRow): Group {
    const moment = clock.read(cell(row, 'date') ?? '', cell(row, 'time') ?? '', customs.dateOrder);
    if (moment.at > customs.now + mostAheadMs) throw new ReceiptRowRefused('date-in-future', { day: moment.day });
    if (moment.at < earliest) throw new ReceiptRowRefused('date-too-old', { day: moment.day });
    const store = readShort(cell(row, 'store'), 'store');
    const number = readShort(cell(row, 'number'), 'number');
    if (numbered && number === '') throw new ReceiptRowRefused('number-missing');
    const key = numbered ? together(store, number, moment.day) : String(row.line);
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group: Group = { key: receiptKey(row), number, store, moment, written: [], rows: null };
    groups.set(key, group);
    const alike = numbered ? byKey.get(group.key) : undefined;
    if (alike === undefined) byKey.set(numbered ? group.key : key, [group]);
    else alike.push(group);
    return group;
  }

  const bad = (row: TableRow, error: unknown): ReceiptRead => {
    if (!(error instanceof ReceiptRowRefused)) throw error;
    if (numbered) breaks(row);
    return { refused: { line: row.line, reason: error.reason, details: error.details } };
  };

  function* readRowsOf(group: Group): Generator<ReceiptRead> {
    const rows: RowCells[] = [];
    for (const row of group.written) {
      try {
        rows.push(readLine(row.line, (field) => cell(row, field), customs, rate));
      } catch (error) {
        yield bad(row, error);
      }
    }
    group.rows = rows;
  }

  for (const [place, row] of table.rows.entries()) {
    if (place >= end) break;
    if (again.has(row.line)) continue;
    try {
      groupOf(row).written.push(row);
    } catch (error) {
      yield bad(row, error);
    }
  }
  // Only who belongs where is known by now; amounts are read as receipts are asked for, so that the shop writes meanwhile.
  const seen = new Map<string, number>();
  for (const [key, group] of groups) {
    for (const each of byKey.get(numbered ? group.key : key) ?? []) if (each.rows === null) yield* readRowsOf(each);
    const { rows } = group;
    if (rows === null || rows.length === 0) continue;
    const part = broken.get(group.key)?.find((line) => stands(line, rows));
    if (part !== undefined) {
      for (const { line } of rows)
        yield { refused: { line: line.line, reason: 'part-of-refused', details: { line: part } } };
    } else {
      const receipt = asReceipt({ ...group, rows }, customs);
      yield { receipt: numbered ? receipt : { ...receipt, number: ownNumber(receipt, seen) } };
    }
  }
}

/** A row that could not be read belongs to the receipt among whose lines it stands. */
function stands(line: number, rows: readonly RowCells[]): boolean {
  const lines = rows.map((row) => row.line.line);
  return line >= Math.min(...lines) - 1 && line <= Math.max(...lines) + 1;
}

/** A name for a receipt whose till gives none: the same file again gives the same. */
function ownNumber(receipt: Parameters<typeof digestOf>[0], seen: Map<string, number>): string {
  const name = `${receipt.day}-${digestOf(receipt).slice(0, 8)}`;
  const times = (seen.get(name) ?? 0) + 1;
  seen.set(name, times);
  return times === 1 ? name : `${name}-${times}`;
}

/** The part of a file's numbers that must come again on other days before they are taken to begin anew. */
const fifth = 5;

/** Whether the till's numbers begin anew, by numbers that come again on other days. */
export function findNumberPeriod(
  table: Table,
  fields: readonly ReceiptField[],
  customs: Pick<ReceiptCustoms, 'decimal' | 'dateOrder'>,
): NumberPeriod {
  const cell = cellsBy(fields, customs.decimal);
  const first = new Map<string, string>();
  const again = { day: new Set<string>(), year: new Set<string>() };
  for (const row of table.rows) {
    const number = cell(row, 'number')?.trim() ?? '';
    const day = readDay(cell(row, 'date') ?? '', customs.dateOrder)?.day;
    if (number === '' || day === undefined) continue;
    const key = together(cell(row, 'store')?.trim() ?? '', number);
    const known = first.get(key);
    if (known === undefined) first.set(key, day);
    else if (known.slice(0, 4) !== day.slice(0, 4)) again.year.add(key);
    else if (known !== day) again.day.add(key);
  }
  if (again.day.size * fifth >= first.size && again.day.size > 0) return 'day';
  return again.year.size * fifth >= first.size && again.year.size > 0 ? 'year' : 'never';
}
