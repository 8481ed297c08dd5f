/** The numbers of sales, read from the sums of the days and never from the receipts. */
import { type RawBuilder, sql } from 'kysely';

import type { Day } from '../../api/time.ts';
import { ask, type Reader } from '../database/index.ts';

export interface Where {
  readonly channelId?: string | undefined;
  readonly store?: string | undefined;
}

const inPlace = ({ channelId, store }: Where): RawBuilder<boolean> => sql<boolean>`
  ${channelId === undefined ? sql`true` : sql`channel_id = ${channelId}`}
  and ${store === undefined ? sql`true` : sql`store = ${store}`}`;

/** First and last day with a receipt. */
export async function countedDays(db: Reader, where: Where): Promise<{ first: Day; last: Day } | null> {
  const [row] = await ask(
    db,
    sql<{ first: Day | null; last: Day | null }>`
    select min(day) as first, max(day) as last from sales_day where ${inPlace(where)}`,
  );
  return row?.first == null || row.last === null ? null : { first: row.first, last: row.last };
}

export interface Sums {
  readonly receipts: number;
  readonly revenue: number;
}

export interface MarginSums {
  readonly lines: number;
  readonly revenue: number;
  readonly knownRevenue: number;
  readonly knownNet: number;
  readonly knownCost: number;
}

export type Keyed<T> = T & { readonly key: string };

/** What rows of the sums are told apart by, where the tables hold it themselves. */
export type SumKey = 'day' | 'channel_id' | 'store' | 'hour' | 'method' | 'category';

export const receiptSums = (
  db: Reader,
  key: Extract<SumKey, 'day' | 'channel_id' | 'store' | 'hour'>,
  from: Day,
  to: Day,
  where: Where,
): Promise<Keyed<Sums>[]> =>
  ask(
    db,
    sql<Keyed<Sums>>`
    select cast(${sql.ref(key)} as text) as key, sum(receipts) as receipts, sum(revenue) as revenue from sales_day
    where day >= ${from} and day <= ${to} and ${inPlace(where)} group by ${sql.ref(key)} order by ${sql.ref(key)}`,
  );

export const paymentSums = (db: Reader, from: Day, to: Day, where: Where): Promise<Keyed<Sums>[]> =>
  ask(
    db,
    sql<Keyed<Sums>>`
    select method as key, sum(receipts) as receipts, sum(revenue) as revenue from sales_day_payment
    where day >= ${from} and day <= ${to} and ${inPlace(where)} group by method order by revenue desc, method`,
  );

export const marginSums = (
  db: Reader,
  key: Extract<SumKey, 'day' | 'channel_id' | 'store' | 'category'>,
  from: Day,
  to: Day,
  where: Where,
): Promise<Keyed<MarginSums>[]> =>
  ask(
    db,
    sql<Keyed<MarginSums>>`
    select ${sql.ref(key)} as key, sum(lines) as lines, sum(revenue) as revenue, sum(known_revenue) as "knownRevenue",
      sum(known_net) as "knownNet", sum(known_cost) as "knownCost"
    from sales_day_category where day >= ${from} and day <= ${to} and ${inPlace(where)}
    group by ${sql.ref(key)} order by revenue desc, key`,
  );

/** Receipts of these days by channel; channels that never had one are missing, for nothing is known of them. */
export async function receiptsByChannel(db: Reader, from: Day, to: Day): Promise<Map<string, number>> {
  const rows = await ask(
    db,
    sql<{ id: string; receipts: number }>`
    select channel_id as id, sum(case when day >= ${from} and day <= ${to} then receipts else 0 end) as receipts
    from sales_day group by channel_id`,
  );
  return new Map(rows.map(({ id, receipts }) => [id, receipts]));
}
