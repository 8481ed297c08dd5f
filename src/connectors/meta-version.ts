/** The one place that knows which Graph Vetrina speaks, and until when Meta answers it. */

/** The version that our specifications describe; an expired one is answered with code 2635 or a warning header. */
export const graphVersion = 'v25.0';

/**
 * Last day of this version. It came out on 18 February 2026, and Meta kept the versions before it for a year to the
 * week (v23.0: 29 May 2025 to 9 June 2026, v24.0: 8 October 2025 to 6 October 2026): taken as that until Meta names it.
 */
export const graphVersionEnds = '2027-02-18';

const warnDays = 90;

/** The day on which it ends, once that is less than three months away. @param now milliseconds since 1970 */
export function versionEnding(now: number): string | null {
  return Date.parse(graphVersionEnds) - now <= warnDays * 86_400_000 ? graphVersionEnds : null;
}
