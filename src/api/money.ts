/**
 * Money: an integer of minor units (ISO 4217: EUR 2, HUF 2 although shown without decimals) with its currency.
 * The only place where prices are parsed, rounded, computed and formatted; it imports nothing.
 */

export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}

export const currencies = ['EUR', 'HUF', 'GBP', 'CHF', 'USD'] as const;
export type Currency = (typeof currencies)[number];

export const locales = ['it', 'en', 'hu'] as const;
export type Locale = (typeof locales)[number];

/** Digits after the decimal sign that the currency's minor unit stands for. */
const exponent: Record<Currency, number> = { EUR: 2, HUF: 2, GBP: 2, CHF: 2, USD: 2 };
/** Digits that people write: forint prices have none although ISO counts fillér. */
const shownDigits: Record<Currency, number> = { EUR: 2, HUF: 0, GBP: 2, CHF: 2, USD: 2 };
/** One hundred million in major units: above it a price is a slip of the scanner, not a price. */
export const maxAmount = 10_000_000_000;

export type ParsedMoney =
  | { readonly kind: 'amount'; readonly amount: number }
  /** `1.234`: thousands in one country, decimals in the next. Asked, never guessed. */
  | { readonly kind: 'unclear'; readonly readings: readonly [grouped: number, decimal: number] }
  | { readonly kind: 'refused'; readonly reason: 'empty' | 'negative' | 'letters' | 'shape' | 'too-large' };

export type DecimalSign = ',' | '.';

