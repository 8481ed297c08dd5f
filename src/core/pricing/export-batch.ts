import type { TableFormat } from '../../api/base.ts';
import type { BatchRow } from '../../api/batches.ts';
import type { Currency, Locale } from '../../api/money.ts';
import { type OutgoingFile, slicesOf, type TableColumn, type TableRow, writeTable } from '../spreadsheets/index.ts';

const italian = {
  file: 'cambio',
  headings: [
    'Codice',
    'Prodotto',
    'Che cosa',
    'Dove',
    'Prima',
    'Con il cambio',
    'Adesso',
    'Cambiato ancora',
    'Da chi',
    'Quando',
  ],
  what: { price: 'prezzo', product: 'prodotto', rule: 'regola', stock: 'giacenza', 'stock-level': 'scorta minima' },
  everywhere: 'ovunque',
  yes: 'sì',
};
const english: typeof italian = {
  file: 'change',
  headings: ['Code', 'Product', 'What', 'Where', 'Before', 'By the change', 'Now', 'Changed again', 'By whom', 'When'],
  what: { price: 'price', product: 'product', rule: 'rule', stock: 'on hand', 'stock-level': 'order again at' },
  everywhere: 'everywhere',
  yes: 'yes',
};
const hungarian: typeof italian = {
  file: 'modositas',
  headings: ['Cikkszám', 'Termék', 'Mi', 'Hol', 'Előtte', 'A módosítással', 'Most', 'Azóta változott', 'Ki', 'Mikor'],
  what: { price: 'ár', product: 'termék', rule: 'szabály', stock: 'készlet', 'stock-level': 'minimumkészlet' },
  everywhere: 'mindenhol',
  yes: 'igen',
};
const inLanguage: Readonly<Record<Locale, typeof italian>> = { it: italian, en: english, hu: hungarian };

const widths = [16, 42, 10, 14, 12, 14, 12, 16, 18, 24];
const amounts = new Set([4, 5, 6]);

/** A page of what a batch did, as the history shows it. */
export type BatchPages = (after: string | null) => Promise<{ items: readonly BatchRow[]; next: string | null }>;

/** What one change of the history did, row by row, and how it stands now. */
export function exportBatch(
  batchId: number,
  pages: BatchPages,
  {
    currency,
    language,
    format,
  }: { readonly currency: Currency; readonly language: Locale; readonly format: TableFormat },
): Promise<OutgoingFile> {
  const words = inLanguage[language];
  const columns = words.headings.map((heading, place): TableColumn => ({
    heading,
    kind: amounts.has(place) ? 'money' : 'text',
    width: widths[place] ?? 14,
  }));
  const slices = slicesOf(pages, (row) => cellsOf(row, words));
  return writeTable({ name: `${words.file}-${batchId}`, columns, slices, currency }, format);
}

/** Only prices are amounts; what else changed is told by its kind. */
const cellsOf = ({ what, ...row }: BatchRow, words: typeof italian): TableRow => [
  row.sku,
  row.title,
  words.what[what],
  row.channelId ?? words.everywhere,
  what === 'price' ? row.before : null,
  what === 'price' ? row.made : null,
  what === 'price' ? row.now : null,
  row.state === 'changed' ? words.yes : '',
  row.by,
  row.at,
];
