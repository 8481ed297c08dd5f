/** A sign beside the goods, A6 to A4: one name, one price that is seen across the shop, and what the law wants said. */
import type { Mark } from '../../api/drawing.ts';
import { formatMoney } from '../../api/money.ts';
import { capHeight, descent, fitLine, fitLines, line, priceText, rectangle, write } from '../print/index.ts';
import { codeOf } from './code.ts';
import type { CodeWish, Label, LabelReduction } from './label.ts';
import type { Desk, DrawnLabel, LabelRoom, Remark } from './label-frame.ts';
import { struck } from './struck.ts';
import { lessPercent, longDay, wordsOf } from './words.ts';

/** Where things stand on a sign; `unit` is one at A6. */
interface SignFrame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly inner: number;
  readonly unit: number;
}

function frameOf({ width, height }: LabelRoom): SignFrame {
  // Lying, a sign has less height for as many rows: everything keeps to it.
  const unit = Math.min(width / 105, height / 148) * (width > height ? 1.2 : 1);
  const margin = Math.max(6, 7 * unit);
  return { width, height, margin, inner: width - 2 * margin, unit };
}

export function drawSign(desk: Desk, label: Label, room: LabelRoom, wish: CodeWish): DrawnLabel {
  const { typeface } = desk;
  const frame = frameOf(room);
  const found: Remark[] = label.amount === null ? ['no-price'] : [];
  const title = typeface.writable(label.title);
  if (title.includes('?') && !label.title.includes('?')) found.push('letters-missing');
  const head = heading(desk, title, frame);
  if (head.cut) found.push('name-cut');
  const codeRoom = { width: frame.inner * 0.6, height: 34 * frame.unit, dot: room.dot };
  const code = codeOf(typeface, label, wish, codeRoom);
  if (code === null && wish !== 'none') found.push('code-left-out');

  const { margin, height, width, unit } = frame;
  const codeTall = code === null ? 0 : Math.max(code.least, Math.min(code.height, 12 * unit, wish === 'qr' ? 99 : 14));
  const footTop = height - margin - Math.max(codeTall, 5 * unit);
  const panelTop = head.bottom + 5 * unit;
  const marks: Mark[] = [];
  if (label.reduction !== null) {
    marks.push(rectangle({ x: 0, y: panelTop, width, height: height - panelTop }, 'yellow'), ...head.marks);
    marks.push(...reduced(desk, label, label.reduction, frame, panelTop, footTop - 3 * unit));
  } else {
    marks.push(...head.marks, line([margin, panelTop], [width - margin, panelTop], 0.5));
    marks.push(...plain(desk, label, frame, panelTop, footTop - 3 * unit));
  }
  const foot = { face: 'regular', size: Math.max(3, 4.2 * unit), least: 2.1 } as const;
  const left = fitLine(typeface, label.unitPrice, foot, frame.inner - (code === null ? 0 : code.width + 3));
  marks.push(...write(typeface, left.lines[0] ?? '', { ...foot, size: left.size }, { x: margin, y: height - margin }));
  if (code !== null) {
    const tall = wish === 'qr' ? code.height : codeTall;
    marks.push(...code.draw(width - margin - code.width, height - margin - tall, tall));
  }
  return { marks, remarks: found };
}

/** The shop's name small, the product's large. */
function heading({ typeface, writing }: Desk, title: string, { margin, inner, unit, height }: SignFrame) {
  const kicker = { face: 'semibold', size: Math.max(3, 4 * unit), least: 2.4 } as const;
  const shop = fitLine(typeface, typeface.writable(writing.shopName), kicker, inner);
  const shopTall = writing.shopName === '' ? 0 : shop.size * 1.9;
  const wanted = 11 * unit;
  const lettering = { face: 'extrabold', size: wanted, least: wanted * 0.5 } as const;
  const most = height / unit < 120 ? 2 : 3;
  const { lines, size, cut } = fitLines(typeface, title, lettering, inner, most);
  const first = margin + shopTall + size * 0.8;
  return {
    marks: [
      ...write(
        typeface,
        shop.lines[0] ?? '',
        { ...kicker, size: shop.size },
        { x: margin, y: margin + shop.size * capHeight },
      ),
      ...lines.flatMap((text, index) =>
        write(typeface, text, { face: 'extrabold', size }, { x: margin, y: first + index * size * 1.06 }),
      ),
    ] as Mark[],
    bottom: first + (lines.length - 1) * size * 1.06 + size * 0.22,
    cut,
  };
}

