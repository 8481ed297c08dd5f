/** Tastings, evenings, workshops: an event with seats, its public page, and who registered. */
import { z } from 'zod';

import { checkInContract } from './check-in.ts';
import { eventLettersContract } from './event-letters.ts';
import { eventConsentText, eventPicturesContract } from './event-pictures.ts';
import { askedQuestion, eventQuestions, givenAnswers, keptAnswer } from './event-questions.ts';
import { changesOf, fileOut, id, tableFormat, verb } from './base.ts';
import { locales } from './money.ts';
import { posterContract } from './posters.ts';
import { day, instant } from './time.ts';

export const eventLooks = ['wine', 'food', 'craft', 'books', 'plain'] as const;
/** `early`: registrations open later. `cancelled`: the shop called it off, and told everybody. */
export const eventStates = ['early', 'open', 'closed', 'over', 'cancelled'] as const;
/** `offered`: a seat became free and is held for them for a time. `lapsed`: they let that time pass. */
export const registrationStates = ['confirmed', 'waiting', 'offered', 'lapsed', 'cancelled'] as const;

export const eventDraft = z.object({
  title: z.string().trim().min(1).max(140),
  description: z.string().max(4000).default(''),
  startsAt: instant,
  endsAt: instant.nullable().default(null),
  place: z.string().max(200).default(''),
  /** Where it is held when that is not the shop; all three absent or empty: the shop's own address. */
  street: z.string().trim().max(200).optional(),
  postcode: z.string().trim().max(16).optional(),
  town: z.string().trim().max(120).optional(),
  capacity: z.int().min(1).max(100_000),
  /** Most seats one registration may take. */
  seatsPerRegistration: z.int().min(1).max(50).default(6),
  /** Hours (24 when absent) that a seat which became free is held for the next on the waiting list; less where the event is near. */
  holdHours: z.int().min(1).max(168).optional(),
  look: z.enum(eventLooks).default('plain'),
  language: z.enum(locales).default('it'),
  /** From when the page takes registrations; null or absent: at once. */
  opensAt: instant.nullable().optional(),
  /** Until when; null or absent: until the event starts. */
  closesAt: instant.nullable().optional(),
  /** Asked on the page. Changed as a whole: one that is left out is asked no more, its answers stay where they are. */
  questions: eventQuestions.optional(),
  /** A picture that `addPicture` keeps; null: the drawing. */
  pictureId: z.string().max(64).nullable().optional(),
  /** What it shows, for who does not see it. */
  pictureAlt: z.string().max(300).optional(),
  /** The page's own words for the consent to invitations; other words are a new version. */
  consentText: eventConsentText.optional(),
});
export type EventDraft = z.infer<typeof eventDraft>;

export const shopEvent = eventDraft.extend({
  id,
  street: z.string(),
  postcode: z.string(),
  town: z.string(),
  holdHours: z.int(),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  questions: z.array(askedQuestion),
  pictureId: z.string().nullable(),
  pictureAlt: z.string(),
  consentText: eventConsentText,
  /** Of the event's own words; 0: they never had any. */
  consentVersion: z.int(),
  /** When it was put away; null: it stands in the list. */
  archivedAt: instant.nullable(),
  slug: z.string(),
  publicAddress: z.string(),
  state: z.enum(eventStates),
  /** Seats that nobody else can have: confirmed, or held for someone. */
  taken: z.int(),
  /** Of these, held for people from the waiting list who have not answered yet. */
  held: z.int(),
  waiting: z.int(),
  /** Seats that came in, also without a registration. */
  came: z.int(),
  newPeople: z.int(),
  bySource: z.array(z.object({ source: z.string(), seats: z.int() })),
  createdAt: instant,
});
export type ShopEvent = z.infer<typeof shopEvent>;

