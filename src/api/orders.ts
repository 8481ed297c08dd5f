/** The web shop's orders: read in, each counted once, and carts that were left halfway. */
import { z } from 'zod';

import { channelId, id, pageInput, pageOf, reason, verb } from './base.ts';
import { orderCarts, orderStates, rescueResults } from './orders-words.ts';
import { day, instant } from './time.ts';

export * from './orders-words.ts';

const signed = z.int();
export const orderId = z.string().regex(/^[\w-]{1,64}$/u);

export const webOrder = z.object({
  channelId,
  orderId,
  number: z.string(),
  state: z.enum(orderStates),
  /** The web shop's own word: `processing`, `on-hold` … */
  status: z.string(),
  at: instant,
  /** In its own currency. */
  total: signed,
  currency: z.string(),
  first: z.string(),
  lines: z.int(),
  personId: id.nullable(),
  /** The receipts that it became: the sale, changes, refunds. */
  receipts: z.array(z.object({ id, number: z.string(), total: signed, kind: z.enum(['sale', 'change', 'refund']) })),
});
export type WebOrder = z.infer<typeof webOrder>;

export const orderReading = z.object({
  /** Null: no web shop is joined. */
  channelId: channelId.nullable(),
  readAt: instant.nullable(),
  /** Why it could not be read; null: all is well. */
  reason: reason.nullable(),
});
export type OrderReading = z.infer<typeof orderReading>;

export const webAccounts = orderReading.extend({
  /** Accounts that stand there now. */
  accounts: z.int(),
  /** Whose they are in the customer book. */
  people: z.int(),
  /** Of people who were erased here: they stay away. */
  keptOut: z.int(),
  /** Without an address or a number that can be read. */
  withoutContact: z.int(),
  /** Deleted over there since. */
  gone: z.int(),
});
export type WebAccounts = z.infer<typeof webAccounts>;

export const cart = z.object({
  channelId,
  orderId,
  number: z.string(),
  at: instant,
  total: signed,
  name: z.string(),
  mail: z.string(),
  phone: z.string(),
  personId: id.nullable(),
  goods: z.array(
    z.object({
      variantId: id,
      title: z.string(),
      thousandths: z.int(),
      /** What can be sold of it; null: never counted, to be looked for on the shelf. */
      available: z.int().nullable(),
    }),
  ),
  /** Until when it can be promised: the shop's evening. */
  until: instant,
});
export type Cart = z.infer<typeof cart>;

export const rescueCounts = z.object({
  /** Of the last thirty days. */
  contacted: z.int(),
  rescued: z.int(),
  rescuedTotal: signed,
});

export const ordersContract = {
  list: verb('read')
    .route({ method: 'GET', path: '/orders' })
    .input(
      z.object({
        ...pageInput,
        state: z.enum(orderStates).optional(),
        /** Carts of these days (of all, without days) that came so far, as the report counts them. */
        cart: z.enum(orderCarts).optional(),
        from: day.optional(),
        to: day.optional(),
      }),
    )
    .output(pageOf(webOrder)),
  reading: verb('read').route({ method: 'GET', path: '/orders/reading' }).output(orderReading),
  /** Reads what is new now; answers what came of it. */
  pull: verb('prices')
    .route({ method: 'POST', path: '/orders/pull' })
    .output(orderReading.extend({ read: z.int(), counted: z.int(), changed: z.int(), aside: z.int() })),
  /** Accounts of the web shop, as they were last read. */
  accounts: verb('read').route({ method: 'GET', path: '/orders/accounts' }).output(webAccounts),
  /** Reads accounts now: new ones come into the customer book, without any consent. */
  pullAccounts: verb('people')
    .route({ method: 'POST', path: '/orders/accounts/pull' })
    .output(webAccounts.extend({ read: z.int(), fresh: z.int() })),
  /** Carts left halfway whose goods are here, and whose customer has not been called this week. */
  carts: verb('people')
    .route({ method: 'GET', path: '/orders/carts' })
    .output(z.object({ carts: z.array(cart), counts: rescueCounts })),
  /** Somebody was called or written to, for this order and nothing else: at most once a week. */
  noteRescue: verb('people')
    .route({ method: 'POST', path: '/orders/carts/{orderId}' })
    .input(z.object({ channelId, orderId, result: z.enum(rescueResults) }))
    .output(z.object({})),
};
