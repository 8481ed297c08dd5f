import type { Insertable, Updateable } from 'kysely';

import type { Reader, RegistrationTable, Writer } from '../database/index.ts';
import { namelessAt } from './door.sql.ts';

export const registrationByFormKey = (db: Reader | Writer, eventId: number, formKey: string) =>
  db
    .selectFrom('registration')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('form_key', '=', formKey)
    .executeTakeFirst();

/** The seat or waiting place that this person has at the event. */
export const registrationOf = (db: Reader | Writer, eventId: number, personId: number) =>
  db
    .selectFrom('registration')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('person_id', '=', personId)
    .where('state', 'not in', ['cancelled', 'lapsed'])
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

export const registrationByTicket = (db: Reader | Writer, ticket: string) =>
  db.selectFrom('registration').selectAll().where('ticket', '=', ticket).executeTakeFirst();

export const registrationById = (db: Reader | Writer, id: number) =>
  db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirst();

/** Of people who are still known. */
export const registrationsOf = (db: Reader, eventId: number) =>
  db
    .selectFrom('registration')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('person_id', 'is not', null)
    .orderBy('id', 'desc')
    .execute();

export const addRegistration = (db: Writer, registration: Insertable<RegistrationTable>) =>
  db.insertInto('registration').values(registration).returningAll().executeTakeFirstOrThrow();

export const setRegistration = (db: Writer, id: number, values: Updateable<RegistrationTable>) =>
  db.updateTable('registration').set(values).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

/** Nobody else can have these seats. */
const takenStates = ['confirmed', 'offered'] as const;

/** Seats confirmed or held, and those of people who came in without a name. */
export async function takenSeats(db: Reader | Writer, eventId: number): Promise<number> {
  const { taken } = await db
    .selectFrom('registration')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('seats'), eb.val(0)).as('taken'))
    .where('event_id', '=', eventId)
    .where('state', 'in', takenStates)
    .executeTakeFirstOrThrow();
  return taken + ((await namelessAt(db, [eventId])).get(eventId) ?? 0);
}

/** Whether anybody stands in line. */
export const someoneWaits = async (db: Reader | Writer, eventId: number): Promise<boolean> =>
  (await db
    .selectFrom('registration')
    .select('id')
    .where('event_id', '=', eventId)
    .where('state', '=', 'waiting')
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Who has a seat, or waits for one. */
export const comingTo = (db: Reader | Writer, eventId: number) =>
  db
    .selectFrom('registration')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('state', 'in', ['confirmed', 'offered', 'waiting'])
    .orderBy('id')
    .execute();

/** In the order in which they came. */
export const waitingOf = (db: Writer, eventId: number) =>
  db
    .selectFrom('registration')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('state', '=', 'waiting')
    .orderBy('queue')
    .orderBy('id')
    .execute();

/** Held ones whose time is over, in their order. Sorted here: SQLite would go through the whole line to have them in order. */
export const lapsedOf = async (db: Writer, eventId: number, now: number) =>
  (
    await db
      .selectFrom('registration')
      .selectAll()
      .where('event_id', '=', eventId)
      .where('state', '=', 'offered')
      .where('held_until', '<=', now)
      .execute()
  ).toSorted((one, other) => one.queue - other.queue);

export const nextInLine = async (db: Writer, eventId: number): Promise<number> => {
  const last = await db
    .selectFrom('registration')
    .select('queue')
    .where('event_id', '=', eventId)
    .orderBy('queue', 'desc')
    .limit(1)
    .executeTakeFirst();
  return 1 + (last?.queue ?? 0);
};

/** The events where something is held, and until when at the earliest. */
export const holds = (db: Reader): Promise<{ event_id: number; until: number }[]> =>
  db
    .selectFrom('registration')
    .select((eb) => ['event_id', eb.fn.min<number>('held_until').as('until')])
    .where('held_until', 'is not', null)
    .groupBy('event_id')
    .execute();

export interface SeatCount {
  readonly event_id: number;
  readonly state: string;
  readonly source: string;
  readonly seats: number;
  readonly new_people: number;
}

/** Seats and new people by event, state and source: one question for a whole list of events. */
export const seatCounts = (db: Reader | Writer, eventIds: readonly number[]): Promise<SeatCount[]> =>
  db
    .selectFrom('registration')
    .select((eb) => [
      'event_id',
      'state',
      'source',
      eb.fn.sum<number>('seats').as('seats'),
      eb.fn.sum<number>('first_time').as('new_people'),
    ])
    .where('event_id', 'in', eventIds.length === 0 ? [0] : [...eventIds])
    .groupBy(['event_id', 'state', 'source'])
    .execute();
