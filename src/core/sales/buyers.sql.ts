/** People of the book by what they bought. Everything is read from two indexes that hold nothing but their receipts. */
import { type RawBuilder, sql } from 'kysely';

import type { Day } from '../../api/time.ts';
import { ask, type Reader } from '../database/index.ts';
import type { Where } from './numbers.sql.ts';

const within = (from: Day, to: Day, { channelId, store }: Where): RawBuilder<boolean> => sql<boolean>`
  receipt.person_id is not null and receipt.day >= ${from} and receipt.day <= ${to}
  and ${channelId === undefined ? sql`true` : sql`receipt.channel_id = ${channelId}`}
  and ${store === undefined ? sql`true` : sql`receipt.store = ${store}`}`;

export const knownReceipts = async (db: Reader, from: Day, to: Day, where: Where): Promise<number> =>
  (
    await ask(
      db,
      sql<{ count: number }>`
      select count(*) as count from receipt where ${within(from, to, where)} and receipt.is_sale = 1`,
    )
  )[0]?.count ?? 0;

/** Who bought in these days: for the first time anywhere, or again. */
export async function buyersBetween(
  db: Reader,
  from: Day,
  to: Day,
  where: Where,
): Promise<{ fresh: number; returning: number }> {
  const [row] = await ask(
    db,
    sql<{ people: number; again: number | null }>`
    select count(*) as people, sum(exists (
      select 1 from receipt as earlier
      where earlier.person_id = buyer.person_id and earlier.person_id is not null and earlier.day < ${from}
        and earlier.is_sale = 1)) as again
    from (
      select distinct receipt.person_id from receipt where ${within(from, to, where)} and receipt.is_sale = 1) as buyer`,
  );
  const returning = row?.again ?? 0;
  return { fresh: (row?.people ?? 0) - returning, returning };
}

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

/** Of these days' buyers, those of one channel and those of several. */
export const buyersByChannels = (
  db: Reader,
  from: Day,
  to: Day,
): Promise<{ several: 0 | 1; people: number; receipts: number; revenue: number }[]> =>
  ask(
    db,
    sql<{ several: 0 | 1; people: number; receipts: number; revenue: number }>`
    select several, count(*) as people, sum(receipts) as receipts, sum(revenue) as revenue from (
      select min(case when is_sale = 1 then channel_id end) <> max(case when is_sale = 1 then channel_id end) as several,
        sum(is_sale) as receipts, sum(total) as revenue
      from receipt where ${within(from, to, {})} group by receipt.person_id
    ) as buyer where receipts > 0 group by several`,
  );
