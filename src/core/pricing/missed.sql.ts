/**
 * Prices that customers saw on a channel while the shop's own clock stood still: the channel had been told ahead, began
 * and ended the reduction by itself, and the PC was off all the while. They belong into the history, and they count.
 */
import { sql } from 'kysely';

import { ask, type Cell, inSlices, rowsOf, type Writer } from '../database/index.ts';

/** A reduced price that a channel showed from one instant to another. */
export interface ShownSpan {
  readonly variantId: number;
  readonly amount: number;
  readonly from: number;
  readonly until: number;
}

interface Missed {
  readonly variantId: number;
  readonly amount: number;
  readonly seenFrom: number;
  readonly until: number;
  readonly sequence: number;
  readonly regular: number;
  readonly exception: number;
  readonly planId: number;
  readonly promoted: number;
  readonly batchId: number;
  readonly note: string;
  readonly actor: string;
}

/** Answers how many were added; a reduction that has a record, or a price given since, is left as it is. */
export async function addMissed(
  db: Writer,
  spans: readonly ShownSpan[],
  channelId: string,
  at: number,
): Promise<number> {
  let added = 0;
  for (const slice of inSlices(spans)) {
    const missed = await missedOf(db, slice, channelId);
    if (missed.length === 0) continue;
    added += missed.length;
    const reduced = missed.map((each): Cell[] => [
      ...commonCells(each),
      each.amount,
      each.seenFrom,
      each.until,
      each.promoted === 1 ? 'promotion' : 'scheduled-until',
      each.planId,
    ]);
    const after = missed.map((each): Cell[] => [
      ...commonCells(each),
      each.regular,
      each.until,
      null,
      each.promoted === 1 ? 'promotion-ended' : 'scheduled-ended',
      null,
    ]);
    await closeBefore(db, missed);
    await insert(db, reduced, channelId, at);
    await insert(db, after, channelId, at);
    await pointToLast(db, missed, channelId);
  }
  return added;
}

function missedOf(db: Writer, spans: readonly ShownSpan[], channelId: string): Promise<Missed[]> {
  const rows = spans.map(({ variantId, amount, from, until }): Cell[] => [variantId, amount, from, until]);
  return ask(
    db,
    sql<Missed>`
      select shown.variant_id as "variantId", shown.amount, shown.seen_from as "seenFrom", shown.until_at as until,
        current.sequence, current.amount as regular, current.exception, plan.id as "planId",
        plan.promotion_id is not null as promoted, plan.batch_id as "batchId", plan.note, plan.actor
      from ${rowsOf(rows, ['variant_id', 'amount', 'seen_from', 'until_at'])} as shown
      join current_price as current on current.variant_id = shown.variant_id and current.channel_id = ${channelId}
      join price as last on last.sequence = current.sequence and last.from_at <= shown.seen_from
      join price_plan as plan on plan.id = (
        select max(id) from price_plan as planned
        where planned.variant_id = shown.variant_id and planned.channel_id = ${channelId}
          and planned.amount = shown.amount and planned.until_at = shown.until_at)
      where current.plan_id is null and current.amount > shown.amount`,
  );
}

const commonCells = ({ variantId, exception, batchId, note, actor }: Missed): Cell[] => [
  variantId,
  exception,
  batchId,
  note,
  actor,
];
const columns = [
  'variant_id',
  'exception',
  'batch_id',
  'note',
  'actor',
  'amount',
  'from_at',
  'until_at',
  'reason',
  'plan_id',
] as const;

async function closeBefore(db: Writer, missed: readonly Missed[]): Promise<void> {
  const rows = missed.map(({ sequence, seenFrom }): Cell[] => [sequence, seenFrom]);
  await sql`
    update price set until_at = given.seen_from from ${rowsOf(rows, ['sequence', 'seen_from'])} as given
    where price.sequence = given.sequence and price.until_at is null`.execute(db);
}

/** The regular price stands beside a reduced one; customers saw each from its beginning on. */
async function insert(db: Writer, rows: readonly Cell[][], channelId: string, at: number): Promise<void> {
  await sql`
    insert into price (variant_id, channel_id, exception, batch_id, note, actor, amount, from_at, until_at, reason,
      plan_id, regular, typing_error, recorded_at, visible_from)
    select given.variant_id, ${channelId}, given.exception, given.batch_id, given.note, given.actor, given.amount,
      given.from_at, given.until_at, given.reason, given.plan_id,
      case when given.plan_id is null then null else current.amount end, 0, ${at}, given.from_at
    from ${rowsOf(rows, columns)} as given
    join current_price as current on current.variant_id = given.variant_id and current.channel_id = ${channelId}`.execute(
    db,
  );
}

async function pointToLast(db: Writer, missed: readonly Missed[], channelId: string): Promise<void> {
  const rows = missed.map(({ variantId }): Cell[] => [variantId]);
  await sql`
    update current_price set sequence = (
      select max(sequence) from price
      where price.variant_id = current_price.variant_id and price.channel_id = ${channelId})
    where channel_id = ${channelId} and variant_id in (select variant_id from ${rowsOf(rows, ['variant_id'])} as given)`.execute(
    db,
  );
}
