import type { daysContract, HappeningKind } from '../../api/people-days.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import { endOfStoreDay, startOfStoreDay } from '../settings/index.ts';
import { countHappened, happenedBetween } from './days.sql.ts';

type Day = Awaited<ReturnType<Verbs<typeof daysContract>['happened']>>;

/** `next` is `<instant>.<key>` of the last row. */
export async function happenedOn(
  db: Reader,
  { day, after, limit }: { readonly day: string; readonly after: string | null; readonly limit: number },
  timeZone: string,
): Promise<Day> {
  const match = after === null ? null : /^(\d+)\.([a-z]+ \d+)$/u.exec(after);
  if (after !== null && match === null) throw new Refusal('invalid-input', { field: 'after' });
  const [from, until] = [startOfStoreDay(day, timeZone), endOfStoreDay(day, timeZone)];
  const cursor = match === null ? null : { at: Number(match[1]), key: match[2] ?? '' };
  const rows = await happenedBetween(db, from, until, cursor, limit);
  const counts = await countHappened(db, from, until);
  const last = rows.at(-1);
  return {
    items: rows.map(({ at, kind, facts, ...rest }) => ({
      ...rest,
      at: toInstant(at),
      kind: kind as HappeningKind,
      facts: JSON.parse(facts) as Day['items'][number]['facts'],
    })),
    next: last !== undefined && rows.length === limit ? `${last.at}.${last.key}` : null,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    counts: counts.map(({ kind, count }) => ({ kind: kind as HappeningKind, count })),
  };
}
