/** When something was sold: what a file writes, on the clock of the store. */
import { Temporal } from 'temporal-polyfill';

import type { DateOrder } from '../../../api/sales-words.ts';
import { ReceiptRowRefused } from './receipt-item.ts';

export interface Moment {
  readonly at: number;
  readonly day: string;
  /** -1: no time is written. */
  readonly hour: number;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

interface Written {
  readonly day: string;
  /** What stands behind the day. */
  readonly time: string;
}

/** Where all three parts are figures: which of the first two is the day. Null: no date of these tells. */
export function findDateOrder(dates: Iterable<string>): DateOrder | null {
  const votes = { 'day-first': 0, 'month-first': 0 };
  for (const written of dates) {
    const match = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}\b/u.exec(written.trim());
    if (match === null) continue;
    if (Number(match[1]) > 12) votes['day-first']++;
    else if (Number(match[2]) > 12) votes['month-first']++;
  }
  if (votes['day-first'] === votes['month-first']) return null;
  return votes['day-first'] > votes['month-first'] ? 'day-first' : 'month-first';
}

/** Days that were read: a file writes the same few again and again, and each is read for more than one question. */
const daysRead = new Map<string, Written | null>();
const mostDaysRead = 2000;

/** The day as `2026-11-21`, and the rest; null where it is no date. */
export function readDay(written: string, order: DateOrder): Written | null {
  const key = `${order} ${written}`;
  const known = daysRead.get(key);
  if (known !== undefined) return known;
  // Files that write the time beside the day never write the same: they fill it, and begin anew.
  if (daysRead.size >= mostDaysRead) daysRead.clear();
  const read = readWrittenDay(written, order);
  daysRead.set(key, read);
  return read;
}

function readWrittenDay(written: string, order: DateOrder): Written | null {
  const text = written.trim();
  const year = /^(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})\.?(?:[T ,]+(.*))?$/u.exec(text);
  if (year !== null) return dated(year[1], year[2], year[3], year[4]);
  const figures = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ,]+(.*))?$/u.exec(text);
  if (figures !== null) {
    const [, first, second, third = '', rest] = figures;
    const full = third.length === 2 ? `20${third}` : third;
    return order === 'day-first' ? dated(full, second, first, rest) : dated(full, first, second, rest);
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:[T ]+(.*))?$/u.exec(text);
  return compact === null ? null : dated(compact[1], compact[2], compact[3], compact[4]);
}

function dated(year = '', month = '', day = '', time = ''): Written | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return { day: `${year}-${twoDigits(m)}-${twoDigits(d)}`, time: time.trim() };
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Seconds since midnight; null where nothing is written. */
function readTime(written: string): number | null {
  // A spreadsheet keeps a time as a day of 1899 or as a part of one.
  const text = written.trim().replace(/^1(?:899|900)-\d{2}-\d{2} ?/u, '');
  if (text === '') return null;
  if (/^0[.,]\d+$/u.test(text)) return Math.round(Number(text.replace(',', '.')) * 1440) * 60;
  const match = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?$/iu.exec(text);
  if (match === null) throw new ReceiptRowRefused('time-unreadable', { written });
  const half = match[4]?.toLowerCase()[0];
  const hour = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === 'p' ? 12 : 0);
  const [minute, second] = [Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) throw new ReceiptRowRefused('time-unreadable', { written });
  return (hour * 60 + minute) * 60 + second;
}

/** The wall clock of one zone; each day's start is worked out once. */
export function storeClock(timeZone: string) {
  const days = new Map<string, { readonly start: number; readonly plain: boolean }>();

  function dayOf(day: string) {
    const known = days.get(day);
    if (known !== undefined) return known;
    const date = Temporal.PlainDate.from(day);
    const start = date.toZonedDateTime(timeZone).startOfDay().epochMilliseconds;
    const end = date.add({ days: 1 }).toZonedDateTime(timeZone).startOfDay().epochMilliseconds;
    const made = { start, plain: end - start === dayMs };
    days.set(day, made);
    return made;
  }

  /** In the night of a change of clocks a time does not exist, or twice: read as the calendar of law does. */
  function momentOf(day: string, seconds: number): Moment {
    const { start, plain } = dayOf(day);
    if (plain) return { at: start + seconds * 1000, day, hour: Math.floor(seconds / 3600) };
    const time = Temporal.PlainTime.from('00:00').add({ seconds });
    const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time });
    return { at: zoned.epochMilliseconds, day: zoned.toPlainDate().toString(), hour: zoned.hour };
  }

  return {
    /** Refuses `date-missing`, `date-unreadable`, `time-unreadable`. */
    read(date: string, time: string, order: DateOrder): Moment {
      if (date.trim() === '') throw new ReceiptRowRefused('date-missing');
      if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(date.trim())) {
        const at = Date.parse(date.trim());
        if (Number.isNaN(at)) throw new ReceiptRowRefused('date-unreadable', { written: date });
        const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
        return { at, day: zoned.toPlainDate().toString(), hour: zoned.hour };
      }
      const written = readDay(date, order);
      if (written === null) throw new ReceiptRowRefused('date-unreadable', { written: date });
      const seconds = readTime(time) ?? readTime(written.time);
      if (seconds === null) return { at: dayOf(written.day).start, day: written.day, hour: -1 };
      return momentOf(written.day, seconds);
    },
  };
}

/** A till's clock may run a little ahead. */
export const mostAheadMs = 24 * 60 * minuteMs;
/** Before this no file of a till is meant: a clock that lost its battery starts here or earlier. */
export const earliest = Date.UTC(2000, 0, 2);
