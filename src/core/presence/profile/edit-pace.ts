/**
 * Google takes ten edits a minute of one profile, and nobody can raise that. Two of them are left to posts and answers
 * to reviews, which have their own way there. Kept in the shop's file: a restart forgets none.
 */
const mostEdits = 8;
const minuteMs = 60_000;

/** Null: now; otherwise the instant of the next edit. */
export function nextEditAt(edits: readonly number[], now: number): number | null {
  const recent = withinMinute(edits, now);
  const oldest = recent.at(-mostEdits);
  return oldest === undefined ? null : oldest + minuteMs;
}

export const withinMinute = (edits: readonly number[], now: number): number[] =>
  edits.filter((at) => now - at < minuteMs).toSorted((one, other) => one - other);
