/** What all labels have in common: their margins and measures, the name at the top, and how large a price can be. */
import type { Mark } from '../../api/drawing.ts';
import { capHeight, fitLines, type PriceText, type Typeface, write } from '../print/index.ts';
import type { Writing } from './label.ts';

/** What could not stand on the label as wished. */
export const remarks = ['no-price', 'code-left-out', 'name-cut', 'letters-missing'] as const;
export type Remark = (typeof remarks)[number];

export interface Desk {
  readonly typeface: Typeface;
  readonly writing: Writing;
}

export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  /** The printer's dot; null: a sheet, where yellow can be printed. */
  readonly dot: number | null;
}

export interface DrawnLabel {
  readonly marks: readonly Mark[];
  readonly remarks: readonly Remark[];
}

/** The room inside the margins, and how large things are on a label of this size; 70 × 35 mm is 1. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

export const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

export function frameOf({ width, height }: LabelRoom): Frame {
  const margin = clamp(height * 0.085, 1.5, 4.5);
  const scale = clamp(Math.min(width / 70, height / 35), 0.5, 2.2);
  return { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin, scale };
}

/** Small print on a shelf is read from half a metre: six points are its least, millimetres. */
export const leastPrint = 2.1;

/** The name at the top; answers how far down it reaches. */
export function drawName(
  { typeface }: Desk,
  title: string,
  frame: Frame,
  size: number,
  most: number,
): { marks: Mark[]; bottom: number; cut: boolean } {
  const lettering = { face: 'semibold', size, least: Math.max(leastPrint, size * 0.72) } as const;
  const { lines, size: fitted, cut } = fitLines(typeface, title, lettering, frame.width, most);
  const lead = fitted * 1.16;
  const first = frame.y + fitted * capHeight + 0.15;
  return {
    marks: lines.flatMap((text, index) =>
      write(typeface, text, { face: 'semibold', size: fitted }, { x: frame.x, y: first + index * lead }),
    ),
    bottom: first + (lines.length - 1) * lead + fitted * 0.21,
    cut,
  };
}

/** The largest em up to the one wanted at which the price fits. */
export const priceSize = (price: PriceText, wanted: number, width: number, height: number): number =>
  Math.max(0, Math.min(wanted, width / price.widthOfEm, height / capHeight));
