import type { PromotionWish } from '../../../api/promotions.ts';
import { Refusal } from '../../../api/refusals.ts';
import { toInstant } from '../../../api/time.ts';
import type { Batches } from '../../batches/index.ts';
import { breathing, type Change, inSlices } from '../../database/index.ts';
import { addPlans, type NewPlan, overlapsOf, type PlanFacts } from '../plans/plans.sql.ts';
import { runDue } from '../plans/run-due.ts';
import { computeRows, type PriceGrounds, type ReductionPlan } from './compute-rows.ts';
import { priorKey } from './prior-key.ts';
import { reductionPlan } from './preview-promotion.ts';
import { addGoods, addPromotion, countPrices, promotionById } from './promotions.sql.ts';
import { readTimes, type WishedTimes } from './read-wish.ts';

export interface Created {
  readonly id: number;
  readonly batchId: number;
  readonly prices: number;
  readonly leftOut: number;
}

/**
 * Plans a promotion as one batch; one that begins now is laid in the same transaction. Refuses goods that are reduced at
 * the same time already (`promotion-overlaps`), and a promotion that reduces nothing.
 */
export async function createPromotion(
  change: Change,
  { batches, market, money }: PriceGrounds & { readonly batches: Batches },
  { variantIds, ...wish }: PromotionWish & { readonly variantIds: readonly number[] },
  actor: string,
): Promise<Created> {
  const { db, at } = change;
  if (variantIds.length === 0) throw new Refusal('nothing-to-change', { count: 0 });
  const times = readTimes(wish, at, money.timeZone);
  const summary = { name: wish.name, what: 'created', from: toInstant(times.from), until: toInstant(times.until) };
  const batchId = await batches.begin(change, { kind: 'promotion', actor, summary });
  const id = await addPromotion(db, {
    ...asPromotion(wish, times),
    batch_id: batchId,
    actor,
    created_at: at,
    variants: variantIds.length,
  });
  await addGoods(db, id, variantIds);
  const plan = reductionPlan(wish, times);
  if (plan !== null) {
    const reducing = { id, plan, variantIds, times };
    await addReductions(change, { market, money }, reducing, { batchId, actor, note: wish.note, at });
  }
  await countPrices(db, [id]);
  await batches.count(change, batchId, variantIds.length);
  if (times.from <= at) await runDue(change, market, money);
  change.announce('pricing');
  const made = await promotionById(db, id);
  if (plan !== null && made?.prices === 0) throw new Refusal('promotion-nothing-reduced', { count: variantIds.length });
  return { id, batchId, prices: made?.prices ?? 0, leftOut: made?.left_out ?? 0 };
}

const asPromotion = (wish: PromotionWish, { from, until, steps }: WishedTimes) => ({
  name: wish.name,
  state: 'planned',
  reduction: JSON.stringify(wish.reduction),
  regime: wish.regime,
  steps: JSON.stringify(steps.slice(1).map((step) => ({ from: step.from, value: step.value }))),
  channels: JSON.stringify(wish.channels),
  from_at: from,
  until_at: until,
  claim: wish.claim,
  prices: 0,
  left_out: 0,
  note: wish.note,
});

interface Reducing {
  readonly id: number;
  readonly plan: ReductionPlan;
  readonly variantIds: readonly number[];
  readonly times: WishedTimes;
}

async function addReductions(
  change: Change,
  grounds: PriceGrounds,
  { id, plan, variantIds, times }: Reducing,
  facts: PlanFacts,
): Promise<void> {
  const breathe = breathing();
  for (const slice of inSlices(variantIds)) {
    await breathe();
    await refuseOverlaps(change, { variantIds: slice, channelIds: plan.channels }, times, id);
    const rows = await computeRows(change.db, grounds, plan, { variantIds: slice, at: times.from });
    const plans = rows.map(({ variant, channelId, step, amount, prior, priorDays, regular, warnings }): NewPlan => ({
      promotionId: id,
      step: step.step,
      variantId: variant.variantId,
      channelId,
      wanted: null,
      amount,
      ofBase: false,
      from: step.from,
      until: step.until,
      prior,
      priorDays,
      regular,
      warnings,
    }));
    await addPlans(change.db, plans, facts);
  }
}

export interface PlannedPlaces {
  readonly variantIds: readonly number[];
  readonly channelIds: readonly string[];
  /** Only these, as `variant channel`; absent: every variant on every one of the channels. */
  readonly keys?: ReadonlySet<string>;
}

/** Refuses `schedule-overlaps` and `promotion-overlaps`: what another plan than `except` changes in that time already. */
export async function refuseOverlaps(
  change: Change,
  { variantIds, channelIds, keys }: PlannedPlaces,
  span: { readonly from: number; readonly until: number },
  except: number | null,
): Promise<void> {
  const overlaps = await overlapsOf(change.db, variantIds, channelIds, span, except);
  const found = overlaps.filter(({ variantId, channelId }) => keys?.has(priorKey(variantId, channelId)) ?? true);
  const [first] = found;
  if (first === undefined) return;
  const { title, sku, name, channelId } = first;
  throw new Refusal(name === '' ? 'schedule-overlaps' : 'promotion-overlaps', {
    title,
    sku,
    name,
    channel: channelId,
    from: toInstant(first.from),
    until: toInstant(first.until),
    count: new Set(found.map(({ variantId }) => variantId)).size,
  });
}
