/**
 * Who has which seats. A seat is taken when it is confirmed or held; one that becomes free is held for the first in line
 * whom the free seats are enough for, until they answer or their time is over. After every change nobody waits whom the
 * free seats would be enough for: so a newcomer never passes anyone who could have had the seat.
 */
import type { Selectable } from 'kysely';

import type { LetterKind } from '../../api/event-letters.ts';
import type { Customers } from '../customers/index.ts';
import type { Change, EventTable, RegistrationTable } from '../database/index.ts';
import { eventSeats, lapsedOf, setRegistration, waitingOf } from './registrations.sql.ts';

export type EventRow = Selectable<EventTable>;
export type RegistrationRow = Selectable<RegistrationTable>;

/** What a change of seats needs besides the seats: the book, and a way to tell the person. */
export interface Hands {
  readonly customers: Pick<Customers, 'recordContact'>;
  readonly tell: (change: Change, event: EventRow, registration: RegistrationRow, kind: LetterKind) => Promise<void>;
}

const hourMs = 3_600_000;
/** So shortly before the start nothing is held any more: who stands at the door gets the seat. */
const lastOffers = hourMs / 6;

/** At most half the time that is left until the event, so that a seat refused at the last moment still finds a guest. */
export function heldUntil(event: Pick<EventRow, 'hold_hours' | 'starts_at'>, now: number): number {
  return now + Math.min(event.hold_hours * hourMs, Math.floor((event.starts_at - now) / 2));
}

/** Frees what was held too long and lets the line move up; answers the seats that are free after that. */
export async function settleSeats(change: Change, hands: Hands, event: EventRow): Promise<number> {
  const { taken, waiting, held } = await eventSeats(change.db, event.id);
  let free = event.capacity - taken;
  for (const row of held === 0 ? [] : await lapsedOf(change.db, event.id, change.at)) {
    free += row.seats;
    const lapsed = await setRegistration(change.db, row.id, { state: 'lapsed', held_until: null });
    await noteState(change, hands, event, lapsed, 'vetrina');
    await hands.tell(change, event, lapsed, 'seat-lapsed');
  }
  if (free <= 0 || event.starts_at - lastOffers <= change.at) return free;
  if (event.called_off_at !== null || waiting === 0) return free;
  for (const row of await waitingOf(change.db, event.id)) {
    if (row.seats > free) continue;
    free -= row.seats;
    const until = heldUntil(event, change.at);
    const offered = await setRegistration(change.db, row.id, { state: 'offered', held_until: until });
    await noteState(change, hands, event, offered, 'vetrina');
    await hands.tell(change, event, offered, 'seat-offered');
    if (free === 0) break;
  }
  return free;
}

/** The person's timeline says what became of their registration. */
export async function noteState(
  change: Change,
  { customers }: Pick<Hands, 'customers'>,
  event: EventRow,
  { person_id: personId, state, seats }: RegistrationRow,
  actor: string,
): Promise<void> {
  const kind = state === 'cancelled' ? 'registration-cancelled' : 'registration';
  const facts = { event: event.title, eventId: event.id, seats, ...(state === 'cancelled' ? {} : { state }) };
  if (personId !== null) await customers.recordContact(change, { personId, kind, facts, actor });
  change.announce('events');
}