function plain({ typeface, writing }: Desk, label: Label, frame: SignFrame, top: number, bottom: number): Mark[] {
  const { margin, inner, unit } = frame;
  if (label.amount === null) {
    const lettering = { face: 'regular', size: 6 * unit } as const;
    return write(typeface, wordsOf(writing.language).noPrice, lettering, { x: margin, y: top + 12 * unit });
  }
  const price = priceText(typeface, label.amount, writing.currency, writing.language);
  const middle = (top + bottom) / 2;
  // One lone figure (`5 Ft`) is as tall as the room: what a comma hangs below its line has to stay on the paper, too.
  const onPaper = (frame.height - middle) / (capHeight / 2 + descent);
  const size = Math.min(inner / price.widthOfEm, (bottom - top - 6 * unit) / capHeight, onPaper);
  return price.draw(size, margin, middle + (size * capHeight) / 2);
}

/** Percentage and last day above the price, the lowest price of the thirty days before below it. */
function reduced(
  desk: Desk,
  label: Label,
  reduction: LabelReduction,
  frame: SignFrame,
  top: number,
  bottom: number,
): Mark[] {
  const { typeface, writing } = desk;
  const { margin, inner, unit } = frame;
  const above = badgeRow(desk, reduction, frame, top + 5 * unit);
  const below = lawRow(desk, reduction, frame, bottom);
  const price = label.amount === null ? null : priceText(typeface, label.amount, writing.currency, writing.language);
  const room = below.top - above.bottom - 9 * unit;
  const size = price === null ? 0 : Math.max(0, Math.min(inner / price.widthOfEm, room / capHeight));
  const middle = (above.bottom + below.top) / 2;
  return [
    ...above.marks,
    ...(price === null ? [] : price.draw(size, margin, middle + (size * capHeight) / 2)),
    ...below.marks,
  ];
}

function badgeRow({ typeface, writing }: Desk, reduction: LabelReduction, frame: SignFrame, top: number) {
  const { language, timeZone } = writing;
  const { margin, inner, unit } = frame;
  const words = wordsOf(language);
  const said = reduction.percent === null ? words.offer : lessPercent(reduction.percent, language);
  const size = 11 * unit;
  const pad = size * 0.3;
  const tall = size * (capHeight + 0.55);
  const width = typeface.width(said, 'extrabold', size) + 2 * pad;
  const day = reduction.until === null ? '' : words.until(longDay(reduction.until, language, timeZone));
  const lettering = { face: 'semibold', size: 6 * unit, least: 3 * unit } as const;
  const fitted = fitLine(typeface, day, lettering, inner - width - 4 * unit);
  const middle = top + tall / 2;
  const marks: Mark[] = [
    rectangle({ x: margin, y: top, width, height: tall }, 'black', tall * 0.16),
    ...write(
      typeface,
      said,
      { face: 'extrabold', size, ink: 'white' },
      { x: margin + pad, y: middle + (size * capHeight) / 2 },
    ),
    ...write(
      typeface,
      fitted.lines[0] ?? '',
      { ...lettering, size: fitted.size },
      { x: margin + width + 4 * unit, y: middle + (fitted.size * capHeight) / 2 },
    ),
  ];
  return { marks, bottom: top + tall };
}

function lawRow({ typeface, writing }: Desk, reduction: LabelReduction, frame: SignFrame, bottom: number) {
  const { margin, inner, unit } = frame;
  const { language, currency } = writing;
  const prior = reduction.prior === null ? '' : typeface.writable(formatMoney(reduction.prior, currency, language));
  const priorSize = 9 * unit;
  const priorWidth = prior === '' ? 0 : typeface.width(prior, 'semibold', priorSize);
  const said = prior === '' ? '' : typeface.writable(reduction.priorWords);
  const lettering = { face: 'regular', size: 4.6 * unit, least: 2.6 * unit } as const;
  const { lines, size } = fitLines(typeface, said, lettering, inner - priorWidth - 4 * unit, 3);
  const lead = size * 1.18;
  const tall = Math.max(said === '' ? 0 : lines.length * lead, prior === '' ? 0 : priorSize * 0.9);
  const top = bottom - tall;
  const first = top + (tall - lines.length * lead) / 2 + lead * 0.76;
  const marks: Mark[] = [
    ...(said === ''
      ? []
      : lines.flatMap((text, index) =>
          write(typeface, text, { face: 'regular', size }, { x: margin, y: first + index * lead }),
        )),
    ...struck(typeface, prior, priorSize, margin + inner - priorWidth, top + tall / 2 + (priorSize * capHeight) / 2),
  ];
  return { marks, top };
}
