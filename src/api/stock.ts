/**
 * What stands on the shelf: movements with their reason, whose sum is the number on hand; counting, receiving, scrapping
 * and moving; when to order again. Quantities are thousandths of a piece or of a kilogram: 1000 is one piece. What was
 * never counted is not known, which is not zero.
 */
import { z } from 'zod';

import { amount, done, fileOut, id, pageInput, pageOf, tableFormat, verb } from './base.ts';
import { ageingPage, ageingWish } from './stock-ageing.ts';
import { stockTake, takeLine, takeMissing } from './stock-takes.ts';
import { instant } from './time.ts';
import { availabilities } from './without-checks.ts';

export { type AgeingOrder, ageingOrders, type AgeingRow, type NoRescueReason } from './stock-ageing.ts';
export type { StockTake, TakeLine } from './stock-takes.ts';

export const movementReasons = ['counted', 'received', 'sold', 'returned', 'scrapped', 'transferred'] as const;
export type MovementReason = (typeof movementReasons)[number];

export { availabilities };

/** What of the list is shown. `low`: at or under its level for ordering; `below-zero`: sold more than was there. */
export const stockShows = ['all', 'low', 'out', 'uncounted', 'below-zero'] as const;

const most = 1_000_000_000;
/** Thousandths. */
const some = z.int().min(1).max(most);
const someOrNone = z.int().min(0).max(most);

export const stockStore = z.object({
  id,
  /** Empty: the shop itself. */
  name: z.string(),
});

export const stockRow = z.object({
  variantId: id,
  sku: z.string(),
  gtin: z.string().nullable(),
  title: z.string(),
  category: z.string(),
  supplier: z.string(),
  /** Null: never counted. */
  onHand: z.int().nullable(),
  reserved: z.int(),
  /** On hand less what is reserved; null: never counted. */
  available: z.int().nullable(),
  /** At or under this it is to be ordered again; null: nobody asked. */
  low: z.int().nullable(),
  onDisplay: z.boolean(),
  availability: z.enum(availabilities),
  countedAt: instant.nullable(),
  soldAt: instant.nullable(),
  receivedAt: instant.nullable(),
  cost: amount.nullable(),
  price: amount.nullable(),
});
export type StockRow = z.infer<typeof stockRow>;

export const stockFilter = z.object({
  search: z.string().max(200).optional(),
  category: z.string().max(300).optional(),
  supplier: z.string().max(300).optional(),
  show: z.enum(stockShows).default('all'),
});
export type StockFilter = z.infer<typeof stockFilter>;

export const storeLevel = z.object({
  storeId: id,
  name: z.string(),
  onHand: z.int().nullable(),
  /** Sum of the movements, also where it was never counted. */
  moved: z.int(),
  reserved: z.int(),
  countedAt: instant.nullable(),
});

export const movement = z.object({
  id,
  variantId: id,
  title: z.string(),
  sku: z.string(),
  storeId: id,
  at: instant,
  recordedAt: instant,
  reason: z.enum(movementReasons),
  quantity: z.int(),
  actor: z.string(),
  note: z.string(),
  batchId: id.nullable(),
  /** Of a sale. */
  receiptId: id.nullable(),
});
export type Movement = z.infer<typeof movement>;

const lines = z
  .array(z.object({ variantId: id, quantity: some }))
  .min(1)
  .max(5000);
const note = z.string().max(200).default('');
const storeId = id.default(1).describe('1: the shop itself');
/** What became of a change: its batch, which can be undone, and how many articles moved. */
const moved = z.object({ batchId: id.nullable(), changed: z.int() });

