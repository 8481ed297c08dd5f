/** What the form of an event holds, and the draft it becomes. */
import type { EventConsentText } from '../../api/event-pictures.ts';
import type { EventDraft, ShopEvent } from '../../api/events.ts';
import type { Locale } from '../../api/money.ts';
import { type QuestionForm, questionForm, questionsIn } from './question-form.ts';
import { dayAndTimeOf, endOf, instantOf } from './event-times.ts';

export interface EventForm {
  title: string;
  description: string;
  day: string;
  from: string;
  to: string;
  place: string;
  /** Of its own; all empty: the shop's. */
  street: string;
  postcode: string;
  town: string;
  capacity: number;
  each: number;
  holdHours: number;
  look: EventDraft['look'];
  language: Locale;
  /** When registrations open and close; an empty day: at once, and until it starts. */
  opensDay: string;
  opensAt: string;
  closesDay: string;
  closesAt: string;
  questions: QuestionForm[];
  pictureId: string | null;
  pictureAlt: string;
  consentText: EventConsentText;
}

export const emptyForm = (language: Locale): EventForm => ({
  title: '',
  description: '',
  day: '',
  from: '19:30',
  to: '21:30',
  ...{ place: '', street: '', postcode: '', town: '' },
  capacity: 40,
  each: 6,
  holdHours: 24,
  look: 'wine',
  language,
  ...{ opensDay: '', opensAt: '09:00', closesDay: '', closesAt: '18:00' },
  questions: [],
  ...{ pictureId: null, pictureAlt: '', consentText: { it: '', en: '', hu: '' } },
});

export function formOf(event: ShopEvent, timeZone: string): EventForm {
  const { day, time } = dayAndTimeOf(timeZone, event.startsAt);
  return {
    title: event.title,
    description: event.description,
    day,
    from: time,
    to: event.endsAt === null ? '' : dayAndTimeOf(timeZone, event.endsAt).time,
    ...{ place: event.place, street: event.street, postcode: event.postcode, town: event.town },
    capacity: event.capacity,
    each: event.seatsPerRegistration,
    holdHours: event.holdHours,
    look: event.look,
    language: event.language,
    ...opens(event, timeZone),
    ...closes(event, timeZone),
    questions: event.questions.map(questionForm),
    ...{ pictureId: event.pictureId, pictureAlt: event.pictureAlt, consentText: { ...event.consentText } },
  };
}

function opens({ opensAt }: ShopEvent, timeZone: string) {
  if (opensAt === null) return { opensDay: '', opensAt: '09:00' };
  const { day, time } = dayAndTimeOf(timeZone, opensAt);
  return { opensDay: day, opensAt: time };
}

function closes({ closesAt }: ShopEvent, timeZone: string) {
  if (closesAt === null) return { closesDay: '', closesAt: '18:00' };
  const { day, time } = dayAndTimeOf(timeZone, closesAt);
  return { closesDay: day, closesAt: time };
}

/** Null while title, day or start are missing. */
export function draftOf(form: EventForm, timeZone: string): EventDraft | null {
  const startsAt = instantOf(timeZone, form.day, form.from);
  if (form.title.trim() === '' || startsAt === null || form.capacity < 1) return null;
  return {
    title: form.title.trim(),
    description: form.description,
    startsAt,
    endsAt: form.to === '' ? null : endOf(timeZone, form.day, form.from, form.to),
    ...{ place: form.place, street: form.street, postcode: form.postcode, town: form.town },
    capacity: form.capacity,
    seatsPerRegistration: form.each,
    holdHours: form.holdHours,
    look: form.look,
    language: form.language,
    opensAt: instantOf(timeZone, form.opensDay, form.opensAt),
    closesAt: instantOf(timeZone, form.closesDay, form.closesAt),
    questions: questionsIn(form.questions),
    ...{ pictureId: form.pictureId, pictureAlt: form.pictureAlt, consentText: form.consentText },
  };
}
