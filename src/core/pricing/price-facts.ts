import type { PriceFacts } from '../../api/schedules.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { asScheduled } from './plans/list-schedules.ts';
import { schedulePage } from './plans/schedules.sql.ts';
import { pricedVariants, pricesInForce } from './prices.sql.ts';
import { priorPrices } from './prior-prices.sql.ts';
import { daysOnSale, priorWindow } from './prior-window.ts';
import { priorsOf } from './promotions/compute-rows.ts';
import { nothingSeen, priorKey } from './promotions/prior-key.ts';
import { reductionsOf, type ReductionRow } from './sales.sql.ts';
import type { Market } from './reprice.ts';

/** The lowest price that customers of a channel saw in the thirty days before an instant. */
export async function priorFacts(db: Reader, timeZone: string, variantId: number, channelId: string, at: number) {
  const window = priorWindow(at, timeZone);
  const [found] = await priorPrices(db, [variantId], [channelId], window);
  return {
    variantId,
    channelId,
    at: toInstant(at),
    windowFrom: toInstant(window.from),
    prior: found?.prior ?? null,
    firstSeenAt: toInstantOrNull(found?.firstSeen ?? null),
    priorDays: daysOnSale(found?.firstSeen ?? null, window, timeZone),
  };
}

const scheduledShown = 50;

/** Everything about the prices of one variant: on each channel what it costs, what it cost, and what is to come. */
export async function priceFacts(
  db: Reader,
  market: Market,
  timeZone: string,
  variantId: number,
  at: number,
): Promise<PriceFacts> {
  const [variant] = await pricedVariants(db, [variantId]);
  if (variant === undefined) throw new Refusal('not-found', { what: 'variant', id: variantId });
  const channelIds = market.channels.map(({ id }) => id);
  const inForce = new Map((await pricesInForce(db, [variantId])).map((each) => [each.channelId, each]));
  const priors = await priorsOf(db, [variantId], channelIds, at, timeZone);
  const reductions = Map.groupBy(await reductionsOf(db, [variantId]), ({ channelId }) => channelId);
  const channels = channelIds.map((channelId): PriceFacts['channels'][number] => {
    const price = inForce.get(channelId);
    const of = reductions.get(channelId) ?? [];
    const running = of.find(({ state }) => state === 'running');
    const now = priors.get(priorKey(variantId, channelId)) ?? nothingSeen;
    const known = running?.promotionId == null ? now : running;
    return {
      channelId,
      regular: price?.regular ?? null,
      amount: price?.amount ?? null,
      exception: price?.exception ?? false,
      prior: known.prior,
      priorDays: known.priorDays,
      running: running === undefined ? null : asReduction(running),
      next: nextOf(of),
    };
  });
  const scheduled = await schedulePage(db, { variantId }, 0, scheduledShown);
  return {
    variantId,
    title: variant.title,
    sku: variant.sku,
    base: variant.base,
    channels,
    scheduled: scheduled.map(asScheduled),
  };
}

function nextOf(reductions: readonly ReductionRow[]) {
  const next = reductions.find(({ state }) => state === 'waiting');
  return next === undefined ? null : asReduction(next);
}

const asReduction = ({ promotionId, name, amount, from, until }: ReductionRow) => ({
  promotionId,
  name,
  amount,
  from: toInstant(from),
  until: toInstant(until),
});
