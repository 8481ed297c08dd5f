import type { Option } from '../catalog/plain.ts';
import { fromSpreadsheet } from '../spreadsheets/index.ts';
import { readAddress, readBarcode, readCondition, readCost, readName, readPrice, readText } from './cells.ts';
import { htmlToText } from './html-text.ts';
import { type Customs, type ImportItem, readItems, type Readings, RowRefused } from './import-item.ts';
import { named, type NamedRow } from './named-rows.ts';
import { stableSku } from './stable-sku.ts';
import type { Table } from './table.ts';

/**
 * Shopify's product export as it is: the first row of a handle carries the product, each further one a variant or only
 * a picture. Codes may be empty; `Variant Price` is what customers pay, the compare-at price is not.
 */
export function readShopify(table: Table, customs: Customs): Readings {
  const rows = named(table, customs.decimal);
  const heads = new Map<string, NamedRow>();
  for (const row of rows) {
    const handle = row.get('Handle').trim();
    const head = heads.get(handle);
    if (head === undefined || (head.get('Title').trim() === '' && row.get('Title').trim() !== ''))
      heads.set(handle, row);
  }
  return readItems(rows, (row) => {
    if (isPicture(row)) return null;
    const head = heads.get(row.get('Handle').trim()) ?? row;
    return readVariant(row, head, customs);
  });
}

const isPicture = (row: NamedRow): boolean =>
  ['Title', 'Option1 Value', 'Variant SKU', 'Variant Price', 'Variant Barcode'].every(
    (name) => row.get(name).trim() === '',
  );

function readVariant(row: NamedRow, head: NamedRow, customs: Customs): ImportItem {
  const handle = row.get('Handle').trim();
  if (handle === '') throw new RowRefused('sku-missing', { column: 'Handle' });
  const options = optionsOf(row, head);
  // Shopify itself puts an apostrophe before codes that a spreadsheet would read as numbers.
  const code = (name: string): string => fromSpreadsheet(row.get(name)).replace(/^'/u, '');
  return {
    line: row.line,
    byGtin: false,
    saysPer: false,
    sku: readName(code('Variant SKU'), 'sku') ?? stableSku(handle, options),
    productKey: handle,
    handle: `shopify:${handle}`,
    price: readPrice(row.get('Variant Price'), customs),
    product: {
      name: readName(head.get('Title'), 'name'),
      description: readText(htmlToText(head.get('Body (HTML)')), 'description'),
      brand: readText(head.get('Vendor'), 'brand'),
      category: readText(
        head.first('Type', 'Product Category', 'Google Shopping / Google Product Category'),
        'category',
      ),
      condition: readCondition(head.get('Google Shopping / Condition')),
      link: undefined,
      imageUrl: readAddress(head.get('Image Src'), 'imageUrl'),
    },
    variant: {
      gtin: readBarcode(code('Variant Barcode')),
      options,
      cost: readCost(row.get('Cost per item'), customs),
      vatRate: undefined,
    },
  };
}

function optionsOf(row: NamedRow, head: NamedRow): Option[] {
  return [1, 2, 3].flatMap((place) => {
    const name = head.get(`Option${place} Name`).trim();
    const value = row.get(`Option${place} Value`).trim();
    // What Shopify writes for a product that has no options.
    if (value === '' || (name === 'Title' && value === 'Default Title')) return [];
    return [{ name: name === '' ? `Option${place}` : name, value }];
  });
}
