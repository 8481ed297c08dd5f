import { createHash } from 'node:crypto';

import type { BulkRule, BulkWarning } from '../../api/bulk.ts';
import { changeInPercent, marginShare, maxAmount, netOfVat } from '../../api/money.ts';
import { Refusal } from '../../api/refusals.ts';
import { type Breathe, inSlices, type Reader, type Writer } from '../database/index.ts';
import { decide, type Decision, wishOf } from './bulk-decide.ts';
import { pricedVariants, type PricedVariant } from './prices.sql.ts';
import { type Market, standingsOf } from './reprice.ts';
import { refuseOwnPrice } from './set-price.ts';
import type { PriceWish, Standing } from './standing.ts';

/** A change of more than this is shown before it happens, hundredths of a percent. */
const noticeable = 3000;

export interface PlanWish {
  readonly rule: BulkRule;
  readonly channelIds: readonly string[];
  readonly leaveOut: ReadonlySet<BulkWarning>;
}

export interface PlanRow {
  readonly variantId: number;
  readonly channelId: string | null;
  readonly now: number | null;
  readonly next: number;
  readonly follows: boolean;
  readonly fate: 'changes' | 'same' | 'left-out';
  readonly warnings: readonly BulkWarning[];
  readonly marginNow: number | null;
  readonly marginNext: number | null;
  readonly changePercent: number | null;
}

export interface PlanCounts {
  total: number;
  products: number;
  changing: number;
  same: number;
  leftOut: number;
  withoutPrice: number;
  withoutCost: number;
  belowZero: number;
  tooLarge: number;
  belowCost: number;
  belowFloor: number;
  belowMargin: number;
  over30Percent: number;
}

export interface Plan {
  readonly rows: readonly PlanRow[];
  readonly counts: PlanCounts;
  readonly wishes: ReadonlyMap<number, PriceWish>;
  /** Of everything that would be written. */
  readonly digest: string;
}

const nothingCounted = (total: number): PlanCounts => ({
  total,
  products: 0,
  changing: 0,
  same: 0,
  leftOut: 0,
  withoutPrice: 0,
  withoutCost: 0,
  belowZero: 0,
  tooLarge: 0,
  belowCost: 0,
  belowFloor: 0,
  belowMargin: 0,
  over30Percent: 0,
});

const countOf: Record<BulkWarning, keyof PlanCounts> = {
  'below-zero': 'belowZero',
  'too-large': 'tooLarge',
  'below-cost': 'belowCost',
  'below-floor': 'belowFloor',
  'below-margin': 'belowMargin',
  'over-30-percent': 'over30Percent',
};

/** Everything that a bulk rule would do, in the order of the ids; nothing is changed. Breathes between slices. */
export async function planBulk(
  db: Reader | Writer,
  market: Market,
  wish: PlanWish,
  variantIds: readonly number[],
  breathe: Breathe,
): Promise<Plan> {
  refuseUnknown(market, wish);
  const rows: PlanRow[] = [];
  const wishes = new Map<number, PriceWish>();
  const counts = nothingCounted(variantIds.length);
  const digest = createHash('sha256');
  for (const slice of inSlices(variantIds)) {
    await breathe();
    const first = rows.length;
    for (const { variant, standing } of await inOrder(db, market, wish, slice)) {
      const decided = decide(market, wish.rule, wish.channelIds, standing, variant);
      counts.withoutPrice += decided.withoutPrice;
      counts.withoutCost += decided.withoutCost;
      counts.same += decided.asTheyAre;
      const kept: Decision[] = [];
      for (const decision of decided.decisions) {
        const row = rowOf(market, wish.leaveOut, variant, decision);
        rows.push(row);
        count(counts, row);
        if (row.fate === 'changes') kept.push(decision);
      }
      const wanted = wishOf(kept);
      if (wanted !== null) {
        wishes.set(variant.variantId, wanted);
        counts.products++;
      }
    }
    digest.update(rows.slice(first).map(traceOf).join());
  }
  return { rows, counts, wishes, digest: digest.digest('base64url').slice(0, 22) };
}

