/** Goods that come back, of any channel's sale: money, store credit or other goods for them. */
import { z } from 'zod';

import { channelId, id, verb } from './base.ts';
import { counterLine, counterPayment, counterReceipt, formKey } from './counter-forms.ts';
import { mostThousandths, returnedTo, returnReasons } from './counter-words.ts';
import { day } from './time.ts';

const signed = z.int();

export const returnableLine = z.object({
  lineId: id,
  variantId: id.nullable(),
  title: z.string(),
  sold: z.int(),
  returned: z.int(),
  /** What can still come back. */
  left: z.int(),
  /** What was paid for the line, all discounts taken off. */
  paid: signed,
  /** What is given for all that is left of it. */
  worth: signed,
});
export type ReturnableLine = z.infer<typeof returnableLine>;

export const returnOutlook = z.object({
  receiptId: id,
  number: z.string(),
  channelId,
  day,
  total: signed,
  personId: id.nullable(),
  payments: z.array(z.object({ method: counterPayment.shape.method, amount: signed })),
  lines: z.array(returnableLine),
});
export type ReturnOutlook = z.infer<typeof returnOutlook>;

export const returnWish = z.object({
  formKey,
  receiptId: id,
  lines: z
    .array(
      z.object({
        lineId: id,
        thousandths: z.int().min(1).max(mostThousandths),
        to: z.enum(returnedTo).default('shelf'),
      }),
    )
    .min(1)
    .max(300),
  reason: z.enum(returnReasons),
  note: z.string().trim().max(300).default(''),
  /** Other goods that are taken instead. */
  exchange: z.array(counterLine).max(300).default([]),
  /** The difference: given back where the goods that came were worth more, else paid. Above zero either way. */
  payments: z.array(counterPayment).max(12).default([]),
});
export type ReturnWish = z.infer<typeof returnWish>;

export const returnsContract = {
  /** What of a receipt can come back. Refuses `receipt-not-returnable` and `receipt-taken-back`. */
  outlook: verb('read')
    .route({ method: 'GET', path: '/counter/returns/{receiptId}' })
    .input(z.object({ receiptId: id }))
    .output(returnOutlook),
  /** What these lines come to: nothing is written. Below zero it is given back. */
  worth: verb('read')
    .route({ method: 'POST', path: '/counter/returns/worth' })
    .input(returnWish.pick({ receiptId: true, lines: true, exchange: true }))
    .output(z.object({ back: signed, taken: signed, total: signed })),
  /** Refuses `return-too-much`, and what `outlook` and `sell` refuse. */
  take: verb('prices')
    .route({ method: 'POST', path: '/counter/returns' })
    .input(returnWish)
    .output(counterReceipt.extend({ refund: signed })),
};
