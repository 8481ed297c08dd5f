import type { ChannelRule } from '../../api/channels.ts';
import { addPercent, type Currency, roundPrice } from '../../api/money.ts';
import type { BulkRule } from '../../api/pricing.ts';

/** What a channel asks for a base price; never below zero, whatever the rule takes off. */
export function applyChannelRule(base: number, rule: ChannelRule, currency: Currency): number {
  return Math.max(0, roundPrice(moved(base, rule), rule.rounding, currency));
}

/** What a bulk change makes of a price; below zero where it takes off more than there is: the caller refuses that. */
export function applyBulkRule(now: number, rule: BulkRule, currency: Currency): number {
  const next = rule.kind === 'fixed' ? rule.value : moved(now, rule);
  return next < 0 ? next : roundPrice(next, rule.rounding, currency);
}

function moved(amount: number, rule: Exclude<ChannelRule | BulkRule, { kind: 'fixed' }>): number {
  switch (rule.kind) {
    case 'same':
      return amount;
    case 'percent':
      return addPercent(amount, rule.value);
    case 'amount':
      return amount + rule.value;
  }
}
