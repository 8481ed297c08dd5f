/** Counted goods on hand by the time for which nothing of them was sold and nothing came. Archived goods are in none. */
import { type RawBuilder, sql } from 'kysely';

import type { AgeingOrder } from '../../api/stock-ageing.ts';
import { ask, type Reader } from '../database/index.ts';

export interface AgeingSqlRow {
  readonly variantId: number;
  readonly sku: string;
  readonly title: string;
  readonly category: string;
  readonly supplier: string;
  readonly onHand: number;
  readonly soldAt: number | null;
  readonly receivedAt: number | null;
  readonly idleSince: number;
  readonly cost: number | null;
  readonly price: number | null;
  readonly floorPrice: number | null;
  readonly vatRate: number;
  readonly tiedUp: number | null;
}

/** Where the list goes on: the value that it is sorted by, then the variant. */
export interface AgeingPlace {
  readonly value: number;
  readonly id: number;
}

/** What came late had no time to be sold. Neither sold nor received: nothing of it went since it was first written down. */
const idleSince = sql`case
  when sold_at is null and received_at is null then coalesce(
    (select min(at) from stock_movement where stock_movement.variant_id = variant.id), counted_at, 0)
  else max(coalesce(sold_at, received_at), coalesce(received_at, sold_at)) end`;

const tiedUp = sql`cast(round(variant.cost * on_hand / 1000.0) as integer)`;

const ageing = (before: number): RawBuilder<unknown> => sql`
  select variant.id as "variantId", variant.sku, variant.title, variant.category, variant.supplier,
    on_hand as "onHand", sold_at as "soldAt", received_at as "receivedAt", ${idleSince} as "idleSince", variant.cost,
    variant.base_price as price, variant.floor_price as "floorPrice", variant.vat_rate as "vatRate",
    ${tiedUp} as "tiedUp"
  from stock_sum join variant on variant.id = stock_sum.variant_id
  where known = 1 and on_hand > 0 and variant.archived_at is null and ${idleSince} < ${before}`;

/** Rising: most money first, what is not known last; or the longest first. */
const value = (order: AgeingOrder): RawBuilder<number> =>
  order === 'money' ? sql<number>`coalesce(-"tiedUp", 1)` : sql<number>`"idleSince"`;

export const ageingPlaceOf = (order: AgeingOrder, row: AgeingSqlRow): AgeingPlace => ({
  value: order === 'days' ? row.idleSince : row.tiedUp === null ? 1 : -row.tiedUp,
  id: row.variantId,
});

/** `before`: idle since an instant before it. */
export function ageingRows(
  db: Reader,
  before: number,
  order: AgeingOrder,
  place: AgeingPlace | null,
  limit: number,
): Promise<AgeingSqlRow[]> {
  const beyond =
    place === null
      ? sql`true`
      : sql`(${value(order)} > ${place.value} or (${value(order)} = ${place.value} and "variantId" > ${place.id}))`;
  return ask(
    db,
    sql<AgeingSqlRow>`select * from (${ageing(before)}) as goods where ${beyond}
    order by ${value(order)}, "variantId" limit ${limit}`,
  );
}

/** One sum for each of these instants, in their order; null: nothing was ever counted. */
export async function ageingSums(db: Reader, befores: readonly number[]): Promise<AgeingSum[] | null> {
  const sums = befores.map((before, place) => {
    const idle = sql`"idleSince" < ${before}`;
    const named = (name: string) => sql.ref(`${name}${place}`);
    return sql`sum(case when ${idle} then 1 else 0 end) as ${named('total')},
      sum(case when ${idle} then coalesce("tiedUp", 0) else 0 end) as ${named('tiedUp')},
      sum(case when ${idle} and cost is null then 1 else 0 end) as ${named('withoutCost')}`;
  });
  const [row] = await ask(
    db,
    sql<Record<string, number | null>>`
    select exists (select 1 from stock_sum where known = 1) as counted, ${sql.join(sums)}
    from (${ageing(Math.max(...befores))}) as goods`,
  );
  if (row === undefined || row['counted'] === 0) return null;
  const sum = (name: string, place: number): number => row[`${name}${place}`] ?? 0;
  return befores.map((_before, place) => ({
    total: sum('total', place),
    tiedUp: sum('tiedUp', place),
    withoutCost: sum('withoutCost', place),
  }));
}

export interface AgeingSum {
  readonly total: number;
  readonly tiedUp: number;
  readonly withoutCost: number;
}

export async function ageingSum(db: Reader, before: number): Promise<AgeingSum> {
  const [row] = await ask(
    db,
    sql<AgeingSum>`select count(*) as total, coalesce(sum("tiedUp"), 0) as "tiedUp",
      coalesce(sum(cost is null), 0) as "withoutCost" from (${ageing(before)}) as goods`,
  );
  if (row === undefined) throw new Error('a sum has one row');
  return row;
}
