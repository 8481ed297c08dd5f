import type { z } from 'zod';

import type { corrections, ImportField, Reading } from '../../api/imports.ts';
import type { DecimalSign } from '../../api/money.ts';
import type { Settings } from '../../api/settings.ts';
import type { Catalog } from '../catalog/index.ts';
import { inSlices, type Reader } from '../database/index.ts';
import { breathing, type Breathe } from './breathe.ts';
import { findDecimalSign } from './decimal-sign.ts';
import { fieldsOf, readGeneric } from './generic.ts';
import { guessField } from './headings.ts';
import type { Customs, Interpretation } from './import-item.ts';
import { readShopify } from './shopify.ts';
import { findFormat, readTable, type Table } from './table.ts';
import type { Upload } from './uploads.ts';
import { readWooCommerce } from './woocommerce.ts';

export type Corrections = z.infer<typeof corrections>;

export interface ReadFile {
  readonly table: Table;
  readonly reading: Reading;
  readonly fields: readonly ImportField[];
}

/** How many prices are looked at for their decimal sign. */
const pricesLooked = 5000;

/** The file as a table, with everything that was detected or corrected. Read once for the same corrections. */
export async function readFile(upload: Upload, given: Corrections, { language }: Settings): Promise<ReadFile> {
  const table = await readOnce(upload, given, breathing());
  const format = given.format ?? findFormat(table.headings);
  const fields = format === 'generic' ? fieldsOf(table.headings, given.mapping) : table.headings.map(fieldOfExport);
  const seen = given.decimal === undefined ? findDecimalSign(pricesOf(table, fields)) : null;
  // Shopify and WooCommerce write points; a shop's own list is written as people there write.
  const usual: DecimalSign = format !== 'generic' || language === 'en' ? '.' : ',';
  const decimal = given.decimal ?? seen ?? usual;
  const { charset, bom, separator } = table;
  return { table, fields, reading: { format, charset, bom, separator, decimal, decimalSeen: seen !== null } };
}

async function readOnce(upload: Upload, { charset, separator }: Corrections, breathe: Breathe): Promise<Table> {
  const key = JSON.stringify([charset ?? null, separator ?? null]);
  const reading =
    (upload.read.get(key) as Promise<Table> | undefined) ?? readTable(upload.bytes(), { charset, separator }, breathe);
  upload.read.set(key, reading);
  try {
    return await reading;
  } catch (error) {
    upload.read.delete(key);
    throw error;
  }
}

function* pricesOf({ rows }: Table, fields: readonly ImportField[]): Generator<string> {
  const places = fields.flatMap((field, place) => (field === 'price' || field === 'cost' ? [place] : []));
  for (const { cells } of rows.slice(0, pricesLooked)) for (const place of places) yield cells[place] ?? '';
}

const exportFields: Readonly<Record<string, ImportField>> = {
  title: 'name',
  'body (html)': 'description',
  vendor: 'brand',
  type: 'category',
  'variant sku': 'sku',
  'variant price': 'price',
  'variant barcode': 'gtin',
  'cost per item': 'cost',
  'image src': 'imageUrl',
  'option1 value': 'option1',
  'option2 value': 'option2',
  'option3 value': 'option3',
  'google shopping / condition': 'condition',
  sku: 'sku',
  name: 'name',
  nome: 'name',
  description: 'description',
  descrizione: 'description',
  'regular price': 'price',
  'prezzo di listino': 'price',
  'sale price': 'price',
  'prezzo in offerta': 'price',
  categories: 'category',
  categorie: 'category',
  images: 'imageUrl',
  immagine: 'imageUrl',
};

/** What a column of a known export holds, for the screen that shows it. */
function fieldOfExport(heading: string): ImportField {
  const known = exportFields[heading.toLowerCase()];
  return known ?? (guessField(heading) === 'gtin' ? 'gtin' : 'ignore');
}

/** What the rows say, in the words of the catalogue. */
export async function interpret(
  db: Reader,
  { table, reading, fields }: ReadFile,
  given: Corrections,
  { currency, country, timeZone }: Settings,
  now: number,
  catalog: Pick<Catalog, 'variantsByGtins'>,
): Promise<Interpretation> {
  const breathe = breathing();
  const customs: Customs = { currency, country, timeZone, now, decimal: reading.decimal };
  switch (reading.format) {
    case 'shopify':
      return readShopify(table, customs, breathe);
    case 'woocommerce':
      return readWooCommerce(table, customs, breathe);
    case 'generic':
      return readGeneric(table, given.mapping, customs, await skusByGtin(db, table, fields, catalog), breathe);
  }
}

/** Codes of goods that a list without codes names by their barcode. */
async function skusByGtin(
  db: Reader,
  { rows }: Table,
  fields: readonly ImportField[],
  { variantsByGtins }: Pick<Catalog, 'variantsByGtins'>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const place = fields.indexOf('gtin');
  const skuPlace = fields.indexOf('sku');
  if (place === -1) return found;
  const gtins = rows
    .filter(({ cells }) => skuPlace === -1 || cells[skuPlace]?.trim() === '')
    .map(({ cells }) => (cells[place] ?? '').replace(/[\s\u00a0-]/gu, ''))
    .filter((gtin) => gtin !== '');
  for (const slice of inSlices(gtins)) {
    for (const { variant } of await variantsByGtins(db, slice)) {
      if (variant.gtin !== null && !found.has(variant.gtin)) found.set(variant.gtin, variant.sku);
    }
  }
  return found;
}
