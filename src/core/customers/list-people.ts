import type { PersonRow } from '../../api/customers.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { countPeople, type PeopleFilter, peoplePage } from './people.sql.ts';
import { rowOf } from './person-view.ts';

/** `next` is `<last contact>.<id>` of the last row: the page after it starts there, however the list has grown. */
export async function listPeople(
  db: Reader,
  filter: PeopleFilter,
  after: string | null,
  limit: number,
): Promise<{ items: PersonRow[]; next: string | null; total: number }> {
  if (after !== null && !/^\d+\.\d+$/u.test(after)) throw new Refusal('invalid-input', { field: 'after' });
  const [lastContactAt = 0, id = 0] = after?.split('.').map(Number) ?? [];
  const rows = await peoplePage(db, filter, after === null ? null : { lastContactAt, id }, limit);
  const last = rows.at(-1);
  return {
    items: rows.map((row) =>
      rowOf(
        row,
        row.consent_granted === null || row.consent_at === null
          ? null
          : { granted: row.consent_granted === 1, at: toInstant(row.consent_at) },
      ),
    ),
    next: last !== undefined && rows.length === limit ? `${last.last_contact_at}.${last.id}` : null,
    total: await countPeople(db, filter),
  };
}
