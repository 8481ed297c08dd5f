import type { Insertable, Updateable } from 'kysely';

import type { EventTable, Reader, Writer } from '../database/index.ts';

export const eventById = (db: Reader | Writer, id: number) =>
  db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst();

export const eventBySlug = (db: Reader | Writer, slug: string) =>
  db.selectFrom('event').selectAll().where('slug', '=', slug).executeTakeFirst();

/** Coming ones first, soonest at the top; then those that are over, latest first. */
export const eventsFrom = (db: Reader, now: number, archived: boolean) =>
  db
    .selectFrom('event')
    .selectAll()
    .where('archived_at', archived ? 'is not' : 'is', null)
    .orderBy((eb) => eb.case().when('starts_at', '<', now).then(1).else(0).end())
    .orderBy((eb) => eb.fn<number>('abs', [eb('starts_at', '-', now)]))
    .limit(500)
    .execute();

export const addEvent = (db: Writer, event: Insertable<EventTable>) =>
  db.insertInto('event').values(event).returningAll().executeTakeFirstOrThrow();

export const setEvent = (db: Writer, id: number, values: Updateable<EventTable>) =>
  db.updateTable('event').set(values).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

export const slugTaken = async (db: Writer, slug: string): Promise<boolean> =>
  (await db.selectFrom('event').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined;
