/** What people are told about their registration: by mail, or by hand where there is no address. */
import { z } from 'zod';

import { id, reason, verb } from './base.ts';
import { locales } from './money.ts';
import { instant } from './time.ts';
import { letterKinds } from './without-checks.ts';

export { letterKinds };
export type LetterKind = (typeof letterKinds)[number];

/**
 * `by-hand`: no mail address, somebody calls or writes. `told`: somebody did. `skipped`: it was no longer true when its
 * turn came. `unsure`: the server's answer was lost, so it is not sent again by itself. `tray`: the practice shop sends nothing.
 */
export const letterStates = [
  ...(['waiting', 'sent', 'failed', 'unsure', 'tray', 'skipped', 'by-hand', 'told'] as const),
] as const;

export const eventLetter = z.object({
  id,
  kind: z.enum(letterKinds),
  state: z.enum(letterStates),
  registrationId: id.nullable(),
  name: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  createdAt: instant,
  sentAt: instant.nullable(),
  reason: reason.nullable(),
  /** Prepared for a click, where there is a telephone number: nothing is sent by itself. */
  whatsapp: z.string().nullable(),
  tel: z.string().nullable(),
});
export type EventLetter = z.infer<typeof eventLetter>;

const words = { subject: z.string().max(300), body: z.string().max(6000) };
const which = { kind: z.enum(letterKinds), language: z.enum(locales) };
export const eventText = z.object({ ...which, ...words, own: z.boolean() });
export type EventText = z.infer<typeof eventText>;

export const eventLettersContract = {
  letters: verb('people')
    .route({ method: 'GET', path: '/events/{id}/letters' })
    .input(z.object({ id }))
    .output(z.array(eventLetter)),
  /** A person says so after looking: sent anew, as another letter. */
  letterAgain: verb('people')
    .route({ method: 'POST', path: '/event-letters/{id}/again' })
    .input(z.object({ id }))
    .output(eventLetter),
  /** Somebody called or wrote. */
  letterTold: verb('people')
    .route({ method: 'POST', path: '/event-letters/{id}/told' })
    .input(z.object({ id }))
    .output(eventLetter),
  texts: verb('read').route({ method: 'GET', path: '/event-texts' }).output(z.array(eventText)),
  /** Both empty: Vetrina's own text again. */
  saveText: verb('promote')
    .route({ method: 'PUT', path: '/event-texts' })
    .input(z.object({ ...which, ...words }))
    .output(eventText),
  /** As a person would read it, with made-up facts. */
  previewText: verb('read')
    .route({ method: 'POST', path: '/event-texts/preview' })
    .input(z.object({ ...which, ...words }))
    .output(z.object(words)),
  /** To the shop's own address: answers when the server took it, or says why not. */
  trialText: verb('promote')
    .route({ method: 'POST', path: '/event-texts/trial' })
    .input(z.object(which))
    .output(eventLetter),
};
