/** One cell of a receipt's row: amounts below zero, quantities, rates, currencies. */
import { type Currency, type DecimalSign, parseMoney } from '../../../api/money.ts';
import { ReceiptRowRefused } from './receipt-item.ts';

const minus = /^\s*[-\u2212]|[-\u2212]\s*$|^\s*\(.*\)\s*$/u;

/** Minor units, below zero too: `-12,50`, `12,50-`, `(12,50)`. Null where the cell is empty. */
export function readAmount(
  written: string | undefined,
  field: string,
  currency: Currency,
  decimal: DecimalSign,
): number | null {
  const text = (written ?? '').trim();
  if (text === '' || text === '-') return null;
  const bare = text.replace(/[()\u2212-]/gu, '').replace(/^[A-Z]{3}\s|\s[A-Z]{3}$/u, '');
  const parsed = parseMoney(bare, currency, decimal);
  if (parsed.kind !== 'amount') throw new ReceiptRowRefused('amount-unreadable', { field, written: text });
  return minus.test(text) && parsed.amount !== 0 ? -parsed.amount : parsed.amount;
}

const mostThousandths = 1_000_000_000;
const pointGroups = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;
const commaGroups = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/** `2`, `0,350`, `-1`, `0,350 kg`. */
export function readThousandths(written: string | undefined, decimal: DecimalSign): number | null {
  const text = (written ?? '').trim();
  if (text === '') return null;
  const other = decimal === ',' ? '.' : ',';
  const bare = text
    .replace(/\u2212/gu, '-')
    .replace(/\s*\p{L}+\.?$/u, '')
    .replace(/\s/gu, '');
  const grouped = (decimal === ',' ? pointGroups : commaGroups).test(bare);
  const plain = (grouped ? bare.replaceAll(other, '') : bare).replace(',', '.');
  const value = /^-?\d+(\.\d+)?$/u.test(plain) ? Math.round(Number(plain) * 1000) : Number.NaN;
  if (!Number.isSafeInteger(value) || Math.abs(value) > mostThousandths)
    throw new ReceiptRowRefused('quantity-unreadable', { written: text });
  return value === 0 ? 0 : value;
}

/** `22`, `22%`, `5,5 %`, and `0,22` as spreadsheets keep a percentage; hundredths of a percent. */
export function readRate(written: string | undefined): number | null {
  const text = (written ?? '').trim();
  if (text === '') return null;
  const match = /^(\d{1,2})(?:[.,](\d{1,2})0*)?$/u.exec(text.replace(/[\s%\u00a0]/gu, ''));
  const hundredths = match === null ? -1 : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  const rate = hundredths > 0 && hundredths < 100 && !text.includes('%') ? hundredths * 100 : hundredths;
  // No country takes more; `26,14` is an amount in the wrong column.
  if (rate < 0 || rate > 3000 || rate % 10 !== 0) throw new ReceiptRowRefused('vat-unreadable', { written: text });
  return rate;
}

const signs: readonly (readonly [string, RegExp])[] = [
  ['EUR', /€|\bEUR\b|\beuro\b/iu],
  ['HUF', /\bFt\b|\bHUF\b|\bforint\b/iu],
  ['GBP', /£|\bGBP\b/iu],
  ['CHF', /\bCHF\b|\bSFr\b/iu],
  ['USD', /\$|\bUSD\b|\bdollar/iu],
];

/** Most amounts name none. */
const onlyFigures = /^[\d.,\s+-]*$/u;

/** The currency that an amount names itself, or null: `12,00 $`. */
export const currencyIn = (written: string): string | null =>
  onlyFigures.test(written)
    ? null
    : (signs.find(([, sign]) => sign.test(written))?.[0] ?? /(?:^|\s)([A-Z]{3})(?:$|\s)/u.exec(written)?.[1] ?? null);

/** A cell that holds a currency and nothing else. */
export function readCurrency(written: string | undefined): string | null {
  const text = (written ?? '').trim();
  if (text === '') return null;
  const known = currencyIn(text.toUpperCase());
  if (known === null) throw new ReceiptRowRefused('currency-unreadable', { written: text });
  return known;
}

/** Longest texts that are kept. */
const longest = { number: 100, store: 200, article: 300, sku: 80, category: 300, payment: 100, customer: 200 };

export function readShort(written: string | undefined, field: keyof typeof longest): string {
  const text = (written ?? '').trim();
  const max = longest[field];
  if (text.length > max) throw new ReceiptRowRefused('text-too-long', { field, length: text.length, max });
  return text;
}
