/**
 * What happens at the counter: receipts made by hand in seconds, for the numbers. Vetrina is not a fiscal till: the
 * receipt that counts before the law is the till's.
 */
import { z } from 'zod';

import { amount, id, verb } from './base.ts';
import { closesContract, paymentsVerb } from './counter-closes.ts';
import { cardsContract } from './counter-cards.ts';
import { counterLine, counterPayment, counterReceipt, formKey } from './counter-forms.ts';
import { returnsContract } from './counter-returns.ts';
import { maxAmount } from './money.ts';
import { day } from './time.ts';

export * from './counter-cards.ts';
export * from './counter-closes.ts';
export * from './counter-forms.ts';
export * from './counter-returns.ts';
export * from './counter-words.ts';

/** Something that can be sold, with what the till asks for it now. */
export const counterGoods = z.object({
  variantId: id,
  title: z.string(),
  sku: z.string(),
  gtin: z.string().nullable(),
  /** What the till's customers pay now; null: it has no price yet. */
  price: amount.nullable(),
  /** What it costs without the promotion or scheduled price in force. */
  regular: amount.nullable(),
  /** The code that was asked for is exactly this one's. */
  exact: z.boolean(),
});
export type CounterGoods = z.infer<typeof counterGoods>;

export const counterSale = z.object({
  formKey,
  lines: z.array(counterLine).max(300),
  /** Off the whole receipt; each line bears its part of it. */
  discount: amount.max(maxAmount).default(0),
  /** Gift cards that are sold: to be paid, and no revenue; what is bought with them is. */
  cards: z
    .array(z.object({ amount: amount.min(1).max(maxAmount), expiresOn: day.nullable().default(null) }))
    .max(20)
    .default([]),
  /** Of the buyer's points, taken off like a discount (decision 0394). */
  points: z.int().min(0).max(1_000_000_000).default(0),
  /** A coupon's code, or empty: what it takes off comes before the points. */
  coupon: z.string().trim().max(60).default(''),
  /** They add up to what is to pay. */
  payments: z.array(counterPayment).max(12).default([]),
  /** Somebody of the customer book. */
  personId: id.nullable().default(null),
});
export type CounterSale = z.infer<typeof counterSale>;

export const counterContract = {
  closes: closesContract,
  returns: returnsContract,
  cards: cardsContract,
  /** How everything was paid in these days, over all channels. */
  payments: paymentsVerb,
  /** By name, code or barcode, with the till's price; what has exactly the code first. */
  goods: verb('read')
    .route({ method: 'GET', path: '/counter/goods' })
    .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(20).default(8) }))
    .output(z.array(counterGoods)),
  sell: verb('prices').route({ method: 'POST', path: '/counter/receipts' }).input(counterSale).output(counterReceipt),
  /** Takes a whole receipt made here back, by a receipt of its own: receipts are only added. */
  cancel: verb('prices')
    .route({ method: 'POST', path: '/counter/receipts/{id}/cancel' })
    .input(z.object({ id, formKey, reason: z.string().trim().max(300).default('') }))
    .output(counterReceipt),
};
