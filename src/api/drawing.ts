/** A drawing in millimetres: what the screen shows as a preview and the printer puts on paper, mark by mark the same. */
import { z } from 'zod';

import { faces, inks } from './ink.ts';

const millimetres = z.number();

export const textMark = z.object({
  kind: z.literal('text'),
  text: z.string(),
  /** Where the line of writing begins, and its baseline. */
  x: millimetres,
  y: millimetres,
  face: z.enum(faces),
  /** Height of the em. */
  size: millimetres,
  /** As measured, so that a screen with another typeface at hand shows the same width. */
  width: millimetres,
  ink: z.enum(inks),
});

export const rectangleMark = z.object({
  kind: z.literal('rectangle'),
  x: millimetres,
  y: millimetres,
  width: millimetres,
  height: millimetres,
  radius: millimetres,
  ink: z.enum(inks),
});

export const lineMark = z.object({
  kind: z.literal('line'),
  x1: millimetres,
  y1: millimetres,
  x2: millimetres,
  y2: millimetres,
  thickness: millimetres,
  dashed: z.boolean(),
  ink: z.enum(inks),
});

/** A barcode: bars as exact rectangles. */
export const barsMark = z.object({
  kind: z.literal('bars'),
  symbology: z.enum(['ean13', 'ean8', 'upca', 'code128', 'qrcode']),
  /** What a reader says. */
  says: z.string(),
  /** x, y, width and height of each bar, one after the other. */
  bars: z.array(millimetres),
});

export const mark = z.discriminatedUnion('kind', [textMark, rectangleMark, lineMark, barsMark]);
export type TextMark = z.infer<typeof textMark>;
export type BarsMark = z.infer<typeof barsMark>;
export type Mark = z.infer<typeof mark>;

export const drawing = z.object({ width: millimetres, height: millimetres, marks: z.array(mark) });
export type Drawing = z.infer<typeof drawing>;
