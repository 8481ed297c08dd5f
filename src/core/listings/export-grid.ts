import type { TableFormat } from '../../api/base.ts';
import type { GridRow } from '../../api/listings.ts';
import { changeInPercent, type Currency, type Locale, netOfVat } from '../../api/money.ts';
import { toInstant } from '../../api/time.ts';
import { contentText } from '../../api/unit-price.ts';
import { inSlices, type Reader } from '../database/index.ts';
import { type OutgoingFile, type TableCell, type TableColumn, writeTable } from '../spreadsheets/index.ts';
import { type GridFacts, gridRowsOf } from './grid.ts';

export interface GridExport extends GridFacts {
  /** In the order of the list. */
  readonly variantIds: readonly number[];
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly language: Locale;
  readonly currency: Currency;
}

const italian = {
  file: 'prezzi',
  sku: 'Codice',
  title: 'Prodotto',
  gtin: 'Codice a barre',
  category: 'Categoria',
  content: 'Contenuto',
  cost: 'Costo',
  vatRate: 'IVA %',
  floorPrice: 'Prezzo minimo',
  price: 'Prezzo',
  margin: 'Margine %',
  wanted: (name: string) => `${name}: prezzo`,
  shown: (name: string) => `${name}: mostra`,
  onHand: 'Giacenza',
  changedAt: 'Cambiato il',
  changedBy: 'Cambiato da',
};

const english: typeof italian = {
  file: 'prices',
  sku: 'Code',
  title: 'Product',
  gtin: 'Barcode',
  category: 'Category',
  content: 'Content',
  cost: 'Cost',
  vatRate: 'VAT %',
  floorPrice: 'Lowest price',
  price: 'Price',
  margin: 'Margin %',
  wanted: (name) => `${name}: price`,
  shown: (name) => `${name}: shows`,
  onHand: 'On hand',
  changedAt: 'Changed on',
  changedBy: 'Changed by',
};

/** Headings that the import reads without a question, as it does the others. */
const hungarian: typeof italian = {
  file: 'arak',
  sku: 'Cikkszám',
  title: 'Termék',
  gtin: 'Vonalkód',
  category: 'Kategória',
  content: 'Nettótartalom',
  cost: 'Beszerzési ár',
  vatRate: 'Áfa %',
  floorPrice: 'Legalacsonyabb ár',
  price: 'Ár',
  margin: 'Árrés %',
  wanted: (name) => `${name}: ár`,
  shown: (name) => `${name}: mutatja`,
  onHand: 'Készlet',
  changedAt: 'Módosítás ideje',
  changedBy: 'Módosította',
};
const inLanguage: Readonly<Record<Locale, typeof italian>> = { it: italian, en: english, hu: hungarian };

const slice = 500;

/** The price list as it is filtered, for a spreadsheet: what each channel should show stands beside what it shows. */
export function exportGrid(db: Reader, wish: GridExport, format: TableFormat): Promise<OutgoingFile> {
  const words = inLanguage[wish.language];
  const name = `${words.file}-${toInstant(wish.now).slice(0, 10)}`;
  const table = { name, columns: columnsOf(wish, words), slices: slicesOf(db, wish), currency: wish.currency };
  return writeTable(table, format);
}

function columnsOf({ channels }: GridExport, words: typeof italian): TableColumn[] {
  const text = (heading: string, width = 16): TableColumn => ({ heading, kind: 'text', width });
  const money = (heading: string): TableColumn => ({ heading, kind: 'money', width: Math.max(12, heading.length + 2) });
  const number = (heading: string): TableColumn => ({ heading, kind: 'number', width: 11 });
  return [
    text(words.sku),
    text(words.title, 42),
    text(words.gtin),
    text(words.category, 22),
    text(words.content, 12),
    money(words.cost),
    number(words.vatRate),
    money(words.floorPrice),
    money(words.price),
    number(words.margin),
    ...channels.flatMap(({ name }) => [money(words.wanted(name)), money(words.shown(name))]),
    number(words.onHand),
    text(words.changedAt, 24),
    text(words.changedBy),
  ];
}

async function* slicesOf(db: Reader, wish: GridExport): AsyncGenerator<TableCell[][]> {
  for (const ids of inSlices(wish.variantIds, slice)) {
    const rows = await gridRowsOf(db, ids, wish);
    yield rows.map((row) => cellsOf(row, wish));
  }
}

function cellsOf(row: GridRow, { channels }: GridExport): TableCell[] {
  const listings = new Map(row.listings.map((listing) => [listing.channelId, listing]));
  return [
    row.sku,
    row.title,
    row.gtin,
    row.category,
    row.content === null ? '' : contentText(row.content, ','),
    row.cost,
    row.vatRate / 100,
    row.floorPrice,
    row.basePrice,
    marginOf(row),
    ...channels.flatMap(({ id }) => [listings.get(id)?.wanted ?? null, listings.get(id)?.shown ?? null]),
    row.onHand === null ? null : row.onHand / 1000,
    row.changedAt,
    row.changedBy,
  ];
}

/** What is left of the net price once the thing is paid, percent with two places. */
function marginOf({ basePrice, cost, vatRate }: GridRow): number | null {
  if (basePrice === null || cost === null || basePrice === 0) return null;
  const net = netOfVat(basePrice, vatRate);
  const change = changeInPercent(net, net - cost);
  return change === null ? null : (change + 10_000) / 100;
}
