/** What a person writes after a verb, read: prices, rules, moments. Unclear things are asked back, never guessed. */
import { type Currency, parseMoney, type Rounding } from '../../api/money.ts';
import type { BulkRule } from '../../api/bulk.ts';
import type { Reduction } from '../../api/promotions.ts';
import { Refusal } from '../../api/refusals.ts';

/** Minor units. Refuses with `price-unclear` (both readings), `price-negative`, `price-too-large`, `price-not-a-number`. */
export function readAmount(written: string, currency: Currency): number {
  const parsed = parseMoney(written, currency);
  switch (parsed.kind) {
    case 'amount':
      return parsed.amount;
    case 'unclear':
      throw new Refusal('price-unclear', { written, grouped: parsed.readings[0], decimal: parsed.readings[1] });
    case 'refused':
      if (parsed.reason === 'negative') throw new Refusal('price-negative', { written });
      if (parsed.reason === 'too-large') throw new Refusal('price-too-large', { written });
      throw new Refusal('price-not-a-number', { written });
  }
}

export const roundingsByName: Readonly<Record<string, Rounding>> = {
  none: 'none',
  '90': 'to-90',
  ',90': 'to-90',
  '99': 'to-99',
  ',99': 'to-99',
  '0,05': 'to-5-cents',
  '0.05': 'to-5-cents',
  '1': 'to-whole',
};

/**
 * `+5%`, `-12,5%`, `+0,50`, `-1`, `=9,90`; `margin:40%` and `markup:60%` from the cost; `copy:web`, `copy:one-price`;
 * `follow`; `align:till`. Refuses with `price-rule-unreadable`.
 */
export function readRule(written: string, rounding: Rounding, currency: Currency, up = false): BulkRule {
  const rounded = { rounding, ...(up ? { way: 'up' as const } : {}) };
  const named = readNamedRule(written.trim(), rounded);
  if (named !== null) return named;
  const match = /^([+\-−=])\s*(\S.*?)\s*(%?)$/u.exec(written.trim());
  const [, sign, number = '', percent] = match ?? [];
  if (sign === undefined) throw new Refusal('price-rule-unreadable', { written });
  const factor = sign === '-' || sign === '−' ? -1 : 1;
  if (percent === '%') {
    if (sign === '=') throw new Refusal('price-rule-unreadable', { written });
    return { kind: 'percent', value: factor * readHundredths(number, written), ...rounded };
  }
  const value = readAmount(number, currency);
  return sign === '=' ? { kind: 'fixed', value, ...rounded } : { kind: 'amount', value: factor * value, ...rounded };
}

function readNamedRule(
  written: string,
  rounded: { readonly rounding: Rounding; readonly way?: 'up' },
): BulkRule | null {
  if (written === 'follow') return { kind: 'follow' };
  const [, name, value = ''] = /^(margin|markup|copy|align):(.+)$/u.exec(written) ?? [];
  switch (name) {
    case 'margin':
    case 'markup':
      return { kind: 'from-cost', by: name, value: readPercent(value), ...rounded };
    case 'copy':
      return { kind: 'copy', from: value === 'one-price' ? null : value, ...rounded };
    case 'align':
      return { kind: 'align', from: value };
    default:
      return null;
  }
}

/** `40%`, `12,5` in hundredths of a percent. */
export const readPercent = (written: string): number => readHundredths(written.trim().replace(/\s*%$/u, ''), written);

/**
 * `-20%`, `-5`, `=9,90`; `3x2` (take three, pay two); `code:NATALE:-10%`, `member:-10%`. Refuses with
 * `price-rule-unreadable`.
 */
export function readReduction(written: string, how: ReductionHow, currency: Currency): Reduction {
  const [, take, pay] = /^(\d{1,3})\s*[x×]\s*(\d{1,3})$/iu.exec(written.trim()) ?? [];
  if (take !== undefined && pay !== undefined) {
    if (Number(pay) >= Number(take) || Number(pay) < 1) throw new Refusal('price-rule-unreadable', { written });
    return { kind: 'n-for-m', take: Number(take), pay: Number(pay) };
  }
  const [, word, code, rule = written] = /^(?:(code|member):(?:([^:]+):)?)?(.+)$/iu.exec(written.trim()) ?? [];
  const read = readRule(rule, 'none', currency);
  if (read.kind !== 'fixed' && read.kind !== 'percent' && read.kind !== 'amount') {
    throw new Refusal('price-rule-unreadable', { written });
  }
  const { kind, value } = read;
  if (kind === 'fixed' && word === undefined) return { kind, value };
  if (kind === 'fixed' || value >= 0) throw new Refusal('price-rule-unreadable', { written });
  const off = { unit: kind, value: -value };
  switch (word?.toLowerCase()) {
    case 'code':
      if (code === undefined) throw new Refusal('price-rule-unreadable', { written });
      return { kind: 'coupon', code: code.trim(), ...off };
    case 'member':
      return { kind: 'member', ...off };
    default:
      return { kind, value: -value, ...how };
  }
}

export interface ReductionHow {
  readonly basis: 'prior' | 'current';
  readonly rounding: Rounding;
}

/** Hundredths of a percent from `12,5`: no more than two places after the sign, or it was another number. */
function readHundredths(number: string, written: string): number {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/u.exec(number);
  if (match === null) throw new Refusal('price-rule-unreadable', { written });
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
