import { maxAmount } from '../../../api/money.ts';
import { Refusal } from '../../../api/refusals.ts';
import { type LocalMinute, toInstant, toInstantOrNull } from '../../../api/time.ts';
import type { Batches } from '../../batches/index.ts';
import { type Change, inSlices } from '../../database/index.ts';
import { base, pricedVariants, type PricedVariant } from '../prices.sql.ts';
import type { PriceGrounds } from '../promotions/compute-rows.ts';
import { refuseOverlaps } from '../promotions/create-promotion.ts';
import { endOf, startOf } from '../promotions/read-wish.ts';
import type { Market } from '../reprice.ts';
import { layPlans } from './lay-plans.ts';
import { endPlans } from './due.sql.ts';
import { addPlans, type NewPlan } from './plans.sql.ts';
import { runDue } from './run-due.ts';
import { plansBehind, sameMinute } from './schedules.sql.ts';

export interface ScheduleWish {
  readonly prices: readonly {
    readonly variantId: number;
    readonly channelId?: string | null | undefined;
    readonly amount: number;
  }[];
  readonly from: LocalMinute;
  readonly until?: LocalMinute | null | undefined;
  readonly note: string;
}

/**
 * Prices for a minute to come, as one batch. Without an end they come to stay, as if typed then; with one they lie over
 * the regular price for that time, on every channel that follows where they were given for the base price.
 */
export async function schedulePrices(
  change: Change,
  { batches, market, money }: PriceGrounds & { readonly batches: Batches },
  { prices, note, ...wish }: ScheduleWish,
  actor: string,
): Promise<{ batchId: number; scheduled: number; from: string; until: string | null }> {
  const { db, at } = change;
  const from = startOf(wish.from, at, money.timeZone).at;
  const until = wish.until == null ? null : endOf(wish.until, from, at, money.timeZone).at;
  const known = await knownVariants(
    change,
    prices.map(({ variantId }) => variantId),
  );
  const plans = prices.flatMap((price) => plansFor(market, price, known, from, until));
  if (new Set(plans.map(keyOf)).size < plans.length)
    throw new Refusal('schedule-overlaps', { title: '', sku: '', name: '', count: 1 });
  await refuseTaken(change, plans, from, until);
  const batchId = await batches.begin(change, {
    kind: 'schedule',
    actor,
    summary: { ...factsOf(prices, known), what: 'planned', from: toInstant(from), until: toInstantOrNull(until) },
  });
  await addPlans(db, plans, { batchId, actor, note, at });
  await batches.count(change, batchId, known.size);
  if (from <= at) await runDue(change, market, money);
  change.announce('pricing');
  return { batchId, scheduled: prices.length, from: toInstant(from), until: toInstantOrNull(until) };
}

const keyOf = ({ variantId, channelId }: NewPlan): string => `${variantId} ${channelId}`;

async function knownVariants(change: Change, variantIds: readonly number[]): Promise<Map<number, PricedVariant>> {
  const ids = [...new Set(variantIds)];
  const known = new Map((await pricedVariants(change.db, ids)).map((variant) => [variant.variantId, variant]));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) throw new Refusal('not-found', { what: 'variant', id: missing });
  return known;
}

function plansFor(
  market: Market,
  { variantId, channelId, amount }: ScheduleWish['prices'][number],
  known: ReadonlyMap<number, PricedVariant>,
  from: number,
  until: number | null,
): NewPlan[] {
  if (amount > maxAmount)
    throw new Refusal('price-too-large', { written: amount, sku: known.get(variantId)?.sku ?? '' });
  if (channelId != null && !market.channels.some(({ id }) => id === channelId)) {
    throw new Refusal('channel-unknown', { id: channelId });
  }
  const plan = {
    promotionId: null,
    step: 0,
    variantId,
    wanted: amount,
    amount,
    from,
    until,
    prior: null,
    priorDays: null,
    regular: null,
    warnings: [],
  };
  if (channelId != null) return [{ ...plan, channelId, ofBase: false }];
  if (until === null) return [{ ...plan, channelId: base, ofBase: false }];
  return market.channels.map(({ id }) => ({ ...plan, channelId: id, ofBase: true }));
}

async function refuseTaken(
  change: Change,
  plans: readonly NewPlan[],
  from: number,
  until: number | null,
): Promise<void> {
  const keys = new Set(plans.map(keyOf));
  for (const slice of inSlices([...new Set(plans.map(({ variantId }) => variantId))])) {
    if (until !== null) {
      const channelIds = [...new Set(plans.map(({ channelId }) => channelId))];
      await refuseOverlaps(change, { variantIds: slice, channelIds, keys }, { from, until }, null);
      continue;
    }
    const taken = (await sameMinute(change.db, slice, from)).find(({ variantId, channelId }) =>
      keys.has(`${variantId} ${channelId}`),
    );
    if (taken !== undefined) {
      const { title, sku } = taken;
      throw new Refusal('schedule-overlaps', { title, sku, name: '', from: toInstant(from), count: 1 });
    }
  }
}

function factsOf(prices: ScheduleWish['prices'], known: ReadonlyMap<number, PricedVariant>) {
  const [first] = prices;
  if (first === undefined || prices.length > 1) return { count: prices.length };
  return {
    title: known.get(first.variantId)?.title ?? '',
    to: first.amount,
    channel: first.channelId ?? null,
    count: 1,
  };
}

/** Calls off what waits and ends what runs, at once; what is over already is refused. */
export async function cancelScheduled(
  change: Change,
  batches: Batches,
  market: Market,
  ids: readonly number[],
  actor: string,
): Promise<{ batchId: number; cancelled: number }> {
  const planIds = await plansBehind(change.db, ids);
  if (planIds.length === 0) throw new Refusal('schedule-over', { count: ids.length });
  const batchId = await batches.begin(change, {
    kind: 'schedule',
    actor,
    summary: { what: 'called-off', count: ids.length },
  });
  const plans = await endPlans(change.db, planIds, change.at, batchId);
  await layPlans(
    change,
    market,
    plans.map((plan) => ({ plan, began: false, batchId, actor })),
  );
  const cancelled = new Set(plans.map(({ variantId }) => variantId)).size;
  await batches.count(change, batchId, cancelled);
  change.announce('pricing');
  return { batchId, cancelled };
}
