/** A card that is worth something, the size of half a postcard: whose it is, what for, its code, and the code to scan. */
import type { Drawing, Mark } from '../../api/drawing.ts';
import { drawQr } from './barcode.ts';
import { fitLine, fitLines, write } from './lettering.ts';
import { rectangle } from './place.ts';
import type { Typeface } from './typeface.ts';

export interface Voucher {
  readonly from: string;
  readonly what: string;
  readonly worth: string;
  readonly code: string;
  readonly until: string;
  readonly how: string;
}

const page = { width: 148, height: 70, margin: 9, qr: 46 } as const;

export function voucherPage(typeface: Typeface, { from, what, worth, code, until, how }: Voucher): Drawing {
  const left = page.margin;
  const width = page.width - 2 * page.margin - page.qr - 6;
  const text = (content: string, face: 'regular' | 'semibold' | 'extrabold', size: number, y: number): Mark[] => {
    const fitted = fitLine(typeface, typeface.writable(content), { face, size, least: size * 0.6 }, width);
    return write(typeface, fitted.lines[0] ?? '', { face, size: fitted.size }, { x: left, y });
  };
  const small = { face: 'regular', size: 3.2 } as const;
  const lines = fitLines(typeface, typeface.writable(how), small, width, 3).lines;
  const square = drawQr(code, { x: page.width - page.margin - page.qr, y: 12, side: page.qr }, null);
  return {
    width: page.width,
    height: page.height,
    marks: [
      rectangle({ x: 0, y: 0, width: page.width, height: 3.5 }, 'black'),
      ...text(from, 'semibold', 4.4, 15),
      ...text(what, 'extrabold', 8.5, 26),
      ...text(worth, 'extrabold', 10, 39),
      ...text(code, 'semibold', 5.2, 48),
      ...text(until, 'regular', 3.2, 54),
      ...lines.flatMap((each, place) => write(typeface, each, small, { x: left, y: 59 + place * 4.4 })),
      ...(square === null ? [] : [square]),
    ],
  };
}
