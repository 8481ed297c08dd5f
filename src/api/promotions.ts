/**
 * Dated reductions by the law (Directive 98/6/EC art. 6a, Codice del consumo art. 17-bis): the prior price is the lowest
 * one that customers saw in the thirty days before, channel by channel, and announced percentages are of it.
 */
import { z } from 'zod';

import { amount, channelId, hundredths, id, pageInput, pageOf, verb } from './base.ts';
import { locales, roundings } from './money.ts';
import { selection } from './pricing.ts';
import { instant, localMinute } from './time.ts';

/** What a reduction is computed on. `prior`: the lowest price of the thirty days before, as a percentage is announced (CJEU C-330/23). */
export const bases = ['prior', 'current'] as const;
const off = {
  basis: z.enum(bases).default('prior'),
  rounding: z.enum(roundings).default('none'),
};
const percent = hundredths.min(1).max(9_999);
const condition = { unit: z.enum(['percent', 'amount']), value: z.int().min(1) };

/** `n-for-m`, `coupon` and `member` leave the public price as it is: they are conditions, said on the sign. */
export const reduction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), value: percent, ...off }),
  z.object({ kind: z.literal('amount'), value: amount.min(1), ...off }),
  z.object({ kind: z.literal('fixed'), value: amount }),
  z.object({ kind: z.literal('n-for-m'), take: z.int().min(2).max(100), pay: z.int().min(1).max(99) }),
  z.object({ kind: z.literal('coupon'), code: z.string().trim().min(1).max(40), ...condition }),
  z.object({ kind: z.literal('member'), ...condition }),
]);
export type Reduction = z.infer<typeof reduction>;

/**
 * `ordinary`: the prior price of thirty days. `progressive`: the same reduction grows in steps, the prior price stays
 * the one before the first. `perishable`: goods that spoil, no prior price needed. `new-product`: on sale for less than
 * thirty days, the period is said. `outside`: no reduction announced at all.
 */
export const regimes = ['ordinary', 'progressive', 'perishable', 'new-product', 'outside'] as const;
export type Regime = (typeof regimes)[number];

export const promotionStates = ['planned', 'running', 'ended', 'cancelled'] as const;
export type PromotionState = (typeof promotionStates)[number];

/** What is said before an unlawful or senseless claim, product by product. */
export const promotionWarnings = [
  /** The sign would say more than the true percentage on the prior price. */
  'claim-above-true',
  /** Not lower than the lowest price of the thirty days before: left out, it cannot be announced. */
  'not-below-prior',
  /** Not lower than what customers pay already: left out. */
  'not-below-current',
  'below-cost',
  'below-floor',
  /** Without a price there: left out. */
  'no-price',
  /** On sale for less than thirty days, and the regime does not say so. */
  'under-30-days',
  /** Nobody is known to have seen a price on this channel yet. */
  'no-history',
  /** Reduced at the same time already: left out of the preview, refused when created. */
  'overlaps',
] as const;
export type PromotionWarning = (typeof promotionWarnings)[number];

/** Of the promotion as a whole, to be read once. */
export const promotionNotes = [
  /** The regions’ calendars of sales; some forbid promotions in the thirty days before them. */
  'sales-season',
  /** The minute does not exist that night (summer time begins): the next one is taken. */
  'start-skipped',
  'end-skipped',
  /** The minute comes twice that night (summer time ends): the first for the start, the second for the end. */
  'start-twice',
  'end-twice',
  /** The public price stays: no record, no prior price; the conditions have to be on the sign. */
  'conditions-on-sign',
] as const;

export const promotionFields = z.object({
  name: z.string().trim().min(1).max(120),
  /** Frozen when the promotion is created: what joins the category later is not in it. */
  products: selection,
  channels: z.array(channelId).min(1).max(50),
  /** null: now. */
  from: localMinute.nullable(),
  until: localMinute,
  reduction,
  regime: z.enum(regimes).default('ordinary'),
  /** `progressive` only: later and larger steps, each from its minute on. */
  steps: z
    .array(z.object({ from: localMinute, value: z.int().min(1) }))
    .max(10)
    .default([]),
  /** The percentage that the sign will say; null: what the reduction says. */
  claim: percent.nullable().default(null),
  note: z.string().max(300).default(''),
});
export type PromotionWish = z.infer<typeof promotionFields>;

/** One variant on one channel at one step. */
export const promotionRow = z.object({
  variantId: id,
  title: z.string(),
  sku: z.string(),
  channelId,
  step: z.int(),
  /** What it costs there without the promotion. */
  regular: amount.nullable(),
  /** The lowest price that customers saw in the thirty days before. */
  prior: amount.nullable(),
  /** Days on sale, where they are fewer than thirty. */
  priorDays: z.int().nullable(),
  amount: amount.nullable(),
  /** On the prior price, else on the present one. */
  saved: amount.nullable(),
  /** The true percentage on the prior price, else on the present one: 20 % is 2000. */
  percent: hundredths.nullable(),
  state: z.enum(['waiting', 'running', 'ended', 'left-out', 'cancelled']),
  warnings: z.array(z.enum(promotionWarnings)),
});
export type PromotionRow = z.infer<typeof promotionRow>;

