/** What the panel for many prices holds, and the rule it becomes. */
import type { Rounding } from '../../api/money.ts';
import type { BulkRule } from '../../api/pricing.ts';

export const ways = ['up', 'down', 'fixed'] as const;
export type BulkWay = (typeof ways)[number];

export interface BulkForm {
  way: BulkWay;
  unit: 'percent' | 'amount';
  /** Hundredths of a percent. */
  percent: number | null;
  /** Minor units: by how much, or the price itself. */
  amount: number | null;
  rounding: Rounding;
  /** null: everywhere. */
  channelId: string | null;
}

export const emptyBulk = (): BulkForm => ({
  way: 'up',
  unit: 'percent',
  percent: 500,
  amount: null,
  rounding: 'none',
  channelId: null,
});

/** The most that the contract takes as a rise or a fall, hundredths of a percent. */
const mostUp = 100_000;
const mostDown = 9_900;

/** Null while nothing is written that could be a rule. */
export function ruleOf({ way, unit, percent, amount, rounding }: BulkForm): BulkRule | null {
  if (way === 'fixed') return amount === null ? null : { kind: 'fixed', value: amount, rounding: 'none' };
  const sign = way === 'up' ? 1 : -1;
  if (unit === 'amount')
    return amount === null || amount === 0 ? null : { kind: 'amount', value: sign * amount, rounding };
  if (percent === null || percent <= 0 || percent > (way === 'up' ? mostUp : mostDown)) return null;
  return { kind: 'percent', value: sign * percent, rounding };
}
