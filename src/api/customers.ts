/** The customer book: one person, two stages (lead, customer), with source, consents and timeline. */
import { z } from 'zod';

import { channelId, fileOut, id, pageInput, pageOf, tableFormat, verb } from './base.ts';
import { consent, consentProof, consentWritten, standing } from './consents.ts';
import { locales } from './money.ts';
import { day, instant } from './time.ts';

export const stages = ['lead', 'customer'] as const;
export const contact = z.object({
  id,
  kind: z.enum(['registration', 'registration-cancelled', 'lead', 'note', 'call', 'visit']),
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

export const purchaseKinds = ['purchase', 'return', 'cancellation', 'change'] as const;

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
  ...purchases.shape,
});
export type Person = z.infer<typeof person>;

const peopleFilter = {
  search: z.string().max(200).optional(),
  stage: z.enum(stages).optional(),
  source: z.string().optional(),
};

export const customersContract = {
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
};
