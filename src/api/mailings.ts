/** Letters to a group of people: written in three languages, tried, sent to each once at a pace, and what came of them. */
import { z } from 'zod';

import { id, reason, verb } from './base.ts';
import { contactNoes, contactPurposes } from './contact-rule-words.ts';
import { mailingStates } from './mailing-words.ts';
import { locales } from './money.ts';
import { segmentConditions } from './segments.ts';
import { instant } from './time.ts';

export const mailingText = z.object({
  language: z.enum(locales),
  subject: z.string().trim().min(1).max(200),
  /** Plain text; `{name}` and `{shop}` are filled in. The way out of these letters is added below it. */
  body: z.string().trim().min(1).max(20_000),
});
export type MailingText = z.infer<typeof mailingText>;

export const mailing = z.object({
  id,
  name: z.string(),
  purpose: z.enum(contactPurposes),
  conditions: segmentConditions,
  state: z.enum(mailingStates),
  /** At least one; who speaks another language gets the first. */
  texts: z.array(mailingText),
  startedAt: instant.nullable(),
  createdAt: instant,
  /** Null: a draft. */
  counts: z
    .object({
      planned: z.int(),
      /** Taken by the mail server, or laid in the tray of practice. */
      sent: z.int(),
      /** The server said that there is nobody at this address. */
      refused: z.int(),
      /** Lost answers and other troubles. */
      unsure: z.int(),
      failed: z.int(),
      /** No longer allowed when their turn came. */
      skipped: z.int(),
      unsubscribed: z.int(),
      /** Bought within fourteen days after it. */
      bought: z.int(),
      /** Minor units, of these purchases. */
      revenue: z.int(),
    })
    .nullable(),
  /** Why nothing goes out just now; null: nothing stands in the way. */
  reason: reason.nullable(),
});
export type Mailing = z.infer<typeof mailing>;

export const mailingOutlook = z.object({
  people: z.int(),
  /** Who gets it, by the language of their text. */
  gets: z.int(),
  languages: z.array(z.object({ language: z.enum(locales), people: z.int() })),
  /** Who does not, and why. */
  noes: z.array(z.object({ no: z.enum(contactNoes), people: z.int() })),
  /** Some of those who do not, to look at. */
  examples: z.array(z.object({ personId: id, name: z.string(), no: z.enum(contactNoes), from: instant.nullable() })),
});
export type MailingOutlook = z.infer<typeof mailingOutlook>;

const one = z.object({ id });

export const mailingVerbs = {
  /** Newest first. */
  mailings: verb('people').route({ method: 'GET', path: '/mailings' }).output(z.array(mailing)),
  mailing: verb('people').route({ method: 'GET', path: '/mailings/{id}' }).input(one).output(mailing),
  /** Refuses `mailing-not-a-draft`. */
  saveMailing: verb('promote')
    .route({ method: 'POST', path: '/mailings' })
    .input(
      z.object({
        id: id.nullish(),
        name: z.string().trim().min(1).max(120),
        purpose: z.enum(contactPurposes).default('offers-by-message'),
        conditions: segmentConditions,
        texts: z.array(mailingText).min(1).max(3),
      }),
    )
    .output(mailing),
  /** As it would stand in somebody's mail, for a made-up person. */
  previewMailing: verb('people')
    .route({ method: 'POST', path: '/mailings/preview' })
    .input(mailingText)
    .output(z.object({ subject: z.string(), text: z.string() })),
  /** Sends it to the shop itself. Refuses `mail-not-set-up`. */
  trialMailing: verb('promote')
    .route({ method: 'POST', path: '/mailings/{id}/trial' })
    .input(one.extend({ language: z.enum(locales) }))
    .output(z.object({ to: z.string() })),
  /** Who would get it now, who not, and why. */
  mailingOutlook: verb('people')
    .route({ method: 'GET', path: '/mailings/{id}/outlook' })
    .input(one)
    .output(mailingOutlook),
  /** Refuses `mailing-nobody`, `mail-not-set-up`, `mailing-not-a-draft`. */
  startMailing: verb('promote').route({ method: 'POST', path: '/mailings/{id}/start' }).input(one).output(mailing),
  pauseMailing: verb('promote').route({ method: 'POST', path: '/mailings/{id}/pause' }).input(one).output(mailing),
  resumeMailing: verb('promote').route({ method: 'POST', path: '/mailings/{id}/resume' }).input(one).output(mailing),
  stopMailing: verb('promote').route({ method: 'POST', path: '/mailings/{id}/stop' }).input(one).output(mailing),
  removeMailing: verb('promote').route({ method: 'DELETE', path: '/mailings/{id}' }).input(one).output(z.object({})),
  /** What the link in a letter leads to; names nobody. Refuses `not-found`. */
  unsubscribePage: verb('public')
    .route({ method: 'GET', path: '/public/unsubscribe/{token}' })
    .input(z.object({ token: z.string().max(100) }))
    .output(z.object({ shopName: z.string(), language: z.enum(locales), practice: z.boolean(), done: z.boolean() })),
  /** Written down as a withdrawal, once; again it changes nothing. */
  unsubscribe: verb('public')
    .route({ method: 'POST', path: '/public/unsubscribe/{token}' })
    .input(z.object({ token: z.string().max(100) }))
    .output(z.object({})),
};
