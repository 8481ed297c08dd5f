/**
 * Barcodes as exact rectangles. A retail code (EAN, UPC) is never drawn below 80 % of its nominal size, quiet zones
 * included: 30 mm is the floor of an EAN-13. On a label printer every bar is a whole number of the printer's dots.
 */
import bwip, { type RawOptions } from 'bwip-js/node';

import type { BarsMark, Mark } from '../../api/drawing.ts';
import { write } from './lettering.ts';
import { capHeight, type Typeface } from './typeface.ts';

export type Symbology = BarsMark['symbology'];

interface Kind {
  /** Quiet zones in modules (GS1 General Specifications 5.2.3.4; ISO/IEC 15417 for Code 128). */
  readonly left: number;
  readonly right: number;
  /** Least width of a module, millimetres: 80 % of 0,33 for retail codes. */
  readonly module: number;
}

const kinds: Record<Exclude<Symbology, 'qrcode'>, Kind> = {
  // 113 modules make 30 mm.
  ean13: { left: 11, right: 7, module: 30 / 113 },
  ean8: { left: 7, right: 7, module: 0.264 },
  upca: { left: 9, right: 9, module: 0.264 },
  code128: { left: 10, right: 10, module: 0.19 },
};

/** The symbology a product's code asks for; null where no barcode can carry it. */
export function symbologyOf(code: string): Exclude<Symbology, 'qrcode'> | null {
  if (/^\d{13}$/u.test(code)) return 'ean13';
  if (/^\d{12}$/u.test(code)) return 'upca';
  if (/^\d{8}$/u.test(code)) return 'ean8';
  return /^[\x20-\x7e]{1,48}$/u.test(code) ? 'code128' : null;
}

export interface Symbol1d {
  readonly symbology: Exclude<Symbology, 'qrcode'>;
  readonly code: string;
  /** Widths of bars and spaces in turn, in modules; the first is a bar. */
  readonly runs: readonly number[];
  readonly module: number;
  /** Quiet zones included. */
  readonly width: number;
}

/** Null where the code is none of its kind (a wrong check digit), or does not fit into the width at its least size. */
export function linearSymbol(
  symbology: Exclude<Symbology, 'qrcode'>,
  code: string,
  widest: number,
  dot: number | null,
): Symbol1d | null {
  const runs = runsOf(symbology, code);
  if (runs === null) return null;
  const { left, right, module: least } = kinds[symbology];
  const module = dot === null ? least : Math.ceil(least / dot - 1e-9) * dot;
  const width = (runs.reduce((sum, run) => sum + run, 0) + left + right) * module;
  return width > widest + 1e-9 ? null : { symbology, code, runs, module, width };
}

function runsOf(symbology: Symbology, code: string): readonly number[] | null {
  try {
    const [symbol] = bwip.raw(symbology, code, {});
    return symbol !== undefined && 'sbs' in symbol ? symbol.sbs : null;
  } catch {
    // A code that is none of its kind; the label says it in figures instead.
    return null;
  }
}

/** Six figures fill the half of an EAN above them; the white between bars and figures is a quarter of their em. */
const figuresShare = 0.26;
const figuresSize = ({ module }: Symbol1d): number => Math.min(3.2, module * 11.6);

/** Bars with their figures below, in a box whose left edge includes the quiet zone. */
export function drawLinear(
  typeface: Typeface,
  symbol: Symbol1d,
  box: { readonly x: number; readonly y: number; readonly height: number },
  dot: number | null,
): Mark[] {
  const { left } = kinds[symbol.symbology];
  const size = figuresSize(symbol);
  const tall = box.height - size * (capHeight + figuresShare);
  const start = snapped(box.x, dot) + left * symbol.module;
  const bars: number[] = [];
  let x = start;
  for (const [index, run] of symbol.runs.entries()) {
    const width = run * symbol.module;
    if (index % 2 === 0) bars.push(x, box.y, width, tall);
    x += width;
  }
  const baseline = box.y + box.height - size * 0.02;
  return [
    { kind: 'bars', symbology: symbol.symbology, says: symbol.code, bars },
    ...figures(typeface, symbol, start, x, baseline, size),
  ];
}

const snapped = (x: number, dot: number | null): number => (dot === null ? x : Math.round(x / dot) * dot);

/** EAN-13: the first figure stands in the left quiet zone, six under each half, as people know it. */
function figures(typeface: Typeface, symbol: Symbol1d, from: number, to: number, y: number, size: number): Mark[] {
  const lettering = { face: 'regular', size } as const;
  const { code, symbology, module } = symbol;
  if (symbology === 'ean13') {
    const halves = [code.slice(1, 7), code.slice(7)];
    return [
      ...write(typeface, code.slice(0, 1), lettering, { x: from - 2 * module, y, side: 'right' }),
      ...spread(typeface, halves[0] ?? '', lettering.size, from + 3 * module, from + 45 * module, y),
      ...spread(typeface, halves[1] ?? '', lettering.size, from + 50 * module, from + 92 * module, y),
    ];
  }
  if (symbology === 'ean8') {
    return [
      ...spread(typeface, code.slice(0, 4), size, from + 3 * module, from + 31 * module, y),
      ...spread(typeface, code.slice(4), size, from + 36 * module, from + 64 * module, y),
    ];
  }
  const width = typeface.width(code, 'regular', size);
  const fitting = width > to - from ? (size * (to - from)) / width : size;
  return write(typeface, code, { face: 'regular', size: fitting }, { x: (from + to) / 2, y, side: 'middle' });
}

/** A group of figures centred under its half of the bars. */
const spread = (typeface: Typeface, text: string, size: number, from: number, to: number, y: number): Mark[] => {
  const width = typeface.width(text, 'regular', size);
  const fitting = width > to - from ? (size * (to - from)) / width : size;
  return write(typeface, text, { face: 'regular', size: fitting }, { x: (from + to) / 2, y, side: 'middle' });
};

/** White modules around a QR code (ISO/IEC 18004). */
const quietQr = 4;

/** A QR code with its quiet zone inside the square; null where the text is too long for it. */
export function drawQr(
  text: string,
  box: { readonly x: number; readonly y: number; readonly side: number },
  dot: number | null,
): BarsMark | null {
  const symbol = matrixOf(text);
  if (symbol === null) return null;
  const { pixs, pixx } = symbol;
  const natural = box.side / (pixx + 2 * quietQr);
  const module = dot === null ? natural : Math.floor(natural / dot + 1e-9) * dot;
  // Below a quarter of a millimetre a phone reads it no more.
  if (module < 0.25) return null;
  const offset = (box.side - module * pixx) / 2;
  const [left, top] = [snapped(box.x + offset, dot), snapped(box.y + offset, dot)];
  const bars: number[] = [];
  for (let row = 0; row < pixx; row += 1) {
    for (let column = 0; column < pixx; column += 1) {
      if (pixs[row * pixx + column] !== 1) continue;
      const first = column;
      while (column + 1 < pixx && pixs[row * pixx + column + 1] === 1) column += 1;
      bars.push(left + first * module, top + row * module, (column - first + 1) * module, module);
    }
  }
  return { kind: 'bars', symbology: 'qrcode', says: text, bars };
}

function matrixOf(text: string): { pixs: readonly number[]; pixx: number } | null {
  try {
    const [symbol] = bwip.raw({ bcid: 'qrcode', text, eclevel: 'M' } as RawOptions);
    return symbol !== undefined && 'pixs' in symbol ? symbol : null;
  } catch {
    return null;
  }
}
