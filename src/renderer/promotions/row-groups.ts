/** Rows of a promotion as a person reads them: a product that is the same in several places is one line. */
import type { PromotionRow } from '../../api/promotions.ts';

export interface RowGroup<Row extends PromotionRow> {
  readonly key: string;
  /** The first of them: all but the place is the same. */
  readonly row: Row;
  readonly channelIds: readonly string[];
}

export function groupRows<Row extends PromotionRow>(rows: readonly Row[]): RowGroup<Row>[] {
  const groups = new Map<string, RowGroup<Row> & { channelIds: string[] }>();
  for (const row of rows) {
    const { variantId, step, regular, prior, priorDays, amount, percent, state, warnings } = row;
    const key = [variantId, step, regular, prior, priorDays, amount, percent, state, ...warnings].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, row, channelIds: [row.channelId] });
    else group.channelIds.push(row.channelId);
  }
  return [...groups.values()];
}
