import type { Deed } from '../batches/index.ts';
import { breathing, inSlices, type Reader } from '../database/index.ts';
import { decisionsOf, type Trace, tracesOf } from './history.sql.ts';
import { base } from './prices.sql.ts';
import { recordFacts } from './undo.sql.ts';
import { byKey, valueAtStart, valueBefore, withoutFollowing } from './undo-prices.ts';

interface Batch {
  readonly id: number;
  readonly actor: string;
  readonly at: number;
}

/** What a batch decided about prices: what stood before, what it made, what stands now, and who changed it since. */
export async function priceDeeds(db: Reader, batch: Batch): Promise<Deed[]> {
  const deeds: Deed[] = [];
  const breathe = breathing();
  for (const slice of inSlices(await decisionsOf(db, batch.id))) {
    await breathe();
    const found = [...byKey(await tracesOf(db, slice))].flatMap((trace) => deedOf(trace, batch) ?? []);
    const facts = await recordFacts(
      db,
      found.flatMap(({ last, deed }) => (deed.state === 'changed' ? [last] : [])),
    );
    for (const { deed, last } of found) deeds.push({ ...deed, ...facts.get(last) });
  }
  return deeds;
}

function deedOf(trace: readonly Trace[], { id, actor, at }: Batch): { deed: Deed; last: number } | null {
  const { variantId, channelId } = trace[0] as Trace;
  const made = trace.findLast(({ batchId }) => batchId === id);
  const now = trace.at(-1);
  if (made === undefined || now === undefined) return null;
  const deciding = channelId === base ? trace : withoutFollowing(trace);
  const before = valueAtStart(trace, id);
  const deed: Deed = {
    what: 'price',
    variantId,
    channelId: channelId === base ? null : channelId,
    before: before.amount,
    made: made.amount,
    now: now.amount,
    own: { before: before.exception, made: made.exception === 1, now: now.exception === 1 },
    state: valueBefore(deciding, id) === 'changed-since' ? 'changed' : 'stands',
    by: actor,
    at,
  };
  return { deed, last: now.sequence };
}
