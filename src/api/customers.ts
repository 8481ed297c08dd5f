/** The customer book: one person, two stages (lead, customer), with source, consents and timeline. */
import { z } from 'zod';

import { channelId, done, fileOut, id, pageInput, pageOf, tableFormat, verb } from './base.ts';
import { consent, consentProof, consentWritten, standing } from './consents.ts';
import { alike, joined, likenesses, mergeWish, pair } from './duplicates.ts';
import { locales } from './money.ts';
import { nextStep, nextStepsContract } from './next-steps.ts';
import { contactKinds, purchaseKinds, stages } from './people-words.ts';
import { daysContract } from './people-days.ts';
import { retentionContract } from './retention.ts';
import { day, instant } from './time.ts';

export * from './people-words.ts';

export const contact = z.object({
  id,
  kind: z.enum(contactKinds),
  at: instant,
  /** Facts for a translated sentence, e.g. `{ event, seats }`. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  actor: z.string(),
  /** The channel that it came through; null: not known. */
  channelId: channelId.nullable(),
});

export const personRow = z.object({
  id,
  name: z.string(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  stage: z.enum(stages),
  source: z.string(),
  campaignId: id.nullable(),
  /** The latest word on event invitations; null: never asked. */
  consent: z.object({ granted: z.boolean(), at: instant }).nullable(),
  createdAt: instant,
  lastContactAt: instant,
});
export type PersonRow = z.infer<typeof personRow>;

/** A receipt of theirs. */
export const purchase = z.object({
  receiptId: id,
  number: z.string(),
  at: instant,
  /** By the clock of the store. */
  day,
  channelId,
  kind: z.enum(purchaseKinds),
  /** Below zero: it was given back. */
  total: z.int(),
});

export const purchases = z.object({
  /** Newest first. */
  purchases: z.array(purchase),
  /** In all, as the numbers of the sales count: returns take off, a pure return is no receipt. */
  bought: z.object({
    receipts: z.int(),
    revenue: z.int(),
    /** The latest purchase; null: nothing that stands. */
    lastAt: instant.nullable(),
  }),
});
export type Purchases = z.infer<typeof purchases>;

export const person = personRow.extend({
  /** Newest first. */
  consents: z.array(consent),
  /** What counts now, for each purpose and way. */
  allowed: z.array(standing),
  contacts: z.array(contact),
  /** By what else they are known: earlier numbers, addresses, forms, cards. */
  identities: z.array(z.object({ kind: z.string(), value: z.string() })),
  /** What is to be done, the earliest first, and what was done lately. */
  nextSteps: z.array(nextStep),
  /** The advert through which they came; null: none is known. */
  campaign: z.object({ id, name: z.string() }).nullable(),
  /**
   * When they asked first (a form, a registration), and when the shop answered: its first call, visit or note after it.
   * Null: they never asked.
   */
  firstContact: z.object({ askedAt: instant, answeredAt: instant.nullable() }).nullable(),
  /** What was joined into them, newest first. */
  joined: z.array(joined),
  ...purchases.shape,
});
export type Person = z.infer<typeof person>;

const peopleFilter = {
  search: z.string().max(200).optional(),
  stage: z.enum(stages).optional(),
  source: z.string().optional(),
  /** Came into the book on these days, by the calendar of the store. */
  from: day.optional(),
  to: day.optional(),
};

export const customersContract = {
  ...nextStepsContract,
  ...daysContract,
  ...retentionContract,
  list: verb('people')
    .route({ method: 'GET', path: '/people' })
    .input(z.object({ ...pageInput, ...peopleFilter }))
    .output(pageOf(personRow)),
  /** The book as it is filtered. */
  export: verb('people')
    .route({ method: 'GET', path: '/people/export' })
    .input(z.object({ ...peopleFilter, format: tableFormat.default('csv'), language: z.enum(locales).default('it') }))
    .output(fileOut),
  get: verb('people')
    .route({ method: 'GET', path: '/people/{id}' })
    .input(z.object({ id: id }))
    .output(person),
  /** Somebody at the counter or on the phone. Who is in the book by number or address already is answered as they stand there. */
  add: verb('people')
    .route({ method: 'POST', path: '/people' })
    .input(
      z.object({
        name: z.string().trim().min(1).max(200),
        phone: z.string().trim().max(40).default(''),
        mail: z.string().trim().max(200).default(''),
        source: z.enum(['counter', 'phone']).default('counter'),
      }),
    )
    .output(z.object({ id, isNew: z.boolean() })),
  addNote: verb('people')
    .route({ method: 'POST', path: '/people/{id}/notes' })
    .input(
      z.object({
        id,
        kind: z.enum(['note', 'call', 'visit']),
        text: z.string().trim().min(1).max(4000),
        channelId: channelId.nullish(),
      }),
    )
    .output(person),
  /** A card number, typed or scanned: they are found by it from now on. Refuses `loyalty-card-taken`. */
  addCard: verb('people')
    .route({ method: 'POST', path: '/people/{id}/cards' })
    .input(z.object({ id, number: z.string().trim().min(1).max(64) }))
    .output(person),
  removeCard: verb('people')
    .route({ method: 'DELETE', path: '/people/{id}/cards' })
    .input(z.object({ id, number: z.string().trim().min(1).max(64) }))
    .output(person),
  /** A yes or a no that somebody told the shop; a withdrawal is a record like any other. */
  recordConsent: verb('people')
    .route({ method: 'POST', path: '/people/{id}/consents' })
    .input(consentWritten)
    .output(person),
  /** Reads the whole chain of consents; `seal`: one that was written down earlier. */
  verifyConsents: verb('people')
    .route({ method: 'GET', path: '/people/consents/verify' })
    .input(z.object({ seal: z.string().max(100).optional() }))
    .output(consentProof),
  /** All that the shop knows of one person, for them: JSON for programs, a page to be read. */
  exportPerson: verb('people')
    .route({ method: 'GET', path: '/people/{id}/export' })
    .input(z.object({ id, format: z.enum(['json', 'html']).default('html'), language: z.enum(locales).default('it') }))
    .output(fileOut),
  /**
   * Takes a person out for good, from backups in the shop's folder too; receipts stay without them. `name`: as it stands
   * in the book, typed to confirm. The owner's alone.
   */
  erase: verb('settings')
    .route({ method: 'POST', path: '/people/{id}/erase' })
    .input(z.object({ id, name: z.string().max(400) }))
    .output(
      z.object({
        /** Backups in the shop's folder that are written anew in the minutes to come. */
        copies: z.int(),
      }),
    ),
  /** Who in the book may be this person already; asked while somebody is being entered. */
  similar: verb('people')
    .route({ method: 'GET', path: '/people/similar' })
    .input(
      z.object({
        name: z.string().max(400).default(''),
        phone: z.string().max(200).default(''),
        mail: z.string().max(400).default(''),
      }),
    )
    .output(z.array(alike.extend({ reason: z.enum(likenesses) }))),
  /** Entries that may be one person, to be looked at. */
  duplicates: verb('people')
    .route({ method: 'GET', path: '/people/duplicates' })
    .input(z.object({ ...pageInput, limit: z.int().min(1).max(200).default(50), personId: id.optional() }))
    .output(z.object({ pairs: z.array(pair), next: z.string().nullable(), total: z.int() })),
  /** They are two people: not asked again. */
  keepApart: verb('people')
    .route({ method: 'POST', path: '/people/duplicates/apart' })
    .input(z.object({ oneId: id, otherId: id }))
    .output(done),
  merge: verb('people').route({ method: 'POST', path: '/people/merge' }).input(mergeWish).output(person),
  /** Parts again what was joined. Answers the person who was gone. */
  unmerge: verb('people')
    .route({ method: 'POST', path: '/people/merges/{mergeId}/undo' })
    .input(z.object({ mergeId: id }))
    .output(person),
};
