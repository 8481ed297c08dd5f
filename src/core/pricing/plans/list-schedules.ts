import type { ScheduledPrice } from '../../../api/schedules.ts';
import { Refusal } from '../../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import type { Reader } from '../../database/index.ts';
import { isLate } from './late.ts';
import { type ScheduleFilter, scheduleCount, schedulePage, type ScheduleRow } from './schedules.sql.ts';

/** What is to come first, the next one at the top. */
export async function listSchedules(
  db: Reader,
  { after, limit, ...filter }: ScheduleFilter & { readonly after?: string | null | undefined; readonly limit: number },
): Promise<{ items: ScheduledPrice[]; next: string | null; total: number }> {
  if (after && !/^\d{1,9}$/u.test(after)) throw new Refusal('invalid-input', { field: 'after' });
  const offset = after ? Number(after) : 0;
  const rows = await schedulePage(db, filter, offset, limit);
  return {
    items: rows.map(asScheduled),
    next: rows.length === limit ? String(offset + limit) : null,
    total: await scheduleCount(db, filter),
  };
}

export const asScheduled = (row: ScheduleRow): ScheduledPrice => ({
  id: row.id,
  variantId: row.variantId,
  title: row.title,
  sku: row.sku,
  channelId: row.channelId,
  amount: row.amount,
  from: toInstant(row.from),
  until: toInstantOrNull(row.until),
  state: row.state as ScheduledPrice['state'],
  startedAt: toInstantOrNull(row.startedAt),
  endedAt: toInstantOrNull(row.endedAt),
  startedLate: isLate(row.from, row.startedAt),
  endedLate: row.until !== null && row.endedBy === null && isLate(row.until, row.endedAt),
  note: row.note,
  actor: row.actor,
  batchId: row.batchId,
});
