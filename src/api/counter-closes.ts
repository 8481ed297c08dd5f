/** How everything was paid, over all channels; and the evening close: what should be there against what was counted. */
import { z } from 'zod';

import { amount, channelId, fileOut, id, pageInput, pageOf, verb } from './base.ts';
import { locales, maxAmount } from './money.ts';
import { notSaid, paymentMethods } from './sales-words.ts';
import { day, instant } from './time.ts';

const signed = z.int();
export const paidHow = z.enum([...paymentMethods, notSaid]);

export const paidRow = z.object({
  channelId,
  method: paidHow,
  receipts: z.int(),
  amount: signed,
});
export type PaidRow = z.infer<typeof paidRow>;

/** One thing that is compared: a way of payment at the till, or all of a web shop (`method` null). */
export const closeKey = z.object({ channelId, method: paidHow.nullable() });

export const closePart = closeKey.extend({
  /** From the till's file, or the web shop's orders. */
  fromFile: signed,
  byHand: signed,
  /** What should be there: both together. */
  expected: signed,
});
export type ClosePart = z.infer<typeof closePart>;

export const countedPart = closePart.extend({
  /** Cash with what was in the drawer in the morning; null: not counted, which is not zero. */
  counted: signed.nullable(),
  /** Counted less what should be there; null where nothing was counted. */
  difference: signed.nullable(),
});
export type CountedPart = z.infer<typeof countedPart>;

/** What came in for a day after it was closed: it changes no close. */
export const lateReceipts = z.object({ receipts: z.int(), total: signed });

export const closeSummary = z.object({
  id,
  day,
  at: instant,
  actor: z.string(),
  note: z.string(),
  receipts: z.int(),
  total: signed,
  /** All differences added up, and how many there are. */
  difference: signed,
  differences: z.int(),
  /** A later close of the same day holds instead. */
  replaced: z.boolean(),
  late: lateReceipts,
});
export type CloseSummary = z.infer<typeof closeSummary>;

export const eveningClose = closeSummary.extend({
  /** In the drawer in the morning. */
  float: amount,
  parts: z.array(countedPart),
});
export type EveningClose = z.infer<typeof eveningClose>;

export const closesContract = {
  /** What a close of this day would compare. */
  outlook: verb('read')
    .route({ method: 'GET', path: '/counter/closes/outlook' })
    .input(z.object({ day }))
    .output(
      z.object({
        day,
        receipts: z.int(),
        total: signed,
        parts: z.array(closePart),
        /** What the drawer began with the last time. */
        float: amount,
        /** The close of this day that holds; null: it is open. */
        closed: closeSummary.nullable(),
      }),
    ),
  /** Refuses `close-day-future` and `close-nothing-counted`. The same form twice is one close. */
  close: verb('prices')
    .route({ method: 'POST', path: '/counter/closes' })
    .input(
      z.object({
        formKey: z.string().regex(/^[\w-]{16,64}$/u),
        day,
        float: amount.max(maxAmount).default(0),
        counted: z.array(closeKey.extend({ amount: signed.min(-maxAmount).max(maxAmount) })).max(60),
        note: z.string().trim().max(1000).default(''),
      }),
    )
    .output(eveningClose),
  list: verb('read')
    .route({ method: 'GET', path: '/counter/closes' })
    .input(z.object(pageInput))
    .output(pageOf(closeSummary)),
  get: verb('read').route({ method: 'GET', path: '/counter/closes/{id}' }).input(z.object({ id })).output(eveningClose),
  print: verb('read')
    .route({ method: 'GET', path: '/counter/closes/{id}/paper' })
    .input(z.object({ id, language: z.enum(locales).optional() }))
    .output(fileOut),
};

export const paymentsVerb = verb('read')
  .route({ method: 'GET', path: '/counter/payments' })
  .input(z.object({ from: day, to: day, channelId: channelId.optional() }))
  .output(z.object({ from: day, to: day, rows: z.array(paidRow), total: signed }));
