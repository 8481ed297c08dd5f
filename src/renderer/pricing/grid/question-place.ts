/** Where a question stands beside its cell: below it, or above it in the lower half of the list. */

export interface QuestionPlace {
  readonly left: number;
  readonly top: number | null;
  readonly bottom: number | null;
}

const width = 304;

export function questionPlace(list: HTMLElement, cell: Element | null): QuestionPlace | undefined {
  if (cell === null) return undefined;
  const box = list.getBoundingClientRect();
  const at = cell.getBoundingClientRect();
  if (at.bottom < box.top || at.top > box.bottom) return undefined;
  const left = Math.max(Math.min(at.right - box.left - width, box.width - width - 8), 8);
  return at.top - box.top > box.height / 2
    ? { left, top: null, bottom: box.bottom - at.top + 4 }
    : { left, top: at.bottom - box.top + 4, bottom: null };
}
