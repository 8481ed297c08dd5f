/** Lists that leave the shop: what stands on the shelf, and what is to be ordered again. */
import type { TableFormat } from '../../api/base.ts';
import type { StockFilter } from '../../api/stock.ts';
import type { Settings } from '../../api/settings.ts';
import { toInstant } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import type { ReportTable, TableReport } from '../print/index.ts';
import type { StockGrounds } from './index.ts';
import { type OutgoingFile, type TableColumn, type TableRow, writeTable } from '../spreadsheets/index.ts';
import { stockPage } from './lists.sql.ts';
import { stockWords, type StockWords } from './stock-words.ts';
import { asStockRow } from './view.ts';

const slice = 1000;

async function* rowsOf(db: Reader, filter: StockFilter) {
  for (let place: { title: string; id: number } | null = null; ;) {
    const rows = await stockPage(db, filter, place, slice);
    yield rows.map(asStockRow);
    const last = rows.at(-1);
    if (last === undefined || rows.length < slice) return;
    place = { title: last.title, id: last.variantId };
  }
}

const pieces = (quantity: number | null): number | null => (quantity === null ? null : quantity / 1000);

export async function exportStock(
  db: Reader,
  { currency, language }: Settings,
  now: number,
  { format, ...filter }: StockFilter & { readonly format: TableFormat },
): Promise<OutgoingFile> {
  const words = stockWords[language];
  const columns: TableColumn[] = [
    { heading: words.sku, kind: 'text', width: 16 },
    { heading: words.product, kind: 'text', width: 42 },
    { heading: words.gtin, kind: 'text', width: 16 },
    { heading: words.supplier, kind: 'text', width: 22 },
    { heading: words.onHand, kind: 'number', width: 12 },
    { heading: words.reserved, kind: 'number', width: 12 },
    { heading: words.available, kind: 'number', width: 12 },
    { heading: words.low, kind: 'number', width: 12 },
    { heading: words.cost, kind: 'money', width: 12 },
    { heading: words.counted, kind: 'text', width: 22 },
    { heading: words.sold, kind: 'text', width: 22 },
    { heading: words.received, kind: 'text', width: 22 },
  ];
  const slices = (async function* (): AsyncGenerator<TableRow[]> {
    for await (const rows of rowsOf(db, filter)) {
      yield rows.map((row) => [
        row.sku,
        row.title,
        row.gtin,
        row.supplier,
        pieces(row.onHand),
        pieces(row.reserved),
        pieces(row.available),
        pieces(row.low),
        row.cost,
        row.countedAt ?? '',
        row.soldAt ?? '',
        row.receivedAt ?? '',
      ]);
    }
  })();
  return writeTable({ name: `${words.stockFile}-${toInstant(now).slice(0, 10)}`, columns, slices, currency }, format);
}

interface ToOrder {
  readonly sku: string;
  readonly title: string;
  readonly gtin: string | null;
  readonly supplier: string;
  readonly available: number;
  readonly low: number;
  readonly order: number;
}

/** Up to twice the level at which it is ordered again, in whole pieces and at least one. */
export const orderOf = (available: number, low: number): number =>
  Math.max(1000, Math.ceil((2 * low - available) / 1000) * 1000);

async function toOrder(db: Reader, supplier: string | undefined): Promise<ToOrder[]> {
  const found: ToOrder[] = [];
  for await (const rows of rowsOf(db, { show: 'low', ...(supplier !== undefined && { supplier }) })) {
    for (const { sku, title, gtin, supplier: from, available, low } of rows) {
      if (available === null || low === null) continue;
      found.push({ sku, title, gtin, supplier: from, available, low, order: orderOf(available, low) });
    }
  }
  return found;
}

const bySupplier = (rows: readonly ToOrder[]): ToOrder[] =>
  rows.toSorted((one, other) => one.supplier.localeCompare(other.supplier));

/** What is furthest below its level first: nothing left of what sells comes before one short of ten. */
const byUrgency = (rows: readonly ToOrder[]): ToOrder[] =>
  rows.toSorted((one, other) => shareLeft(one) - shareLeft(other) || other.low - one.low);
const shareLeft = ({ available, low }: ToOrder): number => (low <= 0 ? Math.min(0, available) : available / low);

/** About thirty pages: what nobody orders in a day is in the table. */
export const mostOnSheet = 1200;

/** On paper the most urgent, said so where there are more; a table has them all. */
export async function reorderSheet(
  { database, clock, print }: Pick<StockGrounds, 'database' | 'clock' | 'print'>,
  settings: Settings,
  { format, supplier }: { readonly format: 'pdf' | TableFormat; readonly supplier?: string | undefined },
): Promise<{ name: string; mediaType: string; text: string }> {
  const rows = await toOrder(database.read, supplier);
  const { language } = settings;
  const words = stockWords[language];
  const name = `${words.reorderFile}-${toInstant(clock.now()).slice(0, 10)}`;
  if (format !== 'pdf') return reorderTable(bySupplier(rows), words, name, settings, format);
  const report = reorderReport(rows, settings, clock.now());
  return print({ kind: 'report', report }, { name, title: words.reorder, language });
}

function reorderTable(
  rows: readonly ToOrder[],
  words: StockWords,
  name: string,
  { currency }: Settings,
  format: TableFormat,
): Promise<OutgoingFile> {
  const columns: TableColumn[] = [
    { heading: words.supplier, kind: 'text', width: 24 },
    { heading: words.sku, kind: 'text', width: 16 },
    { heading: words.gtin, kind: 'text', width: 16 },
    { heading: words.product, kind: 'text', width: 42 },
    { heading: words.available, kind: 'number', width: 12 },
    { heading: words.low, kind: 'number', width: 12 },
    { heading: words.order, kind: 'number', width: 12 },
  ];
  const cells = rows.map((row): TableRow => [
    row.supplier,
    row.sku,
    row.gtin,
    row.title,
    pieces(row.available),
    pieces(row.low),
    pieces(row.order),
  ]);
  const slices = (async function* () {
    yield cells;
  })();
  return writeTable({ name, columns, slices, currency }, format);
}

export function reorderReport(
  rows: readonly ToOrder[],
  { language, timeZone, shopName }: Settings,
  now: number,
): TableReport {
  const words = stockWords[language];
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 3, useGrouping: true });
  const day = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'long' }).format(new Date(now));
  const written = (quantity: number): string => number.format(quantity / 1000);
  const shown = bySupplier(rows.length > mostOnSheet ? byUrgency(rows).slice(0, mostOnSheet) : rows);
  const suppliers = [...new Set(shown.map(({ supplier }) => supplier))];
  const whole = new Intl.NumberFormat(language);
  return {
    title: words.reorder,
    paragraphs: [
      rows.length === 0 ? words.nothingToOrder : words.reorderSentence,
      ...(shown.length < rows.length ? [words.mostUrgent(whole.format(shown.length), whole.format(rows.length))] : []),
    ],
    tables: suppliers.map((supplier): ReportTable => ({
      title: supplier === '' ? words.noSupplier : supplier,
      paragraphs: [],
      columns: [
        { title: words.sku, share: 16 },
        { title: words.product, share: 46 },
        { title: words.available, share: 12, side: 'right' },
        { title: words.low, share: 12, side: 'right' },
        { title: words.order, share: 14, side: 'right' },
      ],
      rows: shown
        .filter((row) => row.supplier === supplier)
        .map((row) => ({
          cells: [row.sku, row.title, written(row.available), written(row.low), written(row.order)],
        })),
    })),
    foot: [shopName, day].filter(Boolean).join(' · '),
    pageWords: words.page,
  };
}
