/** The clock on the wall of the store, where people's days and hours are meant. */
import { Refusal } from '../api/refusals.ts';

/**
 * An instant as ISO 8601 in UTC. With a zone it is taken as written; without (`2026-12-05T18:30`, `2026-12-05 18:30`)
 * it is the time on the clock in the store. Refuses with `time-not-readable`.
 */
export function readInstant(written: string, timeZone: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?\s*(Z|[+-]\d{2}:?\d{2})?$/iu.exec(
    written.trim(),
  );
  if (match === null) throw new Refusal('time-not-readable', { written });
  const [, day, minute, second = ':00', zone] = match;
  const asUtc = Date.parse(`${day}T${minute}${second}${zone ?? 'Z'}`);
  if (Number.isNaN(asUtc)) throw new Refusal('time-not-readable', { written });
  return new Date(zone === undefined ? fromWallClock(asUtc, timeZone) : asUtc).toISOString();
}

/** Twice, because the zone's offset at the first guess may be that of the other side of a change to summer time. */
function fromWallClock(wall: number, timeZone: string): number {
  const first = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(first, timeZone);
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

/** Today in the store, as YYYY-MM-DD. */
export const dayIn = (timeZone: string, instant: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);

/** A minute on the clock in the store, `2026-12-01T08:00` or `2026-12-01 08:00`. Refuses with `time-not-readable`. */
export function readLocalMinute(written: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2})$/u.exec(written.trim());
  if (match === null) throw new Refusal('time-not-readable', { written });
  return `${match[1]}T${(match[2] as string).padStart(5, '0')}`;
}
