/** The sign as customers will see it, before there is a promotion: the same parts as the printed one. */
import type { PromotionPreview, PromotionRow, Reduction } from '../../api/promotions.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import { lessPercent, reductionWords } from './promotion-words.ts';

export interface SignPreview {
  readonly headline: string;
  readonly product: string;
  /** null: the public price stays. */
  readonly amount: number | null;
  /** Struck, with its line of the law; null: none is owed. */
  readonly before: number | null;
  readonly priorLine: string;
  readonly period: string;
}

interface About {
  readonly reduction: Reduction;
  readonly claim: number | null;
  readonly owesPrior: boolean;
  /** The sign hangs in the shop: the till's prices are its own. */
  readonly tillId: string | undefined;
}

/** The first thing that is truly reduced, in the shop if it is sold there, stands for all. */
export function signPreview(preview: PromotionPreview, about: About): SignPreview | null {
  const reduced = preview.rows.filter(({ amount }) => amount !== null);
  const row = reduced.find(({ channelId }) => channelId === about.tillId) ?? reduced[0] ?? preview.rows[0];
  if (row === undefined) return null;
  const period = say('promotions.sign.period', {
    from: f.shortDay(preview.from),
    until: f.weekdayMoment(preview.until),
  });
  return { headline: headlineOf(row, about), product: row.title, period, ...pricesOf(row, about) };
}

function headlineOf({ percent }: PromotionRow, { reduction, claim }: About): string {
  if (claim !== null) return lessPercent(claim);
  if (reduction.kind === 'percent' && reduction.basis === 'current') return lessPercent(reduction.value);
  const written = reduction.kind === 'percent' || reduction.kind === 'amount' || reduction.kind === 'fixed';
  if (!written) return reductionWords(reduction);
  const whole = Math.floor((percent ?? 0) / 100) * 100;
  return whole < 100 ? say('promotions.sign.offer') : lessPercent(whole);
}

function pricesOf(
  { amount, prior, priorDays, regular }: PromotionRow,
  { owesPrior }: About,
): Pick<SignPreview, 'amount' | 'before' | 'priorLine'> {
  if (amount === null) return { amount: null, before: null, priorLine: '' };
  if (!owesPrior) return { amount, before: null, priorLine: '' };
  const before = prior ?? regular;
  if (before === null) return { amount, before, priorLine: '' };
  const price = f.money(before);
  const priorLine =
    priorDays === null
      ? say('promotions.sign.prior', { price })
      : say('promotions.sign.priorDays', { price, n: f.number(priorDays) }, priorDays);
  return { amount, before, priorLine };
}
