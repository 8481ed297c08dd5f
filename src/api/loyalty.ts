/**
 * Points or cashback by one written rule with the shop's own numbers. What somebody has is the sum of what was written:
 * entries are only added, and each names its receipt. Points are a discount, not money (decision 0394).
 */
import { z } from 'zod';

import { amount, fileOut, id, pageInput, pageOf, verb } from './base.ts';
import { formKey } from './counter-forms.ts';
import { couponsContract } from './coupons.ts';
import { loyaltyEntryKinds, loyaltyKinds, loyaltyRoundings } from './loyalty-words.ts';
import { locales, maxAmount } from './money.ts';
import { day, instant } from './time.ts';

export * from './loyalty-words.ts';

export const loyaltyRules = z.object({
  on: z.boolean(),
  kind: z.enum(loyaltyKinds),
  /** So many points … */
  points: z.int().min(1).max(100_000),
  /** … for each so much, minor units. Cashback of 3 % is 300 for 10000: a point is a cent. */
  perAmount: amount.min(1).max(1_000_000),
  rounding: z.enum(loyaltyRoundings),
  /** So many points … */
  worthPoints: z.int().min(1).max(100_000),
  /** … take so much off, minor units. */
  worthAmount: amount.min(1).max(1_000_000),
  /** Fewer cannot be spent at once. */
  minPoints: z.int().min(0).max(1_000_000),
  /** Days after the purchase on which they are over; null: never. */
  expiryDays: z.int().min(1).max(3650).nullable(),
  /** Categories that earn nothing. Gift cards earn nothing when they are sold: what is bought with them does. */
  excluded: z.array(z.string().trim().min(1).max(200)).max(50),
});
export type LoyaltyRules = z.infer<typeof loyaltyRules>;

export const loyaltyAccount = z.object({
  personId: id,
  name: z.string(),
  /** The newest card number; null: none. */
  card: z.string().nullable(),
  /** The sum of the entries; below zero where goods came back whose points were spent. */
  balance: z.int(),
  /** What it takes off now; 0 below the shop's minimum, or where loyalty is off. */
  worth: amount,
  /** The next that will be over, and when. */
  nextExpiry: z.object({ at: instant, points: z.int() }).nullable(),
});
export type LoyaltyAccount = z.infer<typeof loyaltyAccount>;

export const loyaltyEntry = z.object({
  id,
  kind: z.enum(loyaltyEntryKinds),
  at: instant,
  points: z.int(),
  receipt: z.object({ id: id.nullable(), number: z.string() }).nullable(),
  note: z.string(),
  actor: z.string(),
  /** A correction by hand that was taken back. */
  undone: z.boolean(),
});
export type LoyaltyEntry = z.infer<typeof loyaltyEntry>;

export const wholeAccount = loyaltyAccount.extend({ entries: z.array(loyaltyEntry) });
export type WholeAccount = z.infer<typeof wholeAccount>;

export const loyaltyContract = {
  coupons: couponsContract,
  overview: verb('read')
    .route({ method: 'GET', path: '/loyalty' })
    .output(
      z.object({
        rules: loyaltyRules,
        /** People with points. */
        people: z.int(),
        points: z.int(),
        /** What all of it would take off: what the shop owes in discounts. Debts of points do not lower it. */
        liability: amount,
        /** Of the last thirty days; all above zero. */
        lately: z.object({ earned: z.int(), spent: z.int(), expired: z.int() }),
      }),
    ),
  /** Holds from now on: what was bought before stays as it was counted. */
  setRules: verb('settings').route({ method: 'PUT', path: '/loyalty/rules' }).input(loyaltyRules).output(loyaltyRules),
  /** Who has most stands first. */
  accounts: verb('people')
    .route({ method: 'GET', path: '/loyalty/accounts' })
    .input(
      z.object({
        search: z.string().max(200).optional(),
        /** As they were when this day ended: only people with points, each worth what the rule of then says. */
        on: day.optional(),
        ...pageInput,
      }),
    )
    .output(
      pageOf(loyaltyAccount).extend({
        /** Of everybody in the list, debts left out, and what it would take off together. */
        points: z.int(),
        owed: amount,
      }),
    ),
  account: verb('people')
    .route({ method: 'GET', path: '/loyalty/accounts/{personId}' })
    .input(z.object({ personId: id }))
    .output(wholeAccount),
  /** At the counter: whose card number or telephone number this is; null: nobody's. */
  find: verb('read')
    .route({ method: 'GET', path: '/loyalty/find' })
    .input(z.object({ written: z.string().max(200) }))
    .output(loyaltyAccount.nullable()),
  /** A card number for a person: their own old one, or a new one of the shop's. Refuses `loyalty-card-taken`. */
  giveCard: verb('people')
    .route({ method: 'POST', path: '/loyalty/accounts/{personId}/card' })
    .input(z.object({ personId: id, number: z.string().trim().max(64).default('') }))
    .output(wholeAccount),
  printCard: verb('people')
    .route({ method: 'GET', path: '/loyalty/accounts/{personId}/paper' })
    .input(z.object({ personId: id, language: z.enum(locales).optional() }))
    .output(fileOut),
  /** By hand, with the why; the same form counts once. */
  correct: verb('people')
    .route({ method: 'POST', path: '/loyalty/accounts/{personId}/corrections' })
    .input(
      z.object({
        personId: id,
        formKey,
        points: z.int().min(-maxAmount).max(maxAmount),
        note: z.string().trim().min(1).max(300),
      }),
    )
    .output(wholeAccount),
  /** Takes a correction back, by an entry of its own. */
  undo: verb('people')
    .route({ method: 'POST', path: '/loyalty/entries/{entryId}/undo' })
    .input(z.object({ entryId: id }))
    .output(wholeAccount),
};
