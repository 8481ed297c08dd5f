/**
 * What was sold: receipts from the till's files, kept as they came and never changed, and the numbers made of them.
 * Vetrina is not a fiscal till: what it keeps is a copy for the numbers, the law's record stays with the till.
 */
import { z } from 'zod';

import { channelId, done, id, pageInput, pageOf, verb } from './base.ts';
import { counterKinds } from './counter-words.ts';
import { receiptCorrections, receiptCounts, receiptReading, refusedReceiptRow } from './sales-files.ts';
import { asideReasons, notSaid, paymentMethods, receiptFields, salesGroupings, salesMetrics } from './sales-words.ts';
import { day, instant } from './time.ts';

export * from './sales-files.ts';
export * from './sales-words.ts';

/** Minor units, VAT included; below zero for what came back. */
const signed = z.int();

export const receiptLine = z.object({
  id,
  /** Null: the article is not known yet. */
  variantId: id.nullable(),
  /** As the till wrote them; empty where it did not. */
  article: z.string(),
  sku: z.string(),
  gtin: z.string(),
  category: z.string(),
  /** 1000 is one piece, 350 is 0.350 kg; below zero for what came back. */
  thousandths: z.int(),
  /** Of one, before the discount. */
  unitPrice: signed.nullable(),
  discount: signed,
  /** Hundredths of a percent; null: not known. */
  vatRate: z.int().nullable(),
  total: signed,
  /** What the goods of this line cost the shop, without VAT; null: not known. */
  cost: signed.nullable(),
  /** The product's name today; null while the article is not known. */
  title: z.string().nullable(),
});
export type ReceiptLine = z.infer<typeof receiptLine>;

export const receiptPayment = z.object({ method: z.enum(paymentMethods), amount: signed, written: z.string() });
export type ReceiptPayment = z.infer<typeof receiptPayment>;

export const receiptSummary = z.object({
  id,
  number: z.string(),
  channelId,
  store: z.string(),
  at: instant,
  /** Day and hour on the store's clock; the hour is null where the file says none. */
  day,
  hour: z.int().min(0).max(23).nullable(),
  total: signed,
  lines: z.int(),
  /** The first article, for lists. */
  first: z.string(),
  payments: z.array(receiptPayment),
  /** Lines whose article is not known. */
  unknown: z.int(),
  personId: id.nullable(),
});
export type ReceiptSummary = z.infer<typeof receiptSummary>;

export const receipt = receiptSummary.extend({
  items: z.array(receiptLine),
  /** `file`: came with an import; `counter`: made by hand; `web`: an order of the web shop. */
  source: z.enum(['file', 'counter', 'web']),
  file: z.string(),
  /** Line of the file where it stands. */
  line: z.int().nullable(),
  /** How it was made here, and which receipt it takes back; null: it was not made here. */
  made: z
    .object({
      kind: z.enum(counterKinds),
      actor: z.string(),
      reason: z.string(),
      of: z.object({ id, number: z.string() }).nullable(),
    })
    .nullable(),
  /** What takes it back, whole or in part. */
  takenBack: z.array(z.object({ id, number: z.string(), kind: z.enum(counterKinds), total: signed })),
  recordedAt: instant,
});
export type Receipt = z.infer<typeof receipt>;

/** Which receipts; the same filter that a number was made with opens its rows. */
export const receiptFilter = z.object({
  from: day.optional(),
  to: day.optional(),
  search: z.string().max(200).optional(),
  channelId: channelId.optional(),
  store: z.string().max(200).optional(),
  payment: z.enum([...paymentMethods, notSaid]).optional(),
  /** -1: without an hour. */
  hour: z.int().min(-1).max(23).optional(),
  /** 1 is Monday. */
  weekday: z.int().min(1).max(7).optional(),
  category: z.string().max(300).optional(),
  /**
   * Only of customers who, from `buyersFrom` to `buyersTo`, bought in one channel or in several; or who had bought before
   * `buyersFrom`, or never.
   */
  buyers: z.enum(['one', 'several', 'new', 'returning']).optional(),
  buyersFrom: day.optional(),
  buyersTo: day.optional(),
  /** Only what arrived after this close of its day. */
  afterClose: id.optional(),
  /** Only with an article that is not known. */
  unknown: z.boolean().optional(),
});
export type ReceiptFilter = z.infer<typeof receiptFilter>;

