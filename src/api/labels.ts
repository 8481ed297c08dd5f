/** Shelf labels and signs: what they say, the paper they come on, and which of them are old by now. */
import { z } from 'zod';

import { amount, channelId, done, fileOut, id, verb } from './base.ts';
import { drawing, mark } from './drawing.ts';
import { selection } from './pricing.ts';
import { instant } from './time.ts';

const millimetres = z.number().min(0).max(1000);
/** What a printer is off, millimetres. */
const offset = z.number().min(-20).max(20);

export const paperKinds = ['sheet', 'roll', 'sign'] as const;

export const paperFields = z.object({
  name: z.string().trim().min(1).max(80),
  kind: z.enum(paperKinds).default('sheet'),
  pageWidth: millimetres.min(15),
  pageHeight: millimetres.min(15),
  columns: z.int().min(1).max(20),
  rows: z.int().min(1).max(40),
  /** Of one label. */
  width: millimetres.min(15),
  height: millimetres.min(10),
  /** From the edge of the page to the first label. */
  left: millimetres,
  top: millimetres,
  /** From one label's edge to the same edge of the next. */
  pitchX: millimetres,
  pitchY: millimetres,
  /** Dots an inch of a label printer; null for sheets. */
  dpi: z
    .union([z.literal(203), z.literal(300), z.literal(600)])
    .nullable()
    .default(null),
});

export const formatId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/u);

export const labelFormat = paperFields.extend({
  id: formatId,
  /** Empty for those that Vetrina knows: their name is their size. */
  name: z.string(),
  own: z.boolean(),
  /** How far everything is moved, so that it lands where it should on this paper. */
  dx: offset,
  dy: offset,
});
export type LabelFormat = z.infer<typeof labelFormat>;
/** What a drawing needs to know of a format. */
export type Paper = Omit<LabelFormat, 'id' | 'name' | 'own'>;

/** `due`: whatever changed since it was last printed. */
export const labelChoice = z.union([z.object({ due: z.literal(true) }), selection]);
export type LabelChoice = z.infer<typeof labelChoice>;

export const codeWishes = ['barcode', 'qr', 'none'] as const;

export const labelJob = z.object({
  what: labelChoice,
  formatId,
  /** The first place of the sheet that is still free. */
  start: z.int().min(1).max(800).default(1),
  copies: z.int().min(1).max(100).default(1),
  /** The barcode (EAN, else the SKU as Code 128), a QR code of the product's page, or none. */
  code: z.enum(codeWishes).default('barcode'),
  cutMarks: z.boolean().default(false),
  /** The price of which channel; absent: the till's. */
  channelId: channelId.optional(),
});
export type LabelJob = z.infer<typeof labelJob>;

export const labelRemarks = ['no-price', 'code-left-out', 'name-cut', 'letters-missing'] as const;

export const labelRemark = z.object({
  variantId: id,
  title: z.string(),
  found: z.array(z.enum(labelRemarks)),
});

export const dueReasons = ['new', 'price', 'reduction-starts', 'reduction-ends', 'words'] as const;

export const dueLabel = z.object({
  variantId: id,
  title: z.string(),
  sku: z.string(),
  why: z.enum(dueReasons),
  /** The price on the shelf, as it was last printed; null: none was. */
  printed: amount.nullable(),
  amount: amount.nullable(),
});
export type DueLabel = z.infer<typeof dueLabel>;

export const labelRun = z.object({
  id,
  at: instant,
  actor: z.string(),
  labels: z.int(),
  /** When a person said that they came out well; null: not yet. */
  confirmedAt: instant.nullable(),
});

export const labelsContract = {
  formats: verb('read').route({ method: 'GET', path: '/labels/formats' }).output(z.array(labelFormat)),
  /** A format of one's own; with `id`, that one is changed. */
  saveFormat: verb('prices')
    .route({ method: 'POST', path: '/labels/formats' })
    .input(paperFields.extend({ id: formatId.optional() }))
    .output(labelFormat),
  removeFormat: verb('prices')
    .route({ method: 'DELETE', path: '/labels/formats/{id}' })
    .input(z.object({ id: formatId }))
    .output(done),
  /** What this printer is off on this paper, as measured on the trial page. */
  calibrate: verb('prices')
    .route({ method: 'POST', path: '/labels/formats/{id}/calibration' })
    .input(z.object({ id: formatId, dx: offset, dy: offset }))
    .output(labelFormat),
  calibrationPage: verb('read')
    .route({ method: 'GET', path: '/labels/formats/{id}/calibration-page' })
    .input(z.object({ id: formatId }))
    .output(fileOut),
  /** Labels on the shelf that are wrong by now, and goods that never had one. */
  due: verb('read')
    .route({ method: 'GET', path: '/labels/due' })
    .input(z.object({ limit: z.int().min(1).max(500).default(100), channelId: channelId.optional() }))
    .output(
      z.object({
        count: z.int(),
        items: z.array(dueLabel),
        /** Printed, but nobody has said yet whether well. */
        unconfirmed: labelRun.nullable(),
      }),
    ),
  /** One page as it will be printed; `guides` are on the screen only. */
  preview: verb('read')
    .route({ method: 'POST', path: '/labels/preview' })
    .input(labelJob.extend({ page: z.int().min(1).default(1) }))
    .output(
      z.object({
        page: drawing,
        guides: z.array(mark),
        pages: z.int(),
        labels: z.int(),
        perPage: z.int(),
        remarks: z.array(labelRemark),
      }),
    ),
  /** The PDF. Of labels it answers a run to be confirmed; signs leave the shelf's labels as they are (`runId` null). */
  print: verb('prices')
    .route({ method: 'POST', path: '/labels/print' })
    .input(labelJob)
    .output(
      z.object({ file: fileOut, runId: id.nullable(), labels: z.int(), pages: z.int(), remarks: z.array(labelRemark) }),
    ),
  /** Signs of a promotion: one for the whole of it, or one for each of its goods. */
  promotionSigns: verb('read')
    .route({ method: 'POST', path: '/promotions/{promotionId}/signs' })
    .input(
      z.object({
        promotionId: id,
        formatId: formatId.default('sign-a4'),
        of: z.enum(['whole', 'products']).default('whole'),
      }),
    )
    .output(z.object({ file: fileOut, signs: z.int(), pages: z.int() })),
  /** The dated prices of a promotion, channel by channel, as an inspector asks for them. */
  promotionProof: verb('read')
    .route({ method: 'GET', path: '/promotions/{promotionId}/proof.pdf' })
    .input(z.object({ promotionId: id }))
    .output(z.object({ file: fileOut, pages: z.int() })),
  /** They came out well and hang on the shelf: what they say is what is known from now on. Undo takes it back. */
  confirm: verb('prices')
    .route({ method: 'POST', path: '/labels/runs/{runId}/confirm' })
    .input(z.object({ runId: id }))
    .output(z.object({ batchId: id, labels: z.int() })),
  /** They did not come out, or were not wanted: they stay due. */
  discard: verb('prices')
    .route({ method: 'POST', path: '/labels/runs/{runId}/discard' })
    .input(z.object({ runId: id }))
    .output(done),
  /** The shelf is right as it is, without printing: for a shop whose labels hung there before Vetrina came. */
  markPrinted: verb('prices')
    .route({ method: 'POST', path: '/labels/mark-printed' })
    .input(z.object({ what: labelChoice, channelId: channelId.optional() }))
    .output(z.object({ batchId: id, labels: z.int() })),
};
