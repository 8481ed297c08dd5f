import type { Insertable, Selectable, Updateable } from 'kysely';

import type { PersonTable, Reader, Writer } from '../database/index.ts';

export type PersonRecord = Selectable<PersonTable>;

export const addMerge = async (
  db: Writer,
  merge: {
    readonly person_id: number;
    readonly gone_id: number;
    readonly at: number;
    readonly actor: string;
    readonly gone: string;
    readonly kept: string;
    readonly moved: string;
  },
): Promise<number> => (await db.insertInto('person_merge').values(merge).returning('id').executeTakeFirstOrThrow()).id;

export const mergeById = (db: Writer, id: number) =>
  db.selectFrom('person_merge').selectAll().where('id', '=', id).executeTakeFirst();

export const endMerge = (db: Writer, id: number, at: number) =>
  db.updateTable('person_merge').set({ undone_at: at }).where('id', '=', id).execute();

export const mergesOf = (db: Reader | Writer, personId: number) =>
  (db as Reader)
    .selectFrom('person_merge')
    .select(['id', 'at', 'actor', 'gone'])
    .where('person_id', '=', personId)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();

export const updatePerson = (db: Writer, id: number, values: Updateable<PersonTable>) =>
  db.updateTable('person').set(values).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

/** With the number that it had before. */
export const bringBack = (db: Writer, person: Insertable<PersonTable>) =>
  db.insertInto('person').values(person).returningAll().executeTakeFirstOrThrow();
