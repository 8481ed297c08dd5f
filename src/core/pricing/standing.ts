import type { ChannelKind, ChannelRule } from '../../api/channels.ts';
import type { Currency } from '../../api/money.ts';
import type { PriceReason } from '../../api/pricing.ts';
import { applyChannelRule } from './apply-rule.ts';

/** What pricing asks of a channel. */
export interface PricedChannel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly rule: ChannelRule;
}

export interface ChannelPrice {
  readonly amount: number;
  /** Its own price, which the base price does not move. */
  readonly exception: boolean;
}

/** All prices of one variant: the base, and one for each channel in the channels' order; null where there is none. */
export interface Standing {
  readonly variantId: number;
  readonly base: number | null;
  readonly on: readonly (ChannelPrice | null)[];
}

/** What a person wants of one variant. Absent stays; `base` null takes the price away. */
export interface PriceWish {
  readonly base?: number | null;
  /** By channel: its own amount, or null to follow the base price again. */
  readonly own?: ReadonlyMap<string, number | null>;
}

export interface Changed {
  readonly variantId: number;
  /** null: the base price. */
  readonly channel: PricedChannel | null;
  readonly amount: number | null;
  readonly exception: boolean;
  /** Had a price of its own, and follows again. */
  readonly freed: boolean;
}

/** The standing that a wish leads to: exceptions stay, every other channel follows the base price by its rule. */
export function settle(
  standing: Standing,
  wish: PriceWish,
  channels: readonly PricedChannel[],
  currency: Currency,
): Standing {
  const base = wish.base === undefined ? standing.base : wish.base;
  const on = channels.map((channel, index): ChannelPrice | null => {
    const now = standing.on[index] ?? null;
    const own = wish.own?.get(channel.id);
    if (typeof own === 'number') return { amount: own, exception: true };
    if (own === undefined && now?.exception) return now;
    return base === null ? null : { amount: applyChannelRule(base, channel.rule, currency), exception: false };
  });
  return { variantId: standing.variantId, base, on };
}

/** The records that lead from one standing to the other: what became another amount, or an exception, or none any more. */
export function changesBetween(before: Standing, after: Standing, channels: readonly PricedChannel[]): Changed[] {
  const { variantId } = after;
  const changed: Changed[] = [];
  if (before.base !== after.base)
    changed.push({ variantId, channel: null, amount: after.base, exception: false, freed: false });
  for (const [index, channel] of channels.entries()) {
    const was = before.on[index] ?? null;
    const is = after.on[index] ?? null;
    if (was?.amount === is?.amount && was?.exception === is?.exception) continue;
    const exception = is?.exception ?? false;
    const freed = was?.exception === true && !exception;
    changed.push({ variantId, channel, amount: is?.amount ?? null, exception, freed });
  }
  return changed;
}

/** A channel's own price was typed for that channel, or taken away there, whatever else the batch did. */
export function reasonOf(reason: PriceReason, { exception, freed }: Changed): PriceReason {
  if (reason !== 'typed' && reason !== 'bulk') return reason;
  if (freed) return 'exception-removed';
  return exception && reason === 'typed' ? 'exception' : reason;
}
