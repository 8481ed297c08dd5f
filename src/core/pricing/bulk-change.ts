import type { bulkOrders, BulkPreview, BulkWarning, BulkWish, SelectionFilter } from '../../api/bulk.ts';
import { Refusal } from '../../api/refusals.ts';
import { breathing, type Change, type Reader, type Writer } from '../database/index.ts';
import { type Plan, planBulk, type PlanRow, type PlanWish, traceOf } from './bulk-plan.ts';
import { countChangedAfter, latestSequence } from './bulk.sql.ts';
import type { PricingParts } from './index.ts';
import type { KeptPlan, KeptPlans } from './kept-plans.ts';
import { pricedVariants } from './prices.sql.ts';
import { type Market, reprice } from './reprice.ts';

/** Which goods a filter of the price list shows, in its order; the domain that draws the list says it. */
export type SelectionSource = (db: Reader | Writer, filter: SelectionFilter) => Promise<number[]>;

export interface BulkParts extends Pick<PricingParts, 'batches' | 'catalog'> {
  readonly kept: KeptPlans;
  readonly idsOfFilter: SelectionSource;
}

const planWishOf = ({ rule, channelIds, leaveOut }: BulkWish): PlanWish => ({
  rule,
  channelIds: [...new Set(rule.kind === 'align' ? [] : (channelIds ?? []))],
  leaveOut: new Set<BulkWarning>(leaveOut),
});

const idsOf = ({ catalog, idsOfFilter }: BulkParts, db: Reader | Writer, { selection }: BulkWish): Promise<number[]> =>
  'variantIds' in selection ? catalog.variantIdsOf(db, selection) : idsOfFilter(db, selection.filter);

export interface PreviewWish extends BulkWish {
  readonly order?: (typeof bulkOrders)[number] | undefined;
  readonly after?: string | null | undefined;
  readonly stamp?: string | null | undefined;
  readonly limit: number;
}

/** The dry run of a bulk change; nothing is changed. A table that is still kept is read on, not made anew. */
export async function bulkPreview(
  db: Reader,
  parts: BulkParts,
  market: Market,
  wish: PreviewWish,
): Promise<BulkPreview> {
  const known = wish.stamp == null ? undefined : parts.kept.find(wish.stamp);
  const { stamp, table } =
    known === undefined ? await drawUp(db, parts, market, wish) : { stamp: wish.stamp as string, table: known };
  const from = placeOf(wish.after);
  const rows = table.rowsIn(wish.order ?? 'list');
  const page = rows.slice(from, from + wish.limit);
  return {
    rows: await withNames(db, page),
    next: from + wish.limit < rows.length ? String(from + wish.limit) : null,
    stamp,
    ...table.plan.counts,
  };
}

async function drawUp(db: Reader, parts: BulkParts, market: Market, wish: BulkWish) {
  // Read first: what changes while the table is drawn up is newer than it.
  const sequence = await latestSequence(db);
  const plan = await planBulk(db, market, planWishOf(wish), await idsOf(parts, db, wish), breathing());
  const stamp = `${plan.digest}.${sequence}`;
  return { stamp, table: parts.kept.keep(stamp, plan) };
}

function placeOf(after: string | null | undefined): number {
  if (after == null) return 0;
  if (!/^\d{1,9}$/u.test(after)) throw new Refusal('invalid-input', { field: 'after' });
  return Number(after);
}

async function withNames(db: Reader, rows: readonly PlanRow[]): Promise<BulkPreview['rows']> {
  const names = new Map(
    (await pricedVariants(db, [...new Set(rows.map(({ variantId }) => variantId))])).map((each) => [
      each.variantId,
      each,
    ]),
  );
  return rows.map(({ warnings, ...row }) => {
    const { title = '', sku = '' } = names.get(row.variantId) ?? {};
    return { ...row, warnings: [...warnings], title, sku };
  });
}

/**
 * Changes every price of a selection as one batch; on a channel they become its own. All of it or nothing: refuses what
 * makes no price, a table that is out of date, and a rule that changes nothing.
 */
export async function bulkApply(
  change: Change,
  parts: BulkParts,
  market: Market,
  wish: BulkWish & { readonly note: string; readonly stamp?: string | null | undefined },
  actor: string,
): Promise<{ batchId: number; changed: number }> {
  const ids = await idsOf(parts, change.db, wish);
  const plan = await planBulk(change.db, market, planWishOf(wish), ids, () => change.breathe());
  if (wish.stamp != null) await refuseOutdated(change, wish.stamp, plan, parts.kept.find(wish.stamp));
  await refuseImpossible(change, plan);
  if (plan.wishes.size === 0) throw new Refusal('nothing-to-change', { count: ids.length });
  const batchId = await parts.batches.begin(change, { kind: 'bulk', actor, summary: summaryOf(wish) });
  await reprice(change, market, [...plan.wishes.keys()], {
    begin: async () => batchId,
    actor,
    reason: 'bulk',
    note: wish.note,
    wishOf: ({ variantId }) => plan.wishes.get(variantId) ?? null,
  });
  await parts.batches.count(change, batchId, plan.counts.changing);
  return { batchId, changed: plan.counts.changing };
}

async function refuseOutdated(change: Change, stamp: string, plan: Plan, shown: KeptPlan | undefined): Promise<void> {
  const [digest, sequence] = stamp.split('.');
  if (digest === plan.digest) return;
  const differ =
    shown === undefined
      ? await countChangedAfter(change.db, [...new Set(plan.rows.map(({ variantId }) => variantId))], Number(sequence))
      : countDifferent(shown.plan.rows, plan.rows);
  // Only the order is another one: somebody renamed a product.
  if (shown !== undefined && differ === 0) return;
  throw new Refusal('preview-outdated', { differ: Math.max(1, differ) });
}

/** Rows that are there in one table and not, or not like this, in the other. */
function countDifferent(shown: readonly PlanRow[], present: readonly PlanRow[]): number {
  const place = ({ variantId, channelId }: PlanRow): string => `${variantId} ${channelId ?? ''}`;
  const before = new Map(shown.map((row) => [place(row), traceOf(row)]));
  let differ = 0;
  for (const row of present) {
    if (before.get(place(row)) !== traceOf(row)) differ++;
    before.delete(place(row));
  }
  return differ + before.size;
}

const namedAtMost = 3;

/** No price is below zero, and none above every price: the goods are named. */
async function refuseImpossible({ db }: Change, { rows }: Plan): Promise<void> {
  const is = (warning: BulkWarning) => (row: PlanRow) => row.fate === 'changes' && row.warnings.includes(warning);
  const negative = rows.filter(is('below-zero'));
  const wrong = negative.length > 0 ? negative : rows.filter(is('too-large'));
  if (wrong.length === 0) return;
  const ids = [...new Set(wrong.map(({ variantId }) => variantId))];
  const named = await pricedVariants(db, ids.slice(0, namedAtMost));
  throw new Refusal(negative.length > 0 ? 'bulk-below-zero' : 'bulk-too-large', {
    count: wrong.length,
    titles: named.map(({ title }) => `«${title}»`).join(', '),
  });
}

/** Facts for the sentence in the history. */
function summaryOf({ rule, channelIds }: BulkWish): Record<string, string | number | null> {
  const places = rule.kind === 'align' ? [] : (channelIds ?? []);
  return {
    rule: rule.kind === 'from-cost' ? rule.by : rule.kind,
    value: 'value' in rule ? rule.value : null,
    rounding: 'rounding' in rule ? rule.rounding : 'none',
    channel: places.length === 0 ? null : places.join(','),
    ...('from' in rule ? { from: rule.from } : {}),
  };
}
