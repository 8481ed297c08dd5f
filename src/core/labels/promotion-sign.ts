/** A sign for a whole promotion, or for one of its goods: the engine's sentences, as large as the paper lets them be. */
import type { Drawing, Mark } from '../../api/drawing.ts';
import type { Paper } from '../../api/labels.ts';
import type { SignText } from '../../api/promotions.ts';
import { capHeight, fitLine, fitLines, line, movedBy, rectangle, type Typeface, write } from '../print/index.ts';
import type { Desk } from './label-frame.ts';
import { cornerOf, placesOn } from './laying.ts';
import { struck } from './struck.ts';

/** Several on a sheet where the paper holds several. */
export function* promotionSigns(desk: Desk, paper: Paper, signs: readonly SignText[]): Generator<Drawing> {
  const places = placesOn(paper);
  for (let from = 0; from < signs.length; from += places) {
    const marks = signs.slice(from, from + places).flatMap((sign, place) => {
      const { x, y } = cornerOf(paper, place);
      return movedBy(drawPromotionSign(desk, sign, paper), x, y);
    });
    yield { width: paper.pageWidth, height: paper.pageHeight, marks };
  }
}

interface Lines {
  readonly marks: readonly Mark[];
  readonly height: number;
}

function drawPromotionSign(
  { typeface, writing }: Desk,
  sign: SignText,
  { width, height }: Pick<Paper, 'width' | 'height'>,
): Mark[] {
  const unit = Math.min(width / 105, height / 148) * (width > height ? 1.2 : 1);
  const margin = Math.max(6, 7 * unit);
  const inner = width - 2 * margin;
  const block = blocks(typeface, margin, inner);
  const shop = fitLine(
    typeface,
    typeface.writable(writing.shopName),
    { face: 'semibold', size: Math.max(3, 4 * unit), least: 2.4 },
    inner,
  );
  const head = block(sign.product, 'semibold', 8 * unit, 5 * unit, 3);
  const headTop = margin + (writing.shopName === '' ? 0 : shop.size * 1.9);
  const panelTop = headTop + head.height + 5 * unit;
  const conditions = block(sign.conditions, 'regular', 4.4 * unit, 2.8 * unit, 5);
  const period = block(sign.period, 'semibold', 5 * unit, 3.2 * unit, 3);
  const law = lawBlock(typeface, sign, margin, inner, unit);
  const gap = 4 * unit;
  const foot = [law, period, conditions].filter(({ height: tall }) => tall > 0);
  const footTall = foot.reduce((sum, { height: tall }) => sum + tall + gap, 0);
  const big = headline(typeface, sign, margin, inner, height - margin - footTall - panelTop - gap * 2, unit);
  const marks: Mark[] = [
    rectangle({ x: 0, y: panelTop, width, height: height - panelTop }, 'yellow'),
    line([0, panelTop], [width, panelTop], 0.6),
    ...write(
      typeface,
      shop.lines[0] ?? '',
      { face: 'semibold', size: shop.size },
      { x: margin, y: margin + shop.size * capHeight },
    ),
    ...movedBy(head.marks, 0, headTop),
    ...movedBy(
      big.marks,
      0,
      panelTop + gap + Math.max(0, (height - margin - footTall - panelTop - gap * 2 - big.height) / 2),
    ),
  ];
  let y = height - margin - footTall + gap;
  for (const each of foot) {
    marks.push(...movedBy(each.marks, 0, y));
    y += each.height + gap;
  }
  return marks;
}

/** Paragraphs from the margin on, as marks from their own top. */
const blocks =
  (typeface: Typeface, x: number, width: number) =>
  (text: string, face: 'regular' | 'semibold' | 'extrabold', size: number, least: number, most: number): Lines => {
    if (text === '') return { marks: [], height: 0 };
    const fitted = fitLines(typeface, typeface.writable(text), { face, size, least }, width, most);
    const lead = fitted.size * 1.16;
    return {
      marks: fitted.lines.flatMap((each, index) =>
        write(typeface, each, { face, size: fitted.size }, { x, y: lead * index + fitted.size * 0.8 }),
      ),
      height: lead * fitted.lines.length,
    };
  };

/** The price where there is one, the headline above it in black; else the headline alone. */
function headline(typeface: Typeface, sign: SignText, x: number, width: number, room: number, unit: number): Lines {
  const block = blocks(typeface, x, width);
  if (sign.price === '') return block(sign.headline, 'extrabold', Math.min(24 * unit, room * 0.45), 7 * unit, 3);
  const said = fitLine(
    typeface,
    typeface.writable(sign.headline),
    { face: 'extrabold', size: 9 * unit, least: 4 * unit },
    width - 6 * unit,
  );
  const tall = said.size * (capHeight + 0.6);
  const price = typeface.writable(sign.price);
  const size = Math.max(
    1,
    Math.min(width / typeface.width(price, 'extrabold', 1), (room - tall - 6 * unit) / capHeight, 46 * unit),
  );
  const saidWidth = typeface.width(said.lines[0] ?? '', 'extrabold', said.size) + said.size * 0.6;
  return {
    marks: [
      rectangle({ x, y: 0, width: saidWidth, height: tall }, 'black', tall * 0.16),
      ...write(
        typeface,
        said.lines[0] ?? '',
        { face: 'extrabold', size: said.size, ink: 'white' },
        { x: x + said.size * 0.3, y: tall / 2 + (said.size * capHeight) / 2 },
      ),
      ...write(typeface, price, { face: 'extrabold', size }, { x, y: tall + 5 * unit + size * capHeight }),
    ],
    height: tall + 5 * unit + size * capHeight,
  };
}

/** The prior price struck beside its words, the saving below. */
function lawBlock(typeface: Typeface, sign: SignText, x: number, width: number, unit: number): Lines {
  const block = blocks(typeface, x, width);
  const [words = '', prior = ''] = sign.priorPrice.split(/:\s*(?=[^:]*$)/u);
  const saving = block(sign.saving, 'regular', 4.8 * unit, 3 * unit, 2);
  if (prior === '') return { marks: saving.marks, height: saving.height };
  const size = 8 * unit;
  const written = typeface.writable(prior);
  const priorWidth = typeface.width(written, 'semibold', size);
  const said = blocks(typeface, x, width - priorWidth - 4 * unit)(words, 'regular', 4.8 * unit, 2.8 * unit, 3);
  const tall = Math.max(said.height, size);
  return {
    marks: [
      ...movedBy(said.marks, 0, (tall - said.height) / 2),
      ...struck(typeface, written, size, x + width - priorWidth, tall / 2 + (size * capHeight) / 2),
      ...movedBy(saving.marks, 0, tall + 1.5 * unit),
    ],
    height: tall + (saving.height === 0 ? 0 : saving.height + 1.5 * unit),
  };
}
