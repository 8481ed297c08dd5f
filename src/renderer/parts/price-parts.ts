/** A price cut where the tag raises its cents: `12` and `,90 €`. */
import { formatMoney, type Currency, type Locale } from '../../api/money.ts';

export interface PriceParts {
  readonly before: string;
  readonly whole: string;
  readonly after: string;
}

/** Currency signs keep the side on which the language writes them: `12|,90 €` and `€|12|.90`. */
export function priceParts(amount: number, currency: Currency, locale: Locale): PriceParts {
  const text = formatMoney(amount, currency, locale);
  const match = /^(?<before>[^\d]*)(?<whole>[\d.,\s\u00a0\u202f]*?\d)(?<after>(?:[.,]\d{2})?[^\d]*)$/u.exec(text);
  const { before = '', whole = text, after = '' } = match?.groups ?? {};
  return { before, whole, after };
}
