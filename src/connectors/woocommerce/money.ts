/** Prices as WooCommerce writes them: decimals in text, dates in UTC without saying so. */
import { parseMoney, toDecimal, type Currency, type Money } from '../../api/money.ts';
import { fromInstant, toInstant, type Instant } from '../../api/time.ts';

export const written = ({ amount, currency }: Money): string => toDecimal(amount, currency);

/** Null: no price is written, or one that cannot be read. Further decimals are rounded, half away from zero. */
export function readAmount(text: unknown, currency: Currency): number | null {
  const decimal = typeof text === 'number' ? String(text) : typeof text === 'string' ? text.trim() : '';
  const [, sign, figures] = /^(-?)(\d+(?:\.\d*)?)$/u.exec(decimal) ?? [];
  if (figures === undefined) return null;
  const read = parseMoney(figures, currency, '.');
  if (read.kind !== 'amount') return null;
  return sign === '-' && read.amount !== 0 ? -read.amount : read.amount;
}

/** `2026-12-01T09:00:00` */
export const utcWithoutMark = (instant: Instant): string => toInstant(fromInstant(instant)).slice(0, 19);

/** The instant of a `…_gmt` field; null where it is empty. */
export function utcInstant(text: unknown): number | null {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/u.test(text)) return null;
  const at = Date.parse(`${text.slice(0, 19)}Z`);
  return Number.isNaN(at) ? null : at;
}
