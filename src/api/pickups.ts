/**
 * Click & collect, reserve & collect: goods set aside for somebody until a minute. What is set aside stays on hand and
 * cannot be sold to others; handed over it moves once, given up or too late it is given back without a movement.
 */
import { z } from 'zod';

import { amount, fileOut, id, pageInput, pageOf, verb } from './base.ts';
import { formKey } from './counter-forms.ts';
import { instant } from './time.ts';

export const pickupStates = ['reserved', 'ready', 'collected', 'expired', 'cancelled'] as const;
export type PickupState = (typeof pickupStates)[number];

export const pickupLine = z.object({
  /** Null: ordered in the web shop, and in no catalogue here. */
  variantId: id.nullable(),
  title: z.string(),
  sku: z.string(),
  /** Thousandths. */
  quantity: z.int(),
  unitPrice: amount.nullable(),
});

export const pickup = z.object({
  id,
  /** Said or shown at the counter; the QR holds the same. */
  code: z.string(),
  state: z.enum(pickupStates),
  /** Paid already, in the web shop or here: nothing is asked at the counter. */
  paid: z.boolean(),
  personId: id.nullable(),
  name: z.string(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  note: z.string(),
  createdAt: instant,
  createdBy: z.string(),
  until: instant,
  readyAt: instant.nullable(),
  endedAt: instant.nullable(),
  lines: z.array(pickupLine),
  /** Of the lines with a price; of an order what it comes to, with all that is no goods. */
  total: z.int(),
  /**
   * The order of the web shop that it is: its receipt moves nothing, and it is cancelled and refunded there. Not
   * collected by `until` it is late, and stays.
   */
  order: z.object({ channelId: z.string(), orderId: z.string(), number: z.string() }).nullable(),
});
export type Pickup = z.infer<typeof pickup>;

/** Ready to be sent by hand; Vetrina sends nothing by itself. */
export const pickupMessage = z.object({
  text: z.string(),
  /** Null: no telephone was given. */
  whatsapp: z.string().nullable(),
  tel: z.string().nullable(),
  mailto: z.string().nullable(),
});

const one = z.object({ id });
const longest = 60 * 24;

export const pickupsContract = {
  /** `open`: reserved or ready, the next to expire first; otherwise the latest first. */
  list: verb('read')
    .route({ method: 'GET', path: '/pickups' })
    .input(
      z.object({
        show: z.enum(['open', 'ended', 'all']).default('open'),
        /** Code, name or article. */
        search: z.string().max(200).optional(),
        ...pageInput,
      }),
    )
    .output(pageOf(pickup)),
  get: verb('read').route({ method: 'GET', path: '/pickups/{id}' }).input(one).output(pickup),
  /** By the code that was said or scanned; capitals and spaces do not matter. Refuses `not-found`. */
  byCode: verb('read')
    .route({ method: 'GET', path: '/pickups/codes/{code}' })
    .input(z.object({ code: z.string().max(40) }))
    .output(pickup),
  /** Sets goods aside. The same form again is the same one. Refuses `pickup-not-enough`. */
  create: verb('prices')
    .route({ method: 'POST', path: '/pickups' })
    .input(
      z.object({
        formKey,
        name: z.string().trim().min(1).max(120),
        phone: z.string().max(40).default(''),
        mail: z.string().max(200).default(''),
        personId: id.nullable().default(null),
        paid: z.boolean().default(false),
        note: z.string().max(300).default(''),
        lines: z
          .array(z.object({ variantId: id, quantity: z.int().min(1).max(1_000_000) }))
          .min(1)
          .max(100),
        /** How long they are kept; two days unless said. */
        hours: z.int().min(1).max(longest).default(48),
      }),
    )
    .output(pickup),
  /** Put together on the shelf for those who come. */
  ready: verb('prices').route({ method: 'POST', path: '/pickups/{id}/ready' }).input(one).output(pickup),
  /**
   * Handed over. `till`: the till makes its receipt, which comes in with its file and moves the goods; otherwise they
   * move now, once. Those of an order always move now: its receipt has moved nothing.
   */
  collect: verb('prices')
    .route({ method: 'POST', path: '/pickups/{id}/collect' })
    .input(one.extend({ till: z.boolean().default(false) }))
    .output(pickup),
  /** Given up before it was handed over: nothing has moved, nothing moves. Refuses `pickup-of-order`. */
  cancel: verb('prices').route({ method: 'POST', path: '/pickups/{id}/cancel' }).input(one).output(pickup),
  /** Kept for longer, from now on. */
  extend: verb('prices')
    .route({ method: 'POST', path: '/pickups/{id}/extend' })
    .input(one.extend({ hours: z.int().min(1).max(longest) }))
    .output(pickup),
  message: verb('read').route({ method: 'GET', path: '/pickups/{id}/message' }).input(one).output(pickupMessage),
  /** What is to be put together and what waits, for the shelf. */
  shelfList: verb('read').route({ method: 'GET', path: '/pickups/shelf-list' }).output(fileOut),
};
