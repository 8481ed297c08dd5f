/** Pieces of the counter's forms, and the receipt that a form becomes. */
import { z } from 'zod';

import { amount, id } from './base.ts';
import { cardSummary } from './counter-cards.ts';
import { counterKinds, mostThousandths } from './counter-words.ts';
import { maxAmount } from './money.ts';
import { paymentMethods } from './sales-words.ts';
import { instant } from './time.ts';

/** Made by the form that sends it, once: a double click, or another try after a lost answer, is the same act. */
export const formKey = z.string().regex(/^[\w-]{16,64}$/u);

export const counterLine = z.object({
  /** Null: goods that the catalogue does not know; `article` names them. */
  variantId: id.nullable(),
  article: z.string().trim().max(300).default(''),
  /** 1000 is one piece, 350 is 0.350 kg. */
  thousandths: z.int().min(1).max(mostThousandths).default(1000),
  /** Of one, VAT included. */
  unitPrice: amount.max(maxAmount),
  /** Off the whole line. */
  discount: amount.max(maxAmount).default(0),
});
export type CounterLine = z.infer<typeof counterLine>;

export const counterPayment = z.object({
  method: z.enum(paymentMethods),
  amount: amount.max(maxAmount),
  /** Of a gift card or of store credit: its code. */
  code: z.string().max(40).optional(),
});
export type CounterPayment = z.infer<typeof counterPayment>;

export const counterReceipt = z.object({
  id,
  number: z.string(),
  kind: z.enum(counterKinds),
  at: instant,
  total: z.int(),
  /** The same form came before: nothing was counted twice. */
  again: z.boolean(),
  /** Gift cards and store credit that it wrote on, as they are now. */
  cards: z.array(cardSummary),
});
export type CounterReceipt = z.infer<typeof counterReceipt>;
