/** Gift cards and store credit: a ledger whose balance is the sum of its entries, never below zero. */
import { z } from 'zod';

import { amount, fileOut, id, pageInput, pageOf, verb } from './base.ts';
import { cardEntryKinds, cardKinds, cardStates } from './counter-words.ts';
import { locales } from './money.ts';
import { day, instant } from './time.ts';

export const cardSummary = z.object({
  id,
  kind: z.enum(cardKinds),
  /** As it stands on the card. */
  code: z.string(),
  state: z.enum(cardStates),
  balance: amount,
  /** What it began with. */
  issued: amount,
  issuedAt: instant,
  /** The last day on which it can be spent; null: none. */
  expiresOn: day.nullable(),
  personId: id.nullable(),
  blockedWhy: z.string().nullable(),
});
export type CardSummary = z.infer<typeof cardSummary>;

export const cardEntry = z.object({
  id,
  kind: z.enum(cardEntryKinds),
  at: instant,
  /** Below zero for what was spent. */
  amount: z.int(),
  receipt: z.object({ id, number: z.string() }).nullable(),
  actor: z.string(),
});
export const wholeCard = cardSummary.extend({ entries: z.array(cardEntry) });
export type WholeCard = z.infer<typeof wholeCard>;

export const cardsContract = {
  list: verb('read')
    .route({ method: 'GET', path: '/counter/cards' })
    .input(
      z.object({
        /** Code, or the name of who has it. */
        search: z.string().max(200).optional(),
        kind: z.enum(cardKinds).optional(),
        state: z.enum(cardStates).optional(),
        /** As they were when this day ended: only those with something left on them, each with what was left then. */
        on: day.optional(),
        ...pageInput,
      }),
    )
    .output(pageOf(cardSummary).extend({ /** What the shop still owes on all of them, or owed then. */ owed: amount })),
  get: verb('read').route({ method: 'GET', path: '/counter/cards/{id}' }).input(z.object({ id })).output(wholeCard),
  /** Refuses `card-code-wrong` (a slip) and `card-unknown`. */
  byCode: verb('read')
    .route({ method: 'GET', path: '/counter/cards/by-code/{code}' })
    .input(z.object({ code: z.string().max(40) }))
    .output(wholeCard),
  /** Lost, stolen: it cannot be spent until it is unblocked. */
  block: verb('prices')
    .route({ method: 'POST', path: '/counter/cards/{id}/block' })
    .input(z.object({ id, why: z.string().trim().max(300).default('') }))
    .output(wholeCard),
  unblock: verb('prices')
    .route({ method: 'POST', path: '/counter/cards/{id}/unblock' })
    .input(z.object({ id }))
    .output(wholeCard),
  /** A new card with what is left on this one, which is blocked for good. Refuses `card-spent`. */
  replace: verb('prices')
    .route({ method: 'POST', path: '/counter/cards/{id}/replace' })
    .input(z.object({ id }))
    .output(wholeCard),
  print: verb('read')
    .route({ method: 'GET', path: '/counter/cards/{id}/paper' })
    .input(z.object({ id, language: z.enum(locales).optional() }))
    .output(fileOut),
};