/** Spaces of every width, and the marks people put around a price. */
const decoration = /[\s\u00a0\u202f\u2009']|€|EUR|Ft|HUF|£|GBP|CHF|US\$|\$|USD/giu;

/**
 * Reads a price as people write it: `1.234,50`, `1234,5`, `12.50`, `€ 12`.
 * `decimal` is the sign a file was found to use: with it nothing is unclear.
 */
export function parseMoney(text: string, currency: Currency, decimal?: DecimalSign): ParsedMoney {
  const bare = text.replace(decoration, '').replace(/\u2212/gu, '-');
  if (bare === '') return { kind: 'refused', reason: 'empty' };
  if (/^-/u.test(bare)) return { kind: 'refused', reason: 'negative' };
  if (/\p{L}/u.test(bare)) return { kind: 'refused', reason: 'letters' };
  if (!/^\+?[\d.,]*\d[\d.,]*$/u.test(bare)) return { kind: 'refused', reason: 'shape' };
  return readDigits(bare.replace('+', ''), currency, decimal);
}

function readDigits(text: string, currency: Currency, decimal: DecimalSign | undefined): ParsedMoney {
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (last === -1) return inRange(toMinor(text, '', currency));
  const sign = text[last] as DecimalSign;
  const whole = text.slice(0, last);
  const tail = text.slice(last + 1);
  if (decimal !== undefined && sign !== decimal) return readGrouped(text, sign, currency);
  if (whole.includes(sign)) return decimal === sign ? shapeRefused : readGrouped(text, sign, currency);
  const other: DecimalSign = sign === ',' ? '.' : ',';
  if (whole.includes(other)) {
    if (!isGrouped(whole, other)) return shapeRefused;
    return inRange(toMinor(whole.replaceAll(other, ''), tail, currency));
  }
  const looksGrouped = tail.length === 3 && /^[1-9]\d{0,2}$/u.test(whole);
  if (decimal === undefined && looksGrouped) {
    return { kind: 'unclear', readings: [toMinor(whole + tail, '', currency), toMinor(whole, tail, currency)] };
  }
  return inRange(toMinor(whole, tail, currency));
}

const shapeRefused: ParsedMoney = { kind: 'refused', reason: 'shape' };

function readGrouped(text: string, sign: DecimalSign, currency: Currency): ParsedMoney {
  if (!isGrouped(text, sign)) return shapeRefused;
  return inRange(toMinor(text.replaceAll(sign, ''), '', currency));
}

function isGrouped(text: string, sign: DecimalSign): boolean {
  const [first = '', ...groups] = text.split(sign);
  return /^\d{1,3}$/u.test(first) && groups.length > 0 && groups.every((group) => /^\d{3}$/u.test(group));
}

function inRange(amount: number): ParsedMoney {
  return amount > maxAmount ? { kind: 'refused', reason: 'too-large' } : { kind: 'amount', amount };
}

/** Digits before and after the decimal sign to minor units; what the currency cannot hold is rounded half up. */
function toMinor(whole: string, decimals: string, currency: Currency): number {
  const digits = exponent[currency];
  const kept = decimals.slice(0, digits).padEnd(digits, '0');
  const roundUp = Number(decimals[digits] ?? '0') >= 5 ? 1 : 0;
  return Number(`${whole === '' ? '0' : whole}${kept}`) + roundUp;
}

/** The one rounding place: to the nearest integer, halves away from zero. */
export function roundHalfUp(numerator: number, denominator: number): number {
  const negative = numerator < 0 !== denominator < 0;
  const twice = Math.abs(numerator) * 2 + Math.abs(denominator);
  if (Number.isSafeInteger(twice)) {
    // The same by whole numbers, many times faster: a preview rounds half a million times.
    const by = Math.abs(denominator) * 2;
    const quick = (twice - (twice % by)) / by;
    return negative && quick !== 0 ? -quick : quick;
  }
  const n = BigInt(Math.abs(numerator));
  const d = BigInt(Math.abs(denominator));
  const rounded = Number((n * 2n + d) / (d * 2n));
  return negative && rounded !== 0 ? -rounded : rounded;
}

/** `amount × numerator / denominator`, rounded once; exact also where the product leaves the safe integers. */
export function scaleAmount(amount: number, numerator: number, denominator: number): number {
  const product = BigInt(amount) * BigInt(numerator);
  const by = BigInt(denominator);
  const rounded = Number(((product < 0n ? -product : product) * 2n + by) / (by * 2n));
  return product < 0n ? -rounded : rounded;
}

/** `hundredths` of a percent: 5 % is 500, −12,5 % is −1250. */
export function addPercent(amount: number, hundredths: number): number {
  return amount + percentOf(amount, hundredths);
}

export function percentOf(amount: number, hundredths: number): number {
  if (!Number.isSafeInteger(amount * hundredths)) {
    return Number(
      (BigInt(amount) * BigInt(hundredths) * 2n + 10_000n * (amount * hundredths < 0 ? -1n : 1n)) / 20_000n,
    );
  }
  return roundHalfUp(amount * hundredths, 10_000);
}

export const roundings = ['none', 'to-90', 'to-99', 'to-5-cents', 'to-whole'] as const;
export type Rounding = (typeof roundings)[number];

/** `up`: never below what was computed, so that a margin asked for is a margin got. */
export const roundingWays = ['nearest', 'up'] as const;
export type RoundingWay = (typeof roundingWays)[number];

/**
 * Rounds a price to the ending a shop likes. `,90` and `,99` take the nearest such ending (ties go up), or the next one
 * above, and never fall below the first one; in currencies shown without decimals the endings are 90 and 99 of the hundred.
 */
export function roundPrice(
  amount: number,
  rounding: Rounding,
  currency: Currency,
  way: RoundingWay = 'nearest',
): number {
  const unit = 10 ** exponent[currency];
  const scale = shownDigits[currency] === 0 ? unit : 1;
  const steps = way === 'up' ? divideUp : roundHalfUp;
  switch (rounding) {
    case 'none':
      return scale === 1 ? amount : steps(amount, scale) * scale;
    case 'to-90':
      return toEnding(amount, 90 * scale, 100 * scale, steps);
    case 'to-99':
      return toEnding(amount, 99 * scale, 100 * scale, steps);
    case 'to-5-cents':
      return steps(amount, 5 * scale) * 5 * scale;
    case 'to-whole':
      return steps(amount, unit) * unit;
  }
}

/** The ending at or below a price, so that a reduction is never smaller than it was said; the price itself where none is. */
export function roundPriceDown(amount: number, rounding: Rounding, currency: Currency): number {
  const nearest = roundPrice(amount, rounding, currency);
  if (nearest <= amount) return nearest;
  const below = nearest - endingsApart(rounding, currency);
  return below > 0 ? below : amount;
}

function endingsApart(rounding: Rounding, currency: Currency): number {
  const unit = 10 ** exponent[currency];
  const scale = shownDigits[currency] === 0 ? unit : 1;
  switch (rounding) {
    case 'none':
      return scale;
    case 'to-90':
    case 'to-99':
      return 100 * scale;
    case 'to-5-cents':
      return 5 * scale;
    case 'to-whole':
      return unit;
  }
}

function toEnding(amount: number, ending: number, step: number, steps: typeof divideUp): number {
  return Math.max(ending, steps(amount - ending, step) * step + ending);
}

/** To the next integer that is not below; `denominator` is above zero. Exact also where floating point is not. */
export function divideUp(numerator: number, denominator: number): number {
  if (Number.isSafeInteger(numerator)) {
    const rest = numerator % denominator;
    return (numerator - rest) / denominator + (rest > 0 ? 1 : 0);
  }
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  return Number(n / d + (n % d > 0n ? 1n : 0n));
}

/**
 * The lowest price, VAT included, that leaves `margin` of the net price above a cost without VAT: net = cost ÷ (1 − margin).
 * Rates in hundredths of a percent; `margin` below 10,000.
 */
export const priceWithMargin = (cost: number, margin: number, vatRate: number): number =>
  divideUp(cost * (10_000 + vatRate), 10_000 - margin);

/** The lowest price, VAT included, that stands `markup` above a cost without VAT. */
export function priceWithMarkup(cost: number, markup: number, vatRate: number): number {
  const exact = BigInt(cost) * BigInt(10_000 + markup) * BigInt(10_000 + vatRate);
  return Number((exact + 99_999_999n) / 100_000_000n);
}

/** What a price, VAT included, leaves of itself above a cost without VAT, hundredths of a percent of the net price; null at zero. */
export function marginShare(price: number, cost: number, vatRate: number): number | null {
  const net = netOfVat(price, vatRate);
  return net === 0 ? null : roundHalfUp((net - cost) * 10_000, net);
}

/** Change from one price to another in hundredths of a percent; null where the old price was zero. */
export function changeInPercent(from: number, to: number): number | null {
  return from === 0 ? null : roundHalfUp((to - from) * 10_000, from);
}

/** Net amount inside a VAT-inclusive one; `vatRate` in hundredths of a percent (22 % is 2200). */
export function netOfVat(amount: number, vatRate: number): number {
  return roundHalfUp(amount * 10_000, 10_000 + vatRate);
}

const languageTag: Record<Locale, string> = { it: 'it-IT', en: 'en-IE', hu: 'hu-HU' };
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: Locale, currency: Currency, withSymbol: boolean): Intl.NumberFormat {
  const key = `${locale}${currency}${withSymbol}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const digits = shownDigits[currency];
  const made = new Intl.NumberFormat(languageTag[locale], {
    ...(withSymbol ? { style: 'currency', currency } : {}),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Italian leaves four digits ungrouped by default: 1234,50 reads badly beside 12.345,00.
    useGrouping: 'always',
  });
  formatters.set(key, made);
  return made;
}

/**
 * `1.234,50 €` in Italian, `€1,234.50` in English, `1 234 Ft` in Hungarian; below zero with the minus of typography, for
 * eyes: a table that a program reads has `formatAmount`.
 */
export function formatMoney(amount: number, currency: Currency, locale: Locale): string {
  return formatter(locale, currency, true)
    .format(amount / 10 ** exponent[currency])
    .replace('-', '−');
}

/** The price without its currency, for columns whose head names it: `1.234,50`. */
export function formatAmount(amount: number, currency: Currency, locale: Locale): string {
  return formatter(locale, currency, false).format(amount / 10 ** exponent[currency]);
}

/** The decimal form that files and vendors take: `1234.50`. */
export function toDecimal(amount: number, currency: Currency): string {
  const digits = exponent[currency];
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  return `${amount < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** `+5 %`, `−12,5 %` from hundredths of a percent. */
export function formatPercent(hundredths: number, locale: Locale, signed = false): string {
  return new Intl.NumberFormat(languageTag[locale], {
    style: 'percent',
    maximumFractionDigits: 2,
    ...(signed ? { signDisplay: 'exceptZero' } : {}),
  }).format(hundredths / 10_000);
}
