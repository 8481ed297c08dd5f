/** A file of receipts: how it is read, what a person corrected of that, and which of its rows are no receipts. */
import { z } from 'zod';

import { channelId } from './base.ts';
import { charsets, sheetReading } from './imports.ts';
import { currencies } from './money.ts';
import { dateOrders, numberPeriods, receiptFields } from './sales-words.ts';
import { separators } from './separators.ts';

export const receiptMapping = z.record(z.string(), z.enum(receiptFields));

/** What a person corrected of how a file is read; absent parts stay as detected or as remembered of the last such file. */
export const receiptCorrections = z.object({
  charset: z.enum(charsets).optional(),
  separator: z.enum(separators).optional(),
  decimal: z.enum([',', '.']).optional(),
  sheet: z.string().max(100).optional(),
  mapping: receiptMapping.optional(),
  dateOrder: z.enum(dateOrders).optional(),
  numbersRestart: z.enum(numberPeriods).optional(),
  /** Where it was sold, for receipts that do not say it themselves. */
  channelId: channelId.optional(),
  /** Currency of the amounts that name none. */
  currency: z.enum(currencies).optional(),
});
export type ReceiptCorrections = z.infer<typeof receiptCorrections>;

export const receiptReading = z.object({
  charset: z.enum(charsets).nullable(),
  separator: z.enum(separators).nullable(),
  decimal: z.enum([',', '.']),
  decimalSeen: z.boolean(),
  sheet: sheetReading.optional(),
  dateOrder: z.enum(dateOrders),
  /** False: no date of the file shows which part is the day. */
  dateOrderSeen: z.boolean(),
  numbersRestart: z.enum(numberPeriods),
  /** A row is a whole receipt, or one of its lines. */
  rowIs: z.enum(['receipt', 'line']),
  channelId,
  currency: z.enum(currencies),
  /** How the sheet shows its amounts, where that is another currency than the one taken (`$`). */
  shownAs: z.string().nullable(),
});
export type ReceiptReading = z.infer<typeof receiptReading>;

export const refusedReceiptReasons = [
  'too-few-columns',
  'too-many-columns',
  'quote-not-closed',
  'formula-not-calculated',
  'other-headings',
  'date-missing',
  'date-unreadable',
  'date-in-future',
  'date-too-old',
  'time-unreadable',
  'number-missing',
  'total-missing',
  'amount-unreadable',
  'quantity-unreadable',
  'vat-unreadable',
  'currency-unreadable',
  'text-too-long',
  'channel-unknown',
  'part-of-refused',
] as const;
export const refusedReceiptRow = z.object({
  /** Line of the file, 1 is the heading. */
  line: z.int(),
  reason: z.enum(refusedReceiptReasons),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type RefusedReceiptRow = z.infer<typeof refusedReceiptRow>;

export const receiptCounts = z.object({
  /** Receipts of the file, those refused left out. */
  receipts: z.int(),
  added: z.int(),
  /** Known from before, with the same content. */
  same: z.int(),
  /** Not counted: they wait in the list to sort out. */
  aside: z.int(),
  /** Rows that are no receipt. */
  refused: z.int(),
  /** Lines of the new ones, and those whose article is not known. */
  lines: z.int(),
  unknown: z.int(),
  /** What the new receipts add up to, minor units. */
  total: z.int(),
});
export type ReceiptCounts = z.infer<typeof receiptCounts>;
