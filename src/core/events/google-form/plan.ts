/** Pure: what a form for an event asks, and what an answer says. */
import { addressOf } from '../../../api/event-place.ts';
import type { AskedQuestion } from '../../../api/event-questions.ts';
import type { Locale } from '../../../api/money.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Settings } from '../../../api/settings.ts';
import type { FormAnswer, FormOrder, FormWords } from '../../channels/index.ts';
import { mailAddress } from '../../customers/index.ts';
import { toE164 } from '../../settings/index.ts';
import { placeOf } from '../event-place.ts';
import { privacyNotice } from '../public-texts.ts';
import type { EventRow } from '../seats.ts';

const words: Readonly<Record<Locale, Record<'name' | 'phone' | 'mail' | 'seats' | 'consent' | 'yes' | 'no', string>>> =
  {
    it: {
      name: 'Nome e cognome',
      phone: 'Telefono',
      mail: 'Mail (se vuoi il biglietto per posta)',
      seats: 'Quanti siete?',
      consent: 'Altri inviti (facoltativo)',
      yes: 'Sì',
      no: 'No',
    },
    en: {
      name: 'First and last name',
      phone: 'Phone number',
      mail: 'Mail (to get the ticket)',
      seats: 'How many are you?',
      consent: 'Further invitations (optional)',
      yes: 'Yes',
      no: 'No',
    },
    hu: {
      name: 'Vezeték- és keresztnév',
      phone: 'Telefonszám',
      mail: 'E-mail (ha kéred a jegyet)',
      seats: 'Hányan jöttök?',
      consent: 'További meghívók (nem kötelező)',
      yes: 'Igen',
      no: 'Nem',
    },
  };

/** Google shows a choice on one line, and refuses one with a break in it. */
export const onOneLine = (sentence: string): string => sentence.replace(/\s+/gu, ' ').trim();

interface Shown {
  /** How long after it a guest's data is kept. */
  readonly keptDays: number;
}

/** What stands above the questions: the event as it is now. */
export function wordsFor(event: EventRow, shop: Settings, language: Locale, { keptDays }: Shown): FormWords {
  const when = new Intl.DateTimeFormat(language, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZone: shop.timeZone,
  } as Intl.DateTimeFormatOptions).format(event.starts_at);
  const where = addressOf(placeOf({ ...event, place: event.place || shop.shopName }, shop));
  const notice = privacyNotice(shop.shopName, shop.privacyContact, keptDays)[language];
  return {
    title: event.title,
    description: [when, where, event.description, notice].filter((part) => part !== '').join('\n\n'),
    facts: [when, where],
  };
}

export function orderFor(
  event: EventRow,
  shop: Settings,
  language: Locale,
  {
    questions: own,
    keptDays,
    consentText,
  }: Shown & {
    /** What the event itself asks. */
    readonly questions: readonly AskedQuestion[];
    /** The event's own words for further invitations. */
    readonly consentText: string;
  },
): FormOrder {
  const say = words[language];
  const { title, description } = wordsFor(event, shop, language, { keptDays });
  const text = (key: string, title: string, required: boolean) =>
    ({ key, title, hint: '', required, kind: 'text', options: [] }) as const;
  const most = Math.min(event.seats_per_registration, event.capacity);
  return {
    title,
    description,
    questions: [
      text('name', say.name, true),
      text('phone', say.phone, true),
      text('mail', say.mail, false),
      {
        ...{ key: 'seats', title: say.seats, hint: '', required: true, kind: 'one' },
        options: Array.from({ length: most }, (_, place) => String(place + 1)),
      },
      ...own.map(({ id, text: title, kind, required, options }) => ({
        ...{ key: `${ownKey}${id}`, title, hint: '', required },
        ...{ kind: kind === 'text' ? ('text' as const) : ('one' as const) },
        options: kind === 'yes-no' ? [say.yes, say.no] : options,
      })),
      {
        ...{ key: 'consent', title: say.consent, hint: '', required: false, kind: 'box' },
        options: [consentText],
      },
    ],
  };
}

/** Before the number of a question of the event's own. */
const ownKey = 'question-';

export interface Answered {
  readonly name: string;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly seats: number;
  readonly consent: boolean;
}

/** @param numbers Google's number of each question */
export function readAnswer(
  { answers }: Pick<FormAnswer, 'answers'>,
  numbers: Readonly<Record<string, string>>,
  country: string,
): Answered {
  const said = (key: string): string => (answers[numbers[key] ?? ''] ?? [])[0]?.trim() ?? '';
  const seats = Number(said('seats'));
  return {
    name: said('name').slice(0, 200),
    phone: orNull(said('phone'), (text) => toE164(text, country)),
    mail: orNull(said('mail'), mailAddress),
    seats: Number.isInteger(seats) && seats >= 1 && seats <= 1000 ? seats : 1,
    consent: said('consent') !== '',
  };
}

/** What was answered to the questions of the event's own, by their words. */
export const ownAnswers = (
  { answers }: Pick<FormAnswer, 'answers'>,
  numbers: Readonly<Record<string, string>>,
  { questions }: FormOrder,
): { question: string; answer: string }[] =>
  questions
    .filter(({ key }) => key.startsWith(ownKey))
    .map(({ key, title }) => ({ question: title, answer: (answers[numbers[key] ?? ''] ?? []).join(', ') }));

/** A wrong mail beside a good number is no reason to leave the person out. */
function orNull(written: string, read: (written: string) => string): string | null {
  if (written === '') return null;
  try {
    return read(written);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
