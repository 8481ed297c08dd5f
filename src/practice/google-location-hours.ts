import type { LocationFault } from './google-location-rules.ts';
import { at, listOf, type Fields } from './json.ts';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const DAY = 1440;
const WEEK = 7 * DAY;

/** What is wrong with the week: days, times, an end at or before its start, two periods that touch the same minute. */
export function hoursFaults(location: Fields): LocationFault[] {
  const spans: [number, number][] = [];
  const faults: LocationFault[] = [];
  listOf(at(location, 'regularHours.periods')).forEach((period, index) => {
    const found = weekSpan(period);
    if (typeof found === 'string')
      faults.push({ field: `regularHours.periods[${index}]`, description: found, reason: 'INVALID_HOURS_VALUE' });
    else spans.push(found);
  });
  const sorted = spans.sort(([one], [other]) => one - other);
  const overlapping = sorted.some(([start], index) => {
    const [, before] = sorted[index - 1] ?? [0, -Infinity];
    return start < before;
  });
  // The last evening may reach into the first morning.
  const [, lastEnd] = sorted.at(-1) ?? [0, 0];
  if (overlapping || lastEnd - WEEK > (sorted[0]?.[0] ?? WEEK))
    faults.push({ field: 'regularHours', description: 'Overlapping periods.', reason: 'INVALID_HOURS_VALUE' });
  return faults;
}

/** From the start of Monday, in minutes; or what is wrong. */
function weekSpan(period: unknown): [number, number] | string {
  const [openDay, closeDay] = [
    DAYS.indexOf(String(at(period, 'openDay'))),
    DAYS.indexOf(String(at(period, 'closeDay'))),
  ];
  if (openDay < 0 || closeDay < 0) return 'Unknown day.';
  const [open, close] = [minutesOf(at(period, 'openTime')), minutesOf(at(period, 'closeTime'))];
  if (open === undefined || close === undefined) return 'Times are objects of hours (0-24) and minutes.';
  const days = (closeDay - openDay + 7) % 7;
  const length = days * DAY + close - open;
  if (length <= 0) return 'The period ends before it starts.';
  return [openDay * DAY + open, openDay * DAY + open + length];
}

/** What is wrong with the exceptions: they need ordinary hours, a real day, and either closed or both times. */
export function specialHoursFaults(location: Fields): LocationFault[] {
  const periods = listOf(at(location, 'specialHours.specialHourPeriods'));
  const faults: LocationFault[] = [];
  if (periods.length > 0 && listOf(at(location, 'regularHours.periods')).length === 0) {
    const description = 'Special hours need regular hours.';
    return [{ field: 'specialHours', description, reason: 'SPECIAL_HOURS_SET_WITHOUT_REGULAR_HOURS' }];
  }
  const byDay = new Map<number, [number, number][]>();
  periods.forEach((period, index) => {
    const found = specialSpan(period);
    const field = `specialHours.specialHourPeriods[${index}]`;
    if (typeof found === 'string')
      return void faults.push({ field, description: found, reason: 'INVALID_HOURS_VALUE' });
    const [day, span] = found;
    const before = byDay.get(day) ?? [];
    if (before.some(([start, end]) => span[0] < end && start < span[1])) {
      faults.push({ field, description: 'Overlapping special hours.', reason: 'OVERLAPPED_SPECIAL_HOURS' });
    }
    byDay.set(day, [...before, span]);
  });
  return faults;
}

function specialSpan(period: unknown): [number, [number, number]] | string {
  const start = dayOf(at(period, 'startDate'));
  if (start === undefined) return 'startDate is required.';
  if (at(period, 'closed') === true) return [start, [0, DAY]];
  const end = at(period, 'endDate') === undefined ? start : dayOf(at(period, 'endDate'));
  if (end === undefined || end < start || end - start > 1) return 'endDate is the same day or the one after.';
  const [open, close] = [minutesOf(at(period, 'openTime')), minutesOf(at(period, 'closeTime'))];
  if (open === undefined || close === undefined) return 'Either closed or both times are required.';
  const until = (end - start) * DAY + close;
  return until <= open ? 'The period ends before it starts.' : [start, [open, until]];
}

/** Days since 1970, or undefined where it is no day. */
function dayOf(date: unknown): number | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => Number(at(date, part) ?? 0)) as [
    number,
    number,
    number,
  ];
  const at0 = new Date(Date.UTC(year, month - 1, day));
  const good = year > 0 && at0.getUTCMonth() === month - 1 && at0.getUTCDate() === day;
  return good ? at0.getTime() / 86_400_000 : undefined;
}

/** Minutes of the day of a TimeOfDay; midnight may be the empty object, 24:00 is the end of the day. */
function minutesOf(time: unknown): number | undefined {
  if (typeof time !== 'object' || time === null) return undefined;
  const hours = Number(at(time, 'hours') ?? 0);
  const minutes = Number(at(time, 'minutes') ?? 0);
  const good = Number.isInteger(hours) && Number.isInteger(minutes) && hours >= 0 && minutes >= 0 && minutes < 60;
  return good && hours * 60 + minutes <= DAY ? hours * 60 + minutes : undefined;
}
