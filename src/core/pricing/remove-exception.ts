import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import type { PricingParts } from './index.ts';
import { pricedVariants } from './prices.sql.ts';
import { type Market, reprice, standingsOf } from './reprice.ts';
import { settle } from './standing.ts';
import { amountOn } from './set-price.ts';

/** The channel follows the base price again; refuses when it does already. */
export async function removeException(
  change: Change,
  { batches }: PricingParts,
  market: Market,
  { variantId, channelId }: { readonly variantId: number; readonly channelId: string },
  actor: string,
): Promise<{ batchId: number; changed: number }> {
  const [variant] = await pricedVariants(change.db, [variantId]);
  const [standing] = variant === undefined ? [] : await standingsOf(change.db, market, [variant]);
  if (variant === undefined || standing === undefined)
    throw new Refusal('not-found', { what: 'variant', id: variantId });
  const from = amountOn(market, standing, channelId);
  const place = market.channels.findIndex(({ id }) => id === channelId);
  if (!standing.on[place]?.exception) throw new Refusal('nothing-to-change', { title: variant.title });
  const wish = { own: new Map([[channelId, null]]) };
  const to = settle(standing, wish, market.channels, market.currency).on[place]?.amount ?? null;
  const batchId = await batches.begin(change, {
    kind: 'price',
    actor,
    summary: { title: variant.title, from, to, channel: channelId, count: 1 },
  });
  const changed = await reprice(change, market, [variantId], {
    begin: async () => batchId,
    actor,
    reason: 'exception-removed',
    wishOf: () => wish,
  });
  await batches.count(change, batchId, changed.length);
  return { batchId, changed: changed.length };
}