export const registration = z.object({
  id,
  eventId: id,
  personId: id,
  name: z.string(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  seats: z.int(),
  state: z.enum(registrationStates),
  source: z.string(),
  firstTime: z.boolean(),
  at: instant,
  /** Place in the line: among those who wait, the lowest is next. */
  place: z.int(),
  /** Until when the offered seat is theirs; null in every other state. */
  heldUntil: instant.nullable(),
  /** The address of their ticket, where they change or cancel by themselves. */
  ticketAddress: z.string(),
  /** When they came in; null: not. */
  cameAt: instant.nullable(),
  answers: z.array(keptAnswer),
});
export type Registration = z.infer<typeof registration>;

/** What may change of a registration; absent: as it is. */
const registrationChange = {
  name: z.string().max(2000).optional(),
  seats: z.int().min(1).max(1000).optional(),
  /** Only what is named changes; an empty answer takes one back. */
  answers: givenAnswers.optional(),
};
const ticketKey = z.string().max(80);

/** What a visitor sends. `formKey` is hidden in the form and makes a repeated submit the same registration. */
export const registerInput = z.object({
  slug: z.string().max(200),
  formKey: z.string().min(8).max(80),
  name: z.string().max(2000),
  phone: z.string().max(200).default(''),
  mail: z.string().max(400).default(''),
  seats: z.int().min(1).max(1000).default(1),
  marketing: z.boolean().default(false),
  source: z.string().max(60).default('page'),
  language: z.enum(locales).default('it'),
  answers: givenAnswers.optional(),
  /** Version of the words that the page showed; absent: those of now. */
  consentVersion: z.int().min(0).optional(),
});

export const ticketView = z.object({
  /** Where this ticket stands for visitors: what the code on it says. */
  address: z.string(),
  slug: z.string(),
  title: z.string(),
  startsAt: instant,
  endsAt: instant.nullable(),
  /** Where the event is, on a map. */
  mapLink: z.string(),
  /** The shop's. */
  town: z.string(),
  timeZone: z.string(),
  state: z.enum(registrationStates),
  eventState: z.enum(eventStates),
  seats: z.int(),
  /** Letters go to an address that is known. */
  hasMail: z.boolean(),
  /** The most seats this registration may ask for now. */
  mostSeats: z.int(),
  heldUntil: instant.nullable(),
  /** What is asked now, and what they answered; null: nothing yet. */
  questions: z.array(askedQuestion.extend({ answer: z.string().nullable() })),
  shopName: z.string(),
  name: z.string(),
  firstName: z.string(),
  practice: z.boolean(),
  language: z.enum(locales),
  look: z.enum(eventLooks),
});
export type TicketView = z.infer<typeof ticketView>;

export const eventsContract = {
  ...eventLettersContract,
  ...checkInContract,
  ...posterContract,
  ...eventPicturesContract,
  /**
   * Those that stand in the list, or those that were put away. With days: those that began in them and were not called
   * off, put away or not, as the report counts them.
   */
  list: verb('read')
    .route({ method: 'GET', path: '/events' })
    .input(z.object({ archived: z.boolean().optional(), from: day.optional(), to: day.optional() }).optional())
    .output(z.array(shopEvent)),
  get: verb('read')
    .route({ method: 'GET', path: '/events/{id}' })
    .input(z.object({ id: id }))
    .output(shopEvent),
  create: verb('promote').route({ method: 'POST', path: '/events' }).input(eventDraft).output(shopEvent),
  update: verb('promote')
    .route({ method: 'PATCH', path: '/events/{id}' })
    .input(changesOf(eventDraft).extend({ id }))
    .output(shopEvent),
  /** Closed, no form is taken; opened again, a closing time that has passed and an opening that is to come go too. */
  close: verb('promote')
    .route({ method: 'POST', path: '/events/{id}/close' })
    .input(z.object({ id, closed: z.boolean() }))
    .output(shopEvent),
  /** The same event on further days: each a whole event of its own, changed one by one. */
  repeat: verb('promote')
    .route({ method: 'POST', path: '/events/{id}/repeat' })
    .input(z.object({ id, startsAt: z.array(instant).min(1).max(60) }))
    .output(z.array(shopEvent)),
  /** Out of the list, once it is over or called off, and back. Refuses `event-not-over`. */
  archive: verb('promote')
    .route({ method: 'POST', path: '/events/{id}/archive' })
    .input(z.object({ id, archived: z.boolean() }))
    .output(shopEvent),
  /** It will not take place: registrations end, everybody is told. There is no way back. */
  callOff: verb('promote')
    .route({ method: 'POST', path: '/events/{id}/call-off' })
    .input(z.object({ id }))
    .output(shopEvent),
  registrations: verb('people')
    .route({ method: 'GET', path: '/events/{id}/registrations' })
    .input(z.object({ id: id }))
    .output(z.array(registration)),
  exportRegistrations: verb('people')
    .route({ method: 'GET', path: '/events/{id}/registrations/export' })
    .input(z.object({ id, format: tableFormat.default('csv'), language: z.enum(locales).default('it') }))
    .output(fileOut),
  cancelRegistration: verb('people')
    .route({ method: 'POST', path: '/registrations/{id}/cancel' })
    .input(z.object({ id }))
    .output(registration),
  changeRegistration: verb('people')
    .route({ method: 'PATCH', path: '/registrations/{id}' })
    .input(z.object({ id, ...registrationChange }))
    .output(registration),
  /** For someone who said yes on the phone to the seat that is held for them. */
  acceptRegistration: verb('people')
    .route({ method: 'POST', path: '/registrations/{id}/accept' })
    .input(z.object({ id }))
    .output(registration),
  /** A cancelled or lapsed one comes again: a seat where there is one, else the end of the waiting list. */
  joinAgainRegistration: verb('people')
    .route({ method: 'POST', path: '/registrations/{id}/join-again' })
    .input(z.object({ id }))
    .output(registration),
  /** By hand, at the counter or on the phone. */
  addRegistration: verb('people')
    .route({ method: 'POST', path: '/events/{eventId}/registrations' })
    .input(registerInput.omit({ slug: true }).extend({ eventId: id }))
    .output(registration),
  /** What the public page shows; never a person's data. */
  publicPage: verb('public')
    .route({ method: 'GET', path: '/public/events/{slug}' })
    .input(z.object({ slug: z.string().max(200) }))
    .output(
      z.object({
        /** Its address for visitors. */
        publicAddress: z.string(),
        title: z.string(),
        description: z.string(),
        startsAt: instant,
        endsAt: instant.nullable(),
        /** Where it is, in words. */
        address: z.string(),
        /** The same on a map. */
        mapLink: z.string(),
        /** The shop's. */
        town: z.string(),
        shopName: z.string(),
        timeZone: z.string(),
        look: z.enum(eventLooks),
        language: z.enum(locales),
        state: z.enum(eventStates),
        opensAt: instant.nullable(),
        closesAt: instant.nullable(),
        archived: z.boolean(),
        questions: z.array(askedQuestion),
        seatsLeft: z.int(),
        seatsPerRegistration: z.int(),
        picture: z.object({ id: z.string(), width: z.int(), height: z.int(), alt: z.string() }).nullable(),
        consentText: z.record(z.enum(locales), z.string()),
        consentVersion: z.int(),
        privacyNotice: z.record(z.enum(locales), z.string()),
        practice: z.boolean(),
      }),
    ),
  /** Public: takes a seat, or a place on the waiting list. The same `formKey` answers the same registration. */
  register: verb('public')
    .route({ method: 'POST', path: '/public/events/{slug}/registrations' })
    .input(registerInput)
    .output(z.object({ ticket: z.string(), state: z.enum(registrationStates), seats: z.int(), repeated: z.boolean() })),
  /** Public: the page of one registration, by its unguessable ticket. */
  ticket: verb('public')
    .route({ method: 'GET', path: '/public/tickets/{ticket}' })
    .input(z.object({ ticket: ticketKey }))
    .output(ticketView),
  /** Public: the evening for the visitor's own calendar (RFC 5545); nothing of the person is in it. */
  calendar: verb('public')
    .route({ method: 'GET', path: '/public/tickets/{ticket}/calendar' })
    .input(z.object({ ticket: ticketKey }))
    .output(fileOut),
  /** Public: another name, more seats where there are some, or fewer, which go to the next in line. */
  changeTicket: verb('public')
    .route({ method: 'PATCH', path: '/public/tickets/{ticket}' })
    .input(z.object({ ticket: ticketKey, ...registrationChange }))
    .output(ticketView),
  /** Public: where the letters about this registration go. */
  mailTicket: verb('public')
    .route({ method: 'PUT', path: '/public/tickets/{ticket}/mail' })
    .input(z.object({ ticket: ticketKey, mail: z.string().max(400) }))
    .output(ticketView),
  /** Public: gives the seats back. Twice is as good as once. */
  cancelTicket: verb('public')
    .route({ method: 'POST', path: '/public/tickets/{ticket}/cancel' })
    .input(z.object({ ticket: ticketKey }))
    .output(ticketView),
  /** Public: takes the seat that is held. Refuses `seat-hold-over`. */
  acceptSeat: verb('public')
    .route({ method: 'POST', path: '/public/tickets/{ticket}/accept' })
    .input(z.object({ ticket: ticketKey }))
    .output(ticketView),
  /** Public: who cancelled or let the time pass comes again, at the end of the line. */
  joinAgain: verb('public')
    .route({ method: 'POST', path: '/public/tickets/{ticket}/join-again' })
    .input(z.object({ ticket: ticketKey }))
    .output(ticketView),
};
