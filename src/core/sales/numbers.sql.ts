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

/** Receipts and revenue of each day, channel and store: the order of the table itself. */
export const placeReceipts = (
  db: Reader,
  from: Day,
  to: Day,
  where: Where,
): Promise<{ day: Day; channelId: string; store: string; receipts: number; revenue: number }[]> =>
  ask(
    db,
    sql<{ day: Day; channelId: string; store: string; receipts: number; revenue: number }>`
    select day, channel_id as "channelId", store, sum(receipts) as receipts, sum(revenue) as revenue from sales_day
    where day >= ${from} and day <= ${to} and ${inPlace(where)} group by day, channel_id, store`,
  );

/** What is known of the margin of each of them. */
export const placeMargins = (
  db: Reader,
  from: Day,
  to: Day,
  where: Where,
): Promise<(Omit<MarginSums, 'lines' | 'revenue'> & { day: Day; channelId: string; store: string })[]> =>
  ask(
    db,
    sql<Omit<MarginSums, 'lines' | 'revenue'> & { day: Day; channelId: string; store: string }>`
    select day, channel_id as "channelId", store, sum(known_revenue) as "knownRevenue", sum(known_net) as "knownNet",
      sum(known_cost) as "knownCost"
    from sales_day_category where day >= ${from} and day <= ${to} and ${inPlace(where)}
    group by day, channel_id, store`,
  );

export const hourSums = (db: Reader, from: Day, to: Day, where: Where): Promise<Keyed<Sums>[]> =>
  ask(
    db,
    sql<Keyed<Sums>>`
    select cast(hour as text) as key, sum(receipts) as receipts, sum(revenue) as revenue from sales_day
    where day >= ${from} and day <= ${to} and ${inPlace(where)} group by hour order by hour`,
  );

/** 1970-01-01 was a Thursday; a Monday is 1. */
export const weekdayOf = (day: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`((cast(julianday(${day}) - 2440587.5 as integer) + 3) % 7) + 1`;

/** By weekday and hour, `6-17`; receipts without an hour have none. */
export const weekHourSums = (db: Reader, from: Day, to: Day, where: Where): Promise<Keyed<Sums>[]> =>
  ask(
    db,
    sql<Keyed<Sums>>`
    select weekday || '-' || hour as key, sum(receipts) as receipts, sum(revenue) as revenue from (
      select ${weekdayOf(sql.ref('day'))} as weekday, hour, sum(receipts) as receipts, sum(revenue) as revenue
      from sales_day where day >= ${from} and day <= ${to} and hour >= 0 and ${inPlace(where)} group by day, hour
    ) as part group by weekday, hour order by weekday, hour`,
  );

export const paymentSums = (db: Reader, from: Day, to: Day, where: Where): Promise<Keyed<Sums>[]> =>
  ask(
    db,
    sql<Keyed<Sums>>`
    select method as key, sum(receipts) as receipts, sum(revenue) as revenue from sales_day_payment
    where day >= ${from} and day <= ${to} and ${inPlace(where)} group by method order by revenue desc, method`,
  );

export const marginSums = (db: Reader, from: Day, to: Day, where: Where): Promise<Keyed<MarginSums>[]> =>
  ask(
    db,
    sql<Keyed<MarginSums>>`
    select category as key, sum(lines) as lines, sum(revenue) as revenue, sum(known_revenue) as "knownRevenue",
      sum(known_net) as "knownNet", sum(known_cost) as "knownCost"
    from sales_day_category where day >= ${from} and day <= ${to} and ${inPlace(where)}
    group by category order by revenue desc, key`,
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
