import type { LifecyclePerson } from '../../api/lifecycle.ts';
import { type LifecycleStage, lifecycleStages } from '../../api/lifecycle-words.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import {
  countStages,
  countWithin,
  peopleWithin,
  personPlaced,
  type PersonRow,
  type StageFilter,
} from './places.sql.ts';
import { rulesOf } from './rules.ts';
import { dayMs, latelySince, stageOf } from './stage-of.ts';

/** What is told as news. */
const newsMs = 7 * dayMs;

export const movedSince = (now: number): number => now - newsMs;

export async function stagesOf(
  db: Reader,
  now: number,
): Promise<{ stage: LifecycleStage; people: number; moved: number }[]> {
  const counted = new Map((await countStages(db, movedSince(now))).map((row) => [row.stage, row]));
  return lifecycleStages.map((stage) => counted.get(stage) ?? { stage, people: 0, moved: 0 });
}

/** `next` is `<since>.<person>` of the last row. */
export async function listStage(
  db: Reader,
  filter: StageFilter,
  after: string | null,
  limit: number,
): Promise<{ items: LifecyclePerson[]; next: string | null; total: number }> {
  if (after !== null && !/^\d+\.\d+$/u.test(after)) throw new Refusal('invalid-input', { field: 'after' });
  const [since = 0, personId = 0] = after?.split('.').map(Number) ?? [];
  const rows = await peopleWithin(db, filter, after === null ? null : { since, personId }, limit);
  const last = rows.at(-1);
  return {
    items: rows.map(asPerson),
    next: last !== undefined && rows.length === limit ? `${last.since}.${last.personId}` : null,
    total: await countWithin(db, filter),
  };
}

/** As of now, whatever the last round said. Refuses `not-found`. */
export async function onePerson(db: Reader, personId: number, now: number): Promise<LifecyclePerson> {
  const rules = await rulesOf(db);
  const found = await personPlaced(db, personId, latelySince(rules, now));
  if (found === undefined) throw new Refusal('not-found', { what: 'person', id: personId });
  const { lately, cameAt, ...row } = found;
  const stage = stageOf({ ...row, lately, cameAt }, rules, now);
  if (stage === row.stage) return asPerson({ ...row, stage, since: row.since ?? now });
  return asPerson({ ...row, stage, before: row.stage, since: now });
}

const asPerson = ({ boughtAt, since, ...row }: PersonRow): LifecyclePerson => ({
  ...row,
  since: toInstant(since),
  lastPurchaseAt: row.purchases > 0 ? toInstantOrNull(boughtAt) : null,
});
