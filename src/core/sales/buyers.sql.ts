/** People of the book by what they bought. Everything is read from two indexes that hold nothing but their receipts. */
import { type RawBuilder, sql } from 'kysely';

import type { Day } from '../../api/time.ts';
import { ask, type Reader } from '../database/index.ts';
import type { Stretch } from './day-sums.ts';
import type { Where } from './numbers.sql.ts';

const within = (from: Day, to: Day, { channelId, store }: Where): RawBuilder<boolean> => sql<boolean>`
  receipt.person_id is not null and receipt.day >= ${from} and receipt.day <= ${to}
  and ${channelId === undefined ? sql`true` : sql`receipt.channel_id = ${channelId}`}
  and ${store === undefined ? sql`true` : sql`receipt.store = ${store}`}`;

/** Of these days' buyers, month by month, those of one channel and those of several: whom it counts as is of all these days. */
export const buyersByMonth = (
  db: Reader,
  from: Day,
  to: Day,
): Promise<{ month: string; several: 0 | 1; people: number; receipts: number; revenue: number }[]> =>
  ask(
    db,
    sql<{ month: string; several: 0 | 1; people: number; receipts: number; revenue: number }>`
    select month, several, sum(case when receipts > 0 then 1 else 0 end) as people, sum(receipts) as receipts,
      sum(revenue) as revenue
    from (
      select month, receipts, revenue, sum(receipts) over buyer as whole,
        min(first_channel) over buyer <> max(last_channel) over buyer as several
      from (
        select receipt.person_id, substr(receipt.day, 1, 7) as month, sum(is_sale) as receipts, sum(total) as revenue,
          min(case when is_sale = 1 then channel_id end) as first_channel,
          max(case when is_sale = 1 then channel_id end) as last_channel
        from receipt where ${within(from, to, {})} group by receipt.person_id, substr(receipt.day, 1, 7)
      ) as part
      window buyer as (partition by person_id)
    ) as bought where whole > 0 group by month, several order by month, several`,
  );

export interface Buyers {
  /** Receipts of the asked days whose buyer is known. */
  readonly known: number;
  /** Who bought in the asked days: for the first time anywhere, or again. */
  readonly fresh: number;
  readonly returning: number;
  /** Of the year's buyers those of one channel and those of several, in all channels and stores. */
  readonly channels: readonly { several: 0 | 1; people: number; receipts: number; revenue: number }[];
}

/** Who bought in the asked days, and in a year that ends with them; each receipt is looked at once for both. */
export async function buyersOf(db: Reader, asked: Stretch & Where, year: Stretch): Promise<Buyers> {
  const { from, to } = asked;
  const first = from < year.from ? from : year.from;
  const last = to > year.to ? to : year.to;
  // A condition that holds for every row that is read would be looked at as often as there are rows.
  const ofYear = (column: RawBuilder<number>): RawBuilder<number> =>
    first === year.from && last === year.to
      ? column
      : sql`case when receipt.day >= ${year.from} and receipt.day <= ${year.to} then ${column} else 0 end`;
  const place = asked.channelId !== undefined || asked.store !== undefined;
  const isAsked = from === first && to === last && !place ? sql`` : sql`and ${within(from, to, asked)}`;
  const channel = sql`case when ${ofYear(sql`is_sale`)} = 1 then channel_id end`;
  const rows = await ask(
    db,
    sql<{
      several: 0 | 1 | null;
      people: number;
      receipts: number;
      revenue: number;
      known: number;
      bought: number;
      again: number;
    }>`
    select case when receipts > 0 then several end as several, count(*) as people, sum(receipts) as receipts,
      sum(revenue) as revenue, sum(known) as known, sum(known > 0) as bought,
      sum(known > 0 and exists (
        select 1 from receipt as earlier
        where earlier.person_id = buyer.person_id and earlier.person_id is not null and earlier.day < ${from}
          and earlier.is_sale = 1)) as again
    from (
      select receipt.person_id,
        min(${channel}) <> max(${channel}) as several, sum(${ofYear(sql`is_sale`)}) as receipts,
        sum(${ofYear(sql`total`)}) as revenue, sum(is_sale = 1 ${isAsked}) as known
      from receipt where ${within(first, last, {})} group by receipt.person_id
    ) as buyer group by case when receipts > 0 then several end order by 1`,
  );
  const sum = (column: 'known' | 'bought' | 'again') => rows.reduce((whole, row) => whole + row[column], 0);
  return {
    known: sum('known'),
    fresh: sum('bought') - sum('again'),
    returning: sum('again'),
    channels: rows.flatMap(({ several, people, receipts, revenue }) =>
      several === null ? [] : [{ several, people, receipts, revenue }],
    ),
  };
}
