import type { Selectable } from 'kysely';

import { Refusal } from '../../api/refusals.ts';
import type { Customers } from '../customers/index.ts';
import type { Change, RegistrationTable } from '../database/index.ts';
import { eventById } from './events.sql.ts';
import { registrationById, setRegistrationState } from './registrations.sql.ts';

/** Gives the seats back; the person's timeline says so. Cancelling twice changes nothing. */
export async function cancelRegistration(
  change: Change,
  customers: Customers,
  id: number,
  actor: string,
): Promise<Selectable<RegistrationTable>> {
  const registration = await registrationById(change.db, id);
  if (registration === undefined) throw new Refusal('not-found', { what: 'registration', id });
  if (registration.state === 'cancelled') return registration;
  const event = await eventById(change.db, registration.event_id);
  await customers.recordContact(change, {
    personId: registration.person_id,
    kind: 'registration-cancelled',
    facts: { event: event?.title ?? null, eventId: registration.event_id, seats: registration.seats },
    actor,
  });
  change.announce('events');
  return setRegistrationState(change.db, id, 'cancelled');
}
