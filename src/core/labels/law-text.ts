/** What the law wants beside a reduced price: the lowest price of the thirty days before, struck and easy to read. */
import type { Mark } from '../../api/drawing.ts';
import { formatMoney } from '../../api/money.ts';
import { capHeight, fitLine, fitLines, type Fitted, write } from '../print/index.ts';
import type { LabelReduction } from './label.ts';
import { clamp, type Desk, leastPrint } from './label-frame.ts';
import { struck } from './struck.ts';

export interface LawText {
  readonly height: number;
  /** Something of it does not fit: then it needs more room, whatever else has to go. */
  readonly cut: boolean;
  draw(x: number, top: number): Mark[];
}

/** Words and price in one row where it is long enough, else the price below its words; the unit price last. */
export function lawText(
  { typeface, writing }: Desk,
  { prior, priorWords }: LabelReduction,
  unitPrice: string,
  width: number,
  scale: number,
): LawText {
  const { language, currency } = writing;
  const before = prior === null ? '' : typeface.writable(formatMoney(prior, currency, language));
  const said = before === '' ? '' : typeface.writable(priorWords);
  const priorSize = clamp(4.3 * scale, 3.1, 8);
  const priorWidth = before === '' ? 0 : typeface.width(before, 'semibold', priorSize);
  const lettering = { face: 'regular', size: clamp(2.5 * scale, leastPrint, 4.4), least: leastPrint * 0.95 } as const;
  const none: Fitted = { lines: [], size: lettering.size, cut: false };
  const inRow = fitLines(typeface, said, lettering, Math.max(width - priorWidth - 2, 1), 2);
  const row = priorWidth > 0 && width >= 34 && !inRow.cut;
  const fitted = said === '' ? none : row ? inRow : fitLines(typeface, said, lettering, width, 3);
  const unit = fitLine(
    typeface,
    unitPrice,
    { face: 'regular', size: clamp(2.7 * scale, leastPrint, 5), least: leastPrint * 0.9 },
    width,
  );
  const unitWidth = unitPrice === '' ? 0 : typeface.width(unitPrice, 'regular', unit.size);

  const lead = fitted.size * 1.16;
  const wordsTall = fitted.lines.length * lead;
  const priorTall = row || before === '' ? 0 : priorSize * 0.98;
  const rowTall = row ? Math.max(wordsTall, priorSize * 0.9) : wordsTall + priorTall;
  // At the right of the price before where that leaves room, else on a row of its own.
  const besidePrior = priorTall > 0 && priorWidth + unitWidth + 2 <= width;
  const unitTall = unitWidth === 0 || besidePrior ? 0 : unit.size * 1.2;
  return {
    height: rowTall + unitTall,
    cut: fitted.cut || priorWidth > width,
    draw(x, top) {
      const wordsTop = row ? top + (rowTall - wordsTall) / 2 : top;
      const priorX = row ? x + width - priorWidth : x;
      const priorY = row ? top + rowTall / 2 + (priorSize * capHeight) / 2 : top + rowTall - priorSize * 0.1;
      const unitAt = besidePrior
        ? ({ x: x + width, y: priorY, side: 'right' } as const)
        : { x, y: top + rowTall + unitTall - unit.size * 0.12 };
      return [
        ...fitted.lines.flatMap((text, index) =>
          write(typeface, text, { face: 'regular', size: fitted.size }, { x, y: wordsTop + lead * (index + 0.76) }),
        ),
        ...struck(typeface, before, priorSize, priorX, priorY),
        ...write(typeface, unit.lines[0] ?? '', { face: 'regular', size: unit.size }, unitAt),
      ];
    },
  };
}
