/** The rule of prior-price.ts for many variants at once. */
import { type RawBuilder, sql } from 'kysely';

import { ask, idList, inSlices, type Reader, textList, type Writer } from '../database/index.ts';
import type { PriorWindow } from './prior-window.ts';

export interface Prior {
  readonly variantId: number;
  readonly channelId: string;
  /** The lowest price that customers saw in the window; null: they saw none. */
  readonly prior: number | null;
  /** When customers first saw any price there, if that was within the window; else some moment before it. */
  readonly firstSeen: number;
}

/** Since when a record showed; null: never. What is off sale is off from its moment on. */
const showed = (record: string): RawBuilder<number | null> => {
  const [amount, from, visible] = ['amount', 'from_at', 'visible_from'].map((name) => sql.ref(`${record}.${name}`));
  return sql`coalesce(${visible}, case when ${amount} is null then ${from} end)`;
};

/**
 * One row for each variant and channel that customers ever saw a price on. Records before the last one that had shown
 * when the window began cannot count: it ended them. So three years of history cost what the last month does.
 */
export async function priorPrices(
  db: Reader | Writer,
  variantIds: readonly number[],
  channelIds: readonly string[],
  { from, until }: PriorWindow,
): Promise<Prior[]> {
  const found: Prior[] = [];
  for (const slice of inSlices(variantIds)) {
    const rows = await ask(
      db,
      sql<Prior>`
        select variant_id as "variantId", channel_id as "channelId",
          min(case when slip is not 1 and showed < ends and ends > ${from} then amount end) as prior,
          min(case when amount is not null and showed < ${until} then showed
            when amount is null and showed <= ${from} then ${firstBefore(until)} end) as "firstSeen"
        from (
          select place.variant_id, place.channel_id, record.amount, ${showed('record')} as showed,
            lead(typing_error) over (partition by place.variant_id, place.channel_id order by sequence) as slip,
            min(${until}, coalesce(min(${showed('record')}) over (
              partition by place.variant_id, place.channel_id order by sequence
              rows between 1 following and unbounded following), ${until})) as ends
          from (${places(slice, channelIds, from)}) as place
          join price as record on record.variant_id = place.variant_id and record.channel_id = place.channel_id
            and record.sequence >= place.begins) as seen
        group by variant_id, channel_id
        having "firstSeen" is not null`,
    );
    for (const row of rows) found.push(row);
  }
  return found;
}

/** Each variant on each channel, with the last record that had shown when the window began. */
const places = (variantIds: readonly number[], channelIds: readonly string[], from: number) => sql`
  select goods.id as variant_id, channel.id as channel_id, coalesce((
    select sequence from price as stood
    where stood.variant_id = goods.id and stood.channel_id = channel.id and ${showed('stood')} <= ${from}
    order by sequence desc limit 1), 0) as begins
  from (select value as id from ${idList(variantIds)}) as goods
  cross join (select value as id from ${textList(channelIds)}) as channel`;

/** Was off sale when the window began: whether it had been on sale before is looked up. */
const firstBefore = (until: number) => sql`(
  select min(visible_from) from price as first
  where first.variant_id = seen.variant_id and first.channel_id = seen.channel_id and first.amount is not null
    and first.visible_from < ${until})`;
