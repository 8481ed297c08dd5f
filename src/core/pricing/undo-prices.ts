import type { Undo, Undone } from '../batches/index.ts';
import { type Change, inSlices } from '../database/index.ts';
import { decisionsOf, type Touched, type Trace, tracesOf, variantsOfBatch } from './history.sql.ts';
import { base } from './prices.sql.ts';
import { type Market, reprice } from './reprice.ts';
import type { PriceWish } from './standing.ts';

/**
 * Puts back, by new records, what a batch decided: base prices and exceptions that still are as the batch left them.
 * Channels without an exception then follow by their rules of today. `countedElsewhere` names variants whose return
 * another domain counts already (goods that an import added).
 */
export async function undoPrices(
  change: Change,
  market: Market,
  { batchId, undoBatchId, actor, restores }: Undo,
  countedElsewhere: ReadonlySet<number>,
): Promise<Undone> {
  const variantIds = await variantsOfBatch(change.db, batchId);
  if (variantIds.length === 0) return { restored: 0, leftAlone: 0 };
  const wishes = new Map<number, PriceWish>();
  const left = new Set<number>();
  for await (const trace of tracesBy(change, await decisionsOf(change.db, batchId))) {
    const { variantId, channelId } = trace[0] as Trace;
    const deciding = channelId === base ? trace : withoutFollowing(trace);
    const stands = valueBefore(deciding, batchId);
    const back = stands === 'changed-since' && restores(variantId) ? valueAtStart(deciding, batchId) : stands;
    if (back === 'changed-since') left.add(variantId);
    else wishes.set(variantId, withValue(wishes.get(variantId) ?? {}, channelId, back));
  }
  const changed = await reprice(change, market, variantIds, {
    begin: async () => undoBatchId,
    actor,
    reason: 'undo',
    wishOf: ({ variantId }) => wishes.get(variantId) ?? {},
  });
  for (const variantId of changed) left.delete(variantId);
  return { restored: changed.filter((id) => !countedElsewhere.has(id)).length, leftAlone: left.size };
}

/** One after the other, so that others are answered between two slices. */
async function* tracesBy(change: Change, touched: readonly Touched[]): AsyncGenerator<readonly Trace[]> {
  for (const slice of inSlices(touched)) {
    await change.breathe();
    yield* byKey(await tracesOf(change.db, slice));
  }
}

export function* byKey(traces: readonly Trace[]): Generator<readonly Trace[]> {
  let group: Trace[] = [];
  for (const trace of traces) {
    const first = group[0];
    if (first && (first.variantId !== trace.variantId || first.channelId !== trace.channelId)) {
      yield group;
      group = [];
    }
    group.push(trace);
  }
  if (group.length > 0) yield group;
}

/** A channel that moved because the base price or a rule did decided nothing: only becoming or leaving an exception counts. */
export const withoutFollowing = (trace: readonly Trace[]): readonly Trace[] =>
  trace.filter(({ exception }, place) => place === 0 || exception === 1 || trace[place - 1]?.exception === 1);

export interface Value {
  readonly amount: number | null;
  readonly exception: boolean;
}

/**
 * What stood before the batch, if the batch still stands. Later changes that were undone themselves do not count: after
 * A and B, undoing B and then A leads back to the beginning.
 */
export function valueBefore(
  trace: readonly Omit<Trace, 'variantId' | 'channelId'>[],
  batchId: number,
): Value | 'changed-since' {
  let place = trace.length - 1;
  for (;;) {
    const record = trace[place];
    if (record === undefined) return 'changed-since';
    if (record.batchId === batchId) break;
    const taken = record.undoes === null ? -1 : trace.findIndex((each) => each.batchId === record.undoes);
    if (taken === -1 || taken >= place) return 'changed-since';
    place = taken - 1;
  }
  return valueAtStart(trace, batchId);
}

/** What stood when the batch began, whatever came afterwards. */
export function valueAtStart(trace: readonly Omit<Trace, 'variantId' | 'channelId'>[], batchId: number): Value {
  const before = trace[trace.findIndex((each) => each.batchId === batchId) - 1];
  return { amount: before?.amount ?? null, exception: before?.exception === 1 };
}

function withValue(wish: PriceWish, channelId: string, { amount, exception }: Value): PriceWish {
  if (channelId === base) return { ...wish, base: amount };
  return { ...wish, own: new Map([...(wish.own ?? []), [channelId, exception ? amount : null]]) };
}
