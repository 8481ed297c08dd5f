/** What stands in a file and what its rows say. Runs in the worker: it knows the shop's customs, and nothing of its goods. */
import type { Corrections, ImportField, Reading } from '../../api/imports.ts';
import type { Currency, DecimalSign, Locale } from '../../api/money.ts';
import { findDecimalSign } from './decimal-sign.ts';
import { fieldsOf, readGeneric } from './generic.ts';
import { guessField } from './headings.ts';
import type { Customs, Readings } from './import-item.ts';
import { readShopify } from './shopify.ts';
import { findFormat, type Table } from './table.ts';
import { readWooCommerce } from './woocommerce.ts';

/** What of the shop decides how a file is understood. */
export interface ShopCustoms {
  readonly language: Locale;
  readonly currency: Currency;
  readonly country: string;
  readonly timeZone: string;
  readonly now: number;
}

/** How many prices are looked at for their decimal sign. */
const pricesLooked = 5000;

export interface Understood {
  readonly reading: Reading;
  readonly fields: readonly ImportField[];
}

/** The table with everything that was detected or corrected. */
export function understand(table: Table, given: Corrections, { language }: ShopCustoms): Understood {
  const format = given.format ?? findFormat(table.headings);
  const fields = format === 'generic' ? fieldsOf(table.headings, given.mapping) : table.headings.map(fieldOfExport);
  const prices = pricesOf(table, fields);
  const seen = given.decimal === undefined ? findDecimalSign(prices) : null;
  // Shopify and WooCommerce write points; a shop's own list is written as people there write.
  const usual: DecimalSign = format !== 'generic' || language === 'en' ? '.' : ',';
  const decimal = given.decimal ?? seen ?? usual;
  const { charset = null, bom = false, separator = null } = table.text ?? {};
  // A spreadsheet's numbers are numbers: where no price is written as text there is nothing to be unsure of.
  const sure = seen !== null || (table.sheet !== null && prices.length === 0);
  const sheet = table.sheet === null ? {} : { sheet: table.sheet };
  return { fields, reading: { format, charset, bom, separator, decimal, decimalSeen: sure, ...sheet } };
}

/** Prices that are written as text. */
function pricesOf({ rows }: Table, fields: readonly ImportField[]): string[] {
  const places = fields.flatMap((field, place) => (isAmount(field) ? [place] : []));
  return rows.slice(0, pricesLooked).flatMap(({ cells }) =>
    places.flatMap((place) => {
      const cell = cells[place];
      return typeof cell === 'string' && /\d/u.test(cell) ? [cell] : [];
    }),
  );
}

const isAmount = (field: ImportField): boolean => field === 'price' || field === 'cost';

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

/** What the rows say, in the words of the catalogue. Refuses `column-missing`. */
export function readingsOf(
  table: Table,
  { reading }: Understood,
  given: Corrections,
  { currency, country, timeZone, now }: ShopCustoms,
): Readings {
  const customs: Customs = { currency, country, timeZone, now, decimal: reading.decimal };
  switch (reading.format) {
    case 'shopify':
      return readShopify(table, customs);
    case 'woocommerce':
      return readWooCommerce(table, customs);
    case 'generic':
      return readGeneric(table, given.mapping, customs);
  }
}
