const ROME = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The ad account's day (time zone Europe/Rome) of an instant: `2026-11-21`. */
export function romeDay(milliseconds: number): string {
  return new Date(milliseconds + offsetAt(milliseconds)).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Rome, in milliseconds since 1970. */
export function startOfRomeDay(day: string): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  // The offset in force at that midnight; asking twice settles the days on which the clocks change.
  const first = asUtc - offsetAt(asUtc);
  return asUtc - offsetAt(first);
}

/** A day so many days later (or earlier). */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How far Rome's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(milliseconds: number): number {
  const parts = Object.fromEntries(ROME.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(milliseconds / 1000) * 1000;
}
