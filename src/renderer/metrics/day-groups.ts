/** Many days drawn as weeks: bars that can be told apart. */

export interface DayGroup {
  /** First day, `2026-11-16`. */
  readonly from: string;
  readonly days: readonly string[];
}

const mostBars = 62;

/** Each day for itself, or, of many, seven together from the first on. */
export function groupsOf(days: readonly string[]): DayGroup[] {
  const size = days.length > mostBars ? 7 : 1;
  return Array.from({ length: Math.ceil(days.length / size) }, (_, place) => {
    const together = days.slice(place * size, (place + 1) * size);
    return { from: together[0] ?? '', days: together };
  });
}

/** The sum of what is known; null where nothing of the group is. */
export function sumOf(group: DayGroup, values: ReadonlyMap<string, number | null>): number | null {
  const known = group.days.map((day) => values.get(day) ?? null).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
