import { changeInPercent, maxAmount, netOfVat } from '../../api/money.ts';
import type { BulkRule, Selection } from '../../api/pricing.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Change, Reader, Writer } from '../database/index.ts';
import { applyBulkRule } from './apply-rule.ts';
import type { PricingParts } from './index.ts';
import { pricedVariants, type PricedVariant } from './prices.sql.ts';
import { type Market, reprice, standingsOf } from './reprice.ts';
import { amountOn } from './set-price.ts';
import type { Standing } from './standing.ts';

/** A change of more than this is shown before it happens, hundredths of a percent. */
const noticeable = 3000;

export interface BulkRow {
  readonly variantId: number;
  readonly title: string;
  readonly sku: string;
  readonly now: number | null;
  readonly next: number;
  readonly changePercent: number | null;
  readonly warnings: ('over-30-percent' | 'below-cost' | 'same')[];
}

/** What a bulk rule makes of one variant; null where there is no price to start from. Refuses what is no price. */
export function bulkRow(
  market: Market,
  rule: BulkRule,
  channelId: string | null,
  standing: Standing,
  { title, sku, cost, vatRate }: PricedVariant,
): BulkRow | null {
  const now = amountOn(market, standing, channelId);
  if (now === null && rule.kind !== 'fixed') return null;
  const next = applyBulkRule(now ?? 0, rule, market.currency);
  if (next < 0) throw new Refusal('price-negative', { sku, title });
  if (next > maxAmount) throw new Refusal('price-too-large', { written: next, sku });
  const changePercent = now === null ? null : changeInPercent(now, next);
  const warnings: BulkRow['warnings'] = [];
  if (now === next) warnings.push('same');
  if (changePercent !== null && Math.abs(changePercent) > noticeable) warnings.push('over-30-percent');
  // Costs are what the supplier's invoice says, without VAT; prices are with it.
  if (cost !== null && netOfVat(next, vatRate) < cost) warnings.push('below-cost');
  return { variantId: standing.variantId, title, sku, now, next, changePercent, warnings };
}

/** The dry run of a bulk change, in the order of the ids; nothing is changed. */
export async function bulkPreview(
  db: Reader | Writer,
  market: Market,
  rule: BulkRule,
  variantIds: readonly number[],
  channelId: string | null,
  limit: number,
) {
  const variants = await pricedVariants(db, variantIds);
  const standings = await standingsOf(db, market, variants);
  const rows = new Map<number, BulkRow>();
  const counts = { changing: 0, same: 0, withoutPrice: 0, belowCost: 0, over30Percent: 0 };
  for (const [index, variant] of variants.entries()) {
    const row = bulkRow(market, rule, channelId, standings[index] as Standing, variant);
    if (row === null) {
      counts.withoutPrice++;
      continue;
    }
    rows.set(row.variantId, row);
    if (row.warnings.includes('same')) counts.same++;
    else counts.changing++;
    if (row.warnings.includes('below-cost')) counts.belowCost++;
    if (row.warnings.includes('over-30-percent')) counts.over30Percent++;
  }
  const shown: BulkRow[] = [];
  for (const id of variantIds) {
    const row = rows.get(id);
    if (row !== undefined) shown.push(row);
    if (shown.length === limit) break;
  }
  return { rows: shown, total: variantIds.length, ...counts };
}

/** Changes every price of a selection as one batch; on a channel they become its own. Refuses when none would change. */
export async function bulkApply(
  change: Change,
  { batches, catalog }: PricingParts,
  market: Market,
  wish: {
    readonly rule: BulkRule;
    readonly selection: Selection;
    readonly channelId?: string | null | undefined;
    readonly note: string;
  },
  actor: string,
): Promise<{ batchId: number; changed: number }> {
  const { rule, note } = wish;
  const channelId = wish.channelId ?? null;
  const ids = await catalog.variantIdsOf(change.db, wish.selection);
  const summary = { rule: rule.kind, value: rule.value, rounding: rule.rounding, channel: channelId };
  let batchId: number | null = null;
  const changed = await reprice(change, market, ids, {
    begin: async () => (batchId ??= await batches.begin(change, { kind: 'bulk', actor, summary })),
    actor,
    reason: 'bulk',
    note,
    wishOf: (standing, variant) => {
      const row = bulkRow(market, rule, channelId, standing, variant);
      if (row === null || row.now === row.next) return null;
      return channelId === null ? { base: row.next } : { own: new Map([[channelId, row.next]]) };
    },
  });
  if (batchId === null) throw new Refusal('nothing-to-change', { count: ids.length });
  await batches.count(change, batchId, changed.length);
  return { batchId, changed: changed.length };
}