export const stockContract = {
  stores: verb('read').route({ method: 'GET', path: '/stock/stores' }).output(z.array(stockStore)),
  /** Another place where goods stand: a store room, a second shop. Refuses `stock-store-taken`. */
  addStore: verb('prices')
    .route({ method: 'POST', path: '/stock/stores' })
    .input(z.object({ name: z.string().trim().min(1).max(120) }))
    .output(stockStore),
  list: verb('read')
    .route({ method: 'GET', path: '/stock' })
    .input(stockFilter.extend(pageInput))
    .output(pageOf(stockRow)),
  /** How many of each; `value`: cost × on hand, where both are known. */
  /** Whether anything was ever counted: lists that show what is on hand ask before they make room for it. */
  counted: verb('read')
    .route({ method: 'GET', path: '/stock/counted' })
    .output(z.object({ counted: z.boolean() })),
  summary: verb('read')
    .route({ method: 'GET', path: '/stock/summary' })
    .output(
      z.object({
        counted: z.int(),
        uncounted: z.int(),
        low: z.int(),
        out: z.int(),
        belowZero: z.int(),
        value: z.int(),
        /** Counted articles whose cost is not known. */
        withoutCost: z.int(),
      }),
    ),
  /** Counted goods on hand that nobody bought for a while, with a price at which they can go. */
  ageing: verb('read').route({ method: 'GET', path: '/stock/ageing' }).input(ageingWish).output(ageingPage),
  get: verb('read')
    .route({ method: 'GET', path: '/stock/variants/{variantId}' })
    .input(z.object({ variantId: id }))
    .output(stockRow.extend({ stores: z.array(storeLevel) })),
  movements: verb('read')
    .route({ method: 'GET', path: '/stock/movements' })
    .input(
      z.object({
        variantId: id.optional(),
        storeId: id.optional(),
        reason: z.enum(movementReasons).optional(),
        ...pageInput,
      }),
    )
    .output(pageOf(movement)),
  /** Goods that came. `allThereIs`: of what was never counted, these are all there are. */
  receive: verb('prices')
    .route({ method: 'POST', path: '/stock/receive' })
    .input(z.object({ storeId, lines, note, allThereIs: z.boolean().default(false) }))
    .output(moved),
  /** Broken, gone off, given away. Refuses `stock-not-enough`. */
  scrap: verb('prices')
    .route({ method: 'POST', path: '/stock/scrap' })
    .input(z.object({ storeId, lines, note }))
    .output(moved),
  /** From one place to another. Refuses `stock-not-enough`, `stock-store-same`. */
  transfer: verb('prices')
    .route({ method: 'POST', path: '/stock/transfer' })
    .input(z.object({ from: id, to: id, lines, note }))
    .output(moved),
  /** How many there are. `at`: when they were counted; what moved since then is moved on top. */
  count: verb('prices')
    .route({ method: 'POST', path: '/stock/count' })
    .input(
      z.object({
        storeId,
        lines: z
          .array(z.object({ variantId: id, quantity: someOrNone, at: instant.optional() }))
          .min(1)
          .max(5000),
        note,
      }),
    )
    .output(moved.extend({ leftOut: z.array(id).describe('counted again since by somebody else') })),
  /** When to order again, and what stands there only to be shown. */
  setLevels: verb('prices')
    .route({ method: 'POST', path: '/stock/levels' })
    .input(
      z.object({
        changes: z
          .array(z.object({ variantId: id, low: someOrNone.nullable().optional(), onDisplay: z.boolean().optional() }))
          .min(1)
          .max(5000),
      }),
    )
    .output(moved),
  /** Under way first, then the latest. */
  takes: verb('read').route({ method: 'GET', path: '/stock/takes' }).output(z.array(stockTake)),
  /** Begins a stocktake of a place, or goes on with the one that is under way there. */
  startTake: verb('prices')
    .route({ method: 'POST', path: '/stock/takes' })
    .input(z.object({ storeId, note }))
    .output(stockTake),
  /** What was counted so far against what was on hand at its moment, the largest differences first. */
  take: verb('read')
    .route({ method: 'GET', path: '/stock/takes/{takeId}' })
    .input(z.object({ takeId: id }))
    .output(
      stockTake.extend({
        lines: z.array(takeLine),
        differing: z.int(),
        /** All differences at cost, where it is known. */
        value: z.int(),
        /** On hand here but not counted in it; they stay as they are. */
        missing: z.array(takeMissing),
        missingCount: z.int(),
      }),
    ),
  /** One more (`add`), or so many as said (`set`). Refuses `stock-take-over`. */
  putCount: verb('prices')
    .route({ method: 'POST', path: '/stock/takes/{takeId}/counts' })
    .input(z.object({ takeId: id, variantId: id, quantity: someOrNone, how: z.enum(['add', 'set']).default('add') }))
    .output(takeLine),
  removeCount: verb('prices')
    .route({ method: 'DELETE', path: '/stock/takes/{takeId}/counts/{variantId}' })
    .input(z.object({ takeId: id, variantId: id }))
    .output(done),
  /** Makes what was counted the number on hand, as one change that can be undone. Refuses `stock-take-empty`. */
  confirmTake: verb('prices')
    .route({ method: 'POST', path: '/stock/takes/{takeId}/confirm' })
    .input(z.object({ takeId: id, except: z.array(id).max(5000).default([]) }))
    .output(moved.extend({ leftOut: z.array(id).describe('counted again since by somebody else') })),
  /** Gives it up: nothing changes. */
  dropTake: verb('prices')
    .route({ method: 'POST', path: '/stock/takes/{takeId}/drop' })
    .input(z.object({ takeId: id }))
    .output(done),
  /** What is to be ordered again, by supplier: for the printer, or as a table. */
  reorderSheet: verb('read')
    .route({ method: 'GET', path: '/stock/reorder' })
    .input(
      z.object({ format: z.enum(['pdf', 'csv', 'xlsx']).default('pdf'), supplier: z.string().max(300).optional() }),
    )
    .output(fileOut),
  /** The list as it is filtered. */
  export: verb('read')
    .route({ method: 'GET', path: '/stock/export' })
    .input(stockFilter.extend({ format: tableFormat.default('csv') }))
    .output(fileOut),
  /** Adds every movement up anew. `wrong`: numbers that were not the sum of their movements; put right. */
  check: verb('settings')
    .route({ method: 'POST', path: '/stock/check' })
    .output(z.object({ movements: z.int(), wrong: z.int() })),
};
