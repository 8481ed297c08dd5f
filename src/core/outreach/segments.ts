/** Groups of people that the shop put together: kept with a name, counted as they stand now. */
import type { Segment, SegmentCondition, SegmentPerson } from '../../api/segments.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { Change, Reader, Writer } from '../database/index.ts';
import {
  addSegment,
  countFitting,
  fittingPage,
  type FittingPerson,
  segmentById,
  segmentNamed,
  type SegmentRow,
  updateSegment,
} from './segments.sql.ts';

export const segmentView = ({ id, name, conditions, updated_at }: SegmentRow): Segment => ({
  id,
  name,
  conditions: JSON.parse(conditions) as SegmentCondition[],
  updatedAt: toInstant(updated_at),
});

/** Refuses `not-found`. */
export async function oneSegment(db: Reader | Writer, id: number): Promise<Segment> {
  const row = await segmentById(db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'segment', id });
  return segmentView(row);
}

export interface SegmentWish {
  readonly id?: number | null | undefined;
  readonly name: string;
  readonly conditions: readonly SegmentCondition[];
}

/** Refuses `segment-name-taken` and `not-found`. */
export async function saveSegment(change: Change, { id = null, name, conditions }: SegmentWish): Promise<number> {
  const { db, at } = change;
  if (id !== null) await oneSegment(db, id);
  const named = await segmentNamed(db, name);
  if (named !== undefined && named.id !== id) throw new Refusal('segment-name-taken', { name });
  const row = { name, conditions: JSON.stringify(conditions), updated_at: at };
  change.announce('outreach');
  if (id === null) return addSegment(db, row);
  await updateSegment(db, { id, ...row });
  return id;
}

/** `next` is `<last contact>.<id>` of the last row. */
export async function peopleOfSegment(
  db: Reader,
  conditions: readonly SegmentCondition[],
  now: number,
  after: string | null,
  limit: number,
): Promise<{ items: SegmentPerson[]; next: string | null; total: number }> {
  if (after !== null && !/^\d+\.\d+$/u.test(after)) throw new Refusal('invalid-input', { field: 'after' });
  const [lastContactAt = 0, id = 0] = after?.split('.').map(Number) ?? [];
  const rows = await fittingPage(db, conditions, now, after === null ? null : { lastContactAt, id }, limit);
  const last = rows.at(-1);
  return {
    items: rows.map(personView),
    next: last !== undefined && rows.length === limit ? `${last.lastContactAt}.${last.personId}` : null,
    total: (await countFitting(db, conditions, now)).people,
  };
}

const personView = ({ boughtAt, lastContactAt: _last, ...row }: FittingPerson): SegmentPerson => ({
  ...row,
  lastPurchaseAt: row.purchases > 0 ? toInstantOrNull(boughtAt) : null,
});
