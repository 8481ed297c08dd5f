import type { Insertable, Updateable } from 'kysely';

import { builtOnce, type EventTable, type Reader, type Writer } from '../database/index.ts';

export const eventById = (db: Reader | Writer, id: number) =>
  db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst();

const eventsBySlug = builtOnce((db, { slug }: { slug: string }) =>
  db.selectFrom('event').selectAll().where('slug', '=', slug),
);
export const eventBySlug = async (db: Reader | Writer, slug: string) => (await eventsBySlug(db, { slug }))[0];

/** Coming ones first, soonest at the top; then those that are over, latest first. */
export type EventChoice =
  | { readonly archived: boolean }
  /** Instants: those that began in between and were not called off. */
  | { readonly from: number; readonly until: number };

export const eventsFrom = (db: Reader, now: number, choice: EventChoice) =>
  db
    .selectFrom('event')
    .selectAll()
    .where((eb) =>
      'archived' in choice
        ? eb('archived_at', choice.archived ? 'is not' : 'is', null)
        : eb.and([
            eb('starts_at', '>=', choice.from),
            eb('starts_at', '<', Math.min(choice.until, now)),
            eb('called_off_at', 'is', null),
          ]),
    )
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
