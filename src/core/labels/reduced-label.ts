/**
 * A label on promotion. The price dominates; the percentage, the last day and the lowest price of the thirty days before
 * say in words what the yellow says at a glance, so that black ink alone says it as well.
 */
import type { Mark } from '../../api/drawing.ts';
import { capHeight, fitLine, type Lettering, priceText, rectangle, write } from '../print/index.ts';
import type { Code } from './code.ts';
import type { Label, LabelReduction } from './label.ts';
import {
  clamp,
  type Desk,
  drawName,
  type DrawnLabel,
  type Frame,
  type LabelRoom,
  leastPrint,
  priceSize,
  type Remark,
} from './label-frame.ts';
import { lawText } from './law-text.ts';
import { lessPercent, shortDay, wordsOf } from './words.ts';

export function reducedLabel(
  desk: Desk,
  label: Label & { readonly reduction: LabelReduction | null },
  frame: Frame,
  code: Code | null,
  room: LabelRoom,
): DrawnLabel {
  const { typeface } = desk;
  const { x, y, width, height, scale } = frame;
  const found: Remark[] = [];
  const bottom = y + height;
  const name = drawName(desk, label.title, frame, clamp(3.3 * scale, 2.4, 7), height > 34 ? 2 : 1);
  if (name.cut) found.push('name-cut');
  const reduction = label.reduction as LabelReduction;

  const gap = 1.2 * Math.min(1, scale);
  const codeTall = code === null ? 0 : Math.max(code.least, Math.min(code.height, height * 0.28));
  const left = width - (code === null ? 0 : code.width + 2);
  const aside = code === null || left >= 20;
  // On a narrow label the price per kilo may stand at the left of the code, and the law's words above both.
  const unit = aside ? null : unitBeside(desk, label.unitPrice, left + 1, scale);
  const law = lawText(desk, reduction, unit === null ? label.unitPrice : '', aside ? left : width, scale);
  const foot = aside ? Math.max(law.height, codeTall) : law.height + gap + codeTall;
  const top = name.bottom + gap;
  const priceRoom = (bottom - foot - gap * 1.3 - top) * 0.97;
  if (code !== null && (priceRoom < (aside ? 5 : 5.2) || law.cut)) {
    const without = reducedLabel(desk, label, frame, null, room);
    return { marks: without.marks, remarks: [...without.remarks, 'code-left-out'] };
  }

  const marks: Mark[] = [...ground(room), ...name.marks];
  marks.push(...priceRow(desk, label.amount, reduction, frame, top, priceRoom));
  marks.push(...law.draw(x, aside ? bottom - law.height : bottom - foot));
  if (unit !== null) marks.push(...write(typeface, label.unitPrice, unit, { x, y: bottom - 0.3 }));
  if (code !== null) marks.push(...code.draw(x + width - code.width, bottom - codeTall, codeTall));
  return { marks, remarks: found };
}

/** How the unit price is written beside the code; null where it does not fit there. */
function unitBeside({ typeface }: Desk, unitPrice: string, width: number, scale: number): Lettering | null {
  const lettering = { face: 'regular', size: clamp(2.7 * scale, leastPrint, 5), least: leastPrint } as const;
  const { size, cut } = fitLine(typeface, unitPrice, lettering, Math.max(width, 0.1));
  return cut || unitPrice === '' ? null : { face: 'regular', size };
}

/** Yellow on a sheet; a frame where the printer knows black only. */
function ground({ width, height, dot }: LabelRoom): Mark[] {
  if (dot === null) return [rectangle({ x: 0, y: 0, width, height }, 'yellow')];
  const [thick, inset] = [0.7, 0.5];
  const inner = {
    x: inset + thick,
    y: inset + thick,
    width: width - 2 * (inset + thick),
    height: height - 2 * (inset + thick),
  };
  return [
    rectangle({ x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset }, 'black', 1.4),
    rectangle(inner, 'white', 0.9),
  ];
}

/** The price at the left, as large as there is room; at its right the percentage on black, and the last day. */
function priceRow(
  { typeface, writing }: Desk,
  amount: number | null,
  { percent, until }: LabelReduction,
  { x, width, scale }: Frame,
  top: number,
  height: number,
): Mark[] {
  const { language, timeZone } = writing;
  const words = wordsOf(language);
  const badge = percent === null ? words.offer : lessPercent(percent, language);
  const day = until === null ? '' : words.until(shortDay(until, language, timeZone));
  const badgeSize = Math.min(Math.max(4.6 * scale, 3), height * 0.55);
  const daySize = clamp(2.9 * scale, leastPrint, 5);
  const pad = badgeSize * 0.28;
  const badgeWidth = typeface.width(badge, 'extrabold', badgeSize) + 2 * pad;
  const sideWidth = Math.max(badgeWidth, typeface.width(day, 'semibold', daySize));
  const price = amount === null ? null : priceText(typeface, amount, writing.currency, language);
  const size = price === null ? 0 : priceSize(price, 19 * scale, width - sideWidth - 2.2 * Math.min(1, scale), height);
  const tall = size * capHeight;
  const baseline = top + (height + tall) / 2;
  const right = x + width;
  const dayRow = day === '' ? 0 : daySize * 1.15;
  const badgeTall = badgeSize * (capHeight + 0.52);
  const badgeTop = top + Math.max(0, (height - badgeTall - dayRow) / 2);
  return [
    ...(price === null ? [] : price.draw(size, x, baseline)),
    rectangle({ x: right - badgeWidth, y: badgeTop, width: badgeWidth, height: badgeTall }, 'black', badgeTall * 0.18),
    ...write(
      typeface,
      badge,
      { face: 'extrabold', size: badgeSize, ink: 'white' },
      { x: right - badgeWidth / 2, y: badgeTop + badgeTall / 2 + (badgeSize * capHeight) / 2, side: 'middle' },
    ),
    ...write(
      typeface,
      day,
      { face: 'semibold', size: daySize },
      { x: right, y: badgeTop + badgeTall + dayRow * 0.86, side: 'right' },
    ),
  ];
}
