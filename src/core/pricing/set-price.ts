import { maxAmount } from '../../api/money.ts';
import type { CellLeftOut } from '../../api/pricing.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import type { PricingParts } from './index.ts';
import { lastRecord } from './history.sql.ts';
import { base, pricedVariants, type PricedVariant } from './prices.sql.ts';
import { type Market, reprice, standingsOf } from './reprice.ts';
import type { PriceWish, Standing } from './standing.ts';

/** One typed cell. */
export interface TypedPrice {
  readonly variantId: number;
  /** null or absent: the base price. */
  readonly channelId?: string | null | undefined;
  /** null: the channel follows the base price again. */
  readonly amount: number | null;
  /** The price the person saw; null: none. */
  readonly seen?: number | null | undefined;
}

export interface Typing {
  readonly note: string;
  /** The price that this one replaces was a slip. */
  readonly typingError: boolean;
  readonly actor: string;
  /** Cells that cannot be taken are told of, instead of stopping the others. */
  readonly onRefused?: (cell: TypedPrice, refusal: Refusal) => void;
}

/** A slip may be called one for ten minutes; afterwards it was a price. */
const slipMs = 10 * 60_000;

/**
 * Sets prices that were typed, all of them or none. A base price moves every channel without an exception; a channel's
 * own price is an exception from then on. What is so already leaves no batch: the answer then names the one in force.
 */
export async function setPrices(
  change: Change,
  { batches }: PricingParts,
  market: Market,
  typed: readonly TypedPrice[],
  { note, typingError, actor, onRefused }: Typing,
): Promise<{ batchId: number; changed: number }> {
  const { wishes, facts } = await readTyped(change, market, typed, typingError, onRefused);
  let batchId: number | null = null;
  const changed = await reprice(change, market, [...wishes.keys()], {
    begin: async () => (batchId ??= await batches.begin(change, { kind: 'price', actor, summary: facts })),
    actor,
    reason: 'typed',
    note,
    correctsSlip: typingError,
    wishOf: ({ variantId }) => wishes.get(variantId) ?? null,
  });
  if (batchId !== null) await batches.count(change, batchId, changed.length);
  const first = typed[0] as TypedPrice;
  const inForce = batchId ?? (await lastRecord(change.db, first.variantId, first.channelId ?? base))?.batchId ?? 0;
  return { batchId: inForce, changed: changed.length };
}

async function readTyped(
  change: Change,
  market: Market,
  typed: readonly TypedPrice[],
  typingError: boolean,
  onRefused: Typing['onRefused'],
) {
  const ids = [...new Set(typed.map(({ variantId }) => variantId))];
  const variants = await pricedVariants(change.db, ids);
  const standings = await standingsOf(change.db, market, variants);
  const known = new Map(
    variants.map((variant, index) => [variant.variantId, { variant, standing: standings[index] as Standing }]),
  );
  const wishes = new Map<number, PriceWish>();
  const taken: TypedPrice[] = [];
  for (const each of typed) {
    try {
      await check(change, market, each, known.get(each.variantId), typingError);
    } catch (error) {
      if (onRefused === undefined || !(error instanceof Refusal)) throw error;
      onRefused(each, error);
      continue;
    }
    taken.push(each);
    wishes.set(each.variantId, withTyped(wishes.get(each.variantId) ?? {}, each));
  }
  return { wishes, facts: factsOf(market, taken, known) };
}

type Found = { readonly variant: PricedVariant; readonly standing: Standing };

async function check(
  change: Change,
  market: Market,
  { variantId, channelId, amount, seen }: TypedPrice,
  found: Found | undefined,
  typingError: boolean,
): Promise<void> {
  if (found === undefined) throw new Refusal('not-found', { what: 'variant', id: variantId });
  const { variant, standing } = found;
  if (amount === null && channelId == null) throw new Refusal('invalid-input', { field: 'amount' });
  if (amount !== null && amount > maxAmount) {
    throw new Refusal('price-too-large', { written: amount, sku: variant.sku });
  }
  const now = amountOn(market, standing, channelId ?? null);
  if (amount !== null && channelId != null) refuseOwnPrice(market, channelId);
  // Under a promotion the screen shows what customers pay; who saw that saw the price as well.
  const overtaken = seen !== undefined && seen !== now && seen !== paidOn(market, standing, channelId ?? null);
  const last = await lastIf(overtaken || typingError, change, variantId, channelId ?? base);
  if (overtaken) {
    throw new Refusal('price-changed-meanwhile', {
      sku: variant.sku,
      title: variant.title,
      current: now,
      by: last?.actor ?? '',
    });
  }
  if (typingError && (last === undefined || change.at - last.recordedAt > slipMs)) {
    throw new Refusal('typing-error-too-late', { sku: variant.sku, title: variant.title, minutes: slipMs / 60_000 });
  }
}

/** Some channels always follow the one price. */
export function refuseOwnPrice({ channels }: Pick<Market, 'channels'>, channelId: string): void {
  const channel = channels.find(({ id }) => id === channelId);
  if (channel?.keepsAligned) throw new Refusal('channel-kept-aligned', { channel: channel.name });
}

const lastIf = (wanted: boolean, change: Change, variantId: number, channelId: string) =>
  wanted ? lastRecord(change.db, variantId, channelId) : Promise.resolve(undefined);

/** The regular price on a channel, or the base price; refuses `channel-unknown`. */
export function amountOn({ channels }: Market, standing: Standing, channelId: string | null): number | null {
  if (channelId === null) return standing.base;
  const place = channels.findIndex(({ id }) => id === channelId);
  if (place === -1) throw new Refusal('channel-unknown', { id: channelId });
  return standing.on[place]?.amount ?? null;
}

const paidOn = ({ channels }: Market, standing: Standing, channelId: string | null): number | undefined =>
  standing.paid?.[channels.findIndex(({ id }) => id === channelId)]?.amount;

function withTyped(wish: PriceWish, { channelId, amount }: TypedPrice): PriceWish {
  if (channelId == null) return amount === null ? wish : { ...wish, base: amount };
  return { ...wish, own: new Map([...(wish.own ?? []), [channelId, amount]]) };
}

function factsOf(market: Market, typed: readonly TypedPrice[], known: ReadonlyMap<number, Found>) {
  const [first] = typed;
  const found = first && known.get(first.variantId);
  if (first === undefined || found === undefined || typed.length > 1) return { count: typed.length };
  const channelId = first.channelId ?? null;
  return {
    title: found.variant.title,
    from: amountOn(market, found.standing, channelId),
    to: first.amount,
    channel: channelId,
    count: 1,
  };
}

/** Writes down what was left out, in the words of the contract. */
export const noteIn =
  (leftOut: CellLeftOut[]) =>
  ({ variantId, channelId }: TypedPrice, { code, details }: Refusal): void => {
    leftOut.push({ variantId, channelId: channelId ?? null, refusal: { code, details } });
  };
