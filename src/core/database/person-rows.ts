/**
 * Rows that belong to a person: every table with a `person_id`, known from the file itself, so that a table of next year
 * is exported, moved and erased like those of today. SQLite's way of naming its tables stays in here.
 */
import { type RawBuilder, sql } from 'kysely';

import { ask } from './ask.ts';
import type { Reader, Writer } from './database.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface OwnedRows {
  readonly table: string;
  readonly rows: readonly Row[];
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly nullable: 0 | 1;
}

/** Tables with a column of this name. */
const columnsNamed = (db: Reader | Writer, name: string): Promise<Column[]> =>
  ask(
    db,
    sql<Column>`
    select m.name as "table", c.name, not c."notnull" as nullable
    from sqlite_schema as m join pragma_table_info(m.name) as c
    where m.type = 'table' and c.name = ${name} order by m.name`,
  );

export const peopleTables = async (db: Reader | Writer): Promise<string[]> =>
  (await columnsNamed(db, 'person_id')).map(({ table }) => table);

/** All that belongs to one person, table by table. */
export async function rowsOfPerson(db: Reader, personId: number): Promise<OwnedRows[]> {
  const owned: OwnedRows[] = [];
  for (const table of await peopleTables(db)) {
    const rows = await ask(db, sql<Row>`select * from ${sql.table(table)} where person_id = ${personId}`);
    if (rows.length > 0) owned.push({ table, rows });
  }
  return owned;
}

interface Child {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
  readonly nullable: 0 | 1;
}

const childrenOf = (db: Writer, table: string): Promise<Child[]> =>
  ask(
    db,
    sql<Child>`
    select m.name as "table", k."from" as "column", coalesce(k."to", 'id') as parent, not c."notnull" as nullable
    from sqlite_schema as m join pragma_foreign_key_list(m.name) as k join pragma_table_info(m.name) as c on c.name = k."from"
    where m.type = 'table' and k."table" = ${table}`,
  );

/** Takes rows out, with what hangs on them; what only names one of them lets it go. */
export async function removeRows(db: Writer, table: string, which: RawBuilder<boolean>): Promise<void> {
  for (const child of await childrenOf(db, table)) {
    const hanging = sql<boolean>`${sql.ref(child.column)} in (select ${sql.ref(child.parent)} from ${sql.table(table)} where ${which})`;
    if (child.nullable === 1)
      await sql`update ${sql.table(child.table)} set ${sql.ref(child.column)} = null where ${hanging}`.execute(db);
    else if (child.table !== table) await removeRows(db, child.table, hanging);
  }
  await sql`delete from ${sql.table(table)} where ${which}`.execute(db);
}

/** What stays of a row once its person is gone: the values that take the place of theirs. */
export type Kept = Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;

/** Everything that belongs to a person, but for the rows that stay without them. */
export async function removeRowsOf(db: Writer, personId: number, kept: Kept): Promise<void> {
  for (const table of await peopleTables(db)) {
    const theirs = sql<boolean>`person_id = ${personId}`;
    const stays = kept[table];
    if (stays === undefined) await removeRows(db, table, theirs);
    else {
      const values = Object.entries({ ...stays, person_id: null }).map(
        ([column, value]) => sql`${sql.ref(column)} = ${value}`,
      );
      await sql`update ${sql.table(table)} set ${sql.join(values, sql`, `)} where ${theirs}`.execute(db);
    }
  }
}
