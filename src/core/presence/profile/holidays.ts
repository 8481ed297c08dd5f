/** Italy's national holidays (law 260 of 1949, as it stands; Saint Francis again since 2026, law 151 of 2025). */
import type { HolidayCode } from '../../../api/profile.ts';
import type { Day } from '../../../api/time.ts';
import { addDays } from '../../settings/index.ts';

export interface NationalHoliday {
  readonly day: Day;
  readonly code: HolidayCode;
}

const fixed: readonly (readonly [monthAndDay: string, HolidayCode, since?: number])[] = [
  ['01-01', 'new-year'],
  ['01-06', 'epiphany'],
  ['04-25', 'liberation'],
  ['05-01', 'labour'],
  ['06-02', 'republic'],
  ['08-15', 'assumption'],
  ['10-04', 'saint-francis', 2026],
  ['11-01', 'all-saints'],
  ['12-08', 'immaculate'],
  ['12-25', 'christmas'],
  ['12-26', 'saint-stephen'],
];

/** Easter Sunday of the Gregorian calendar (the computation of Meeus, Jones and Butcher). */
export function easter(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

export function holidaysOf(year: number): NationalHoliday[] {
  const sunday = easter(year);
  return [
    ...fixed
      .filter(([, , since = 0]) => year >= since)
      .map(([monthAndDay, code]): NationalHoliday => ({ day: `${year}-${monthAndDay}`, code })),
    { day: sunday, code: 'easter' as const },
    { day: addDays(sunday, 1), code: 'easter-monday' as const },
  ].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** Those from the first to the last day, both included; two that fall on one day are one. */
export function holidaysBetween(first: Day, last: Day): NationalHoliday[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const all = Array.from({ length: to - from + 1 }, (_, index) => holidaysOf(from + index)).flat();
  return all.filter(({ day }, index) => day >= first && day <= last && all[index - 1]?.day !== day);
}
