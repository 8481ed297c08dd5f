/** The rows of one person go over to another, in every table that has a `person_id`, and come back. */
import { sql } from 'kysely';

import { ask } from './ask.ts';
import type { Reader, Writer } from './database.ts';
import { type OwnedRows, peopleTables, removeRows, type Row } from './person-rows.ts';

/** Keys of rows by table; rows that could not go over, because the other has such a row already, are kept whole. */
export interface MovedRows {
  readonly keys: Readonly<Record<string, readonly (readonly (string | number)[])[]>>;
  readonly left: readonly OwnedRows[];
}

const keyColumns = async (db: Reader | Writer, table: string): Promise<string[]> =>
  (await ask(db, sql<{ name: string }>`select name from pragma_table_info(${table}) where pk > 0 order by pk`)).map(
    ({ name }) => name,
  );

/** @param derived tables that are made anew from the person and go over with nobody */
export async function moveRows(
  db: Writer,
  from: number,
  into: number,
  derived: ReadonlySet<string>,
): Promise<MovedRows> {
  const keys: Record<string, (string | number)[][]> = {};
  const left: OwnedRows[] = [];
  for (const table of await peopleTables(db)) {
    const theirs = sql<boolean>`person_id = ${from}`;
    if (!derived.has(table)) {
      const names = await keyColumns(db, table);
      const key = sql.join(names.map((name) => sql.ref(name)));
      // One row a person is the person's own: the other has or gets one, too.
      const goOver = names.join() === 'person_id' ? sql<boolean>`false` : theirs;
      const { rows } = await sql<{ key: string }>`update or ignore ${sql.table(table)} set person_id = ${into}
        where ${goOver} returning json_array(${key}) as key`.execute(db);
      if (rows.length > 0) keys[table] = rows.map((row) => JSON.parse(row.key) as (string | number)[]);
      const stayed = await ask(db, sql<Row>`select * from ${sql.table(table)} where ${theirs}`);
      if (stayed.length > 0) left.push({ table, rows: stayed });
    }
    await removeRows(db, table, theirs);
  }
  return { keys, left };
}

/** What has been taken out since, or has gone on to somebody else, stays where it is. */
export async function moveBack(db: Writer, { keys, left }: MovedRows, from: number, into: number): Promise<void> {
  for (const [table, moved] of Object.entries(keys)) {
    const names = (await keyColumns(db, table)).map((name) => sql.ref(name));
    await sql`update or ignore ${sql.table(table)} set person_id = ${into}
      where person_id = ${from} and json_array(${sql.join(names)}) in (
        select json(value) from json_each(${JSON.stringify(moved)}))`.execute(db);
  }
  for (const { table, rows } of left) {
    for (const row of rows) {
      const columns = Object.keys(row).map((name) => sql.ref(name));
      const values = Object.entries({ ...row, person_id: into }).map(([, value]) => sql`${value}`);
      await sql`insert or ignore into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(values)})`.execute(
        db,
      );
    }
  }
}
