/** Reading products and variants. */
import { type RawBuilder, sql } from 'kysely';

import { ask, idList, inSlices, type Reader, textList, type Writer } from '../database/index.ts';
import type { ContentUnit, UnitPriceBase } from '../../api/unit-price.ts';
import type { KnownVariant } from './rows.ts';
import type { Option } from './title.ts';

interface FoundRow {
  readonly id: number;
  readonly product_id: number;
  readonly sku: string;
  readonly gtin: string | null;
  readonly options: string;
  readonly title: string;
  readonly cost: number | null;
  readonly floor_price: number | null;
  readonly content_thousandths: number | null;
  readonly content_unit: ContentUnit | null;
  readonly content_per: UnitPriceBase | null;
  readonly vat_rate: number;
  readonly base_price: number | null;
  readonly archived_at: number | null;
  readonly updated_at: number;
  readonly handle: string | null;
  readonly name: string;
  readonly description: string;
  readonly brand: string;
  readonly category: string;
  readonly supplier: string;
  readonly condition: string;
  readonly link: string;
  readonly image_url: string;
}

const columns = sql`
  variant.id, variant.product_id, variant.sku, variant.gtin, variant.options, variant.title, variant.cost,
  variant.floor_price, variant.content_thousandths, variant.content_unit, variant.content_per,
  variant.vat_rate, variant.base_price, variant.archived_at, max(variant.updated_at, product.updated_at) as updated_at,
  product.handle, product.name, product.description, product.brand, product.category, product.supplier, product.condition,
  product.link, product.image_url`;

function contentOf({ content_thousandths: thousandths, content_unit: unit, content_per: per }: FoundRow) {
  return thousandths === null || unit === null ? null : { thousandths, unit, per: per ?? 'one' };
}

function asKnown(row: FoundRow): KnownVariant {
  return {
    id: row.id,
    productId: row.product_id,
    title: row.title,
    basePrice: row.base_price,
    updatedAt: row.updated_at,
    product: {
      handle: row.handle,
      name: row.name,
      description: row.description,
      brand: row.brand,
      category: row.category,
      supplier: row.supplier,
      condition: row.condition,
      link: row.link,
      imageUrl: row.image_url,
    },
    variant: {
      sku: row.sku,
      gtin: row.gtin,
      options: JSON.parse(row.options) as Option[],
      cost: row.cost,
      floorPrice: row.floor_price,
      content: contentOf(row),
      vatRate: row.vat_rate,
      archivedAt: row.archived_at,
    },
  };
}

async function known(db: Reader | Writer, where: RawBuilder<unknown>): Promise<KnownVariant[]> {
  const rows = await ask(
    db,
    sql<FoundRow>`
    select ${columns} from variant join product on product.id = variant.product_id ${where}`,
  );
  return rows.map(asKnown);
}

export const variantById = async (db: Reader | Writer, id: number): Promise<KnownVariant | undefined> =>
  (await known(db, sql`where variant.id = ${id}`))[0];

/** Archived ones too. */
export const variantBySku = async (db: Reader | Writer, sku: string): Promise<KnownVariant | undefined> =>
  (await known(db, sql`where variant.sku = ${sku}`))[0];

/** In any order; unknown ids are left out. */
export const variantsByIds = (db: Reader | Writer, ids: readonly number[]): Promise<KnownVariant[]> =>
  known(db, sql`where variant.id in ${idList(ids)}`);

/** Archived ones too. */
export const variantsBySkus = (db: Reader | Writer, skus: readonly string[]): Promise<KnownVariant[]> =>
  known(db, sql`where variant.sku in ${textList(skus)}`);

/** Those that are sold, for files that name goods by their barcode. */
export const variantsByGtins = (db: Reader | Writer, gtins: readonly string[]): Promise<KnownVariant[]> =>
  known(db, sql`where variant.gtin in ${textList(gtins)} and variant.archived_at is null order by variant.id`);

export const variantsOfProducts = (db: Reader | Writer, productIds: readonly number[]): Promise<KnownVariant[]> =>
  known(db, sql`where variant.product_id in ${idList(productIds)} order by variant.id`);

/** Those that are sold, in the order of their ids; `after` is the last id of the slice before. */
export const variantsAfter = (db: Reader, after: number, limit: number): Promise<KnownVariant[]> =>
  known(db, sql`where variant.id > ${after} and variant.archived_at is null order by variant.id limit ${limit}`);

/** Products that came from a file under this name. */
export async function productsByHandles(db: Reader | Writer, handles: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const slice of inSlices(handles)) {
    const rows = await ask(
      db,
      sql<{ id: number; handle: string }>`
      select id, handle from product where handle in ${textList(slice)} order by id desc`,
    );
    for (const { id, handle } of rows) found.set(handle, id);
  }
  return found;
}

export async function idsOfSkus(db: Reader | Writer, skus: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const slice of inSlices(skus)) {
    const rows = await ask(
      db,
      sql<{ id: number; sku: string }>`
      select id, sku from variant where sku in ${textList(slice)}`,
    );
    for (const { id, sku } of rows) found.set(sku, id);
  }
  return found;
}
