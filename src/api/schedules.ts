/** Prices that start, and perhaps end, at a minute to come; and what the law asks about the price that was. */
import { z } from 'zod';

import { amount, channelId, id, pageInput, pageOf, verb } from './base.ts';
import { instant, localMinute } from './time.ts';

export const scheduleStates = ['waiting', 'running', 'done', 'ended', 'cancelled'] as const;

export const scheduledPrice = z.object({
  id,
  variantId: id,
  title: z.string(),
  sku: z.string(),
  /** null: the one price. */
  channelId: channelId.nullable(),
  amount,
  from: instant,
  /** null: it stays, as if it had been typed at that minute. */
  until: instant.nullable(),
  state: z.enum(scheduleStates),
  /** When it truly began and ended: later than planned where the PC was off. */
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  startedLate: z.boolean(),
  endedLate: z.boolean(),
  note: z.string(),
  actor: z.string(),
  batchId: id,
});
export type ScheduledPrice = z.infer<typeof scheduledPrice>;

export const scheduleContract = {
  /** One batch. Without `until` the price stays; with it the regular price comes back by itself. */
  create: verb('prices')
    .route({ method: 'POST', path: '/prices/scheduled' })
    .input(
      z.object({
        prices: z
          .array(z.object({ variantId: id, channelId: channelId.nullish(), amount }))
          .min(1)
          .max(20_000),
        from: localMinute,
        until: localMinute.nullish(),
        note: z.string().max(300).default(''),
      }),
    )
    .output(z.object({ batchId: id, scheduled: z.int(), from: instant, until: instant.nullable() })),
  /** The next one first. */
  list: verb('read')
    .route({ method: 'GET', path: '/prices/scheduled' })
    .input(z.object({ ...pageInput, variantId: id.optional(), state: z.enum(scheduleStates).optional() }))
    .output(pageOf(scheduledPrice)),
  /** A price that waits is called off; one that runs until a minute ends now. */
  cancel: verb('prices')
    .route({ method: 'POST', path: '/prices/scheduled/cancel' })
    .input(z.object({ ids: z.array(id).min(1).max(20_000) }))
    .output(z.object({ batchId: id, cancelled: z.int() })),
};

const reducedNow = z.object({
  promotionId: id.nullable(),
  name: z.string(),
  amount,
  from: instant,
  until: instant,
});

export const priceFacts = z.object({
  variantId: id,
  title: z.string(),
  sku: z.string(),
  base: amount.nullable(),
  channels: z.array(
    z.object({
      channelId,
      regular: amount.nullable(),
      /** What customers pay. */
      amount: amount.nullable(),
      exception: z.boolean(),
      /** While reduced: the prior price of that reduction; else the lowest price of the last thirty days. */
      prior: amount.nullable(),
      priorDays: z.int().nullable(),
      running: reducedNow.nullable(),
      next: reducedNow.nullable(),
    }),
  ),
  scheduled: z.array(scheduledPrice),
});
export type PriceFacts = z.infer<typeof priceFacts>;

export const priceLawContract = {
  /** The prior price of a reduction announced at an instant: the lowest one that customers of the channel saw in the thirty days before. */
  prior: verb('read')
    .route({ method: 'GET', path: '/prices/prior' })
    .input(
      z.object({
        variantId: id.optional(),
        sku: z.string().max(100).optional(),
        channelId,
        at: instant.optional().describe('absent: now'),
      }),
    )
    .output(
      z.object({
        variantId: id,
        channelId,
        at: instant,
        windowFrom: instant,
        /** null: nobody is known to have seen a price. */
        prior: amount.nullable(),
        firstSeenAt: instant.nullable(),
        /** Days on sale, where they are fewer than thirty. */
        priorDays: z.int().nullable(),
      }),
    ),
  facts: verb('read')
    .route({ method: 'GET', path: '/prices/facts/{variantId}' })
    .input(z.object({ variantId: id }))
    .output(priceFacts),
};
