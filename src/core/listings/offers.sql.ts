/** Variants with their products and prices, a thousand at a time: what offers are made of. */
import { type RawBuilder, sql } from 'kysely';

import type { Content } from '../../api/unit-price.ts';
import { ask, idList, type Reader, type Writer } from '../database/index.ts';
import type { Availability } from '../channels/index.ts';
import type { GoodsFacts } from './offer.ts';

export interface VariantOption {
  readonly name: string;
  readonly value: string;
}

type FactsRow = Omit<GoodsFacts, 'options' | 'archived' | 'content' | 'prices' | 'availability' | 'quantity'> & {
  readonly options: string;
  readonly archived: 0 | 1;
  readonly thousandths: number | null;
  readonly unit: Content['unit'];
  readonly per: Content['per'];
  readonly prices: string;
  readonly availability: Availability | null;
  readonly available: number | null;
};

const columns = sql`
  variant.id as variantId, variant.product_id as productId, variant.sku as sku, variant.gtin as gtin,
  variant.title as title, product.description as description, product.brand as brand, variant.category as category,
  product.condition as condition, product.link as link, product.image_url as imageUrl, variant.options as options,
  variant.archived_at is not null as archived,
  variant.content_thousandths as thousandths, variant.content_unit as unit, variant.content_per as per,
  (select count(*) from variant as sibling where sibling.product_id = variant.product_id and sibling.archived_at is null) as siblings,
  (select json_group_object(channel_id, amount) from current_price where variant_id = variant.id) as prices,
  stock_sum.availability as availability,
  case when stock_sum.known = 1 then stock_sum.on_hand - stock_sum.reserved end as available`;

async function factsBy(db: Reader | Writer, rest: RawBuilder<unknown>): Promise<GoodsFacts[]> {
  const rows = await ask(
    db,
    sql<FactsRow>`select ${columns} from variant join product on product.id = variant.product_id
      left join stock_sum on stock_sum.variant_id = variant.id ${rest}`,
  );
  return rows.map(({ thousandths, unit, per, available, ...row }) => ({
    ...row,
    // What was never counted is in stock (DESIGN rule 3): absent is not zero.
    availability: row.availability ?? 'in-stock',
    quantity: available === null ? null : Math.floor(available / 1000),
    content: thousandths === null ? null : { thousandths, unit, per },
    options: JSON.parse(row.options) as VariantOption[],
    archived: row.archived === 1,
    prices: JSON.parse(row.prices) as Record<string, number>,
  }));
}

/** Also of archived variants; unknown ids are left out. */
export const factsOf = (db: Reader | Writer, variantIds: readonly number[]): Promise<GoodsFacts[]> =>
  factsBy(db, sql`where variant.id in ${idList(variantIds)}`);

/** The next `limit` variants of a price file: those with a price there that are neither archived nor taken off it. */
export const factsForFile = (db: Reader, channelId: string, beyond: number, limit: number): Promise<GoodsFacts[]> =>
  factsBy(
    db,
    sql`join current_price as price on price.variant_id = variant.id and price.channel_id = ${channelId}
    where variant.id > ${beyond} and variant.archived_at is null
    and not exists (select 1 from listing where listing.variant_id = variant.id and listing.channel_id = ${channelId} and listed = 0)
    order by variant.id limit ${limit}`,
  );

/** The ids after `beyond`, in order. */
export async function variantIdsBeyond(db: Reader | Writer, beyond: number, limit: number): Promise<number[]> {
  const rows = await ask(
    db,
    sql<{ id: number }>`select id from variant where id > ${beyond} order by id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}
