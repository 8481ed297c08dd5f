/** Entries that may be one person: found when somebody is entered, and one after the other in the background. */
import type { Alike, Pair } from '../../api/duplicates.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant } from '../../api/time.ts';
import type { Database, Reader, Writer } from '../database/index.ts';
import {
  addPairs,
  type Candidate,
  candidates,
  markLooked,
  openPairs,
  type PairRow,
  peopleByIds,
  saveKeys,
  unlooked,
} from './duplicates.sql.ts';
import { type Likeness, likeness, nameKey, phoneTail, type Reached } from './person-keys.ts';

/** A common name has many bearers; so many of each kind are looked at. */
const most = 20;
const atOnce = 200;

export interface Similar {
  readonly candidate: Candidate;
  readonly reason: Likeness;
}

export async function similarTo(db: Reader | Writer, who: Reached, exceptId?: number): Promise<Similar[]> {
  const keys = { nameKey: nameKey(who.name), phoneTail: phoneTail(who.phone) };
  const found = await candidates(db, who, keys, most);
  return found.flatMap((candidate) => {
    if (candidate.id === exceptId) return [];
    const reason = likeness(who, candidate);
    return reason === null ? [] : [{ candidate, reason }];
  });
}

export const alikeView = ({ createdAt, lastContactAt, stage, ...rest }: Candidate): Alike => ({
  ...rest,
  stage: stage as Alike['stage'],
  createdAt: toInstant(createdAt),
  lastContactAt: toInstant(lastContactAt),
});

/** @param personId only those with this person */
export async function pairsToLookAt(
  db: Reader,
  {
    limit,
    personId,
    after,
  }: { readonly limit: number; readonly personId?: number | undefined; readonly after: string | null },
): Promise<{ pairs: Pair[]; next: string | null }> {
  const pairs = await openPairs(db, limit, personId, cursorOf(after));
  const people = await peopleByIds(
    db,
    pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]),
  );
  const byId = new Map(people.map((person) => [person.id, alikeView(person)]));
  const shown = pairs.flatMap(({ oneId, otherId, reason }) => {
    const [one, other] = [byId.get(oneId), byId.get(otherId)];
    return one === undefined || other === undefined ? [] : [{ one, other, reason: reason as Pair['reason'] }];
  });
  const last = pairs.at(-1);
  const more = last !== undefined && pairs.length === limit;
  return { pairs: shown, next: more ? `${last.at}.${last.oneId}.${last.otherId}` : null };
}

function cursorOf(after: string | null): { at: number; oneId: number; otherId: number } | null {
  if (after === null) return null;
  if (!/^\d+\.\d+\.\d+$/u.test(after)) throw new Refusal('invalid-input', { field: 'after' });
  const [at = 0, oneId = 0, otherId = 0] = after.split('.').map(Number);
  return { at, oneId, otherId };
}

/** Compares everybody who changed with the others. Answers whether somebody is left. */
export async function lookForDuplicates(database: Database): Promise<boolean> {
  const some = await unlooked(database.read, atOnce);
  if (some.length === 0) return false;
  await database.change(async (change) => {
    await keepKeys(change.db, some);
    const pairs: PairRow[] = [];
    for (const person of some) {
      for (const { candidate, reason } of await similarTo(change.db, person, person.id))
        pairs.push([Math.min(person.id, candidate.id), Math.max(person.id, candidate.id), reason, change.at]);
      await change.breathe();
    }
    await addPairs(change.db, pairs);
    await markLooked(
      change.db,
      some.map(({ id }) => id),
    );
    if (pairs.length > 0) change.announce('customers');
  });
  return some.length === atOnce;
}

export const keepKeys = (db: Writer, people: readonly Candidate[]): Promise<void> =>
  saveKeys(
    db,
    people.map(({ id, name, phone }) => [id, nameKey(name), phoneTail(phone)] as const),
  );
