/** What becomes of a registration later: another name or count, a held seat taken, given back, or wanted again. */
import type { GivenAnswer } from '../../api/event-questions.ts';
import type { RegistrationRow, EventRow, Hands } from './seats.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import { keepAnswers, readAnswers } from './answers.ts';
import { eventState } from './event-state.ts';
import { eventById } from './events.sql.ts';
import { nextInLine, registrationById, setRegistration } from './registrations.sql.ts';
import { answersOf } from './questions.sql.ts';
import { noteState, settleSeats } from './seats.ts';

/** Visitors act by their ticket and within the limits of the page; staff may do more. */
export interface Who {
  readonly actor: string;
  readonly visitor: boolean;
}

export interface RegistrationWish {
  readonly name?: string | undefined;
  readonly seats?: number | undefined;
  readonly answers?: readonly GivenAnswer[] | undefined;
}

async function found(change: Change, id: number): Promise<{ event: EventRow; registration: RegistrationRow }> {
  const registration = await registrationById(change.db, id);
  const event = registration && (await eventById(change.db, registration.event_id));
  if (registration === undefined || event === undefined) throw new Refusal('not-found', { what: 'registration', id });
  return { event, registration };
}

/**
 * @throws Refusal `too-many-seats`, `seats-not-left`, `registration-not-active`, `event-over`, `event-closed`,
 * `answer-missing`, `answer-not-valid`
 */
export async function changeRegistration(
  change: Change,
  hands: Hands,
  id: number,
  wish: RegistrationWish,
  by: Who,
): Promise<RegistrationRow> {
  const { event } = await found(change, id);
  const free = await settleSeats(change, hands, event);
  // Read again: its time may just have run out.
  const { registration } = await found(change, id);
  if (registration.state === 'cancelled' || registration.state === 'lapsed')
    throw new Refusal('registration-not-active');
  refuseOver(event, change.at);
  const name = nameIn(wish, registration.name);
  const seats = wish.seats ?? registration.seats;
  if (wish.answers !== undefined && (await changeAnswers(change, event, registration, wish.answers, by)))
    change.announce('events');
  if (name === registration.name && seats === registration.seats) return registration;
  const more = seats - registration.seats;
  if (more > 0) refuseMore(event, registration, more, free, by, change.at);
  const changed = await setRegistration(change.db, id, { name, seats });
  if (more !== 0) await noteState(change, hands, event, changed, by.actor);
  change.announce('events');
  await settleSeats(change, hands, event);
  const now = (await registrationById(change.db, id)) ?? changed;
  // A place in the line that became a seat by this is told as such.
  if (now.state === changed.state) await hands.tell(change, event, now, 'changed');
  return now;
}

/** The seats stay as they are, so nobody is written to. */
async function changeAnswers(
  change: Change,
  event: EventRow,
  registration: RegistrationRow,
  given: readonly GivenAnswer[],
  { visitor }: Who,
): Promise<boolean> {
  const before = await answersOf(change.db, registration.id);
  const answers = await readAnswers(change.db, event.id, given, { visitor, before });
  return keepAnswers(change, registration, answers);
}

function refuseMore(event: EventRow, now: RegistrationRow, more: number, free: number, by: Who, at: number): void {
  const seats = now.seats + more;
  if (by.visitor) refuseShut(event, at);
  if (by.visitor && seats > event.seats_per_registration)
    throw new Refusal('too-many-seats', { most: event.seats_per_registration });
  if (now.state !== 'waiting' && more > free) throw new Refusal('seats-not-left', { left: Math.max(0, free) });
}

/** Where the letters go from now on; the one that says how things stand goes there at once. */
export async function mailRegistration(
  change: Change,
  hands: Hands,
  id: number,
  mail: string,
): Promise<RegistrationRow> {
  const { event, registration } = await found(change, id);
  refuseOver(event, change.at);
  if (registration.mail === mail) return registration;
  const changed = await setRegistration(change.db, id, { mail });
  const kind = { confirmed: 'confirmed', waiting: 'waiting', offered: 'seat-offered' } as const;
  const state = changed.state as keyof typeof kind;
  if (kind[state] !== undefined) await hands.tell(change, event, changed, kind[state]);
  change.announce('events');
  return changed;
}

/** Gives the seats back to the next in line; the person's timeline says so. Cancelling twice changes nothing. */
export async function cancelRegistration(change: Change, hands: Hands, id: number, by: Who): Promise<RegistrationRow> {
  const { event, registration } = await found(change, id);
  if (registration.state === 'cancelled') return registration;
  if (by.visitor) refuseOver(event, change.at);
  const cancelled = await setRegistration(change.db, id, { state: 'cancelled', held_until: null });
  await noteState(change, hands, event, cancelled, by.actor);
  await hands.tell(change, event, cancelled, 'cancelled');
  await settleSeats(change, hands, event);
  return cancelled;
}

/** Takes the seat that is held; one that is theirs already stays so. */
export async function acceptSeat(change: Change, hands: Hands, id: number, by: Who): Promise<RegistrationRow> {
  const { event } = await found(change, id);
  await settleSeats(change, hands, event);
  const { registration } = await found(change, id);
  if (registration.state === 'confirmed') return registration;
  if (registration.state === 'lapsed') throw new Refusal('seat-hold-over');
  if (registration.state === 'waiting') throw new Refusal('seats-not-left', { left: 0 });
  if (registration.state === 'cancelled') throw new Refusal('registration-not-active');
  refuseOver(event, change.at);
  const confirmed = await setRegistration(change.db, id, { state: 'confirmed', held_until: null });
  await noteState(change, hands, event, confirmed, by.actor);
  await hands.tell(change, event, confirmed, 'confirmed');
  return confirmed;
}

/** A seat where there is one, else the end of the line: nobody who waited is passed. */
export async function joinAgain(change: Change, hands: Hands, id: number, by: Who): Promise<RegistrationRow> {
  const { event } = await found(change, id);
  const free = await settleSeats(change, hands, event);
  const { registration } = await found(change, id);
  if (registration.state !== 'cancelled' && registration.state !== 'lapsed') return registration;
  refuseOver(event, change.at);
  if (by.visitor) refuseShut(event, change.at);
  const state = registration.seats <= free ? 'confirmed' : 'waiting';
  const queue = await nextInLine(change.db, event.id);
  const joined = await setRegistration(change.db, id, { state, queue });
  await noteState(change, hands, event, joined, by.actor);
  await hands.tell(change, event, joined, state);
  return joined;
}

function refuseOver(event: EventRow, now: number): void {
  const state = eventState(event, now);
  if (state === 'cancelled') throw new Refusal('event-cancelled', { title: event.title });
  if (state === 'over') throw new Refusal('event-over', { title: event.title });
}

function refuseShut(event: EventRow, now: number): void {
  const state = eventState(event, now);
  if (state === 'closed') throw new Refusal('event-closed', { title: event.title });
  if (state === 'early') throw new Refusal('event-not-open-yet', { title: event.title });
}

function nameIn(wish: RegistrationWish, before: string): string {
  if (wish.name === undefined) return before;
  const name = wish.name.trim();
  if (name === '') throw new Refusal('registration-name-missing');
  if (name.length > 200) throw new Refusal('invalid-input', { field: 'name', most: 200 });
  return name;
}
