/**
 * What the clock does when its minute comes: ends what is over, gives the prices that were planned, lays promotions over
 * the regular prices. Everything due happens in one transaction, at one instant on every channel, in the order of the
 * planned minutes; a plan's own state says whether it has begun or ended, so that a clock that jumps does neither twice.
 */
import type { Change } from '../../database/index.ts';
import { applyChannelRule } from '../apply-rule.ts';
import { base, pricedVariants } from '../prices.sql.ts';
import type { Money } from '../promotions/compute-rows.ts';
import { countPrices, turnPromotions } from '../promotions/promotions.sql.ts';
import { settleRows } from '../promotions/settle-rows.ts';
import { type Market, reprice, standingsOf } from '../reprice.ts';
import type { PriceWish } from '../standing.ts';
import { layPlans, type Turned } from './lay-plans.ts';
import { endDue, type PlanRow, type Settled, setState, settlePlans, startDue } from './due.sql.ts';

export interface DueWork {
  readonly started: number;
  readonly ended: number;
  /** How late the latest of them was, milliseconds. */
  readonly lateMs: number;
}

export async function runDue(change: Change, market: Market, money: Money): Promise<DueWork> {
  const { db, at } = change;
  const over = await endDue(db, at);
  const due = await startDue(db, at);
  const staying = due.filter(({ until }) => until === null);
  await givePrices(change, market, staying);
  const begun = await begin(
    change,
    market,
    money,
    due.filter(({ until }) => until !== null),
  );
  await layPlans(change, market, [...over.map((plan) => turn(plan, false)), ...begun.map((plan) => turn(plan, true))]);
  if ((await turnPromotions(db, at)) + over.length + due.length > 0) change.announce('pricing');
  return { started: staying.length + begun.length, ended: over.length, lateMs: latest(over, due, at) };
}

const turn = (plan: PlanRow, began: boolean): Turned => ({ plan, began, batchId: plan.batchId, actor: plan.actor });

function latest(over: readonly PlanRow[], due: readonly PlanRow[], at: number): number {
  let late = 0;
  for (const { until } of over) late = Math.max(late, at - (until ?? at));
  for (const { from } of due) late = Math.max(late, at - from);
  return late;
}

/** Prices that stay: as if they had been typed, one after the other in the order of their minutes. */
async function givePrices(change: Change, market: Market, plans: readonly PlanRow[]): Promise<void> {
  for (const group of together(plans)) {
    const { batchId, actor, note } = group[0] as PlanRow;
    const wishes = new Map<number, PriceWish>();
    for (const plan of group) wishes.set(plan.variantId, withPlanned(wishes.get(plan.variantId) ?? {}, plan));
    await reprice(change, market, [...wishes.keys()], {
      begin: async () => batchId,
      actor,
      reason: 'scheduled',
      note,
      wishOf: ({ variantId }) => wishes.get(variantId) ?? null,
    });
  }
  await setState(
    change.db,
    plans.map(({ id }) => id),
    'done',
    change.at,
  );
}

/** Neighbours of one batch and minute. */
function* together(plans: readonly PlanRow[]): Generator<readonly PlanRow[]> {
  let group: PlanRow[] = [];
  for (const plan of plans) {
    const first = group[0];
    if (first !== undefined && (first.batchId !== plan.batchId || first.from !== plan.from)) {
      yield group;
      group = [];
    }
    group.push(plan);
  }
  if (group.length > 0) yield group;
}

function withPlanned(wish: PriceWish, { channelId, wanted }: PlanRow): PriceWish {
  if (channelId === base) return { ...wish, base: wanted };
  return { ...wish, own: new Map([...(wish.own ?? []), [channelId, wanted]]) };
}

/** Computes for good what begins now and says that it runs; what reduces nothing any more is left out. */
export async function begin(
  change: Change,
  market: Market,
  money: Money,
  plans: readonly PlanRow[],
): Promise<PlanRow[]> {
  const promoted = plans.filter(({ promotionId }) => promotionId !== null);
  const settled = [
    ...(await settleRows(change, market, money, promoted)),
    ...(await settleScheduled(
      change,
      market,
      plans.filter(({ promotionId }) => promotionId === null),
    )),
  ];
  await settlePlans(change.db, settled);
  const amounts = new Map(settled.map(({ id, amount }) => [id, amount]));
  const runs = plans.filter(({ id }) => amounts.get(id) != null);
  const out = plans.filter(({ id }) => amounts.get(id) == null);
  await setState(
    change.db,
    runs.map(({ id }) => id),
    'running',
    change.at,
  );
  await setState(
    change.db,
    out.map(({ id }) => id),
    'left-out',
    change.at,
  );
  await countPrices(change.db, [...new Set(promoted.map(({ promotionId }) => promotionId as number))]);
  return runs;
}

/** A price for a time that was given for the base price follows each channel's rule, and leaves exceptions alone. */
async function settleScheduled(change: Change, market: Market, plans: readonly PlanRow[]): Promise<Settled[]> {
  if (plans.length === 0) return [];
  const variants = await pricedVariants(change.db, [...new Set(plans.map(({ variantId }) => variantId))]);
  const standings = new Map((await standingsOf(change.db, market, variants)).map((each) => [each.variantId, each]));
  const places = new Map(market.channels.map(({ id }, place) => [id, place]));
  return plans.map(({ id, variantId, channelId, wanted, ofBase }): Settled => {
    const place = places.get(channelId) ?? -1;
    const channel = market.channels[place];
    const regular = standings.get(variantId)?.on[place] ?? null;
    const left = channel === undefined || wanted === null || (ofBase === 1 && regular?.exception === true);
    const amount = left ? null : ofBase === 1 ? applyChannelRule(wanted, channel.rule, market.currency) : wanted;
    return { id, amount, prior: null, priorDays: null, regular: regular?.amount ?? null, warnings: [] };
  });
}
