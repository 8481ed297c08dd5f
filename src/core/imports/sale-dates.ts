import { Temporal } from 'temporal-polyfill';

/**
 * Whether a sale runs at an instant. Dates are those of the web shop's own calendar (`2026-11-28`, with or without a
 * time); a day that ends a sale belongs to it. An empty date is no limit; one that cannot be read ends the sale, because
 * a price that stays too low for ever costs the shop more than one that is back too early.
 */
export function isOnSale(starts: string, ends: string, now: number, timeZone: string): boolean {
  const from = dayOf(starts, timeZone);
  const until = dayOf(ends, timeZone);
  if (from === 'unreadable' || until === 'unreadable') return false;
  if (from !== null && now < from.begins) return false;
  return until === null || now < until.ends;
}

function dayOf(written: string, timeZone: string): { begins: number; ends: number } | 'unreadable' | null {
  const text = written.trim();
  if (text === '') return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/u.exec(text);
  if (match === null) return 'unreadable';
  const [, year, month, day, hour, minute, second] = match.map(Number);
  try {
    const date = Temporal.PlainDate.from({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, { overflow: 'reject' });
    const begins = date.toZonedDateTime({ timeZone });
    if (match[4] === undefined)
      return { begins: begins.epochMilliseconds, ends: begins.add({ days: 1 }).epochMilliseconds };
    const time = Temporal.PlainTime.from({ hour: hour ?? 0, minute: minute ?? 0, second: second || 0 });
    const at = date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
    return { begins: at, ends: at };
  } catch {
    return 'unreadable';
  }
}
