import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import type { PricingParts } from './index.ts';
import { endPlans } from './plans/due.sql.ts';
import { pricedVariants } from './prices.sql.ts';
import { type Market, reprice, standingsOf } from './reprice.ts';
import { amountOn, refuseOwnPrice } from './set-price.ts';

/**
 * Someone changed the price at the channel and it shall stay: an exception from now on, which customers see already. A
 * promotion that runs there is over for this product on this channel: two prices cannot both be in force.
 */
export async function takeFromChannel(
  change: Change,
  { batches }: PricingParts,
  market: Market,
  taken: { readonly variantId: number; readonly channelId: string; readonly amount: number; readonly actor: string },
): Promise<{ batchId: number; changed: number }> {
  const { variantId, channelId, amount, actor } = taken;
  refuseOwnPrice(market, channelId);
  const [variant] = await pricedVariants(change.db, [variantId]);
  const [standing] = variant === undefined ? [] : await standingsOf(change.db, market, [variant]);
  if (variant === undefined || standing === undefined)
    throw new Refusal('not-found', { what: 'variant', id: variantId });
  const from = amountOn(market, standing, channelId);
  const batchId = await batches.begin(change, {
    kind: 'conflict',
    actor,
    summary: { title: variant.title, from, to: amount, channel: channelId, count: 1 },
  });
  const overlay = standing.over?.[market.channels.findIndex(({ id }) => id === channelId)];
  if (overlay != null) await endPlans(change.db, [overlay.planId], change.at, batchId);
  const changed = await reprice(change, market, [variantId], {
    begin: async () => batchId,
    actor,
    reason: 'taken-from-channel',
    seenAlready: true,
    wishOf: () => ({ own: new Map([[channelId, amount]]) }),
  });
  await batches.count(change, batchId, changed.length);
  return { batchId, changed: changed.length };
}
