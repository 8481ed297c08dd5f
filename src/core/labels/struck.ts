import type { Mark } from '../../api/drawing.ts';
import { line, type Typeface, write } from '../print/index.ts';

/** A price that was: readable through its stroke. */
export function struck(typeface: Typeface, text: string, size: number, x: number, y: number): Mark[] {
  if (text === '') return [];
  const marks = write(typeface, text, { face: 'semibold', size }, { x, y });
  const width = marks[0]?.width ?? 0;
  const middle = y - size * 0.27;
  return [...marks, line([x - size * 0.06, middle], [x + width + size * 0.06, middle], Math.max(0.18, size * 0.05))];
}
