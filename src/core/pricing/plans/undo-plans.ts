import type { Undo, Undone } from '../../batches/index.ts';
import type { Change } from '../../database/index.ts';
import type { Money } from '../promotions/compute-rows.ts';
import { callOffPromotions, planPromotionsAgain, turnPromotions } from '../promotions/promotions.sql.ts';
import type { Market } from '../reprice.ts';
import { layPlans, type Turned } from './lay-plans.ts';
import { endPlansOf, type PlanRow, plansEndedBy, waitAgain } from './due.sql.ts';
import { overlapsOf } from './plans.sql.ts';
import { begin } from './run-due.ts';

/**
 * Undoing a plan before its minute calls it off, afterwards it ends; undoing that brings it back, with the prior price it
 * had, where its time is not over and nothing else lies there meanwhile. Prices that came to stay are undone as prices.
 */
export async function undoPlans(
  change: Change,
  market: Market,
  money: Money,
  { batchId, undoBatchId, actor }: Undo,
): Promise<Undone> {
  const { db, at } = change;
  const ended = await endPlansOf(db, { batchId }, at, undoBatchId);
  const called = await callOffPromotions(db, { batchId }, at, undoBatchId);
  const { again, left } = await bringBack(change, batchId);
  const promoted = await planPromotionsAgain(db, batchId, at);
  const begun = await begin(
    change,
    market,
    money,
    again.filter(({ from, until }) => from <= at && until !== null),
  );
  const turned = (plan: PlanRow, began: boolean): Turned => ({ plan, began, batchId: undoBatchId, actor });
  await layPlans(change, market, [
    ...ended.map((plan) => turned(plan, false)),
    ...begun.map((plan) => turned(plan, true)),
  ]);
  await turnPromotions(db, at);
  const variants = new Set([...ended, ...again].map(({ variantId }) => variantId)).size;
  return { restored: Math.max(variants, called + promoted > 0 ? 1 : 0), leftAlone: left };
}

async function bringBack(change: Change, batchId: number): Promise<{ again: PlanRow[]; left: number }> {
  const plans = await plansEndedBy(change.db, batchId, change.at);
  const again: PlanRow[] = [];
  for (const group of Map.groupBy(plans, spanKey).values()) {
    const taken = await takenKeys(change, group);
    for (const plan of group) if (!taken.has(`${plan.variantId} ${plan.channelId}`)) again.push(plan);
  }
  await waitAgain(
    change.db,
    again.map(({ id }) => id),
    change.at,
  );
  const back = new Set(again);
  const left = new Set(plans.filter((plan) => !back.has(plan)).map(({ variantId }) => variantId));
  return { again, left: left.size };
}

const spanKey = ({ promotionId, from, until }: PlanRow): string => `${promotionId} ${from} ${until}`;

async function takenKeys(change: Change, group: readonly PlanRow[]): Promise<ReadonlySet<string>> {
  const { from, until, promotionId } = group[0] as PlanRow;
  if (until === null) return new Set();
  const variantIds = [...new Set(group.map(({ variantId }) => variantId))];
  const channelIds = [...new Set(group.map(({ channelId }) => channelId))];
  const overlaps = await overlapsOf(change.db, variantIds, channelIds, { from, until }, promotionId);
  return new Set(overlaps.map(({ variantId, channelId }) => `${variantId} ${channelId}`));
}
