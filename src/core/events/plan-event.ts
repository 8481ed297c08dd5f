/** Making and changing an event: its dates, its seats, its readable address. */
import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';

import type { EventDraft } from '../../api/events.ts';
import { Refusal } from '../../api/refusals.ts';
import { fromInstant, toInstant, toInstantOrNull } from '../../api/time.ts';
import type { Change, EventTable } from '../database/index.ts';
import { movedAlong } from '../settings/index.ts';
import { addEvent, eventById, setEvent, slugTaken } from './events.sql.ts';
import { eventState } from './event-state.ts';
import { consentNow } from './consent.sql.ts';
import { consentTexts, setConsent } from './consent.ts';
import { pictureSize } from './pictures.sql.ts';
import { newQuestions, setQuestions } from './questions.ts';
import { questionsOf } from './questions.sql.ts';
import { comingTo, takenSeats, setRegistration } from './registrations.sql.ts';
import { type Hands, noteState, settleSeats } from './seats.ts';
import { slugOf } from './slug.ts';

export async function createEvent(change: Change, draft: EventDraft): Promise<Selectable<EventTable>> {
  refuseWrongDates(draft);
  await refuseNoPicture(change, draft);
  if (fromInstant(draft.startsAt) <= change.at) throw new Refusal('event-date-wrong', { startsAt: draft.startsAt });
  const event = await addEvent(change.db, {
    slug: await freeSlug(change, draft.title),
    ...columnsOf(draft),
    closed: 0,
    created_at: change.at,
  });
  await setQuestions(change, event.id, draft.questions ?? []);
  if (draft.consentText !== undefined) await setConsent(change, event.id, draft.consentText);
  change.announce('events');
  return event;
}

export async function updateEvent(
  change: Change,
  hands: Hands,
  id: number,
  wish: Partial<EventDraft>,
): Promise<Selectable<EventTable>> {
  const before = await eventById(change.db, id);
  if (before === undefined) throw new Refusal('not-found', { what: 'event', id });
  const draft = { ...draftOf(before), ...wish };
  refuseWrongDates(draft);
  await refuseNoPicture(change, draft);
  const taken = await takenSeats(change.db, id);
  if (draft.capacity < taken) throw new Refusal('event-capacity-below-taken', { taken });
  const event = await setEvent(change.db, id, columnsOf(draft));
  if (wish.questions !== undefined) await setQuestions(change, id, wish.questions);
  if (wish.consentText !== undefined) await setConsent(change, id, wish.consentText);
  change.announce('events');
  if (isMoved(before, event))
    for (const row of await comingTo(change.db, id)) await hands.tell(change, event, row, 'moved');
  // More room: the line moves up at once.
  await settleSeats(change, hands, event);
  return event;
}

/**
 * Each copy lasts as long as the first one and takes registrations from as many days before, at the same hour; seats, texts, questions and looks are the same,
 * registrations are its own.
 */
export async function repeatEvent(
  change: Change,
  id: number,
  startsAt: readonly string[],
  timeZone: string,
): Promise<Selectable<EventTable>[]> {
  const first = await eventById(change.db, id);
  if (first === undefined) throw new Refusal('not-found', { what: 'event', id });
  const lasts = first.ends_at === null ? null : first.ends_at - first.starts_at;
  const questions = newQuestions(await questionsOf(change.db, [id]));
  const consentText = consentTexts((await consentNow(change.db, id))?.texts);
  const copies: Selectable<EventTable>[] = [];
  for (const start of startsAt) {
    const moved = (at: number | null): string | null =>
      at === null ? null : toInstant(movedAlong(at, first.starts_at, fromInstant(start), timeZone));
    const window = { opensAt: moved(first.opens_at), closesAt: moved(first.closes_at) };
    const endsAt = lasts === null ? null : toInstant(fromInstant(start) + lasts);
    copies.push(
      await createEvent(change, { ...draftOf(first), startsAt: start, endsAt, ...window, questions, consentText }),
    );
  }
  return copies;
}

/** Another day, hour or place. Whoever corrects the description or the title writes to nobody. */
const isMoved = (before: Selectable<EventTable>, after: Selectable<EventTable>): boolean =>
  (['starts_at', 'ends_at', 'place', 'street', 'postcode', 'town'] as const).some(
    (part) => before[part] !== after[part],
  );

