/** The ticket as a paper of 105 × 148 mm: who invites, to what, when and where, and the code that opens the door. */
import type { Drawing, Mark } from '../../api/drawing.ts';
import { drawQr } from './barcode.ts';
import { fitLine, fitLines, write } from './lettering.ts';
import { rectangle } from './place.ts';
import { ascent, type Typeface } from './typeface.ts';

export interface Ticket {
  readonly from: string;
  readonly what: string;
  /** When, where, for how many and whom: a line each. */
  readonly lines: readonly string[];
  readonly code: string;
  /** To say where the code cannot be read; empty: none. */
  readonly signs: string;
}

const page = { width: 105, height: 148, margin: 10, qr: 54 } as const;

export function ticketPage(typeface: Typeface, { from, what, lines, code, signs }: Ticket): Drawing {
  const width = page.width - 2 * page.margin;
  const marks: Mark[] = [rectangle({ x: 0, y: 0, width: page.width, height: 20 }, 'black')];
  const head = fitLine(typeface, typeface.writable(from), { face: 'extrabold', size: 6, least: 3 }, width);
  marks.push(
    ...write(
      typeface,
      head.lines[0] ?? '',
      { face: 'extrabold', size: head.size, ink: 'white' },
      { x: page.margin, y: 12 },
    ),
  );
  const title = fitLines(typeface, typeface.writable(what), { face: 'extrabold', size: 7, least: 4 }, width, 3);
  let y = 30;
  for (const line of title.lines) {
    marks.push(...write(typeface, line, { face: 'extrabold', size: title.size }, { x: page.margin, y }));
    y += title.size * (ascent + 0.3);
  }
  for (const text of lines) {
    const fitted = fitLine(typeface, typeface.writable(text), { face: 'regular', size: 4, least: 2.5 }, width);
    marks.push(
      ...write(typeface, fitted.lines[0] ?? '', { face: 'regular', size: fitted.size }, { x: page.margin, y: y + 1 }),
    );
    y += 6;
  }
  const left = (page.width - page.qr) / 2;
  const square = drawQr(code, { x: left, y: page.height - page.qr - 18, side: page.qr }, null);
  if (square !== null) marks.push(square);
  const below = { x: page.width / 2, y: page.height - 9, side: 'middle' } as const;
  if (signs !== '') marks.push(...write(typeface, signs, { face: 'extrabold', size: 7 }, below));
  return { width: page.width, height: page.height, marks };
}
