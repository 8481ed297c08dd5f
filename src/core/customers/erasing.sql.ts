import { sql } from 'kysely';

import {
  ask,
  inSlices,
  type Reader,
  removeRows,
  rowsOf,
  textList,
  type Traces,
  type Writer,
} from '../database/index.ts';

export const erasedHere = async (db: Reader | Writer): Promise<Map<string, number>> =>
  new Map((await db.selectFrom('erasure').selectAll().execute()).map(({ print, at }) => [print, at]));

export async function noteErased(db: Writer, prints: Iterable<readonly [string, number]>): Promise<void> {
  for (const some of inSlices([...prints]))
    await sql`insert into erasure (print, at) select print, at from ${rowsOf(some, ['print', 'at'])} as given
      where true on conflict do nothing`.execute(db);
}

export const bornAfter = (db: Reader | Writer, id: number, limit: number) =>
  db.selectFrom('person').select(['id', 'created_at']).where('id', '>', id).orderBy('id').limit(limit).execute();

export const consentIdsOf = async (db: Writer, personId: number): Promise<number[]> =>
  (await db.selectFrom('consent').select('id').where('person_id', '=', personId).orderBy('id').execute()).map(
    ({ id }) => id,
  );

/** Names, numbers and addresses among these that somebody else in the book has, too. */
export async function alsoOthers(db: Reader | Writer, personId: number, traces: Traces): Promise<Set<string>> {
  const lower = traces.names.map((name) => name.toLowerCase());
  const rows = await ask(
    db as Reader,
    sql<{ text: string }>`
    select lower(name) as text from person where id <> ${personId} and lower(name) in ${textList(lower)}
    union select phone from person where id <> ${personId} and phone in ${textList(traces.phones)}
    union select mail from person where id <> ${personId} and mail in ${textList(traces.mails)}
    union select value from identity where person_id <> ${personId} and value in ${textList([...traces.phones, ...traces.mails])}`,
  );
  return new Set(rows.map(({ text }) => text));
}

/** Rows without a person, known by number or address alone, lose the name that stands beside it. */
export async function namelessBeside(db: Writer, { phones, mails }: Traces): Promise<void> {
  for (const table of ['registration', 'lead', 'pickup', 'web_order'] as const)
    await sql`update ${sql.table(table)} set name = ''
      where phone in ${textList(phones)} or mail in ${textList(mails)}`.execute(db);
}

/** The entry itself, with what still hangs on it. */
export const removePerson = (db: Writer, id: number): Promise<void> =>
  removeRows(db, 'person', sql<boolean>`id = ${id}`);
