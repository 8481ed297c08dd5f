/**
 * The door: a ticket or a name comes in once, whatever device says it how often; it can be taken back, and who comes
 * without a registration takes a free seat. Every step has a key of its device: sent again it changes nothing.
 */
import type { DoorAnswer } from '../../api/check-in.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import { fromInstant, toInstantOrNull } from '../../api/time.ts';
import type { Customers } from '../customers/index.ts';
import type { Change } from '../database/index.ts';
import { addStep, insideOf, stepByKey } from './door.sql.ts';
import { eventById } from './events.sql.ts';
import { register } from './register.ts';
import { registrationById, registrationByTicket, setRegistration } from './registrations.sql.ts';
import { type EventRow, type Hands, noteState, type RegistrationRow, settleSeats } from './seats.ts';

export interface DoorWish {
  readonly eventId: number;
  readonly key: string;
  readonly ticket?: string | undefined;
  readonly registrationId?: number | undefined;
  readonly at?: string | undefined;
}

async function eventOf(change: Change, id: number): Promise<EventRow> {
  const event = await eventById(change.db, id);
  if (event === undefined) throw new Refusal('not-found', { what: 'event', id });
  if (event.called_off_at !== null) throw new Refusal('event-cancelled', { title: event.title });
  return event;
}

/** What a code says: the address of a ticket, or its key alone. */
export const ticketIn = (scanned: string): string => /\/t\/([\w-]+)/u.exec(scanned)?.[1] ?? scanned.trim();

async function wanted(change: Change, event: EventRow, wish: DoorWish): Promise<RegistrationRow> {
  const row =
    wish.registrationId !== undefined
      ? await registrationById(change.db, wish.registrationId)
      : await registrationByTicket(change.db, ticketIn(wish.ticket ?? ''));
  if (row === undefined) throw new Refusal('not-found', { what: 'ticket' });
  if (row.event_id !== event.id) {
    const other = await eventById(change.db, row.event_id);
    throw new Refusal('ticket-of-other-event', { title: other?.title ?? '' });
  }
  return row;
}

/** @throws Refusal `not-found`, `ticket-of-other-event`, `registration-not-active`, `seats-not-left` */
export async function checkIn(change: Change, hands: Hands, wish: DoorWish, actor: string): Promise<DoorAnswer> {
  const event = await eventOf(change, wish.eventId);
  const known = await stepByKey(change.db, wish.key);
  const row = await wanted(change, event, wish);
  if (known !== undefined || row.came_at !== null) return answer(change, row, true);
  const seated = await withSeat(change, hands, event, row, actor);
  // A device without connection says when it was; nobody comes in tomorrow.
  const at = wish.at === undefined ? change.at : Math.min(fromInstant(wish.at), change.at);
  const inside = await setRegistration(change.db, seated.id, { came_at: at });
  const step = { key: wish.key, event_id: event.id, registration_id: row.id, seats: row.seats, actor };
  await addStep(change.db, { ...step, kind: 'in', at });
  const personId = row.person_id;
  if (personId !== null)
    await hands.customers.recordContact(change, {
      ...{ personId, kind: 'visit', facts: { text: event.title, eventId: event.id }, actor, at },
    });
  change.announce('events');
  return answer(change, inside, false);
}

/** Who stands at the door with a held seat has taken it; who waited gets one where it is free. */
async function withSeat(change: Change, hands: Hands, event: EventRow, row: RegistrationRow, actor: string) {
  if (row.state === 'confirmed') return row;
  if (row.state === 'cancelled') throw new Refusal('registration-not-active');
  if (row.state !== 'offered') {
    const free = await settleSeats(change, hands, event);
    const now = (await registrationById(change.db, row.id)) ?? row;
    if (now.state !== 'offered' && free < row.seats) throw new Refusal('seats-not-left', { left: Math.max(0, free) });
  }
  const confirmed = await setRegistration(change.db, row.id, { state: 'confirmed', held_until: null });
  await noteState(change, hands, event, confirmed, actor);
  return confirmed;
}

export async function undoCheckIn(
  change: Change,
  { eventId, key, registrationId }: { readonly eventId: number; readonly key: string; readonly registrationId: number },
  actor: string,
): Promise<DoorAnswer> {
  const event = await eventOf(change, eventId);
  const row = await wanted(change, event, { eventId, key, registrationId });
  if ((await stepByKey(change.db, key)) !== undefined || row.came_at === null) return answer(change, row, true);
  const outside = await setRegistration(change.db, row.id, { came_at: null });
  const step = { key, event_id: event.id, registration_id: row.id, seats: row.seats, actor };
  await addStep(change.db, { ...step, kind: 'undo', at: change.at });
  change.announce('events');
  return answer(change, outside, false);
}

export interface WalkIn {
  readonly eventId: number;
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
  readonly seats: number;
}

/** @throws Refusal `seats-not-left` */
export async function walkIn(
  change: Change,
  hands: Hands & { readonly customers: Customers },
  settings: Settings,
  wish: WalkIn,
  actor: string,
): Promise<DoorAnswer> {
  const event = await eventOf(change, wish.eventId);
  const known = await stepByKey(change.db, wish.key);
  if (known !== undefined) {
    const row = known.registration_id === null ? undefined : await registrationById(change.db, known.registration_id);
    return row === undefined ? nameless(change, event, wish.seats, true) : answer(change, row, true);
  }
  const free = await settleSeats(change, hands, event);
  if (wish.seats > free) throw new Refusal('seats-not-left', { left: Math.max(0, free) });
  if (wish.phone.trim() === '' && wish.mail.trim() === '') {
    const step = { key: wish.key, event_id: event.id, registration_id: null, seats: wish.seats, actor };
    await addStep(change.db, { ...step, kind: 'walk-in', at: change.at });
    change.announce('events');
    return nameless(change, event, wish.seats, false);
  }
  const { registration } = await register(
    change,
    hands,
    settings,
    event,
    {
      ...{ formKey: wish.key, name: wish.name, phone: wish.phone, mail: wish.mail, seats: wish.seats },
      ...{ marketing: false, source: 'door', language: settings.language },
    },
    { actor, visitor: false },
  );
  return checkIn(change, hands, { eventId: event.id, key: wish.key, registrationId: registration.id }, actor);
}

const nameless = async (change: Change, { id }: EventRow, seats: number, repeated: boolean): Promise<DoorAnswer> => ({
  ...{ registrationId: null, name: '', seats, repeated, cameAt: toInstantOrNull(change.at) },
  inside: await insideOf(change.db, id),
});

const answer = async (change: Change, row: RegistrationRow, repeated: boolean): Promise<DoorAnswer> => ({
  ...{ registrationId: row.id, name: row.name, seats: row.seats, repeated },
  cameAt: toInstantOrNull(row.came_at),
  inside: await insideOf(change.db, row.event_id),
});
