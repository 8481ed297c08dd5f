import type { ChannelKind, ChannelRule } from '../../api/channels.ts';
import type { Currency } from '../../api/money.ts';
import type { PriceReason } from '../../api/pricing.ts';
import { applyChannelRule } from './apply-rule.ts';

/** What pricing asks of a channel. */
export interface PricedChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly rule: ChannelRule;
  /** Nothing has a price of its own here. */
  readonly keepsAligned?: boolean;
}

export interface ChannelPrice {
  readonly amount: number;
  /** Its own price, which the base price does not move. */
  readonly exception: boolean;
}

/** A planned price that lies over the regular one on a channel for a time. */
export interface Overlay {
  readonly planId: number;
  readonly amount: number;
  /** A reduction: where the regular price is lower still, customers pay that. */
  readonly onlyLower: boolean;
}

/** What customers pay, and the plan by which they do; null: by none, it is the regular price. */
export interface Paid {
  readonly amount: number;
  readonly planId: number | null;
}

/** All prices of one variant: the base, and one for each channel in the channels' order; null where there is none. */
export interface Standing {
  readonly variantId: number;
  readonly base: number | null;
  /** The regular prices: what base price, rule or exception say. */
  readonly on: readonly (ChannelPrice | null)[];
  /** What lies over them by the plans that run; absent: nothing on any channel. */
  readonly over?: readonly (Overlay | null)[];
  /** What the records say that customers pay; absent: the regular price on every channel. */
  readonly paid?: readonly (Paid | null)[];
}

/** Two truths at once there are never: one plan lies over a price, or none. */
function layOver(regular: ChannelPrice | null, overlay: Overlay | null | undefined): Paid | null {
  if (regular === null) return null;
  if (overlay == null || (overlay.onlyLower && overlay.amount >= regular.amount)) {
    return { amount: regular.amount, planId: null };
  }
  return { amount: overlay.amount, planId: overlay.planId };
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
  /** What customers pay. */
  readonly amount: number | null;
  /** Set while a plan lies over it. */
  readonly regular: number | null;
  readonly planId: number | null;
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
  return { ...standing, base, on };
}

/**
 * The records that lead from one standing to the other: what became another amount, or an exception, or none any more,
 * and what a plan lies over or no longer does. The base price never has anything over it.
 */
export function changesBetween(before: Standing, after: Standing, channels: readonly PricedChannel[]): Changed[] {
  const { variantId } = after;
  const changed: Changed[] = [];
  if (before.base !== after.base) {
    changed.push({
      variantId,
      channel: null,
      amount: after.base,
      regular: null,
      planId: null,
      exception: false,
      freed: false,
    });
  }
  for (const [index, channel] of channels.entries()) {
    const was = before.on[index] ?? null;
    const is = after.on[index] ?? null;
    const paid = before.paid === undefined ? null : before.paid[index];
    const pays = after.over === undefined ? null : layOver(is, after.over[index]);
    const planId = pays?.planId ?? null;
    const same = was?.amount === is?.amount && was?.exception === is?.exception;
    if (same && planId === (paid?.planId ?? null) && (planId === null || pays?.amount === paid?.amount)) continue;
    const exception = is?.exception ?? false;
    changed.push({
      variantId,
      channel,
      amount: pays?.amount ?? is?.amount ?? null,
      regular: planId === null ? null : (is?.amount ?? null),
      planId,
      exception,
      freed: was?.exception === true && !exception,
    });
  }
  return changed;
}

/** A channel's own price was typed for that channel, or taken away there, whatever else the batch did. */
export function reasonOf(reason: PriceReason, { exception, freed }: Changed): PriceReason {
  if (reason !== 'typed' && reason !== 'bulk') return reason;
  if (freed) return 'exception-removed';
  return exception && reason === 'typed' ? 'exception' : reason;
}
