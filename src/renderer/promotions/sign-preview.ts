/** The sign as customers will read it, before there is a promotion: in the words in which it is printed. */
import type { PromotionPreview, PromotionRow, Reduction, Regime } from '../../api/promotions.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';

export interface SignPreview {
  readonly headline: string;
  readonly product: string;
  /** null: the public price stays. */
  readonly amount: number | null;
  /** Struck, with its line of the law; null: none is owed. */
  readonly before: number | null;
  readonly priorLine: string;
  readonly saving: string;
  readonly period: string;
}

interface About {
  readonly reduction: Reduction;
  readonly claim: number | null;
  readonly regime: Regime;
  /** The sign hangs in the shop: the till's prices are its own. */
  readonly tillId: string | undefined;
  /** The goods in words, where no price of theirs changes. */
  readonly goods: string;
}

/** The first thing that is truly reduced, in the shop if it is sold there, stands for all. */
export function signPreview(preview: PromotionPreview, about: About): SignPreview | null {
  const { reduction, claim } = about;
  const reduced = preview.rows.filter(({ amount }) => amount !== null);
  const row = reduced.find(({ channelId }) => channelId === about.tillId) ?? reduced[0] ?? preview.rows[0];
  const changes = reduction.kind === 'percent' || reduction.kind === 'amount' || reduction.kind === 'fixed';
  if (row === undefined && changes) return null;
  return {
    headline: headlineOf(reduction, claim),
    product: row?.title ?? about.goods,
    ...(row === undefined ? noPrices : pricesOf(row, about)),
    period: say('promotions.sign.period', {
      from: f.shortDay(preview.from),
      until: f.weekdayMoment(preview.until),
    }),
  };
}

function headlineOf(reduction: Reduction, claim: number | null): string {
  switch (reduction.kind) {
    case 'percent':
      return say('promotions.sign.percentOff', { off: f.percent(claim ?? reduction.value) });
    case 'amount':
      return say('promotions.sign.amountOff', { off: f.money(reduction.value) });
    case 'fixed':
      return say('promotions.sign.fixed', { price: f.money(reduction.value) });
    case 'n-for-m':
      return say('promotions.sign.nForM', { take: reduction.take, pay: reduction.pay });
    case 'coupon':
      return say('promotions.sign.coupon', { off: offOf(reduction), code: reduction.code });
    case 'member':
      return say('promotions.sign.member', { off: offOf(reduction) });
  }
}

const offOf = ({ unit, value }: { readonly unit: 'percent' | 'amount'; readonly value: number }): string =>
  unit === 'percent' ? f.percent(value) : f.money(value);

type Prices = Pick<SignPreview, 'amount' | 'before' | 'priorLine' | 'saving'>;
const noPrices: Prices = { amount: null, before: null, priorLine: '', saving: '' };

function pricesOf({ amount, prior, priorDays, saved, percent }: PromotionRow, { regime, claim }: About): Prices {
  if (amount === null) return noPrices;
  // What is saved is never said to be more than the truth, whatever the headline claims.
  const truth = Math.min(claim ?? Infinity, percent ?? 0);
  const whole = f.percent(Math.floor(truth / 100) * 100);
  const saving = saved === null ? '' : say('promotions.sign.saving', { saved: f.money(saved), percent: whole });
  if (prior === null || regime === 'outside' || regime === 'perishable') return { ...noPrices, amount, saving };
  const price = f.money(prior);
  const line = regime === 'progressive' ? 'promotions.sign.priorProgressive' : 'promotions.sign.prior';
  return {
    amount,
    before: prior,
    saving,
    priorLine:
      priorDays === null
        ? say(line, { price })
        : say('promotions.sign.priorNew', { price, n: f.number(priorDays) }, priorDays),
  };
}
