/** Steps at the door. */
import type { Insertable } from 'kysely';

import type { CheckInTable, Reader, Writer } from '../database/index.ts';

export const stepByKey = (db: Reader | Writer, key: string) =>
  db.selectFrom('check_in').selectAll().where('key', '=', key).executeTakeFirst();

export const addStep = (db: Writer, step: Insertable<CheckInTable>) => db.insertInto('check_in').values(step).execute();

/** Seats of people who came without a registration and left no name, by event. */
export const namelessAt = async (db: Reader | Writer, eventIds: readonly number[]): Promise<Map<number, number>> => {
  const rows = await db
    .selectFrom('check_in')
    .select((eb) => ['event_id', eb.fn.sum<number>('seats').as('seats')])
    .where('event_id', 'in', eventIds.length === 0 ? [0] : [...eventIds])
    .where('kind', '=', 'walk-in')
    .where('registration_id', 'is', null)
    .groupBy('event_id')
    .execute();
  return new Map(rows.map(({ event_id: id, seats }) => [id, seats]));
};

/** Seats of registrations that came in, by event. */
export const cameTo = async (db: Reader | Writer, eventIds: readonly number[]): Promise<Map<number, number>> => {
  const rows = await db
    .selectFrom('registration')
    .select((eb) => ['event_id', eb.fn.sum<number>('seats').as('seats')])
    .where('event_id', 'in', eventIds.length === 0 ? [0] : [...eventIds])
    .where('came_at', 'is not', null)
    .groupBy('event_id')
    .execute();
  return new Map(rows.map(({ event_id: id, seats }) => [id, seats]));
};

/** Everybody inside, with and without a name. */
export async function insideOf(db: Reader | Writer, eventId: number): Promise<number> {
  const [came, nameless] = [await cameTo(db, [eventId]), await namelessAt(db, [eventId])];
  return (came.get(eventId) ?? 0) + (nameless.get(eventId) ?? 0);
}
