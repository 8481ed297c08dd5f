/** Which rows of a long list are drawn: those in view and a few around them. Pure. */
export interface View {
  readonly scrollTop: number;
  /** Of what is visible, in CSS pixels. */
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}

/** Rows drawn beyond the edges, so that a turn of the wheel finds them there. */
const around = 6;

export interface Stretch {
  readonly first: number;
  /** Not included. */
  readonly end: number;
}

export function rowsInView({ scrollTop, height, rowHeight, count }: View): Stretch {
  const first = Math.max(Math.floor(scrollTop / rowHeight) - around, 0);
  const end = Math.min(Math.ceil((scrollTop + height) / rowHeight) + around, count);
  return { first: Math.min(first, Math.max(end - 1, 0)), end };
}

/** The rows to draw; the one that holds the keyboard stays even when it is scrolled away, so that no focus is lost. */
export function drawnRows({ first, end }: Stretch, kept: number | null, count: number): number[] {
  const rows = Array.from({ length: Math.max(end - first, 0) }, (_, place) => first + place);
  if (kept === null || kept >= count || (kept >= first && kept < end)) return rows;
  return kept < first ? [kept, ...rows] : [...rows, kept];
}

/** Where to scroll so that a row stands free: below the heading, and above what floats at the bottom. */
export function scrollToShow(
  row: number,
  { scrollTop, height, rowHeight }: Omit<View, 'count'>,
  free: number,
): number | null {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  const lowest = top + rowHeight + free - height;
  return lowest > scrollTop ? lowest : null;
}
