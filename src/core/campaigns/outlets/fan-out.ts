/**
 * Carries every wish on: what is wished begins, what is under way follows its promotion's end, what belongs to one that
 * is over ends. Each beginning stands in one transaction with its mark, each ending can be said twice; so a shop that dies between any two steps goes on where
 * it was, and makes nothing a second time.
 */
import { Refusal } from '../../../api/refusals.ts';
import { fromInstant } from '../../../api/time.ts';
import { type Change, type Grounds, keptReason, noReason } from '../../database/index.ts';
import type { OutletKindDoer, OutletWords, PromotionAt } from './outlet-kind.ts';
import { dueOutlets, outletById, type OutletProgress, type OutletRow, updateOutlet } from './outlets.sql.ts';

type Parts = Grounds & {
  readonly doerOf: (outlet: string) => OutletKindDoer | undefined;
  readonly promotionOf: (id: number) => Promise<PromotionAt>;
};

export function fanOut(parts: Parts): () => Promise<void> {
  const { database, log } = parts;
  let turn: Promise<void> = Promise.resolve();

  async function round(): Promise<void> {
    for (const { id, over } of await dueOutlets(database.read)) {
      const row = await outletById(database.read, id);
      const doer = row && parts.doerOf(row.outlet);
      if (row === undefined || doer === undefined) continue;
      try {
        await carryOn(parts, doer, row, over === 1);
      } catch (error) {
        // A bug of one outlet keeps no other from its turn; the clock comes back to it.
        log.error(
          { outlet: row.outlet, error: error instanceof Error ? error.stack : String(error) },
          'an outlet met a bug',
        );
      }
    }
  }

  /** One round after the other, so that a click and the clock never meet. */
  return () => {
    turn = turn.then(round, round);
    return turn;
  };
}

async function carryOn(parts: Parts, doer: OutletKindDoer, row: OutletRow, over: boolean): Promise<void> {
  if (over && (row.progress === 'to-begin' || row.progress === 'refused'))
    return mark(parts, row, row.progress, 'ended');
  if (row.progress === 'to-begin') return begin(parts, doer, row);
  if (row.progress === 'begun' && !over) return follow(parts, doer, row);
  if (row.progress === 'begun') await mark(parts, row, 'begun', 'to-end');
  await doer.end(row);
  await mark(parts, row, 'to-end', 'ended');
}

async function begin({ database, promotionOf }: Parts, doer: OutletKindDoer, row: OutletRow): Promise<void> {
  try {
    const words = JSON.parse(row.wish) as OutletWords;
    const promotion = await promotionOf(row.promotion_id);
    const start = await doer.prepare(row, promotion, words);
    await database.change(async (change) => {
      if (!(await isStill(change, row, 'to-begin'))) return;
      const { postId = null, campaignId = null } = await start(change);
      const progress: OutletProgress = 'begun';
      const ref = { post_id: postId, campaign_id: campaignId };
      const until = fromInstant(promotion.until);
      const begun = { progress, ...ref, ...noReason, until_at: until, picture: null };
      await updateOutlet(change.db, row.id, { ...begun, updated_at: change.at });
      change.announce('campaigns');
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await mark({ database }, row, 'to-begin', 'refused', error);
  }
}

/** Once for each end that it was given: what cannot follow says why and waits for a person. */
async function follow({ database, promotionOf }: Parts, doer: OutletKindDoer, row: OutletRow): Promise<void> {
  const promotion = await promotionOf(row.promotion_id);
  let kept: Refusal | undefined;
  try {
    if ((await doer.follow(row, promotion)) === 'not-yet') return;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    kept = error;
  }
  await database.change(async (change) => {
    if (!(await isStill(change, row, 'begun'))) return;
    const reason = kept === undefined ? {} : keptReason(kept);
    await updateOutlet(change.db, row.id, { until_at: fromInstant(promotion.until), ...reason, updated_at: change.at });
    change.announce('campaigns');
  });
}

async function isStill(change: Change, { id }: OutletRow, progress: OutletProgress): Promise<boolean> {
  return (await outletById(change.db, id))?.progress === progress;
}

async function mark(
  { database }: Pick<Parts, 'database'>,
  row: OutletRow,
  from: OutletProgress,
  to: OutletProgress,
  refusal?: Refusal,
): Promise<void> {
  await database.change(async (change) => {
    if (!(await isStill(change, row, from))) return;
    const reason = refusal === undefined ? noReason : keptReason(refusal);
    await updateOutlet(change.db, row.id, { progress: to, ...reason, updated_at: change.at });
    change.announce('campaigns');
  });
}
