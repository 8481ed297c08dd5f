import type { BulkRule } from '../../api/bulk.ts';
import { applyBulkRule, applyChannelRule, type PriceRule } from './apply-rule.ts';
import type { PricedVariant } from './prices.sql.ts';
import type { Market } from './reprice.ts';
import { amountOn } from './set-price.ts';
import type { PriceWish, Standing } from './standing.ts';

/** What a rule makes of one price. */
export interface Decision {
  /** null: the one price. */
  readonly channelId: string | null;
  readonly now: number | null;
  readonly next: number;
  /** The channel follows the one price from then on, instead of having this as a price of its own. */
  readonly follows: boolean;
  /** Whether anything is written at all. */
  readonly moves: boolean;
}

export interface Decided {
  readonly decisions: readonly Decision[];
  readonly withoutPrice: number;
  readonly withoutCost: number;
  /** Prices that the rule is for and that have no line: channels that follow already. */
  readonly asTheyAre: number;
}

/** What a bulk rule decides about one variant. `targets` are channels; none: the one price. */
export function decide(
  market: Market,
  rule: BulkRule,
  targets: readonly string[],
  standing: Standing,
  variant: PricedVariant,
): Decided {
  switch (rule.kind) {
    case 'follow':
      return letFollow(market, targets, standing);
    case 'align':
      return alignTo(market, rule.from, standing);
    default:
      return give(market, rule, targets.length === 0 ? [null] : targets, standing, variant);
  }
}

function give(
  market: Market,
  rule: PriceRule,
  places: readonly (string | null)[],
  standing: Standing,
  { cost, vatRate }: PricedVariant,
): Decided {
  const decisions: Decision[] = [];
  const missing = { 'without-price': 0, 'without-cost': 0 };
  const elsewhere = rule.kind === 'copy' ? amountOn(market, standing, rule.from) : null;
  for (const channelId of places) {
    const now = amountOn(market, standing, channelId);
    const next = applyBulkRule(rule, { now, elsewhere, cost, vatRate }, market.currency);
    if (typeof next === 'string') {
      missing[next]++;
      continue;
    }
    const follows = rule.kind === 'copy' && channelId !== null && followed(market, standing.base, channelId) === next;
    decisions.push({ channelId, now, next, follows, moves: now !== next });
  }
  return { decisions, withoutPrice: missing['without-price'], withoutCost: missing['without-cost'], asTheyAre: 0 };
}

/** What the channel's rule makes of a base price. */
function followed({ channels, currency }: Market, base: number | null, channelId: string): number | null {
  const channel = channels.find(({ id }) => id === channelId);
  return channel === undefined || base === null ? null : applyChannelRule(base, channel.rule, currency);
}

function letFollow(market: Market, targets: readonly string[], standing: Standing): Decided {
  const decisions: Decision[] = [];
  let [withoutPrice, asTheyAre] = [0, 0];
  for (const [place, { id }] of market.channels.entries()) {
    if (targets.length > 0 && !targets.includes(id)) continue;
    const now = standing.on[place];
    const next = followed(market, standing.base, id);
    if (next === null) withoutPrice++;
    else if (now?.exception) decisions.push({ channelId: id, now: now.amount, next, follows: true, moves: true });
    else asTheyAre++;
  }
  return { decisions, withoutPrice, withoutCost: 0, asTheyAre };
}

/**
 * The price on one channel becomes the one price. That channel keeps a price of its own only where its rule would make
 * another one of it; all others follow by their rules.
 */
function alignTo(market: Market, from: string, standing: Standing): Decided {
  const amount = amountOn(market, standing, from);
  if (amount === null) return { decisions: [], withoutPrice: 1, withoutCost: 0, asTheyAre: 0 };
  const decisions: Decision[] = [
    { channelId: null, now: standing.base, next: amount, follows: false, moves: standing.base !== amount },
  ];
  for (const [place, { id }] of market.channels.entries()) {
    const now = standing.on[place] ?? null;
    const next: number = followed(market, amount, id) ?? amount;
    if (id === from && next !== amount) {
      const moves = !now?.exception;
      decisions.push({ channelId: id, now: amount, next: amount, follows: false, moves });
    } else if (now?.exception) {
      decisions.push({ channelId: id, now: now.amount, next, follows: true, moves: true });
    }
  }
  return { decisions, withoutPrice: 0, withoutCost: 0, asTheyAre: 0 };
}

/** The wish that these decisions make; null where none of them writes anything. */
export function wishOf(decisions: readonly Decision[]): PriceWish | null {
  const moving = decisions.filter(({ moves }) => moves);
  if (moving.length === 0) return null;
  const own = new Map<string, number | null>();
  let base: number | undefined;
  for (const { channelId, next, follows } of moving) {
    if (channelId === null) base = next;
    else own.set(channelId, follows ? null : next);
  }
  return { ...(base === undefined ? {} : { base }), ...(own.size === 0 ? {} : { own }) };
}
