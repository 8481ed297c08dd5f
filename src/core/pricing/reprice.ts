import type { Currency } from '../../api/money.ts';
import type { PriceReason } from '../../api/pricing.ts';
import { type Change, inSlices, type Reader, type Writer } from '../database/index.ts';
import { addPrices, base, type NewPrice, pricedVariants, type PricedVariant, pricesInForce } from './prices.sql.ts';
import { runningPlans } from './plans/plans.sql.ts';
import {
  type Changed,
  changesBetween,
  type ChannelPrice,
  type Overlay,
  type Paid,
  type PricedChannel,
  type PriceWish,
  reasonOf,
  settle,
  type Standing,
} from './standing.ts';

export interface Market {
  readonly channels: readonly PricedChannel[];
  readonly currency: Currency;
  /** What a price should leave at least, hundredths of a percent of the net price; 0: nothing is asked. */
  readonly minimumMargin: number;
}

export interface Repricing {
  /** Begun when the first record is written: what changes nothing leaves no batch. */
  readonly begin: () => Promise<number>;
  readonly actor: string;
  readonly reason: PriceReason;
  readonly note?: string;
  readonly correctsSlip?: boolean;
  /** The channel shows this price already (it was read there). */
  readonly seenAlready?: boolean;
  /** What is wanted of a variant; null: nothing. May refuse. */
  readonly wishOf: (standing: Standing, variant: PricedVariant) => PriceWish | null;
}

/** With a handful of channels about as many records as one statement takes; between two slices others are answered. */
const variantsAtOnce = 200;

/**
 * The one road by which prices change: what stands is read, what is wanted is settled by the channels' rules, and the
 * difference is written as records, slice by slice. Answers the variants that changed.
 */
export async function reprice(
  change: Change,
  market: Market,
  variantIds: readonly number[],
  wanted: Repricing,
): Promise<number[]> {
  const changedIds: number[] = [];
  // As they lie in the file: in the order of their names a hundred thousand would fetch each of its pages many times.
  const byPlace = variantIds.toSorted((one, other) => one - other);
  for (const slice of inSlices(byPlace, variantsAtOnce)) {
    await change.breathe();
    const prices = await recordsFor(change, market, slice, wanted);
    if (prices.length === 0) continue;
    await addPrices(change.db, prices, {
      batchId: await wanted.begin(),
      note: wanted.note ?? '',
      actor: wanted.actor,
      at: change.at,
      correctsSlip: wanted.correctsSlip ?? false,
    });
    const ids = [...new Set(prices.map(({ variantId }) => variantId))];
    await change.markVariants(ids);
    for (const id of ids) changedIds.push(id);
  }
  if (changedIds.length > 0) change.announce('pricing');
  return changedIds;
}

async function recordsFor(
  change: Change,
  market: Market,
  variantIds: readonly number[],
  wanted: Repricing,
): Promise<NewPrice[]> {
  const variants = await pricedVariants(change.db, variantIds);
  const standings = await standingsOf(change.db, market, variants);
  const prices: NewPrice[] = [];
  for (const [index, variant] of variants.entries()) {
    const standing = standings[index] as Standing;
    const wish = wanted.wishOf(standing, variant);
    if (wish === null) continue;
    const after = settle(standing, wish, market.channels, market.currency);
    for (const changed of changesBetween(standing, after, market.channels)) {
      const shownThere = wanted.seenAlready === true && changed.exception;
      prices.push(recordOf(changed, reasonOf(wanted.reason, changed), change.at, shownThere));
    }
  }
  return prices;
}

/** At the till a price is seen from its start, elsewhere once the channel accepted it. */
export const recordOf = (
  { variantId, channel, amount, regular, planId, exception }: Changed,
  reason: PriceReason,
  at: number,
  shownThere = false,
): NewPrice => ({
  variantId,
  channelId: channel?.id ?? base,
  amount,
  regular,
  planId,
  exception,
  reason,
  visibleFrom: channel?.kind === 'till' || shownThere ? at : null,
});

/** In the order of the variants. */
export async function standingsOf(
  db: Reader | Writer,
  { channels }: Market,
  variants: readonly PricedVariant[],
): Promise<Standing[]> {
  const places = new Map(channels.map(({ id }, index) => [id, index]));
  const byId = new Map(
    variants.map(({ variantId, base: amount }): [number, OpenStanding] => [
      variantId,
      { variantId, base: amount, on: channels.map(() => null) },
    ]),
  );
  for (const { variantId, channelId, amount, regular, planId, exception } of await pricesInForce(db, [
    ...byId.keys(),
  ])) {
    const place = places.get(channelId);
    const standing = byId.get(variantId);
    if (place === undefined || standing === undefined) continue;
    standing.on[place] = { amount: regular, exception };
    if (planId !== null) (standing.paid ??= channels.map(() => null))[place] = { amount, planId };
  }
  for (const { variantId, channelId, ...overlay } of await runningPlans(db, [...byId.keys()])) {
    const place = places.get(channelId);
    const standing = byId.get(variantId);
    if (place !== undefined && standing !== undefined) (standing.over ??= channels.map(() => null))[place] = overlay;
  }
  return [...byId.values()];
}

interface OpenStanding {
  readonly variantId: number;
  readonly base: number | null;
  readonly on: (ChannelPrice | null)[];
  over?: (Overlay | null)[];
  paid?: (Paid | null)[];
}
