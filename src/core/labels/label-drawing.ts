/**
 * One shelf label. The price is what people look for, so everything else keeps out of its way: the name above, the price
 * per kilo or litre and the barcode below. On a promotion the price grows, and the words the law asks for stand beside it.
 */
import type { Mark } from '../../api/drawing.ts';
import { capHeight, fitLine, type PriceText, priceText, write } from '../print/index.ts';
import { type Code, codeOf } from './code.ts';
import type { CodeWish, Label } from './label.ts';
import {
  clamp,
  type Desk,
  drawName,
  type DrawnLabel,
  type Frame,
  frameOf,
  type LabelRoom,
  leastPrint,
  priceSize,
  type Remark,
} from './label-frame.ts';
import { reducedLabel } from './reduced-label.ts';
import { wordsOf } from './words.ts';

export function drawLabel(desk: Desk, label: Label, room: LabelRoom, wish: CodeWish): DrawnLabel {
  const found: Remark[] = [];
  const written = desk.typeface.writable(label.title);
  if (written.includes('?') && !label.title.includes('?')) found.push('letters-missing');
  if (label.amount === null) found.push('no-price');
  const frame = frameOf(room);
  const code = codeOf(desk.typeface, label, wish, { ...frame, dot: room.dot });
  if (code === null && wish !== 'none') found.push('code-left-out');
  const draw = label.reduction === null ? plainLabel : reducedLabel;
  const drawn = draw(desk, { ...label, title: written }, frame, code, room);
  return { marks: drawn.marks, remarks: [...new Set([...found, ...drawn.remarks])] };
}

function plainLabel(desk: Desk, label: Label, frame: Frame, code: Code | null): DrawnLabel {
  const { typeface, writing } = desk;
  const { x, y, width, height, scale } = frame;
  const bottom = y + height;
  const name = drawName(desk, label.title, frame, clamp(3.75 * scale, 2.4, 7.5), linesFor(height));
  const found: Remark[] = name.cut ? ['name-cut'] : [];
  const price = label.amount === null ? null : priceText(typeface, label.amount, writing.currency, writing.language);
  // A tall label lends the price its height, too.
  const target = (8 / capHeight) * Math.max(0.68, scale, Math.sqrt((width / 64) * (height / 29)));
  const detail = label.amount === null ? wordsOf(writing.language).noPrice : label.unitPrice;
  const detailSize = clamp(3.1 * scale, leastPrint, 5.5);
  const detailRow = detail === '' ? 0 : detailSize * 1.4;

  // Beside the code where that leaves the price as large as above it.
  const gap = 2 * Math.min(1, scale);
  const codeHeight = code === null ? 0 : Math.max(code.least, code.height);
  const left = width - (code === null ? 0 : code.width + gap);
  const under = name.bottom + Math.max(0.8, scale);
  const aside = price === null ? 0 : priceSize(price, target, left, bottom - detailRow - under);
  const fits = fitLine(typeface, detail, { face: 'regular', size: detailSize, least: leastPrint }, Math.max(left, 0.1));
  const beside = !fits.cut && aside >= target * 0.8;
  const above = price === null ? 0 : priceSize(price, target, width, bottom - codeHeight - gap * 0.6 - under);
  const keep = code !== null && (beside || above >= Math.min(target, 5 / capHeight) || price === null);

  const marks: Mark[] = [...name.marks];
  if (!keep && code !== null) {
    found.push('code-left-out');
    return {
      marks: [...marks, ...plainLabel(desk, label, frame, null).marks.slice(name.marks.length)],
      remarks: found,
    };
  }
  if (code !== null) marks.push(...code.draw(x + width - code.width, bottom - codeHeight, codeHeight));
  if (beside || code === null || (price !== null && above <= aside)) {
    if (price !== null) marks.push(...price.draw(aside, x, bottom - detailRow));
    marks.push(...write(typeface, fits.lines[0] ?? '', { face: 'regular', size: fits.size }, { x, y: bottom - 0.3 }));
    return { marks, remarks: found };
  }
  return {
    marks: [...marks, ...priceAbove(desk, frame, { price, size: above, detail, detailSize, code, codeHeight })],
    remarks: found,
  };
}

const linesFor = (height: number): number => (height > 26 ? 3 : height > 20 ? 2 : 1);

/** What stands over and beside the code of a narrow label. */
interface Stacked {
  readonly price: PriceText | null;
  /** Em of the price, millimetres, as every size here. */
  readonly size: number;
  /** Price per kilo, or that there is no price. */
  readonly detail: string;
  readonly detailSize: number;
  readonly code: Code;
  readonly codeHeight: number;
}

/** A narrow label: the price over the code, and the price per kilo at its right or left of the code. */
function priceAbove({ typeface }: Desk, { x, y, width, height }: Frame, parts: Stacked): Mark[] {
  const { price, size, detail, detailSize, code, codeHeight } = parts;
  const baseline = y + height - codeHeight - 1.1;
  const lettering = { face: 'regular', size: detailSize, least: leastPrint } as const;
  const taken = price === null ? 0 : price.widthOfEm * size + 1.5;
  const [row, below] = [width - taken, width - code.width - 1];
  const marks = price === null ? [] : price.draw(size, x, baseline);
  const besideCode = fitLine(typeface, detail, lettering, Math.max(below, 0.1));
  if (!besideCode.cut) {
    const at = { x, y: y + height - 0.3 };
    return [...marks, ...write(typeface, besideCode.lines[0] ?? '', { face: 'regular', size: besideCode.size }, at)];
  }
  const besidePrice = fitLine(typeface, detail, lettering, Math.max(row, 0.1));
  const at = { x: x + width, y: baseline, side: 'right' } as const;
  return [...marks, ...write(typeface, besidePrice.lines[0] ?? '', { face: 'regular', size: besidePrice.size }, at)];
}
