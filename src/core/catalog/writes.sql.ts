/** Writing products and variants, a thousand rows a statement. */
import { sql } from 'kysely';

import { type Cell, idList, inSlices, rowsOf, type Writer } from '../database/index.ts';
import type { ProductRow, VariantRow } from './rows.ts';
import { titleOf } from './title.ts';

const productColumns = [
  'handle',
  'name',
  'description',
  'brand',
  'category',
  'supplier',
  'condition',
  'link',
  'image_url',
];
const productCells = (row: ProductRow): Cell[] => [
  row.handle,
  row.name,
  row.description,
  row.brand,
  row.category,
  row.supplier,
  row.condition,
  row.link,
  row.imageUrl,
];

/** Answers the ids in the order of the list. */
export async function addProducts(db: Writer, products: readonly ProductRow[], at: number): Promise<number[]> {
  const ids: number[] = [];
  for (const slice of inSlices(products)) {
    const { rows } = await sql<{ id: number }>`
      insert into product (handle, name, description, brand, category, supplier, condition, link, image_url, created_at, updated_at)
      select handle, name, description, brand, category, supplier, condition, link, image_url, ${at}, ${at}
      from ${rowsOf(slice.map(productCells), productColumns)} as given where true returning id`.execute(db);
    // Ids only grow and rows are added in the order of the list; the order of RETURNING is not promised.
    ids.push(...rows.map(({ id }) => id).sort((one, other) => one - other));
  }
  return ids;
}

export async function saveProducts(
  db: Writer,
  products: readonly { readonly id: number; readonly row: ProductRow }[],
  at: number,
): Promise<void> {
  for (const slice of inSlices(products)) {
    const rows = slice.map(({ id, row }) => [id, ...productCells(row)]);
    await sql`
      update product set handle = given.handle, name = given.name, description = given.description, brand = given.brand,
        category = given.category, supplier = given.supplier, condition = given.condition, link = given.link, image_url = given.image_url,
        updated_at = ${at}
      from ${rowsOf(rows, ['id', ...productColumns])} as given where product.id = given.id`.execute(db);
  }
}

export interface PlacedVariant {
  readonly productId: number;
  readonly product: ProductRow;
  readonly row: VariantRow;
}

const variantColumns = [
  'sku',
  'gtin',
  'options',
  'title',
  'category',
  'brand',
  'supplier',
  'cost',
  'vat_rate',
  'floor_price',
  'content_thousandths',
  'content_unit',
  'content_per',
  'archived_at',
];
const variantCells = ({ product, row }: Omit<PlacedVariant, 'productId'>): Cell[] => [
  row.sku,
  row.gtin,
  JSON.stringify(row.options),
  titleOf(product.name, row.options),
  product.category,
  product.brand,
  product.supplier,
  row.cost,
  row.vatRate,
  row.floorPrice,
  row.content?.thousandths ?? null,
  row.content?.unit ?? null,
  row.content?.per ?? null,
  row.archivedAt,
];

export async function addVariants(db: Writer, variants: readonly PlacedVariant[], at: number): Promise<void> {
  for (const slice of inSlices(variants)) {
    const rows = slice.map((placed) => [placed.productId, ...variantCells(placed)]);
    await sql`
      insert into variant (product_id, ${sql.raw(variantColumns.join(', '))}, created_at, updated_at)
      select product_id, ${sql.raw(variantColumns.join(', '))}, ${at}, ${at}
      from ${rowsOf(rows, ['product_id', ...variantColumns])} as given where true`.execute(db);
  }
}

/** They are sold from now on: every list has them. */
export async function showVariants(db: Writer, ids: readonly number[]): Promise<void> {
  for (const slice of inSlices(ids)) {
    await sql`update variant set archived_at = null where id in ${idList(slice)}`.execute(db);
  }
}

export async function saveVariants(
  db: Writer,
  variants: readonly { readonly id: number; readonly product: ProductRow; readonly row: VariantRow }[],
  at: number,
): Promise<void> {
  for (const slice of inSlices(variants)) {
    const rows = slice.map(({ id, ...placed }) => [id, ...variantCells(placed)]);
    await sql`
      update variant set sku = given.sku, gtin = given.gtin, options = given.options, title = given.title,
        category = given.category, brand = given.brand, supplier = given.supplier, cost = given.cost,
        vat_rate = given.vat_rate, floor_price = given.floor_price, content_thousandths = given.content_thousandths,
        content_unit = given.content_unit, content_per = given.content_per, archived_at = given.archived_at,
        updated_at = ${at}
      from ${rowsOf(rows, ['id', ...variantColumns])} as given where variant.id = given.id`.execute(db);
  }
}
