/** The instant at which a day begins on the clock in the store. */
const hourMs = 3_600_000;

/** @param day `2026-11-21`; `later` so many days after it */
export function startOfDay(day: string, later: number, timeZone: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const midnight = Date.UTC(year, month - 1, date + later);
  const dayIn = (zone: string, at: number): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(at));
  // Zones lie within fourteen hours of UTC: the first quarter of an hour that the store's calendar calls this day.
  const wanted = dayIn('UTC', midnight);
  for (let at = midnight - 14 * hourMs; at <= midnight + 14 * hourMs; at += hourMs / 4) {
    if (dayIn(timeZone, at) === wanted) return new Date(at).toISOString();
  }
  return new Date(midnight).toISOString();
}
