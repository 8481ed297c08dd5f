import type { ImportField, Mapping } from '../../api/imports.ts';
import { Refusal } from '../../api/refusals.ts';
import { type Option, readOption } from '../catalog/plain.ts';
import { fromSpreadsheet } from '../spreadsheets/index.ts';
import {
  readAddress,
  readBarcode,
  readCondition,
  readContent,
  readCost,
  readFloorPrice,
  readName,
  readPrice,
  readText,
  readVatRate,
} from './cells.ts';
import { guessFields } from './headings.ts';
import { type Customs, type ImportItem, readItems, type Readings, RowRefused } from './import-item.ts';
import { isOwn, ownFields } from './own-list.ts';
import { type Table, type TableRow, textOf } from './table.ts';

/** What each column means: as the person said, else as its heading says. */
export function fieldsOf(headings: readonly string[], mapping: Mapping | undefined): ImportField[] {
  const guessed = isOwn(headings)
    ? headings.map((heading) => ownFields.get(heading) ?? 'ignore')
    : guessFields(headings);
  const said = headings.map((heading) => mapping?.[heading]);
  const taken = new Set<ImportField | undefined>(said.filter((field) => field !== undefined && field !== 'ignore'));
  return headings.map((_, place) => {
    const guess = guessed[place] ?? 'ignore';
    return said[place] ?? (taken.has(guess) ? 'ignore' : guess);
  });
}

/**
 * Any other price list. Goods are known by their code, or by their barcode where the list has no codes; refuses
 * `column-missing` without either, and without a name or a price.
 */
export function readGeneric(table: Table, mapping: Mapping | undefined, customs: Customs): Readings {
  const fields = fieldsOf(table.headings, mapping);
  const has = (field: ImportField): boolean => fields.includes(field);
  if (!has('sku') && !has('gtin')) throw new Refusal('column-missing', { column: 'sku' });
  if (!has('name') && !has('price') && !has('cost')) throw new Refusal('column-missing', { column: 'price' });
  const own = isOwn(table.headings);
  const places = new Map<ImportField, number>();
  for (const [place, field] of fields.entries()) if (!places.has(field)) places.set(field, place);
  const cell = ({ cells }: TableRow, field: ImportField): string | undefined => {
    const place = places.get(field);
    const text = place === undefined ? undefined : textOf(cells[place], customs.decimal);
    return own && text !== undefined ? fromSpreadsheet(text) : text;
  };
  const firstOf = new Map<string, ImportItem>();
  return readItems(table.rows, (row) => {
    const item = readRow(row, (field) => cell(row, field), { customs, own, headings: table.headings, places });
    // The own list says of each row what its product is; two products may have one name.
    if (item.productKey === null || own) return item;
    // Elsewhere rows with one name and options are one product; its first row speaks for all of it.
    const first = firstOf.get(item.productKey) ?? item;
    firstOf.set(item.productKey, first);
    return { ...item, product: first.product };
  });
}

interface Surroundings {
  readonly customs: Customs;
  readonly own: boolean;
  readonly headings: readonly string[];
  readonly places: ReadonlyMap<ImportField, number>;
}

function readRow(
  row: TableRow,
  cell: (field: ImportField) => string | undefined,
  { customs, own, headings, places }: Surroundings,
): ImportItem {
  const gtin = readBarcode(cell('gtin'));
  const code = readName(cell('sku'), 'sku');
  const sku = code ?? gtin;
  if (sku === undefined) throw new RowRefused('sku-missing');
  const byGtin = code === undefined;
  const price = readPrice(cell('price'), customs);
  // In Vetrina's own list a product without a price is one without a price.
  if (price === undefined && places.has('price') && !own) throw new RowRefused('price-missing', { sku }, byGtin);
  const options = optionsOf(cell, headings, places);
  const name = readName(cell('name'), 'name');
  return {
    line: row.line,
    sku,
    byGtin,
    saysPer: places.has('contentPer'),
    productKey: options.length > 0 && name !== undefined ? JSON.stringify([name, cell('brand') ?? '']) : null,
    handle: null,
    price,
    product: {
      name,
      description: readText(cell('description'), 'description'),
      brand: readText(cell('brand'), 'brand'),
      category: readText(cell('category'), 'category'),
      supplier: readText(cell('supplier')?.trim(), 'supplier'),
      condition: readCondition(cell('condition')),
      link: readAddress(cell('link'), 'link'),
      imageUrl: readAddress(cell('imageUrl'), 'imageUrl'),
    },
    variant: {
      gtin,
      // A list without columns for options says nothing of them.
      options: options.length > 0 ? options : undefined,
      cost: readCost(cell('cost'), customs),
      floorPrice: readFloorPrice(cell('floorPrice'), customs),
      content: readContent(cell('content'), cell('contentUnit'), cell('contentPer')),
      vatRate: readVatRate(cell('vatRate'), customs),
    },
  };
}

function optionsOf(
  cell: (field: ImportField) => string | undefined,
  headings: readonly string[],
  places: ReadonlyMap<ImportField, number>,
): Option[] {
  return (['option1', 'option2', 'option3'] as const).flatMap((field) => {
    const written = cell(field) ?? '';
    if (written.trim() === '') return [];
    const heading = headings[places.get(field) ?? -1] ?? field;
    const numbered = /^(?:opzione|option) [123]$/iu.test(heading);
    return [(numbered ? readOption(written) : null) ?? { name: heading, value: written.trim() }];
  });
}
