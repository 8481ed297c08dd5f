import { type Currency, formatMoney, formatPercent, type Locale } from '../../../api/money.ts';
import type { PromotionRow as ShownRow, Reduction, Regime, SignText } from '../../../api/promotions.ts';
import { type ReadPromotion, readPromotion } from './read-promotion.ts';
import type { PromotionRow } from './promotions.sql.ts';
import { owesPriorPrice } from './reduce.ts';
import { type SignWords, signWords } from './sign-words.ts';

export interface SignStyle {
  readonly language: Locale;
  readonly currency: Currency;
  readonly timeZone: string;
}

const filled = (sentence: string, facts: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => String(facts[name] ?? whole));

const languageTag: Record<Locale, string> = { it: 'it-IT', en: 'en-IE', hu: 'hu-HU' };

const moment = (at: number, { language, timeZone }: SignStyle): string =>
  new Intl.DateTimeFormat(languageTag[language], { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(at);

/** The sign for the whole promotion: what it is, from when to when, on which conditions. */
export function wholeSign(row: PromotionRow, style: SignStyle): SignText {
  const words = signWords[style.language];
  const promotion = readPromotion(row);
  return {
    variantId: null,
    sku: null,
    channelId: null,
    headline: headline(promotion.whole, promotion.claim, words, style),
    product: row.name,
    price: '',
    priorPrice: '',
    saving: '',
    period: period(row, words, style),
    conditions: conditions(promotion, words, style),
  };
}

/** The sign of one product on one channel; the percentage on it is never above the true one. */
export function productSign(row: PromotionRow, shown: ShownRow, style: SignStyle): SignText {
  const words = signWords[style.language];
  const promotion = readPromotion(row);
  const { whole, regime, claim } = promotion;
  const money = (amount: number): string => formatMoney(amount, style.currency, style.language);
  const wholePercent = shown.percent === null ? null : Math.floor(shown.percent / 100) * 100;
  const said = claim ?? (whole.kind === 'percent' ? stepValue(promotion, shown.step) : null);
  const truth = said !== null && shown.percent !== null && said > shown.percent ? wholePercent : said;
  const percent = wholePercent === null ? '' : formatPercent(truth ?? wholePercent, style.language);
  return {
    variantId: shown.variantId,
    sku: shown.sku,
    channelId: shown.channelId,
    headline: headline(whole, truth, words, style),
    product: shown.title,
    price: shown.amount === null ? '' : money(shown.amount),
    priorPrice: priorSentence(shown, regime, words, money),
    saving: shown.saved === null ? '' : filled(words.saving, { saved: money(shown.saved), percent }),
    period: period(row, words, style),
    conditions: conditions(promotion, words, style),
  };
}

const stepValue = ({ steps }: ReadPromotion, step: number): number | null => steps[step]?.value ?? null;

function headline(reduction: Reduction, claim: number | null, words: SignWords, style: SignStyle): string {
  const money = (amount: number): string => formatMoney(amount, style.currency, style.language);
  const percent = (value: number): string => formatPercent(value, style.language);
  switch (reduction.kind) {
    case 'percent':
      return filled(words.percentOff, { off: percent(claim ?? reduction.value) });
    case 'amount':
      return filled(words.amountOff, { off: money(reduction.value) });
    case 'fixed':
      return filled(words.fixed, { price: money(reduction.value) });
    case 'n-for-m':
      return filled(words.nForM, { take: reduction.take, pay: reduction.pay });
    case 'coupon':
      return filled(words.coupon, { off: offOf(reduction, style), code: reduction.code });
    case 'member':
      return filled(words.member, { off: offOf(reduction, style) });
  }
}

const offOf = (
  { unit, value }: { readonly unit: 'percent' | 'amount'; readonly value: number },
  { language, currency }: SignStyle,
): string => (unit === 'percent' ? formatPercent(value, language) : formatMoney(value, currency, language));

function priorSentence(
  { prior, priorDays, amount }: ShownRow,
  regime: Regime,
  words: SignWords,
  money: (amount: number) => string,
): string {
  if (prior === null || amount === null || !owesPriorPrice(regime)) return '';
  return filled(sentenceOf(regime, priorDays, words), { prior: money(prior), days: priorDays ?? 30 });
}

function sentenceOf(regime: Regime, priorDays: number | null, words: SignWords): string {
  if (priorDays !== null) return priorDays === 1 ? words.priorOneDay : words.priorNew;
  return regime === 'progressive' ? words.priorProgressive : words.prior;
}

/** What stands beside a struck prior price, without the price itself. */
export function priorWords(regime: Regime, priorDays: number | null, language: Locale): string {
  const words = signWords[language];
  const sentence = sentenceOf(regime, priorDays, words);
  return filled(sentence.replace(/:?\s*\{prior\}/u, ''), { days: priorDays ?? 30 });
}

const period = (row: PromotionRow, words: SignWords, style: SignStyle): string =>
  filled(words.period, { from: moment(row.from_at, style), until: moment(row.until_at, style) });

function conditions({ whole, steps }: ReadPromotion, words: SignWords, style: SignStyle): string {
  switch (whole.kind) {
    case 'n-for-m':
      return filled(words.nForMCondition, { take: whole.take, pay: whole.pay });
    case 'coupon':
      return filled(words.couponCondition, { code: whole.code });
    case 'member':
      return words.memberCondition;
    default:
      return steps
        .slice(1)
        .map(({ from, value }) =>
          filled(words.step, { from: moment(from, style), off: headline({ ...whole, value }, value, words, style) }),
        )
        .join('. ');
  }
}
