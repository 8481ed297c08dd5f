/** Days of a story, counted from the day on which it is told: late in the evening the shop has another one than UTC. */

/** So many days from today, as YYYY-MM-DD in the shop's time zone. */
export function dayAhead(days: number): string {
  const instant = Date.now() + days * 24 * 60 * 60 * 1000;
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', dateStyle: 'short' }).format(instant);
}
