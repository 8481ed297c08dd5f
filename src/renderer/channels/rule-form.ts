/** A price rule as the form holds it (a size and a direction) and as the contract has it (one signed value). */
import type { ChannelRule } from '../../api/channels.ts';
import type { Rounding } from '../../api/money.ts';

export interface RuleForm {
  kind: ChannelRule['kind'];
  direction: 'up' | 'down';
  /** Hundredths of a percent. */
  percent: number | null;
  /** Minor units. */
  amount: number | null;
  rounding: Rounding;
}

export function formOfRule(rule: ChannelRule): RuleForm {
  const value = rule.kind === 'same' ? 0 : rule.value;
  return {
    kind: rule.kind,
    direction: value < 0 ? 'down' : 'up',
    percent: rule.kind === 'percent' ? Math.abs(value) : 500,
    amount: rule.kind === 'amount' ? Math.abs(value) : 50,
    rounding: rule.rounding,
  };
}

/** Null while its size is missing. */
export function ruleOfForm({ kind, direction, percent, amount, rounding }: RuleForm): ChannelRule | null {
  const sign = direction === 'down' ? -1 : 1;
  switch (kind) {
    case 'same':
      return { kind, rounding };
    case 'percent':
      return percent === null ? null : { kind, value: sign * percent, rounding };
    case 'amount':
      return amount === null ? null : { kind, value: sign * amount, rounding };
  }
}

export const sameRule = (a: ChannelRule, b: ChannelRule | null): boolean =>
  b !== null && a.kind === b.kind && a.rounding === b.rounding && valueOf(a) === valueOf(b);

const valueOf = (rule: ChannelRule): number => (rule.kind === 'same' ? 0 : rule.value);