/** What of a row must be the same when it is applied as it was when it was shown. */
export const traceOf = ({ variantId, channelId, now, next, follows, fate }: PlanRow): string =>
  `${variantId} ${channelId ?? ''} ${now ?? ''} ${next} ${follows ? 1 : 0}${fate}`;

function refuseUnknown({ channels }: Pick<Market, 'channels'>, { rule, channelIds }: PlanWish): void {
  const known = new Set(channels.map(({ id }) => id));
  const named = rule.kind === 'copy' || rule.kind === 'align' ? [rule.from, ...channelIds] : channelIds;
  for (const id of named) if (id !== null && !known.has(id)) throw new Refusal('channel-unknown', { id });
  if (rule.kind !== 'follow') for (const id of channelIds) refuseOwnPrice({ channels }, id);
  if (rule.kind !== 'copy') return;
  if (rule.from === null ? channelIds.length === 0 : channelIds.includes(rule.from))
    throw new Refusal('price-copied-onto-itself', { channel: rule.from });
}

/** A rule for the one price that looks at no channel needs no channel's price: most of what a large table would read. */
const looksAtChannels = ({ rule, channelIds }: PlanWish): boolean =>
  channelIds.length > 0 || rule.kind === 'copy' || rule.kind === 'follow' || rule.kind === 'align';

async function inOrder(db: Reader | Writer, market: Market, wish: PlanWish, ids: readonly number[]) {
  const variants = await pricedVariants(db, ids);
  const standings = looksAtChannels(wish)
    ? await standingsOf(db, market, variants)
    : variants.map(({ variantId, base }): Standing => ({ variantId, base, on: [] }));
  const found = new Map(
    variants.map((variant, index) => [variant.variantId, { variant, standing: standings[index] as Standing }]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

const noWarnings: readonly BulkWarning[] = [];

function rowOf(
  { minimumMargin }: Market,
  leaveOut: ReadonlySet<BulkWarning>,
  variant: PricedVariant,
  { channelId, now, next, follows, moves }: Decision,
): PlanRow {
  const { variantId, cost, vatRate } = variant;
  const changePercent = now === null ? null : changeInPercent(now, next);
  const marginNow = now === null || cost === null ? null : marginShare(now, cost, vatRate);
  const marginNext = cost === null || next < 0 ? null : marginShare(next, cost, vatRate);
  const warnings = moves ? warningsOf(minimumMargin, variant, next, marginNext, changePercent) : noWarnings;
  const leftOut = moves && warnings.some((warning) => leaveOut.has(warning));
  return {
    variantId,
    channelId,
    now,
    next,
    follows,
    fate: leftOut ? 'left-out' : moves ? 'changes' : 'same',
    warnings,
    marginNow,
    marginNext,
    changePercent,
  };
}

function warningsOf(
  minimumMargin: number,
  { cost, vatRate, floorPrice }: PricedVariant,
  next: number,
  marginNext: number | null,
  changePercent: number | null,
): readonly BulkWarning[] {
  if (next < 0) return ['below-zero'];
  if (next > maxAmount) return ['too-large'];
  const warnings: BulkWarning[] = [];
  // Costs are what the supplier's invoice says, without VAT; prices are with it.
  const belowCost = cost !== null && netOfVat(next, vatRate) < cost;
  if (belowCost) warnings.push('below-cost');
  if (floorPrice !== null && next < floorPrice) warnings.push('below-floor');
  if (!belowCost && marginNext !== null && marginNext < minimumMargin) warnings.push('below-margin');
  if (changePercent !== null && Math.abs(changePercent) > noticeable) warnings.push('over-30-percent');
  return warnings.length === 0 ? noWarnings : warnings;
}

function count(counts: PlanCounts, { fate, warnings }: PlanRow): void {
  if (fate === 'changes') counts.changing++;
  else if (fate === 'same') counts.same++;
  else counts.leftOut++;
  for (const warning of warnings) counts[countOf[warning]]++;
}
