/** Goods whose price in the shop is not their price on a channel. */
import { sql } from 'kysely';

import { ask, idList, matchesWords, type Reader, textList, wordsToFind } from '../database/index.ts';

export interface DifferenceRow {
  readonly variantId: number;
  readonly title: string;
  readonly category: string;
  readonly channelId: string;
  /** What customers pay there, and in the shop. */
  readonly amount: number;
  readonly shop: number;
  /** One of the two is a price of its own; a plan runs in one of the two places only, or another one. */
  readonly own: number;
  readonly planned: number;
}

/** Which goods are looked at: a stretch of ids, or these. */
export type Stretch = { readonly from: number; readonly until: number } | { readonly ids: readonly number[] };

export const differences = (
  db: Reader,
  shop: string,
  channelIds: readonly string[],
  stretch: Stretch,
): Promise<DifferenceRow[]> =>
  ask(
    db,
    sql<DifferenceRow>`
      select shop.variant_id as "variantId", variant.title, variant.category, other.channel_id as "channelId",
        other.amount, shop.amount as shop, max(other.exception, shop.exception) as own,
        coalesce(other.plan_id, 0) <> coalesce(shop.plan_id, 0) as planned
      from current_price as shop
      cross join current_price as other on other.variant_id = shop.variant_id and other.amount <> shop.amount
        and other.channel_id in ${textList(channelIds)}
      cross join variant on variant.id = shop.variant_id and variant.archived_at is null
      where shop.channel_id = ${shop} and ${
        'ids' in stretch
          ? sql`shop.variant_id in ${idList(stretch.ids)}`
          : sql`shop.variant_id >= ${stretch.from} and shop.variant_id < ${stretch.until}`
      }
      order by shop.variant_id`,
  );

export async function lastVariant(db: Reader): Promise<number> {
  const [row] = await ask(db, sql<{ last: number | null }>`select max(id) as last from variant`);
  return row?.last ?? 0;
}

/** Goods that got a price after that record, at most so many. */
export const pricedAfter = async (db: Reader, sequence: number, limit: number): Promise<number[]> =>
  (
    await ask(
      db,
      sql<{ id: number }>`select distinct variant_id as id from price where sequence > ${sequence} limit ${limit}`,
    )
  ).map(({ id }) => id);

/** Goods with these words in name or code. */
export async function variantsNamed(db: Reader, search: string): Promise<Set<number>> {
  const words = wordsToFind(search);
  const coded = sql`select id from variant where sku = ${search.trim()}`;
  const rows = await ask(
    db,
    words === null
      ? sql<{ id: number }>`${coded}`
      : sql<{ id: number }>`select id from variant where ${matchesWords(words, 'variant.id')} union ${coded}`,
  );
  return new Set(rows.map(({ id }) => id));
}
