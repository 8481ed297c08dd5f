/** Scheduled prices as a person planned them: one line each, also where it lies over several channels. */
import { sql } from 'kysely';

import { ask, idList, type Reader, type Writer } from '../../database/index.ts';
import { base } from '../prices.sql.ts';
import { goodsFirst } from './plans.sql.ts';

export interface ScheduleRow {
  readonly id: number;
  readonly variantId: number;
  readonly title: string;
  readonly sku: string;
  /** null: planned for the base price. */
  readonly channelId: string | null;
  readonly amount: number;
  readonly from: number;
  readonly until: number | null;
  readonly state: string;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly endedBy: number | null;
  readonly note: string;
  readonly actor: string;
  readonly batchId: number;
}

/**
 * A price for a time that was given for the base price has a row on every channel: its first stands for all, with the
 * state of the liveliest.
 */
const lines = sql`
  select min(plan.id) as id, plan.variant_id as "variantId", variant.title, variant.sku,
    case when plan.of_base = 1 or plan.channel_id = ${base} then null else plan.channel_id end as "channelId",
    plan.wanted as amount, plan.from_at as "from", plan.until_at as "until",
    case when max(plan.state = 'running') then 'running' else min(plan.state) end as state,
    max(plan.started_at) as "startedAt", max(plan.ended_at) as "endedAt", max(plan.ended_by) as "endedBy",
    plan.note, plan.actor, plan.batch_id as "batchId"
  from price_plan as plan join variant on variant.id = plan.variant_id
  where plan.promotion_id is null and plan.state <> 'left-out'`;

const oneLineEach = sql`
  group by plan.batch_id, plan.variant_id, plan.from_at, case when plan.of_base = 1 then ${base} else plan.channel_id end`;

export interface ScheduleFilter {
  readonly variantId?: number | undefined;
  readonly state?: string | undefined;
}

const matching = ({ variantId, state }: ScheduleFilter) =>
  sql`${variantId === undefined ? sql`true` : sql`plan.variant_id = ${variantId}`}
    and ${state === undefined ? sql`true` : sql`plan.state = ${state}`}`;

/** The next one first; what is over comes after what is to come. */
export const schedulePage = (
  db: Reader | Writer,
  filter: ScheduleFilter,
  offset: number,
  limit: number,
): Promise<ScheduleRow[]> =>
  ask(
    db,
    sql<ScheduleRow>`
      ${lines} and ${matching(filter)} ${oneLineEach}
      order by plan.state in ('waiting', 'running') desc,
        case when plan.state in ('waiting', 'running') then plan.from_at else -plan.from_at end, id
      limit ${limit} offset ${offset}`,
  );

export async function scheduleCount(db: Reader, filter: ScheduleFilter): Promise<number> {
  const rows = await ask(
    db,
    sql<{ count: number }>`select count(*) as count from (${lines} and ${matching(filter)} ${oneLineEach})`,
  );
  return rows[0]?.count ?? 0;
}

/** The rows behind the lines of these ids that still wait or run. */
export const plansBehind = async (db: Writer, ids: readonly number[]): Promise<number[]> =>
  (
    await ask(
      db,
      sql<{ id: number }>`
        select other.id from price_plan as plan join price_plan as other
          on other.batch_id = plan.batch_id and other.variant_id = plan.variant_id and other.from_at = plan.from_at
            and other.of_base = plan.of_base and (plan.of_base = 1 or other.channel_id = plan.channel_id)
        where plan.id in ${idList(ids)} and plan.promotion_id is null and other.state in ('waiting', 'running')`,
    )
  ).map(({ id }) => id);

/** Prices that stay from the same minute on, planned already: two at once would be two truths. */
export const sameMinute = (
  db: Writer,
  variantIds: readonly number[],
  from: number,
): Promise<{ variantId: number; channelId: string; sku: string; title: string }[]> =>
  ask(
    db,
    sql<{ variantId: number; channelId: string; sku: string; title: string }>`
      select plan.variant_id as "variantId", plan.channel_id as "channelId", variant.sku, variant.title
      from ${goodsFirst(variantIds)} join variant on variant.id = plan.variant_id
      where plan.variant_id = goods.value and plan.state = 'waiting' and plan.until_at is null
        and plan.from_at = ${from}`,
  );
