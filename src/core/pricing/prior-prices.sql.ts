/** The rule of prior-price.ts for many variants at once, in one walk over the records. */
import { sql } from 'kysely';

import { ask, idList, inSlices, type Reader, textList, type Writer } from '../database/index.ts';
import type { PriorWindow } from './prior-window.ts';

export interface Prior {
  readonly variantId: number;
  readonly channelId: string;
  /** The lowest price that customers saw in the window; null: they saw none. */
  readonly prior: number | null;
  /** When customers first saw any price there. */
  readonly firstSeen: number;
}

/**
 * One row for each variant and channel that customers ever saw a price on. A price is seen from when it showed until the
 * earliest moment at which any later one showed: the same backwards walk as the pure rule, as a window of minimums.
 */
export async function priorPrices(
  db: Reader | Writer,
  variantIds: readonly number[],
  channelIds: readonly string[],
  window: PriorWindow,
): Promise<Prior[]> {
  const found: Prior[] = [];
  for (const slice of inSlices(variantIds)) {
    const rows = await ask(
      db,
      sql<Prior>`
        select variant_id as "variantId", channel_id as "channelId",
          min(case when slip is not 1 and showed < ends and ends > ${window.from} then amount end) as prior,
          min(showed) as "firstSeen"
        from (
          select variant_id, channel_id, amount, showed, slip,
            min(${window.until}, coalesce(min(showed) over (partition by variant_id, channel_id order by sequence desc
              rows between unbounded preceding and 1 preceding), ${window.until})) as ends
          from (
            select variant_id, channel_id, sequence, amount,
              case when amount is null then coalesce(visible_from, from_at) else visible_from end as showed,
              lag(typing_error) over (partition by variant_id, channel_id order by sequence desc) as slip
            from price where variant_id in ${idList(slice)} and channel_id in ${textList(channelIds)})
          where showed is not null)
        where amount is not null and showed < ${window.until}
        group by variant_id, channel_id`,
    );
    for (const row of rows) found.push(row);
  }
  return found;
}
