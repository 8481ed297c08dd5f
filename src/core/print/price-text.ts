/** A price as the tag shows it: a big whole number, and cents and currency raised beside it. */
import type { Mark } from '../../api/drawing.ts';
import { type Currency, formatMoney, type Locale } from '../../api/money.ts';
import { write } from './lettering.ts';
import { capHeight, type Typeface } from './typeface.ts';

interface Parts {
  readonly before: string;
  readonly whole: string;
  readonly after: string;
}

/** Currency signs keep the side on which the language writes them: `12|,90 €` and `€|12|.90`. */
function partsOf(typeface: Typeface, amount: number, currency: Currency, locale: Locale): Parts {
  const text = typeface.writable(formatMoney(amount, currency, locale));
  const match = /^(?<before>[^\d]*)(?<whole>[\d.,\s]*?\d)(?<after>(?:[.,]\d{2})?[^\d]*)$/u.exec(text);
  const { before = '', whole = text, after = '' } = match?.groups ?? {};
  return { before: before.trim(), whole, after };
}

/** Raised parts are half as tall as the whole number, and stand a hair away from it. */
const raised = 0.5;
const gap = 0.03;

export interface PriceText {
  /** Width where the em is one millimetre tall. */
  readonly widthOfEm: number;
  /** The whole number's em and where its left edge and baseline stand. */
  draw(size: number, x: number, y: number): Mark[];
}

export function priceText(typeface: Typeface, amount: number, currency: Currency, locale: Locale): PriceText {
  const { before, whole, after } = partsOf(typeface, amount, currency, locale);
  const wide = {
    before: before === '' ? 0 : typeface.width(before, 'semibold', raised) + gap,
    whole: typeface.width(whole, 'extrabold', 1),
    after: after === '' ? 0 : typeface.width(after, 'semibold', raised) + gap,
  };
  return {
    widthOfEm: wide.before + wide.whole + wide.after,
    draw(size, x, y) {
      const small = { face: 'semibold', size: size * raised } as const;
      const up = y - size * capHeight * (1 - raised);
      return [
        ...write(typeface, before, small, { x, y: up }),
        ...write(typeface, whole, { face: 'extrabold', size }, { x: x + wide.before * size, y }),
        ...write(typeface, after, small, { x: x + (wide.before + wide.whole + gap) * size, y: up }),
      ];
    },
  };
}
