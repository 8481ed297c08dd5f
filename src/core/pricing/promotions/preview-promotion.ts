import { marginShare } from '../../../api/money.ts';
import type { PromotionPreview, PromotionPreviewRow, PromotionWarning } from '../../../api/promotions.ts';
import { toInstant } from '../../../api/time.ts';
import { breathing, inSlices, type Reader } from '../../database/index.ts';
import { overlapsOf } from '../plans/plans.sql.ts';
import { type ComputedRow, computeRows, type PriceGrounds, type ReductionPlan } from './compute-rows.ts';
import { priorKey } from './prior-key.ts';
import { readTimes, type Wish, type WishedTimes } from './read-wish.ts';
import { changesPrice } from './reduce.ts';

/** null where the promotion leaves the public price as it is. */
export function reductionPlan({ reduction, regime, claim, channels }: Wish, times: WishedTimes): ReductionPlan | null {
  return changesPrice(reduction) ? { reduction, regime, claim, channels, steps: times.steps } : null;
}

export type PreviewWish = Wish & {
  readonly variantIds: readonly number[];
  /** Rows that are shown; the counts are of all. */
  readonly limit: number;
  readonly warnedFirst?: boolean | undefined;
};

/** What a promotion would do, price by price, with everything that stands against it; nothing is changed. */
export async function previewPromotion(
  db: Reader,
  grounds: PriceGrounds,
  { variantIds, ...wish }: PreviewWish,
  at: number,
): Promise<PromotionPreview> {
  const times = readTimes(wish, at, grounds.money.timeZone);
  const { from, until, notes } = times;
  const plan = reductionPlan(wish, times);
  const shownRows = firstRows(wish.limit, wish.warnedFirst === true);
  const warnings: Partial<Record<PromotionWarning, number>> = {};
  let [prices, leftOut] = [0, 0];
  const breathe = breathing();
  for (const slice of plan === null ? [] : inSlices(variantIds)) {
    await breathe();
    const overlapped = await keysTaken(db, slice, wish.channels, { from, until });
    for (const row of await computeRows(db, grounds, plan as ReductionPlan, { variantIds: slice, at: from })) {
      const shown = asRow(row, overlapped.has(priorKey(row.variant.variantId, row.channelId)));
      for (const warning of shown.warnings) warnings[warning] = (warnings[warning] ?? 0) + 1;
      if (row.step.step === 0 && shown.state === 'waiting') prices++;
      if (row.step.step === 0 && shown.state === 'left-out') leftOut++;
      shownRows.take(shown);
    }
  }
  return {
    rows: shownRows.all(),
    variants: variantIds.length,
    prices,
    leftOut,
    warnings,
    notes: [...notes],
    from: toInstant(from),
    until: toInstant(until),
  };
}

/** As many rows as are asked for, of however many there are; with a warning first, if so wanted. */
function firstRows(limit: number, warnedFirst: boolean) {
  const [warned, others]: [PromotionPreviewRow[], PromotionPreviewRow[]] = [[], []];
  return {
    take(row: PromotionPreviewRow): void {
      const list = warnedFirst && row.warnings.length > 0 ? warned : others;
      if (list.length < limit) list.push(row);
    },
    all: (): PromotionPreviewRow[] => [...warned, ...others].slice(0, limit),
  };
}

async function keysTaken(
  db: Reader,
  variantIds: readonly number[],
  channelIds: readonly string[],
  span: { readonly from: number; readonly until: number },
): Promise<ReadonlySet<string>> {
  const found = await overlapsOf(db, variantIds, channelIds, span, null);
  return new Set(found.map(({ variantId, channelId }) => priorKey(variantId, channelId)));
}

function asRow(row: ComputedRow, overlaps: boolean): PromotionPreviewRow {
  const { variant, channelId, step, regular, prior, priorDays, amount, saved, percent, warnings } = row;
  return {
    variantId: variant.variantId,
    title: variant.title,
    sku: variant.sku,
    channelId,
    step: step.step,
    regular,
    prior,
    priorDays,
    amount: overlaps ? null : amount,
    saved: overlaps ? null : saved,
    percent: overlaps ? null : percent,
    state: overlaps || amount === null ? 'left-out' : 'waiting',
    warnings: overlaps ? ['overlaps', ...warnings] : warnings,
    margin:
      overlaps || amount === null || variant.cost === null ? null : marginShare(amount, variant.cost, variant.vatRate),
  };
}
