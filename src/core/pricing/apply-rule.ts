import type { BulkRule } from '../../api/bulk.ts';
import type { ChannelRule } from '../../api/channels.ts';
import { addPercent, type Currency, priceWithMargin, priceWithMarkup, roundPrice } from '../../api/money.ts';

/** What a channel asks for a base price; never below zero, whatever the rule takes off. */
export function applyChannelRule(base: number, rule: ChannelRule, currency: Currency): number {
  return Math.max(0, roundPrice(moved(base, rule), rule.rounding, currency));
}

/** Rules that make a price out of something; the others only say whom a channel follows. */
export type PriceRule = Exclude<BulkRule, { kind: 'follow' | 'align' }>;

/** What a rule starts from. */
export interface RuleGround {
  readonly now: number | null;
  /** The price elsewhere that `copy` takes. */
  readonly elsewhere: number | null;
  /** Without VAT. */
  readonly cost: number | null;
  readonly vatRate: number;
}

/**
 * What a bulk change makes of a price; below zero where it takes off more than there is: the caller refuses that.
 * Answers what is missing where there is nothing to start from.
 */
export function applyBulkRule(
  rule: PriceRule,
  ground: RuleGround,
  currency: Currency,
): number | 'without-price' | 'without-cost' {
  const next = unrounded(rule, ground);
  return typeof next === 'string' || next < 0 ? next : roundPrice(next, rule.rounding, currency, rule.way);
}

function unrounded(rule: PriceRule, { now, elsewhere, cost, vatRate }: RuleGround) {
  switch (rule.kind) {
    case 'fixed':
      return rule.value;
    case 'percent':
    case 'amount':
      return now === null ? 'without-price' : moved(now, rule);
    case 'copy':
      return elsewhere ?? 'without-price';
    case 'from-cost': {
      if (cost === null) return 'without-cost';
      return rule.by === 'margin'
        ? priceWithMargin(cost, rule.value, vatRate)
        : priceWithMarkup(cost, rule.value, vatRate);
    }
  }
}

function moved(amount: number, rule: ChannelRule | Extract<PriceRule, { kind: 'percent' | 'amount' }>): number {
  switch (rule.kind) {
    case 'same':
      return amount;
    case 'percent':
      return addPercent(amount, rule.value);
    case 'amount':
      return amount + rule.value;
  }
}
