/** Drawings put onto others. */
import type { Mark } from '../../api/drawing.ts';
import type { Ink } from '../../api/ink.ts';

/** The marks of a drawing, moved to where it stands on the page. */
export function movedBy(marks: readonly Mark[], dx: number, dy: number): Mark[] {
  return marks.map((mark): Mark => {
    switch (mark.kind) {
      case 'text':
      case 'rectangle':
        return { ...mark, x: mark.x + dx, y: mark.y + dy };
      case 'line':
        return { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy };
      case 'bars':
        return { ...mark, bars: mark.bars.map((at, index) => [at + dx, at + dy, at, at][index % 4] as number) };
    }
  });
}

export const line = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  thickness = 0.15,
  ink: Ink = 'black',
  dashed = false,
): Mark => ({ kind: 'line', x1, y1, x2, y2, thickness, dashed, ink });

export const rectangle = (
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ink: Ink,
  radius = 0,
): Mark => ({ kind: 'rectangle', ...box, radius, ink });

export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
