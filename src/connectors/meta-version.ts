/** The one place that knows which Graph Vetrina speaks, and until when Meta answers it. */

/** The version that our specifications describe; an expired one is answered with code 2635 or a warning header. */
export const graphVersion = 'v25.0';

/**
 * An estimate of this version's last day: Meta has not named it. v25.0 came out on 18 February 2026, and the Marketing
 * API answered each version before it for about a year (v23.0: 29 May 2025 to 9 June 2026, v24.0: 8 October 2025 to
 * 6 October 2026). The rest of the Graph keeps versions for two years, but adverts are what ends first. Nothing is
 * switched off by this day; only Meta's own warning (`X-Ad-Api-Version-Warning`) and its refusal (2635) are certain.
 */
export const graphVersionEndsAbout = '2027-02-18';

const warnDays = 90;

/** The day on which it probably ends, once that is less than three months away. @param now milliseconds since 1970 */
export function versionEnding(now: number): string | null {
  return Date.parse(graphVersionEndsAbout) - now <= warnDays * 86_400_000 ? graphVersionEndsAbout : null;
}