/** Everybody who has a seat or waits for one is told; calling off twice tells nobody again. */
export async function callOffEvent(
  change: Change,
  hands: Hands,
  id: number,
  actor: string,
): Promise<Selectable<EventTable>> {
  const before = await eventById(change.db, id);
  if (before === undefined) throw new Refusal('not-found', { what: 'event', id });
  if (before.called_off_at !== null) return before;
  if (eventState(before, change.at) === 'over') throw new Refusal('event-over', { title: before.title });
  const event = await setEvent(change.db, id, { called_off_at: change.at });
  for (const row of await comingTo(change.db, id)) {
    const cancelled = await setRegistration(change.db, row.id, { state: 'cancelled', held_until: null });
    await noteState(change, hands, event, cancelled, actor);
    await hands.tell(change, event, cancelled, 'called-off');
  }
  change.announce('events');
  return event;
}

export async function closeEvent(change: Change, id: number, closed: boolean): Promise<Selectable<EventTable>> {
  const before = await eventById(change.db, id);
  if (before === undefined) throw new Refusal('not-found', { what: 'event', id });
  const event = await setEvent(change.db, id, closed ? { closed: 1 } : { closed: 0, ...openNow(before, change.at) });
  change.announce('events');
  return event;
}

/** Opened by hand: a closing that has passed and an opening that is to come stand in the way no more. */
const openNow = ({ opens_at, closes_at }: Selectable<EventTable>, now: number) => ({
  opens_at: opens_at !== null && opens_at > now ? null : opens_at,
  closes_at: closes_at !== null && closes_at <= now ? null : closes_at,
});

/**
 * Out of the usual list and back. Only what is over or called off: its page takes nobody any more, and posts and forms
 * about it have ended with it.
 */
export async function archiveEvent(change: Change, id: number, archived: boolean): Promise<Selectable<EventTable>> {
  const before = await eventById(change.db, id);
  if (before === undefined) throw new Refusal('not-found', { what: 'event', id });
  const state = eventState(before, change.at);
  if (archived && state !== 'over' && state !== 'cancelled')
    throw new Refusal('event-not-over', { title: before.title });
  if (archived === (before.archived_at !== null)) return before;
  const event = await setEvent(change.db, id, { archived_at: archived ? change.at : null });
  change.announce('events');
  return event;
}

async function refuseNoPicture(change: Change, { pictureId = null }: EventDraft): Promise<void> {
  if (pictureId !== null && (await pictureSize(change.db, pictureId)) === undefined)
    throw new Refusal('not-found', { what: 'picture', id: pictureId });
}

function refuseWrongDates({ startsAt, endsAt, opensAt = null, closesAt = null }: EventDraft): void {
  if (endsAt !== null && fromInstant(endsAt) <= fromInstant(startsAt))
    throw new Refusal('event-date-wrong', { startsAt, endsAt });
  if (opensAt === null) return;
  const closes = fromInstant(closesAt ?? startsAt);
  if (fromInstant(opensAt) >= closes) throw new Refusal('event-window-wrong', { opensAt, closesAt });
}

/** The address stays readable: a number is added only where two events share a title. */
async function freeSlug(change: Change, title: string): Promise<string> {
  const slug = slugOf(title);
  if (!(await slugTaken(change.db, slug))) return slug;
  for (let number = 2; number < 100; number += 1) {
    if (!(await slugTaken(change.db, `${slug}-${number}`))) return `${slug}-${number}`;
  }
  return `${slug}-${randomBytes(4).toString('hex')}`;
}

/** Hours. */
const usualHold = 24;

const columnsOf = (draft: EventDraft) => ({
  title: draft.title,
  description: draft.description,
  starts_at: fromInstant(draft.startsAt),
  ends_at: draft.endsAt === null ? null : fromInstant(draft.endsAt),
  ...{ place: draft.place, street: draft.street ?? '', postcode: draft.postcode ?? '', town: draft.town ?? '' },
  capacity: draft.capacity,
  seats_per_registration: draft.seatsPerRegistration,
  hold_hours: draft.holdHours ?? usualHold,
  picture: draft.pictureId ?? null,
  picture_alt: draft.pictureAlt ?? '',
  opens_at: draft.opensAt == null ? null : fromInstant(draft.opensAt),
  closes_at: draft.closesAt == null ? null : fromInstant(draft.closesAt),
  look: draft.look,
  language: draft.language,
});

const draftOf = (event: Selectable<EventTable>): EventDraft => ({
  title: event.title,
  description: event.description,
  startsAt: new Date(event.starts_at).toISOString(),
  endsAt: event.ends_at === null ? null : new Date(event.ends_at).toISOString(),
  ...{ place: event.place, street: event.street, postcode: event.postcode, town: event.town },
  capacity: event.capacity,
  seatsPerRegistration: event.seats_per_registration,
  holdHours: event.hold_hours,
  pictureId: event.picture,
  pictureAlt: event.picture_alt,
  opensAt: toInstantOrNull(event.opens_at),
  closesAt: toInstantOrNull(event.closes_at),
  look: event.look as EventDraft['look'],
  language: event.language as EventDraft['language'],
});
