/** Labels on their pages: from the place where the sheet is still whole, moved by what the printer is off. */
import type { Drawing, Mark } from '../../api/drawing.ts';
import type { Paper } from '../../api/labels.ts';
import { line, movedBy } from '../print/index.ts';
import { dotOf } from './formats.ts';
import { drawLabel } from './label-drawing.ts';
import type { Desk, Remark } from './label-frame.ts';
import { cornerOf, placesOn, type Run } from './laying.ts';
import { drawSign } from './sign-drawing.ts';

export type Noted = (variantId: number, found: readonly Remark[]) => void;

/** One page, counted from 0. */
export function drawPage(desk: Desk, run: Run, page: number, noted: Noted = () => {}): Drawing {
  const { paper, labels, first, start, copies, code } = run;
  const places = placesOn(paper);
  const room = { width: paper.width, height: paper.height, dot: dotOf(paper) };
  const marks: Mark[] = [];
  // Copies of a label stand beside each other and are drawn once.
  let last: { readonly index: number; readonly marks: readonly Mark[] } = { index: -1, marks: [] };
  for (let place = 0; place < places; place += 1) {
    const index = Math.floor((page * places + place - (start - 1)) / copies);
    const label = index < 0 ? undefined : labels[index - first];
    if (label === undefined) continue;
    if (last.index !== index) {
      const drawn = paper.kind === 'sign' ? drawSign(desk, label, room, code) : drawLabel(desk, label, room, code);
      noted(label.variantId, drawn.remarks);
      last = { index, marks: drawn.marks };
    }
    const { x, y } = cornerOf(paper, place);
    marks.push(...movedBy(last.marks, x, y));
  }
  if (run.cutMarks) marks.push(...cutMarks(paper));
  return { width: paper.pageWidth, height: paper.pageHeight, marks };
}

/** Short strokes at the edges of the sheet, where a knife and a ruler are laid on. */
function cutMarks(paper: Paper): Mark[] {
  const { pageWidth, pageHeight, columns, rows, width, height } = paper;
  const long = 4;
  const xs = edges(columns, (column) => cornerOf(paper, column).x, width);
  const ys = edges(rows, (row) => cornerOf(paper, row * columns).y, height);
  return [
    ...xs.flatMap((x) => [line([x, 0], [x, long], 0.1), line([x, pageHeight - long], [x, pageHeight], 0.1)]),
    ...ys.flatMap((y) => [line([0, y], [long, y], 0.1), line([pageWidth - long, y], [pageWidth, y], 0.1)]),
  ];
}

function edges(count: number, cornerAt: (index: number) => number, size: number): number[] {
  const all = Array.from({ length: count }, (_none, index) => [cornerAt(index), cornerAt(index) + size]).flat();
  return [...new Set(all.map((at) => Math.round(at * 100) / 100))];
}

/** What only the screen shows: the edges of the sheet's labels, and the places that were used before. */
export function guidesOf(desk: Desk, run: Run, page: number, used: string): Mark[] {
  const { paper, start } = run;
  if (placesOn(paper) === 1) return [];
  const marks: Mark[] = [];
  for (let place = 0; place < placesOn(paper); place += 1) {
    const { x, y } = cornerOf(paper, place);
    const [right, bottom] = [x + paper.width, y + paper.height];
    marks.push(
      line([x, y], [right, y], 0.15, 'rule', true),
      line([x, y], [x, bottom], 0.15, 'rule', true),
      line([right, y], [right, bottom], 0.15, 'rule', true),
      line([x, bottom], [right, bottom], 0.15, 'rule', true),
    );
    if (page * placesOn(paper) + place < start - 1)
      marks.push(...usedMark(desk, used, x + paper.width / 2, y + paper.height / 2));
  }
  return marks;
}

function usedMark({ typeface }: Desk, used: string, x: number, y: number): Mark[] {
  const size = 3;
  const width = typeface.width(used, 'regular', size);
  return [{ kind: 'text', text: used, x: x - width / 2, y: y + 1, face: 'regular', size, width, ink: 'grey' }];
}
