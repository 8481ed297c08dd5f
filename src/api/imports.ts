/** Price lists and product exports coming in: read, shown before anything changes, imported as one batch. */
import { z } from 'zod';

import { amount, done, fileOut, id, verb } from './base.ts';

export const importFormats = ['generic', 'shopify', 'woocommerce'] as const;
export type ImportFormat = (typeof importFormats)[number];
export const charsets = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export const separators = [',', ';', '\t', '|'] as const;
/** What a column of a generic file can hold. `ignore` leaves it out. */
export const importFields = [
  'ignore',
  'name',
  'sku',
  'gtin',
  'price',
  'cost',
  'vatRate',
  'category',
  'brand',
  'description',
  'link',
  'imageUrl',
  'condition',
  'option1',
  'option2',
  'option3',
] as const;
export type ImportField = (typeof importFields)[number];

export const reading = z.object({
  format: z.enum(importFormats),
  charset: z.enum(charsets),
  bom: z.boolean(),
  separator: z.enum(separators),
  decimal: z.enum([',', '.']),
  /** Whether the decimal sign was seen in the file (false: the shop's usual one was taken). */
  decimalSeen: z.boolean(),
});
export type Reading = z.infer<typeof reading>;

export const mapping = z.record(z.string(), z.enum(importFields));
export type Mapping = z.infer<typeof mapping>;

export const column = z.object({
  name: z.string(),
  samples: z.array(z.string()).max(3),
  field: z.enum(importFields),
  recognised: z.boolean(),
});

export const refusedRow = z.object({
  /** Line of the file where the row starts, 1 is the heading. */
  line: z.int(),
  reason: z.enum([
    'too-few-columns',
    'too-many-columns',
    'price-missing',
    'price-not-a-number',
    'price-negative',
    'price-too-large',
    'gtin-wrong-check-digit',
    'gtin-wrong-length',
    'sku-twice',
    'sku-missing',
    'name-missing',
    'vat-rate-wrong',
    'cost-not-a-number',
    'link-wrong',
    'parent-missing',
    'not-sold-here',
    'quote-not-closed',
    'text-too-long',
  ]),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type RefusedRow = z.infer<typeof refusedRow>;

export const importRow = z.object({
  line: z.int(),
  sku: z.string(),
  title: z.string(),
  oldPrice: amount.nullable(),
  newPrice: amount.nullable(),
  changedFields: z.array(z.string()),
  over30Percent: z.boolean(),
});

export const importCounts = z.object({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  over30Percent: z.int(),
});

/** Readings and column meanings that the person corrected; absent parts stay as detected. */
export const corrections = z.object({
  format: z.enum(importFormats).optional(),
  charset: z.enum(charsets).optional(),
  separator: z.enum(separators).optional(),
  decimal: z.enum([',', '.']).optional(),
  mapping: mapping.optional(),
});

export const importsContract = {
  /** Opens an upload; pieces follow in order. Files over 50 MB are refused before a byte is sent. */
  begin: verb('prices')
    .route({ method: 'POST', path: '/imports' })
    .input(z.object({ name: z.string().max(300), bytes: z.int().min(0) }))
    .output(z.object({ uploadId: z.string() })),
  piece: verb('prices')
    .route({ method: 'POST', path: '/imports/{uploadId}/pieces' })
    .input(z.object({ uploadId: z.string(), index: z.int().min(0), base64: z.string().max(2_000_000) }))
    .output(done),
  inspect: verb('prices')
    .route({ method: 'POST', path: '/imports/{uploadId}/inspect' })
    .input(z.object({ uploadId: z.string(), corrections: corrections.default({}) }))
    .output(z.object({ name: z.string(), reading, columns: z.array(column), rows: z.int() })),
  /** The dry run: nothing is changed. Rows are the first `limit` of each kind. */
  preview: verb('prices')
    .route({ method: 'POST', path: '/imports/{uploadId}/preview' })
    .input(
      z.object({
        uploadId: z.string(),
        corrections: corrections.default({}),
        limit: z.int().min(1).max(1000).default(100),
      }),
    )
    .output(
      z.object({
        reading,
        counts: importCounts,
        added: z.array(importRow),
        changed: z.array(importRow),
        refused: z.array(refusedRow),
      }),
    ),
  /** Imports what is good; refused rows stay out. `keepPrice` names lines whose old price stays. */
  apply: verb('prices')
    .route({ method: 'POST', path: '/imports/{uploadId}/apply' })
    .input(
      z.object({ uploadId: z.string(), corrections: corrections.default({}), keepPrice: z.array(z.int()).default([]) }),
    )
    .output(z.object({ batchId: id, counts: importCounts })),
  /** The refused rows as CSV with a reason column, to mend and bring again. */
  refusedRows: verb('prices')
    .route({ method: 'POST', path: '/imports/{uploadId}/refused' })
    .input(z.object({ uploadId: z.string(), corrections: corrections.default({}) }))
    .output(fileOut),
  cancel: verb('prices')
    .route({ method: 'DELETE', path: '/imports/{uploadId}' })
    .input(z.object({ uploadId: z.string() }))
    .output(done),
};
