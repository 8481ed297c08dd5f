/** Quantities are thousandths: written as pieces, and read as the language writes decimals. */
import { f } from '../app/shop-facts.ts';

/** `12`, `0,35`. */
export const pieces = (quantity: number): string => f.number(quantity / 1000, 3);

/** `+12`, `−3`. */
export const signedPieces = (quantity: number): string =>
  `${quantity > 0 ? '+' : quantity < 0 ? '−' : ''}${pieces(Math.abs(quantity))}`;

/** Null where it is no quantity; three figures after the other sign could be thousands, and are not guessed. */
export function readQuantity(written: string, decimalSign: ',' | '.' = f.decimalSign): number | null {
  const match = /^(\d{1,6})(?:([.,])(\d{1,3}))?$/u.exec(written.trim());
  if (match === null) return null;
  const [, whole = '', sign, places = ''] = match;
  if (sign !== undefined && sign !== decimalSign && places.length === 3) return null;
  return Number(whole) * 1000 + Number(places.padEnd(3, '0'));
}
