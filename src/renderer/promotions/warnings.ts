/** What stands against a promotion, each as a sentence with its number, worst first; and what can be done about it. */
import type { PromotionPreview, PromotionRow, PromotionWarning, Regime } from '../../api/promotions.ts';
import type { PriceRecord } from '../../api/pricing.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import { lessPercent } from './promotion-words.ts';

/** Against the law: the step does not go on with these. */
const unlawful: readonly PromotionWarning[] = ['claim-above-true'];

const order: readonly PromotionWarning[] = [
  'claim-above-true',
  'below-cost',
  'below-floor',
  'under-30-days',
  'no-history',
  'not-below-prior',
  'not-below-current',
  'overlaps',
  'no-price',
];

export interface WarningLine {
  readonly code: PromotionWarning;
  readonly tone: 'need' | 'way' | 'off';
  readonly text: string;
}

const tones: Record<PromotionWarning, WarningLine['tone']> = {
  'claim-above-true': 'need',
  'below-cost': 'need',
  'below-floor': 'way',
  'under-30-days': 'way',
  'no-history': 'way',
  'not-below-prior': 'off',
  'not-below-current': 'off',
  overlaps: 'off',
  'no-price': 'off',
};

/** @param count how many prices it concerns */
const warningText = (code: PromotionWarning, count: number): string =>
  say(`promotions.warnings.${code}`, { n: f.number(count) }, count);

/** Of one price, in a row: short. */
export const rowWarning = (code: PromotionWarning): string => say(`promotions.rowWarnings.${code}`);

export function warningLines({ warnings }: Pick<PromotionPreview, 'warnings'>): WarningLine[] {
  return order.flatMap((code) => {
    const count = warnings[code] ?? 0;
    return count === 0 ? [] : [{ code, tone: tones[code], text: warningText(code, count) }];
  });
}

export const isUnlawful = ({ warnings }: Pick<PromotionPreview, 'warnings'>): boolean =>
  unlawful.some((code) => (warnings[code] ?? 0) > 0);

/** The claim that goes furthest beyond the truth: the row that the sentence speaks of. */
export function worstClaim(rows: readonly PromotionRow[]): PromotionRow | undefined {
  return rows
    .filter(({ warnings, percent }) => warnings.includes('claim-above-true') && percent !== null)
    .toSorted((a, b) => (a.percent ?? 0) - (b.percent ?? 0))[0];
}

/** What may be written on one sign for all: whole percents, downwards; null where nothing of it is left. */
export function lawfulClaim(rows: readonly PromotionRow[]): number | null {
  const percents = rows.flatMap(({ amount, percent }) => (amount === null || percent === null ? [] : [percent]));
  if (percents.length === 0) return null;
  const least = Math.floor(Math.min(...percents) / 100) * 100;
  return least < 100 ? null : least;
}

/** «Il cartello direbbe −30 %, ma sul prezzo più basso degli ultimi 30 giorni (9,90 €) è −12 %.» */
export function claimSentence(row: PromotionRow, claim: number): string {
  return say('promotions.law.claim', {
    title: row.title,
    claim: lessPercent(claim),
    prior: row.prior === null ? '–' : f.money(row.prior),
    truth: lessPercent(Math.max(0, Math.floor((row.percent ?? 0) / 100) * 100)),
  });
}

const thirtyDays = 30 * 24 * 60 * 60_000;

/** When the last lower price leaves the thirty days, so that the regular one counts; null: no lower price stands in the way. */
export function waitUntil(
  records: readonly PriceRecord[],
  { channelId, regular }: Pick<PromotionRow, 'channelId' | 'regular'>,
  now: number,
): number | null {
  if (regular === null) return null;
  const ends = records
    .filter(
      ({ channelId: where, amount, typingError }) =>
        where === channelId && amount !== null && amount < regular && !typingError,
    )
    .map(({ until }) => (until === null ? now : Date.parse(until)) + thirtyDays)
    .filter((at) => at > now);
  return ends.length === 0 ? null : Math.max(...ends);
}

/** The regime's name, what it means, and where it is written. */
export const regimeWords = (regime: Regime): { name: string; meaning: string } => ({
  name: say(`promotions.regimes.${regime}.name`),
  meaning: say(`promotions.regimes.${regime}.meaning`),
});
