/** A Google Form for an event: for a shop without any hosting. Who sends it is registered like everybody else. */
import { z } from 'zod';

import { done, id, reason, verb } from './base.ts';
import { locales } from './money.ts';
import { instant } from './time.ts';

/** `creating`: on its way. `closed`: it takes no answers (full, over, or a person closed it); those that came are kept. */
export const googleFormStates = ['creating', 'open', 'closed', 'failed'] as const;
export const googleFormFollows = ['said', 'on-its-way', 'edited'] as const;
export const googleFormLacks = ['not-connected', 'event-not-open'] as const;

/** Why an answer gave nobody a seat. */
export const leftOutReasons = ['too-late', 'unusable'] as const;
/** Google's number of an answer. */
const answerId = z.string().min(1).max(200);

export const googleForm = z.object({
  id,
  eventId: id,
  title: z.string(),
  language: z.enum(locales),
  state: z.enum(googleFormStates),
  /** Closed by a person, and so until a person opens it. */
  closedByHand: z.boolean(),
  consentText: z.string(),
  /** Where people answer; empty until it is there. */
  link: z.string(),
  /** Where the shop sees the form and its answers; empty until it is there. */
  editLink: z.string(),
  registered: z.int(),
  waitingList: z.int(),
  /** The person had a seat already. */
  already: z.int(),
  /** The event no longer took anybody when the answer came; those that nobody has dealt with. */
  tooLate: z.int(),
  /** Neither a telephone number nor a mail address that works: to be looked up at Google. Those that nobody has dealt with. */
  unusable: z.int(),
  /** The latest hundred that gave nobody a seat, those that wait for somebody first. */
  leftOut: z.array(
    z.object({
      id: answerId,
      why: z.enum(leftOutReasons),
      at: instant,
      /** When somebody dealt with it; null: it waits. */
      settledAt: instant.nullable(),
      /** Where the shop reads it at Google. */
      link: z.string(),
    }),
  ),
  /** So many empty forms, which nobody can see, may lie in the Drive: the answer to their making got lost. */
  blanks: z.int(),
  /** Whether it says what the event says: `edited` means that a person wrote there, and Vetrina leaves their words. */
  follows: z.enum(googleFormFollows),
  /** What the event says now, where the form does not say it yet; else empty. */
  newWords: z.string(),
  reason: reason.nullable(),
  readAt: instant.nullable(),
});
export type GoogleForm = z.infer<typeof googleForm>;

export const googleFormsContract = {
  googleForm: verb('read')
    .route({ method: 'GET', path: '/events/{id}/google-form' })
    .input(z.object({ id }))
    .output(
      z.object({ form: googleForm.nullable(), lacks: z.array(z.enum(googleFormLacks)), consentText: z.string() }),
    ),
  /** One form an event: the same wish again answers the form that is there, and one that failed is tried again. */
  createGoogleForm: verb('promote')
    .route({ method: 'POST', path: '/events/{id}/google-form' })
    .input(z.object({ id }))
    .output(googleForm),
  /** Takes no more answers, or takes them again. */
  closeGoogleForm: verb('promote')
    .route({ method: 'POST', path: '/events/{id}/google-form/close' })
    .input(z.object({ id, closed: z.boolean() }))
    .output(googleForm),
  /** Left-out answers that somebody has dealt with, or has not after all. An answer that has a seat stays as it is. */
  settleFormAnswers: verb('people')
    .route({ method: 'POST', path: '/events/{id}/google-form/settle' })
    .input(z.object({ id, answers: z.array(answerId).min(1).max(500), settled: z.boolean() }))
    .output(googleForm),
  /** Asks Google now; otherwise every two minutes. */
  pullGoogleForms: verb('people')
    .route({ method: 'POST', path: '/google-forms/pull' })
    .input(done)
    .output(z.object({ forms: z.int(), added: z.int(), registered: z.int(), waitingList: z.int() })),
};
