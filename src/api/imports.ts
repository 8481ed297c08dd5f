/** Price lists and product exports coming in: read, shown before anything changes, imported as one batch. */
import { z } from 'zod';

import { amount, done, facts, fileOut, id, tableFormat, verb } from './base.ts';
import { separators } from './separators.ts';
import { instant } from './time.ts';

export { separators } from './separators.ts';

export const importFormats = ['generic', 'shopify', 'woocommerce'] as const;
export type ImportFormat = (typeof importFormats)[number];
export const charsets = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
/** What a column of a generic file can hold. `ignore` leaves it out. */
export const importFields = [
  'ignore',
  'name',
  'sku',
  'gtin',
  'price',
  'cost',
  'vatRate',
  'floorPrice',
  'content',
  'contentUnit',
  'contentPer',
  'category',
  'brand',
  'supplier',
  'description',
  'link',
  'imageUrl',
  'condition',
  'option1',
  'option2',
  'option3',
] as const;
export type ImportField = (typeof importFields)[number];

export const sheetReading = z.object({
  /** The sheet that was read. */
  name: z.string(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  /** Groups of cells that are one; a value beside several rows counts for each of them. */
  merged: z.int(),
});
export type SheetReading = z.infer<typeof sheetReading>;

export const reading = z.object({
  format: z.enum(importFormats),
  /** Null in a spreadsheet, like the separator. */
  charset: z.enum(charsets).nullable(),
  bom: z.boolean(),
  separator: z.enum(separators).nullable(),
  decimal: z.enum([',', '.']),
  /** Whether the decimal sign was seen in the file (false: the shop's usual one was taken). */
  decimalSeen: z.boolean(),
  /** Spreadsheets only. */
  sheet: sheetReading.optional(),
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
    'formula-not-calculated',
    'floor-price-not-a-number',
    'content-unreadable',
  ]),
  details: facts,
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
  /** The sheet to read, by its name. */
  sheet: z.string().max(100).optional(),
  /** Whose list this is: what its columns mean is remembered for the next one. */
  supplier: z.string().trim().max(200).optional(),
});
export type Corrections = z.infer<typeof corrections>;

/** Columns known from an earlier file: of this supplier, or with the same headings. */
export const remembered = z.object({ supplier: z.string(), at: instant });

export const jobStates = ['running', 'paused', 'cancelling', 'done', 'cancelled'] as const;
/** A large import on its way in: rows are taken over a few at a time, and the shop goes on. */
export const importJob = z.object({
  id,
  state: z.enum(jobStates),
  file: z.string(),
  supplier: z.string(),
  actor: z.string(),
  batchId: id,
  /** Goods to bring in, and how many of them are in. */
  total: z.int(),
  done: z.int(),
  counts: importCounts,
  startedAt: instant,
  updatedAt: instant,
  /** By the pace so far; null before there is one. */
  secondsLeft: z.int().nullable(),
  /** Why it stands still by itself: a refusal's code, or `bug`. */
  stoppedBy: z.string().nullable(),
});
export type ImportJob = z.infer<typeof importJob>;
export type ImportCounts = z.infer<typeof importCounts>;

/** How far a file is read and compared; rows. */
export const trialProgress = z.object({ done: z.int(), total: z.int() });

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
    .output(
      z.object({
        name: z.string(),
        reading,
        columns: z.array(column),
        rows: z.int(),
        remembered: remembered.nullable(),
      }),
    ),
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
  /** How far the trial of a large file is. */
  progress: verb('prices')
    .route({ method: 'GET', path: '/imports/{uploadId}/progress' })
    .input(z.object({ uploadId: z.string() }))
    .output(trialProgress.nullable()),
  /**
   * Imports what is good; refused rows stay out. `keepPrice` names lines whose old price stays. A large list becomes a
   * job; `background` answers once that is safely under way, else the answer waits until it is done.
   */
  apply: verb('prices')
    .route({ method: 'POST', path: '/imports/{uploadId}/apply' })
    .input(
      z.object({
        uploadId: z.string(),
        corrections: corrections.default({}),
        keepPrice: z.array(z.int()).default([]),
        background: z.boolean().optional(),
      }),
    )
    .output(z.object({ batchId: id, counts: importCounts, job: importJob.nullable() })),
  /** The refused rows with a reason column, to mend and bring again. */
  refusedRows: verb('prices')
    .route({ method: 'POST', path: '/imports/{uploadId}/refused' })
    .input(z.object({ uploadId: z.string(), corrections: corrections.default({}), as: tableFormat.optional() }))
    .output(fileOut),
  cancel: verb('prices')
    .route({ method: 'DELETE', path: '/imports/{uploadId}' })
    .input(z.object({ uploadId: z.string() }))
    .output(done),
  /** Whose lists came in before. */
  suppliers: verb('prices').route({ method: 'GET', path: '/imports/suppliers' }).output(z.array(z.string())),
  jobs: {
    /** The one under way, and the last ones that ended; newest first. */
    list: verb('read').route({ method: 'GET', path: '/import-jobs' }).output(z.array(importJob)),
    pause: verb('prices')
      .route({ method: 'POST', path: '/import-jobs/{id}/pause' })
      .input(z.object({ id }))
      .output(importJob),
    resume: verb('prices')
      .route({ method: 'POST', path: '/import-jobs/{id}/resume' })
      .input(z.object({ id }))
      .output(importJob),
    /** What came in so far is taken out again. */
    cancel: verb('prices')
      .route({ method: 'POST', path: '/import-jobs/{id}/cancel' })
      .input(z.object({ id }))
      .output(importJob),
  },
};
