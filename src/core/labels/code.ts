/** The code on a label: never smaller than a reader needs, and left off rather than squeezed. */
import type { Mark } from '../../api/drawing.ts';
import { drawLinear, drawQr, linearSymbol, type Symbol1d, symbologyOf, type Typeface } from '../print/index.ts';
import type { CodeWish, Label } from './label.ts';

export interface Code {
  readonly width: number;
  /** The height it should have, and the least that a reader's beam still meets. */
  readonly height: number;
  readonly least: number;
  draw(x: number, y: number, height: number): Mark[];
}

export interface CodeRoom {
  readonly width: number;
  readonly height: number;
  readonly dot: number | null;
}

/** Null: none wished, none there, or too wide for this label. */
export function codeOf(typeface: Typeface, label: Label, wish: CodeWish, room: CodeRoom): Code | null {
  if (wish === 'none') return null;
  if (wish === 'qr') return qrCode(label.link === '' ? (label.gtin ?? label.sku) : label.link, room);
  const symbol = barcodeOf(label, room);
  if (symbol === null) return null;
  return {
    width: symbol.width,
    height: Math.min(room.height * 0.31, 15),
    least: 6,
    draw: (x, y, height) => drawLinear(typeface, symbol, { x, y, height }, room.dot),
  };
}

/** The barcode on the goods themselves; where they have none, the shop's own code as Code 128. */
function barcodeOf({ gtin, sku }: Label, { width, dot }: CodeRoom): Symbol1d | null {
  const symbology = symbologyOf(gtin ?? sku);
  if (symbology === null) return null;
  return linearSymbol(gtin === null ? 'code128' : symbology, gtin ?? sku, width, dot);
}

function qrCode(text: string, { width, height, dot }: CodeRoom): Code | null {
  const side = Math.min(width, height * 0.62, 40);
  if (drawQr(text, { x: 0, y: 0, side }, dot) === null) return null;
  return {
    width: side,
    height: side,
    least: side,
    draw(x, y) {
      const mark = drawQr(text, { x, y, side }, dot);
      return mark === null ? [] : [mark];
    },
  };
}
