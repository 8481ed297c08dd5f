import { Refusal } from '../../../api/refusals.ts';
import type { Batches } from '../../batches/index.ts';
import type { Change } from '../../database/index.ts';
import { layPlans } from '../plans/lay-plans.ts';
import { endPlansOf } from '../plans/due.sql.ts';
import type { Market } from '../reprice.ts';
import { callOffPromotions, promotionById } from './promotions.sql.ts';

/** Ends a promotion at this instant on every channel, or calls it off before it began; a batch that can be undone. */
export async function stopPromotion(
  change: Change,
  batches: Batches,
  market: Market,
  id: number,
  actor: string,
): Promise<{ batchId: number; ended: number }> {
  const { db, at } = change;
  const promotion = await promotionById(db, id);
  if (promotion === undefined) throw new Refusal('not-found', { what: 'promotion', id });
  if (promotion.state !== 'planned' && promotion.state !== 'running') {
    throw new Refusal('promotion-over', { name: promotion.name });
  }
  const summary = { name: promotion.name, what: promotion.state === 'planned' ? 'called-off' : 'stopped' };
  const batchId = await batches.begin(change, { kind: 'promotion', actor, summary });
  const plans = await endPlansOf(db, { promotionId: id }, at, batchId);
  await callOffPromotions(db, { id }, at, batchId);
  const ended = await layPlans(
    change,
    market,
    plans.map((plan) => ({ plan, began: false, batchId, actor })),
  );
  await batches.count(change, batchId, promotion.variants);
  change.announce('pricing');
  return { batchId, ended };
}
