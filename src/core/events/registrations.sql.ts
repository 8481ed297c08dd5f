import { type Selectable, sql, type Updateable } from 'kysely';

import {
  builtOnce,
  type EventSeatsTable,
  onlyRow,
  type Reader,
  type RegistrationTable,
  type Writer,
} from '../database/index.ts';

const ofForm = builtOnce((db, { eventId, formKey }: { eventId: number; formKey: string }) =>
  db.selectFrom('registration').selectAll().where('event_id', '=', eventId).where('form_key', '=', formKey),
);
export const registrationByFormKey = async (db: Reader | Writer, eventId: number, formKey: string) =>
  (await ofForm(db, { eventId, formKey }))[0];

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

type NewRegistration = Omit<Selectable<RegistrationTable>, 'id' | 'queue'>;

const insertRegistration = builtOnce((db, registration: NewRegistration) =>
  db
    .insertInto('registration')
    .values({
      ...registration,
      queue: db
        .selectFrom('event_seats')
        .select((eb) => eb('last_in_line', '+', 1).as('next'))
        .where('event_id', '=', registration.event_id),
    })
    .returning(['id', 'queue']),
);

/** At the end of the line. */
export async function addRegistration(
  db: Writer,
  registration: NewRegistration,
): Promise<Selectable<RegistrationTable>> {
  return { ...registration, ...onlyRow(await insertRegistration(db, registration)) };
}

export const setRegistration = (db: Writer, id: number, values: Updateable<RegistrationTable>) =>
  db.updateTable('registration').set(values).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

const noSeats: Omit<Selectable<EventSeatsTable>, 'event_id'> = { taken: 0, waiting: 0, held: 0, last_in_line: 0 };

const seatsKept = builtOnce((db, { eventId }: { eventId: number }) =>
  db.selectFrom('event_seats').select(['taken', 'waiting', 'held', 'last_in_line']).where('event_id', '=', eventId),
);
/** Kept by the file with every registration and every step at the door: how many there are makes it no slower. */
export const eventSeats = async (db: Reader | Writer, eventId: number): Promise<typeof noSeats> =>
  (await seatsKept(db, { eventId }))[0] ?? noSeats;

/** Seats confirmed or held, and those of people who came in without a name. */
export const takenSeats = async (db: Reader | Writer, eventId: number): Promise<number> =>
  (await eventSeats(db, eventId)).taken;

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
    // Said in the statement itself: only so the index of those who wait is known to hold them all.
    .where('state', '=', sql.lit('waiting'))
    .orderBy('queue')
    .orderBy('id')
    .execute();

/** Held ones whose time is over, in their order; few, by the index of those that are held. */
export const lapsedOf = (db: Writer, eventId: number, now: number) =>
  db
    .selectFrom('registration')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('state', '=', sql.lit('offered'))
    .where('held_until', '<=', now)
    .orderBy('queue')
    .execute();

export const nextInLine = async (db: Writer, eventId: number): Promise<number> =>
  (await eventSeats(db, eventId)).last_in_line + 1;

/** The events where something is held, and until when at the earliest. */
export const holds = (db: Reader): Promise<{ event_id: number; until: number }[]> =>
  db
    .selectFrom('registration')
    .select((eb) => ['event_id', eb.fn.min<number>('held_until').as('until')])
    .where('state', '=', sql.lit('offered'))
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
