/** How everything was paid, over all channels; and the evening close: what should be there against what was counted. */
import { z } from 'zod';

import { amount, channelId, fileOut, id, pageInput, pageOf, verb } from './base.ts';
import { formKey } from './counter-forms.ts';
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
  /** Counted less what should be there, of cash with the drawer's own money; null where nothing was counted. */
  difference: signed.nullable(),
});

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

/** Money that came into the drawer (above zero) or left it without a receipt: change from the bank, a courier who was paid. */
export const drawerEntry = z.object({
  id,
  day,
  at: instant,
  actor: z.string(),
  amount: signed,
  reason: z.string(),
  /** It was a mistake, and counts no more. */
  takenBackAt: instant.nullable(),
});
export type DrawerEntry = z.infer<typeof drawerEntry>;

export const eveningClose = closeSummary.extend({
  /** In the drawer in the morning. */
  float: amount,
  /** What came into the drawer and left it that day, as it stood when the day was closed. */
  drawer: z.array(drawerEntry),
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
        /** Without those that were taken back, in their order. */
        drawer: z.array(drawerEntry),
        /** The close of this day that holds; null: it is open. */
        closed: closeSummary.nullable(),
      }),
    ),
  /** Refuses `close-day-future` and `close-nothing-counted`. The same form twice is one close. */
  close: verb('prices')
    .route({ method: 'POST', path: '/counter/closes' })
    .input(
      z.object({
        formKey,
        day,
        float: amount.max(maxAmount).default(0),
        counted: z.array(closeKey.extend({ amount: signed.min(-maxAmount).max(maxAmount) })).max(60),
        note: z.string().trim().max(1000).default(''),
      }),
    )
    .output(eveningClose),
  /** The same form twice is one entry. A close made before stays as it was. Refuses `close-day-future`. */
  addDrawerEntry: verb('prices')
    .route({ method: 'POST', path: '/counter/drawer' })
    .input(
      z.object({
        formKey,
        /** Today unless said. */
        day: day.optional(),
        /** Below zero: taken out. */
        amount: signed
          .min(-maxAmount)
          .max(maxAmount)
          .refine((sum) => sum !== 0),
        reason: z.string().trim().min(1).max(200),
      }),
    )
    .output(drawerEntry),
  /** A mistake: it counts no more, and stays to be read in the closes that have counted it. Again is no change. */
  takeBackDrawerEntry: verb('prices')
    .route({ method: 'POST', path: '/counter/drawer/{id}/take-back' })
    .input(z.object({ id }))
    .output(drawerEntry),
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
