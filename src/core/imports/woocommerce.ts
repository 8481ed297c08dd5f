import type { Option } from '../catalog/plain.ts';
import { fromSpreadsheet } from '../spreadsheets/index.ts';
import { readAddress, readBarcode, readName, readPrice, readText } from './cells.ts';
import { htmlToText } from './html-text.ts';
import { type Customs, type ImportItem, readItems, type Readings, RowRefused } from './import-item.ts';
import { named, type NamedRow } from './named-rows.ts';
import { isOnSale } from './sale-dates.ts';
import { stableSku } from './stable-sku.ts';
import type { Table } from './table.ts';

/** Headings that the export translates with the shop's language. */
const italian: Readonly<Record<string, string>> = {
  Type: 'Tipo',
  Name: 'Nome',
  Description: 'Descrizione',
  'Short description': 'Breve descrizione',
  'Date sale price starts': 'Data di inizio del prezzo scontato',
  'Date sale price ends': 'Data di fine del prezzo scontato',
  'Sale price': 'Prezzo in offerta',
  'Regular price': 'Prezzo di listino',
  Categories: 'Categorie',
  Images: 'Immagine',
  Parent: 'Genitore',
  Brands: 'Marchi',
};

/**
 * WooCommerce's product export as it is. Simple products and variations are sold here; a variable product only carries
 * what its variations share; grouped and external ones are no goods of this shop, and are refused in words.
 */
export function readWooCommerce(table: Table, customs: Customs): Readings {
  const rows = named(table, customs.decimal).map(translated);
  const parents = new Map<string, NamedRow>();
  for (const row of rows) {
    if (typesOf(row).includes('variation')) continue;
    const sku = unguarded(row, 'SKU').trim();
    if (sku !== '' && !parents.has(sku)) parents.set(sku, row);
    parents.set(`id:${row.get('ID').trim()}`, row);
  }
  return readItems(rows, (row) => {
    const types = typesOf(row);
    if (types.includes('grouped') || types.includes('external')) {
      throw new RowRefused('not-sold-here', {
        type: types.includes('grouped') ? 'grouped' : 'external',
        name: row.get('Name'),
      });
    }
    if (types.includes('variable')) return null;
    if (!types.includes('variation')) return readSimple(row, customs);
    const parent = parents.get(row.get('Parent').trim());
    if (parent === undefined) throw new RowRefused('parent-missing', { parent: row.get('Parent').trim() });
    return readVariation(row, parent, customs);
  });
}

function translated(row: NamedRow): NamedRow {
  const get = (heading: string): string => row.get(heading) || row.get(italian[heading] ?? '');
  return { line: row.line, get, first: (...wanted) => wanted.map(get).find((cell) => cell.trim() !== '') ?? '' };
}

const typesOf = (row: NamedRow): string[] =>
  row
    .get('Type')
    .toLowerCase()
    .split(',')
    .map((type) => type.trim());

/** The export puts an apostrophe before what a spreadsheet would run. */
const unguarded = (row: NamedRow, ...headings: string[]): string => fromSpreadsheet(row.first(...headings));

function readSimple(row: NamedRow, customs: Customs): ImportItem {
  const id = row.get('ID').trim();
  const sku = readName(unguarded(row, 'SKU'), 'sku') ?? (id === '' ? undefined : `woo-${id}`);
  if (sku === undefined) throw new RowRefused('sku-missing', { column: 'SKU' });
  return { ...itemOf(row, row, customs), sku, productKey: null, handle: `woo:${sku}` };
}

function readVariation(row: NamedRow, parent: NamedRow, customs: Customs): ImportItem {
  const family = unguarded(parent, 'SKU').trim() || `woo-${parent.get('ID').trim()}`;
  const options = optionsOf(row);
  const sku = readName(unguarded(row, 'SKU'), 'sku') ?? stableSku(family, options);
  const item = itemOf(row, parent, customs);
  return { ...item, sku, productKey: family, handle: `woo:${family}`, variant: { ...item.variant, options } };
}

function itemOf(row: NamedRow, product: NamedRow, customs: Customs): Omit<ImportItem, 'sku' | 'productKey' | 'handle'> {
  return {
    line: row.line,
    byGtin: false,
    saysPer: false,
    price: priceOf(row, customs),
    product: {
      name: readName(unguarded(product, 'Name'), 'name'),
      description: readText(
        htmlToText(withLines(unguarded(product, 'Description', 'Short description'))),
        'description',
      ),
      brand: readText(firstOf(unguarded(product, 'Brands'), ','), 'brand'),
      category: readText(firstOf(unguarded(product, 'Categories'), ','), 'category'),
      condition: undefined,
      link: undefined,
      imageUrl: readAddress(firstOf(product.first('Images'), ', '), 'imageUrl'),
    },
    variant: {
      gtin: readBarcode(unguarded(row, 'GTIN, UPC, EAN, or ISBN', 'GTIN, UPC, EAN o ISBN')),
      options: undefined,
      cost: undefined,
      vatRate: undefined,
    },
  };
}

/** What a customer of the web shop pays now: the sale price while its dates hold, else the regular one. */
function priceOf(row: NamedRow, customs: Customs): number | undefined {
  const regular = readPrice(unguarded(row, 'Regular price'), customs);
  const sale = readPrice(unguarded(row, 'Sale price'), customs);
  if (sale === undefined) return regular;
  const { now, timeZone } = customs;
  return isOnSale(row.get('Date sale price starts'), row.get('Date sale price ends'), now, timeZone) ? sale : regular;
}

function optionsOf(row: NamedRow): Option[] {
  const options: Option[] = [];
  for (let place = 1; ; place++) {
    const name = row.first(`Attribute ${place} name`, `Nome dell'attributo ${place}`).trim();
    if (name === '') break;
    const value = row.first(`Attribute ${place} value(s)`, `Valore dell'attributo ${place}`).trim();
    if (value !== '') options.push({ name, value });
  }
  return options.slice(0, 3);
}

const firstOf = (list: string, separator: string): string => list.split(separator)[0]?.trim() ?? '';

/** The export writes line ends of descriptions as `\n`, and a real `\n` as `\\n`. */
const withLines = (text: string): string =>
  text.replace(/\\(\\n|n)/gu, (_, written: string) => (written === 'n' ? '\n' : '\\n'));
