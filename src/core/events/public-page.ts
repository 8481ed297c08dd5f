import type { Selectable } from 'kysely';

import { addressOf, mapLink } from '../../api/event-place.ts';
import type { EventDraft } from '../../api/events.ts';
import type { Settings } from '../../api/settings.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { EventTable, Reader } from '../database/index.ts';
import { placeOf } from './event-place.ts';
import { eventState } from './event-state.ts';
import { consentNow } from './consent.sql.ts';
import { consentTexts, shownConsent } from './consent.ts';
import { pictureSize } from './pictures.sql.ts';
import { privacyNotice } from './public-texts.ts';
import { askedQuestion } from './questions.ts';
import { questionsOfOne } from './questions.sql.ts';
import { takenSeats } from './registrations.sql.ts';

/** What the public page shows of an event; nothing of any person. */
export async function publicPage(
  db: Reader,
  settings: Settings,
  event: Selectable<EventTable>,
  now: number,
  practice: boolean,
  publicBase: string,
  /** How long after it a guest's data is kept. */
  keptDays: number,
) {
  const place = placeOf(event, settings);
  const left = event.capacity - (await takenSeats(db, event.id));
  const consent = await consentNow(db, event.id);
  const picture = event.picture === null ? undefined : await pictureSize(db, event.picture);
  return {
    picture:
      picture === undefined
        ? null
        : { id: picture.id, width: picture.width, height: picture.height, alt: event.picture_alt },
    publicAddress: `${publicBase}/e/${event.slug}`,
    title: event.title,
    description: event.description,
    startsAt: toInstant(event.starts_at),
    endsAt: toInstantOrNull(event.ends_at),
    address: addressOf(place),
    mapLink: mapLink(place),
    town: settings.town,
    shopName: settings.shopName,
    timeZone: settings.timeZone,
    look: event.look as EventDraft['look'],
    language: event.language as EventDraft['language'],
    state: eventState(event, now),
    opensAt: toInstantOrNull(event.opens_at),
    closesAt: toInstantOrNull(event.closes_at),
    archived: event.archived_at !== null,
    questions: (await questionsOfOne(db, event.id)).map(askedQuestion),
    seatsLeft: Math.max(0, left),
    seatsPerRegistration: event.seats_per_registration,
    consentText: shownConsent(consentTexts(consent?.texts), settings.shopName),
    consentVersion: consent?.version ?? 0,
    privacyNotice: privacyNotice(settings.shopName, settings.privacyContact, keptDays),
    practice,
  };
}
