/** Where the marks of a day stand on its line, and in which row their labels go so that none touch. */

export interface Mark {
  readonly at: number;
  /** Width of its label in CSS pixels, as far as it can be guessed. */
  readonly labelWidth: number;
}

export interface Placed {
  /** Pixels from the left end of the line. */
  readonly x: number;
  /** 0 is the row right below the line. */
  readonly row: number;
}

const gap = 16;

/** From the hour before the first mark to the hour after the last one, at least the shop's usual day of 8 to 20 (`dayStart` is midnight). */
export function hoursOf(
  marks: readonly { readonly at: number }[],
  now: number,
  dayStart: number,
): { from: number; to: number } {
  const hour = 3_600_000;
  const times = [...marks.map(({ at }) => at), now];
  return {
    from: Math.min(dayStart + 8 * hour, ...times.map((at) => at - hour / 2)),
    to: Math.max(dayStart + 20 * hour, ...times.map((at) => at + hour / 2)),
  };
}

export function placeMarks(marks: readonly Mark[], from: number, to: number, width: number): Placed[] {
  const ends: number[] = [];
  return marks.map(({ at, labelWidth }) => {
    const x = ((at - from) / (to - from)) * width;
    const left = Math.min(x - 14, width - labelWidth);
    const free = ends.findIndex((end) => end + gap <= left);
    const row = free === -1 ? ends.length : free;
    ends[row] = left + labelWidth;
    return { x, row };
  });
}
