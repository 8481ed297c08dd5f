import type { Selectable } from 'kysely';
import type { z } from 'zod';

import type { registerInput } from '../../api/events.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import { type Customers, mailAddress } from '../customers/index.ts';
import type { Change, RegistrationTable } from '../database/index.ts';
import { toE164 } from '../settings/index.ts';
import { keepAnswers, readAnswers } from './answers.ts';
import { consentSentence } from './consent.ts';
import { eventState } from './event-state.ts';
import { addRegistration, registrationByFormKey } from './registrations.sql.ts';
import { type EventRow, type Hands, settleSeats } from './seats.ts';
import { newTicket } from './ticket-key.ts';

export type Wish = Omit<z.output<typeof registerInput>, 'slug'>;

export interface Registered {
  readonly registration: Selectable<RegistrationTable>;
  /** The same form came before: this is what it got then. */
  readonly repeated: boolean;
}

/** Who registers whom. `lead`: what a form elsewhere knows of the person, and the sentence that it showed. */
export interface By {
  readonly actor: string;
  readonly visitor: boolean;
  /** The channel that they came through, where it is known. */
  readonly channelId?: string | null;
  readonly lead?: {
    readonly campaignId: number | null;
    /** Null: nothing was asked, so nothing is known. */
    readonly consent: { readonly text: string } | null;
    readonly at: number;
  };
}

/**
 * Takes seats, or places on the waiting list when too few are left. The change runs alone, so that the count it reads
 * is the count it adds to: seats are never sold twice. A form that comes again gets the registration of its first time.
 */
export async function register(
  change: Change,
  hands: Hands & { readonly customers: Customers },
  settings: Settings,
  event: EventRow,
  wish: Wish,
  by: By,
): Promise<Registered> {
  const { customers } = hands;
  const before = await registrationByFormKey(change.db, event.id, wish.formKey);
  if (before !== undefined) return { registration: before, repeated: true };
  refuseWhenNotOpen(event, change.at, by.visitor);
  const { name, phone, mail } = whoRegisters(wish, settings.country);
  if (by.visitor && wish.seats > event.seats_per_registration) {
    throw new Refusal('too-many-seats', { most: event.seats_per_registration });
  }
  // Who filled in a form elsewhere was not asked these.
  const visitor = by.visitor && by.lead === undefined;
  const answers = await readAnswers(change.db, event.id, wish.answers ?? [], { visitor });
  const state = wish.seats <= (await settleSeats(change, hands, event)) ? 'confirmed' : 'waiting';
  const { personId, isNew } = await customers.meetPerson(change, {
    name,
    phone,
    mail,
    source: wish.source,
    campaignId: by.lead?.campaignId ?? null,
  });
  const registration = await addRegistration(change.db, {
    event_id: event.id,
    person_id: personId,
    name,
    phone,
    mail,
    seats: wish.seats,
    state,
    source: wish.source,
    form_key: wish.formKey,
    ticket: newTicket(change.at),
    first_time: isNew ? 1 : 0,
    at: change.at,
    language: wish.language,
    held_until: null,
    came_at: null,
  });
  await keepAnswers(change, registration, answers);
  await customers.recordContact(change, {
    personId,
    kind: 'registration',
    facts: { event: event.title, eventId: event.id, seats: wish.seats, state },
    actor: by.actor,
    channelId: by.channelId,
  });
  if (by.lead?.consent !== null) await noteConsent(change, customers, settings, { personId, isNew }, wish, by, event);
  change.announce('events');
  await hands.tell(change, event, registration, state);
  return { registration, repeated: false };
}

/** An unticked box is no withdrawal of what was allowed before; for a new person it is a plain no. */
async function noteConsent(
  change: Change,
  customers: Customers,
  settings: Settings,
  { personId, isNew }: { readonly personId: number; readonly isNew: boolean },
  wish: Wish,
  { lead, visitor, actor }: By,
  event: EventRow,
): Promise<void> {
  if (!wish.marketing && !isNew) return;
  const shown = { language: wish.language, version: wish.consentVersion };
  const sentence = lead?.consent?.text ?? (await consentSentence(change.db, event.id, settings.shopName, shown));
  await customers.recordConsent(change, {
    personId,
    purpose: 'event-invitations',
    granted: wish.marketing,
    text: sentence,
    language: wish.language,
    source: wish.source,
    occasion: event.title,
    ...(visitor ? {} : { recordedBy: actor }),
    ...(lead === undefined ? {} : { at: lead.at }),
  });
}

function refuseWhenNotOpen(event: EventRow, now: number, visitor: boolean): void {
  const state = eventState(event, now);
  if (state === 'cancelled') throw new Refusal('event-cancelled', { title: event.title });
  if (state === 'over') throw new Refusal('event-over', { title: event.title });
  if (state === 'early' && visitor) throw new Refusal('event-not-open-yet', { title: event.title });
  // Staff may still add someone at the counter when the public page no longer takes anybody.
  if (state === 'closed' && visitor) throw new Refusal('event-closed', { title: event.title });
}

function whoRegisters(wish: Wish, country: string): { name: string; phone: string | null; mail: string | null } {
  const name = wish.name.trim();
  if (name === '') throw new Refusal('registration-name-missing');
  if (name.length > 200) throw new Refusal('invalid-input', { field: 'name', most: 200 });
  const phone = wish.phone.trim() === '' ? null : toE164(wish.phone, country);
  const mail = wish.mail.trim() === '' ? null : mailAddress(wish.mail);
  if (phone === null && mail === null) throw new Refusal('registration-contact-missing');
  return { name, phone, mail };
}
