import type { Insertable } from 'kysely';

import type { Reader, RegistrationTable, Writer } from '../database/index.ts';

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
    .where('state', '<>', 'cancelled')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

export const registrationByTicket = (db: Reader, ticket: string) =>
  db.selectFrom('registration').selectAll().where('ticket', '=', ticket).executeTakeFirst();

export const registrationById = (db: Reader | Writer, id: number) =>
  db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirst();

export const registrationsOf = (db: Reader, eventId: number) =>
  db.selectFrom('registration').selectAll().where('event_id', '=', eventId).orderBy('id', 'desc').execute();

export const addRegistration = (db: Writer, registration: Insertable<RegistrationTable>) =>
  db.insertInto('registration').values(registration).returningAll().executeTakeFirstOrThrow();

export const setRegistrationState = (db: Writer, id: number, state: string) =>
  db.updateTable('registration').set({ state }).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

export const seatsTaken = async (db: Reader | Writer, eventId: number): Promise<number> => {
  const { seats } = await db
    .selectFrom('registration')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('seats'), eb.val(0)).as('seats'))
    .where('event_id', '=', eventId)
    .where('state', '=', 'confirmed')
    .executeTakeFirstOrThrow();
  return seats;
};

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
