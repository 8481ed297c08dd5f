/** One letter as it goes out now: the text in the person's language, with what is true at this moment, and its papers. */
import { addressOf } from '../../../api/event-place.ts';
import type { LetterKind } from '../../../api/event-letters.ts';
import type { Locale } from '../../../api/money.ts';
import type { Settings } from '../../../api/settings.ts';
import type { PrintSheet } from '../../print/index.ts';
import type { Reader } from '../../database/index.ts';
import { calendarFile } from '../calendar-file.ts';
import { placeOf } from '../event-place.ts';
import type { EventRow, RegistrationRow } from '../seats.ts';
import { eventState } from '../event-state.ts';
import { ticketPaper } from './ticket-paper.ts';
import { ownText } from './letters.sql.ts';
import { type LetterFacts, type LetterText, usualTexts } from './texts.ts';

const tags: Record<Locale, string> = { it: 'it-IT', en: 'en-GB', hu: 'hu-HU' };

export const momentIn = (at: number, timeZone: string, language: Locale): string =>
  new Intl.DateTimeFormat(tags[language], {
    timeZone,
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(new Date(at));

const inTheShop: Record<Locale, string> = { it: 'in negozio', en: 'in the shop', hu: 'az üzletben' };

export function factsOf(
  event: EventRow,
  registration: RegistrationRow,
  shop: Settings,
  publicBase: string,
  language: Locale,
): LetterFacts {
  const { shopName, timeZone } = shop;
  return {
    name: registration.name.split(/\s+/u)[0] ?? '',
    event: event.title,
    when: momentIn(event.starts_at, timeZone, language),
    where: addressOf(placeOf(event, shop)) || inTheShop[language],
    seats: String(registration.seats),
    until: registration.held_until === null ? '' : momentIn(registration.held_until, timeZone, language),
    link: `${publicBase}/t/${registration.ticket}`,
    shop: shopName,
  };
}

export async function textOf(db: Reader, kind: LetterKind, language: Locale): Promise<LetterText> {
  return (await ownText(db, kind, language)) ?? usualTexts[language][kind];
}

/** Whether a letter still says the truth: who cancelled meanwhile is not reminded. */
export function stillTrue(
  kind: LetterKind,
  event: EventRow,
  { state, came_at: cameAt }: RegistrationRow,
  now: number,
): boolean {
  // Nobody is thanked for an evening where they were not.
  if (kind === 'thanks') return cameAt !== null;
  if (kind === 'called-off') return event.called_off_at !== null;
  if (event.called_off_at !== null || eventState(event, now) === 'over') return false;
  switch (kind) {
    case 'confirmed':
    case 'reminder':
      return state === 'confirmed';
    case 'waiting':
      return state === 'waiting';
    case 'cancelled':
      return state === 'cancelled';
    case 'seat-offered':
      return state === 'offered';
    case 'seat-lapsed':
      return state === 'lapsed';
    case 'changed':
    case 'moved':
      return state !== 'cancelled' && state !== 'lapsed';
  }
}

export interface Enclosure {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** The ticket with its code, and the evening for the calendar: where there is a seat. */
export async function enclosuresOf(
  kind: LetterKind,
  event: EventRow,
  registration: RegistrationRow,
  settings: Settings,
  facts: LetterFacts,
  { print, now }: { readonly print: PrintSheet; readonly now: number },
): Promise<Enclosure[]> {
  if (registration.state !== 'confirmed') return [];
  if (kind !== 'confirmed' && kind !== 'changed' && kind !== 'moved') return [];
  return [
    await ticketPaper(print, facts, event.slug, registration.language as Locale),
    {
      name: `${event.slug}.ics`,
      bytes: Buffer.from(calendarFile(event, settings, now)),
      mediaType: 'text/calendar; charset=utf-8; method=PUBLISH',
    },
  ];
}
