/** Counting that goes on for a while: kept as it grows, compared, and put right by one confirmed change. */
import { z } from 'zod';

import { id } from './base.ts';
import { instant } from './time.ts';

export const stockTake = z.object({
  id,
  storeId: id,
  /** Empty: the shop itself. */
  store: z.string(),
  note: z.string(),
  actor: z.string(),
  startedAt: instant,
  /** Null: under way. */
  endedAt: instant.nullable(),
  /** Null: under way, or given up. */
  batchId: id.nullable(),
  articles: z.int(),
});
export type StockTake = z.infer<typeof stockTake>;

export const takeLine = z.object({
  variantId: id,
  title: z.string(),
  sku: z.string(),
  gtin: z.string().nullable(),
  counted: z.int(),
  at: instant,
  /** On hand at that moment; null: never counted before. */
  expected: z.int().nullable(),
  /** Counted less expected; null: never counted before. */
  difference: z.int().nullable(),
  /** The difference at cost; null: not known. */
  value: z.int().nullable(),
  /** Set aside for somebody and not handed over: still on hand, so that it is counted as well. */
  reserved: z.int(),
  /** Something of it moved between the first and the last piece counted: look again. */
  moving: z.boolean(),
});
export type TakeLine = z.infer<typeof takeLine>;

export const takeMissing = z.object({
  variantId: id,
  title: z.string(),
  sku: z.string(),
  onHand: z.int(),
  reserved: z.int(),
});