/** Before it begins, with what it would leave: hundredths of a percent of the net price, null without a known cost. */
export const promotionPreviewRow = promotionRow.extend({ margin: hundredths.nullable() });
export type PromotionPreviewRow = z.infer<typeof promotionPreviewRow>;

export const promotion = z.object({
  id,
  name: z.string(),
  state: z.enum(promotionStates),
  reduction,
  regime: z.enum(regimes),
  steps: z.array(z.object({ from: instant, value: z.int() })),
  channels: z.array(channelId),
  from: instant,
  until: instant,
  /** When it truly began and ended: later than planned where the PC was off. */
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  startedLate: z.boolean(),
  endedLate: z.boolean(),
  claim: hundredths.nullable(),
  note: z.string(),
  actor: z.string(),
  createdAt: instant,
  batchId: id,
  variants: z.int(),
  /** Variants times channels that it reduces, or reduced. */
  prices: z.int(),
  leftOut: z.int(),
});
export type Promotion = z.infer<typeof promotion>;

export const promotionPreview = z.object({
  rows: z.array(promotionPreviewRow),
  variants: z.int(),
  prices: z.int(),
  leftOut: z.int(),
  warnings: z.partialRecord(z.enum(promotionWarnings), z.int()),
  notes: z.array(z.enum(promotionNotes)),
  from: instant,
  until: instant,
});
export type PromotionPreview = z.infer<typeof promotionPreview>;

/** Texts in one language, ready to be printed: nothing is computed after it. */
export const signText = z.object({
  variantId: id.nullable(),
  sku: z.string().nullable(),
  channelId: channelId.nullable(),
  headline: z.string(),
  product: z.string(),
  /** The price to pay; empty where the public price stays. */
  price: z.string(),
  /** `Prezzo più basso degli ultimi 30 giorni: 12,90 €`; empty where the law asks for none. */
  priorPrice: z.string(),
  saving: z.string(),
  period: z.string(),
  conditions: z.string(),
});
export type SignText = z.infer<typeof signText>;

export const proofRecord = z.object({
  sequence: id,
  amount: amount.nullable(),
  regular: amount.nullable(),
  from: instant,
  until: instant.nullable(),
  /** Since when customers saw it; null: never. */
  visibleFrom: instant.nullable(),
  reason: z.string(),
  note: z.string(),
  actor: z.string(),
  recordedAt: instant,
  /** A slip of the keyboard, corrected within ten minutes: shown, and not counted. */
  typingError: z.boolean(),
  /** This is the record of the lowest price. */
  lowest: z.boolean(),
});

export const promotionProof = z.object({
  promotion,
  variantId: id,
  title: z.string(),
  sku: z.string(),
  channels: z.array(
    z.object({
      channelId,
      rows: z.array(promotionRow),
      windowFrom: instant,
      windowUntil: instant,
      /** Oldest first, from the price that stood when the thirty days began to the end of the promotion. */
      records: z.array(proofRecord),
    }),
  ),
});
export type PromotionProof = z.infer<typeof promotionProof>;

export const promotionsContract = {
  preview: verb('prices')
    .route({ method: 'POST', path: '/promotions/preview' })
    .input(
      promotionFields.omit({ name: true }).extend({
        /** Rows with a warning before the others. */
        warnedFirst: z.boolean().optional(),
        limit: z.int().min(1).max(500).default(50),
      }),
    )
    .output(promotionPreview),
  /** One batch, undone as one: before its start it is cancelled, afterwards ended. Refuses what overlaps. */
  create: verb('prices')
    .route({ method: 'POST', path: '/promotions' })
    .input(promotionFields)
    .output(z.object({ id, batchId: id, prices: z.int(), leftOut: z.int() })),
  /** The newest start first. */
  list: verb('read')
    .route({ method: 'GET', path: '/promotions' })
    .input(z.object({ ...pageInput, state: z.enum(promotionStates).optional() }))
    .output(pageOf(promotion)),
  get: verb('read')
    .route({ method: 'GET', path: '/promotions/{id}' })
    .input(z.object({ id, ...pageInput }))
    .output(z.object({ promotion, rows: pageOf(promotionRow) })),
  /** Name and end may change, also while it runs; the prior price stays the one before its start. */
  update: verb('prices')
    .route({ method: 'PATCH', path: '/promotions/{id}' })
    .input(z.object({ id, name: z.string().trim().min(1).max(120).optional(), until: localMinute.optional() }))
    .output(promotion),
  /** Now, at the same instant on every channel; a planned one is called off. */
  stop: verb('prices')
    .route({ method: 'POST', path: '/promotions/stop' })
    .input(z.object({ id }))
    .output(z.object({ batchId: id, ended: z.int() })),
  sign: verb('read')
    .route({ method: 'GET', path: '/promotions/{id}/sign' })
    .input(z.object({ id, ...pageInput, language: z.enum(locales).optional(), channelId: channelId.optional() }))
    .output(z.object({ whole: signText, products: pageOf(signText) })),
  /** What an inspector asks for, one product at a time. */
  proof: verb('read')
    .route({ method: 'GET', path: '/promotions/{id}/proof' })
    .input(z.object({ id, ...pageInput }))
    .output(pageOf(promotionProof)),
};