/** One article that no product of the shop goes by, over all of its lines. */
export const unknownArticle = z.object({
  article: z.string(),
  sku: z.string(),
  gtin: z.string(),
  lines: z.int(),
  total: signed,
  first: day,
  last: day,
});

export const asideReceipt = z.object({
  id,
  reason: z.enum(asideReasons),
  number: z.string(),
  channelId,
  store: z.string(),
  day,
  at: instant,
  /** In the currency that it was written in. */
  total: signed,
  currency: z.string(),
  first: z.string(),
  file: z.string(),
  line: z.int().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type AsideReceipt = z.infer<typeof asideReceipt>;

const span = z.object({ from: day, to: day });

export const salesFigure = z.object({
  metric: z.enum(salesMetrics),
  unit: z.enum(['count', 'money', 'percent']),
  /** Null: not enough data. */
  value: z.int().nullable(),
  /** The same over as many days before, and over the same days of last year. */
  before: z.int().nullable(),
  lastYear: z.int().nullable(),
  /** Change in hundredths of a percent (of a rate: the points between the two); null: too few receipts to tell. */
  trend: z.int().nullable(),
  yearTrend: z.int().nullable(),
  /** Of the margin: how much of the revenue it is known for, hundredths of a percent. */
  knownShare: z.int().nullable(),
});
export type SalesFigure = z.infer<typeof salesFigure>;

export const salesRow = z.object({
  /** A day, the Monday of a week, `2026-11`, a channel, a store, a method, an hour (-1: none), 1–7, `6-17`, a category. */
  key: z.string(),
  /** Null where a receipt can stand in several rows. */
  receipts: z.int().nullable(),
  revenue: signed,
  average: z.int().nullable(),
  /** Null: not known of any line, or not told apart this way. */
  margin: z.int().nullable(),
  knownShare: z.int().nullable(),
});
export type SalesRow = z.infer<typeof salesRow>;

export const salesNumbers = span.extend({
  /** The last day that counts: later ones have no receipts yet, and are no days without sales. Null: none at all. */
  countedUntil: day.nullable(),
  before: span,
  lastYear: span,
  figures: z.array(salesFigure),
  by: z.enum(salesGroupings),
  rows: z.array(salesRow),
});
export type SalesNumbers = z.infer<typeof salesNumbers>;

export const salesImport = z.object({
  id,
  file: z.string(),
  /** Where its receipts were sold. */
  channels: z.array(channelId),
  actor: z.string(),
  startedAt: instant,
  /** Null: it was broken off; the same file again goes on with it. */
  endedAt: instant.nullable(),
  /** Taken back as a whole, and by whom. */
  undoneAt: instant.nullable(),
  undoneBy: z.string().nullable(),
  counts: receiptCounts,
});
export type SalesImport = z.infer<typeof salesImport>;

/** A file comes in by `imports.begin` and `imports.piece`. */
const uploaded = z.object({ uploadId: z.string(), corrections: receiptCorrections.default({}) });

export const salesContract = {
  /** How a file of receipts is read: its columns, and what they were taken for. */
  inspect: verb('prices')
    .route({ method: 'POST', path: '/sales/uploads/{uploadId}/inspect' })
    .input(uploaded)
    .output(
      z.object({
        name: z.string(),
        reading: receiptReading,
        columns: z.array(
          z.object({
            name: z.string(),
            samples: z.array(z.string()).max(3),
            field: z.enum(receiptFields),
          }),
        ),
        rows: z.int(),
        /** Read as a file with the same headings was, the last time. */
        rememberedAt: instant.nullable(),
      }),
    ),
  /** The dry run: nothing is changed. */
  preview: verb('prices')
    .route({ method: 'POST', path: '/sales/uploads/{uploadId}/preview' })
    .input(uploaded.extend({ limit: z.int().min(1).max(1000).default(100) }))
    .output(
      z.object({
        reading: receiptReading,
        counts: receiptCounts,
        /** First and last day of the receipts; null: none. */
        days: span.nullable(),
        /** The first of the new receipts. */
        added: z.array(
          z.object({
            line: z.int(),
            number: z.string(),
            at: instant,
            first: z.string(),
            lines: z.int(),
            total: signed,
            unknown: z.int(),
          }),
        ),
        aside: z.array(
          z.object({
            line: z.int(),
            number: z.string(),
            reason: z.enum(asideReasons),
            total: signed,
            currency: z.string(),
          }),
        ),
        refused: z.array(refusedReceiptRow),
      }),
    ),
  /** How far a long file is; rows. */
  progress: verb('prices')
    .route({ method: 'GET', path: '/sales/uploads/{uploadId}/progress' })
    .input(z.object({ uploadId: z.string() }))
    .output(z.object({ done: z.int(), total: z.int() }).nullable()),
  /** Takes in what is new. A file that came before changes nothing; one that was broken off goes on. */
  apply: verb('prices')
    .route({ method: 'POST', path: '/sales/uploads/{uploadId}/apply' })
    .input(uploaded)
    .output(
      z.object({
        importId: id.nullable(),
        counts: receiptCounts,
        refused: z.array(refusedReceiptRow),
        /** A person halted it: what came in counts, and `apply` again goes on. */
        halted: z.boolean(),
      }),
    ),
  /** Halts a file that is coming in, after the receipts under way. */
  halt: verb('prices')
    .route({ method: 'POST', path: '/sales/uploads/{uploadId}/halt' })
    .input(z.object({ uploadId: z.string() }))
    .output(done),
  /** Takes an import back as a whole: its receipts go, the sums of its days are right in the same moment. */
  undoImport: verb('prices')
    .route({ method: 'POST', path: '/sales/imports/{id}/undo' })
    .input(z.object({ id }))
    .output(z.object({ receipts: z.int() })),
  imports: verb('read').route({ method: 'GET', path: '/sales/imports' }).output(z.array(salesImport)),
  list: verb('read')
    .route({ method: 'GET', path: '/sales/receipts' })
    .input(receiptFilter.extend(pageInput))
    .output(
      pageOf(receiptSummary).extend({
        /** What the filter leaves adds up to: of a payment or a category only its part. */
        revenue: signed,
      }),
    ),
  get: verb('read').route({ method: 'GET', path: '/sales/receipts/{id}' }).input(z.object({ id })).output(receipt),
  /** What waits for a person: articles that no product goes by, and receipts that are not counted. */
  unsorted: verb('read')
    .route({ method: 'GET', path: '/sales/unsorted' })
    .output(
      z.object({
        articles: z.array(unknownArticle),
        /** Of all lines without a product; the list shows the largest. */
        articleCount: z.int(),
        receipts: z.array(asideReceipt),
        receiptCount: z.int(),
      }),
    ),
  /**
   * Says which product an article of the till is, for its lines so far and those to come. Without an article, all that
   * the catalogue knows by now is found by code, barcode or name.
   */
  match: verb('prices')
    .route({ method: 'POST', path: '/sales/match' })
    .input(
      z.object({
        article: z.object({ article: z.string(), sku: z.string(), gtin: z.string() }).optional(),
        variantId: id.optional(),
      }),
    )
    .output(z.object({ articles: z.int(), lines: z.int() })),
  /** Ends the waiting of a receipt: counted as one of its own, or left out for good. */
  settle: verb('prices')
    .route({ method: 'POST', path: '/sales/unsorted/{id}/settle' })
    .input(z.object({ id, as: z.enum(['counted', 'left-out']) }))
    .output(done),
  numbers: verb('read')
    .route({ method: 'GET', path: '/sales/numbers' })
    .input(
      span.extend({
        by: z.enum(salesGroupings).default('day'),
        channelId: channelId.optional(),
        store: z.string().max(200).optional(),
      }),
    )
    .output(salesNumbers),
  /** Makes the daily sums anew from the receipts. `wrong`: rows that were not as the receipts say. */
  rebuild: verb('settings')
    .route({ method: 'POST', path: '/sales/rebuild' })
    .output(z.object({ receipts: z.int(), days: z.int(), wrong: z.int() })),
};
