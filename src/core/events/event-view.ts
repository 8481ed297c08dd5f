import type { Selectable } from 'kysely';

import type { Registration, ShopEvent } from '../../api/events.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { EventTable, RegistrationTable } from '../database/index.ts';
import { keptAnswer } from './answers.ts';
import { eventState } from './event-state.ts';
import { consentTexts } from './consent.ts';
import { askedQuestion } from './questions.ts';
import type { AnswerRow, QuestionRow } from './questions.sql.ts';
import type { SeatCount } from './registrations.sql.ts';

export function eventView(
  event: Selectable<EventTable>,
  counts: readonly SeatCount[],
  publicBase: string,
  now: number,
  /** Seats that came in, and how many of them without a name. */
  { came, nameless }: { readonly came: number; readonly nameless: number },
  questions: readonly QuestionRow[],
  consent: { readonly version: number; readonly texts: string } | undefined,
): ShopEvent {
  const own = counts.filter((count) => count.event_id === event.id);
  const held = own.filter((count) => count.state === 'offered');
  const confirmed = own.filter((count) => count.state === 'confirmed' || count.state === 'offered');
  return {
    id: event.id,
    slug: event.slug,
    title: event.title,
    description: event.description,
    startsAt: toInstant(event.starts_at),
    endsAt: toInstantOrNull(event.ends_at),
    ...{ place: event.place, street: event.street, postcode: event.postcode, town: event.town },
    capacity: event.capacity,
    seatsPerRegistration: event.seats_per_registration,
    holdHours: event.hold_hours,
    opensAt: toInstantOrNull(event.opens_at),
    closesAt: toInstantOrNull(event.closes_at),
    questions: questions.filter((question) => question.event_id === event.id).map(askedQuestion),
    pictureId: event.picture,
    pictureAlt: event.picture_alt,
    consentText: consentTexts(consent?.texts),
    consentVersion: consent?.version ?? 0,
    archivedAt: toInstantOrNull(event.archived_at),
    look: event.look as ShopEvent['look'],
    language: event.language as ShopEvent['language'],
    publicAddress: `${publicBase}/e/${event.slug}`,
    state: eventState(event, now),
    taken: sum(confirmed, 'seats') + nameless,
    held: sum(held, 'seats'),
    came: came + nameless,
    waiting: sum(
      own.filter((count) => count.state === 'waiting'),
      'seats',
    ),
    newPeople: sum(
      own.filter((count) => count.state !== 'cancelled'),
      'new_people',
    ),
    bySource: [...new Set(confirmed.map(({ source }) => source))]
      .map((source) => ({
        source,
        seats: sum(
          confirmed.filter((count) => count.source === source),
          'seats',
        ),
      }))
      .sort((a, b) => b.seats - a.seats || a.source.localeCompare(b.source)),
    createdAt: toInstant(event.created_at),
  };
}

const sum = (counts: readonly SeatCount[], column: 'seats' | 'new_people'): number =>
  counts.reduce((total, count) => total + count[column], 0);

/** A registration whose person is gone counts, and is shown to nobody. */
export const registrationView = (
  row: Selectable<RegistrationTable>,
  publicBase: string,
  /** Of this registration, in the order of the form. */
  answers: readonly AnswerRow[],
): Registration => ({
  id: row.id,
  eventId: row.event_id,
  personId: presentPerson(row),
  name: row.name,
  phone: row.phone,
  mail: row.mail,
  seats: row.seats,
  state: row.state as Registration['state'],
  source: row.source,
  firstTime: row.first_time === 1,
  at: toInstant(row.at),
  place: row.queue,
  cameAt: toInstantOrNull(row.came_at),
  heldUntil: toInstantOrNull(row.held_until),
  ticketAddress: `${publicBase}/t/${row.ticket}`,
  answers: answers.map(keptAnswer),
});

function presentPerson({ id, person_id: personId }: Selectable<RegistrationTable>): number {
  if (personId === null) throw new Refusal('not-found', { what: 'registration', id });
  return personId;
}
