/** The keypad of prices: digits and a comma as on a calculator, and steps that are taken often. Pure. */
import { type Currency, formatAmount, type Locale, parseMoney, roundPrice } from '../../../api/money.ts';

export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | 'sign' | 'back';

/** The layout, as on the mock-up of a till: rows from the top. */
export const padRows: readonly (readonly PadKey[])[] = [
  ['7', '8', '9'],
  ['4', '5', '6'],
  ['1', '2', '3'],
  ['sign', '0', 'back'],
];

/** Digits before the decimal sign, and after it: more is a code, not a price. */
const mostWhole = 7;
const mostDecimals = 2;

/** What stands in the field after a key. @param sign the decimal sign of the language; @param fresh the first key replaces what stood there */
export function afterKey(text: string, key: PadKey, sign: ',' | '.', fresh: boolean): string {
  const before = fresh && key !== 'back' ? '' : text;
  if (key === 'back') return fresh ? '' : before.slice(0, -1);
  if (key === 'sign') return before.includes(sign) ? before : `${before === '' ? '0' : before}${sign}`;
  const [whole = '', decimals] = before.split(sign);
  if (decimals === undefined ? whole.length >= mostWhole : decimals.length >= mostDecimals) return before;
  return before === '0' ? key : before + key;
}

/** Null while it is no price. */
export function amountOf(text: string, currency: Currency, sign: ',' | '.'): number | null {
  const parsed = parseMoney(text, currency, sign);
  return parsed.kind === 'amount' ? parsed.amount : null;
}

export const padText = (amount: number, currency: Currency, locale: Locale): string =>
  formatAmount(amount, currency, locale)
    .replaceAll(/[\s\u00a0\u202f]/gu, '')
    .replace(locale === 'en' ? /,/gu : /\./gu, '');

export const steps = ['up', 'down', 'to-90', 'to-50'] as const;
export type Step = (typeof steps)[number];

/** Ten cents up or down, or the nearest price that ends so; never below nothing. */
export function afterStep(amount: number, step: Step, currency: Currency): number {
  switch (step) {
    case 'up':
      return amount + 10;
    case 'down':
      return Math.max(amount - 10, 0);
    case 'to-90':
      return roundPrice(amount, 'to-90', currency);
    case 'to-50':
      return Math.max(50, Math.round((amount - 50) / 100) * 100 + 50);
  }
}
