/** Opening hours in the words of Business Information: periods that may end on a later day, zeros left out. */
import type { mybusinessbusinessinformation_v1 } from 'googleapis/build/src/apis/mybusinessbusinessinformation/v1.js';

import type { Span, SpecialDay, Week } from '../../api/profile.ts';
import { type Weekday, weekdays } from '../../api/profile-words.ts';
import { fieldsOf, listOf, numberOf, textOf } from '../json.ts';

type Period = mybusinessbusinessinformation_v1.Schema$TimePeriod;
type SpecialPeriod = mybusinessbusinessinformation_v1.Schema$SpecialHourPeriod;

const dayMinutes = 24 * 60;
const two = (part: number): string => String(part).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** An hour or minute of zero is absent in answers; midnight is the empty object. */
function minutesIn(value: unknown): number {
  const time = fieldsOf(value);
  return (numberOf(time['hours']) ?? 0) * 60 + (numberOf(time['minutes']) ?? 0);
}

const timeOfDay = (time: string) => ({ hours: Number(time.slice(0, 2)), minutes: Number(time.slice(3)) });

export const emptyWeek = (): Week => ({
  monday: [],
  tuesday: [],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: [],
});

const weekdayAt = (index: number): Weekday => weekdays[((index % 7) + 7) % 7] as Weekday;
const indexOfDay = (name: unknown): number => weekdays.indexOf(textOf(name).toLowerCase() as Weekday);
const googleDay = (day: Weekday) => day.toUpperCase() as NonNullable<Period['openDay']>;

/** Whether an end belongs to the next day: 02:00 after 20:00. */
const endsNextDay = ({ from, to }: Span): boolean => to !== '24:00' && minutesOf(to) <= minutesOf(from);

export function weekOf(regularHours: unknown): Week {
  const week = emptyWeek();
  for (const each of listOf(fieldsOf(regularHours)['periods'])) {
    const period = fieldsOf(each);
    const [openDay, closeDay] = [indexOfDay(period['openDay']), indexOfDay(period['closeDay'])];
    if (openDay === -1 || closeDay === -1) continue;
    const [open, close] = [minutesIn(period['openTime']), minutesIn(period['closeTime'])];
    let days = (closeDay - openDay + 7) % 7;
    if (days === 0 && close <= open) days = 7;
    addSpans(week, openDay + Math.floor(open / dayMinutes), open % dayMinutes, days * dayMinutes + close);
  }
  for (const day of weekdays) week[day].sort(byStart);
  return week;
}

/** @param until minutes from midnight of the first day */
function addSpans(week: Week, day: number, from: number, until: number): void {
  if (until - from <= dayMinutes) {
    const to = until <= dayMinutes ? clock(until) : clock(until % dayMinutes);
    week[weekdayAt(day)].push({ from: clock(from), to });
    return;
  }
  // Open for longer than a day: said day by day.
  week[weekdayAt(day)].push({ from: clock(from), to: '24:00' });
  addSpans(week, day + 1, 0, until - dayMinutes);
}

export function regularHoursOf(week: Week): { periods: Period[] } {
  return {
    periods: weekdays.flatMap((day, index) =>
      week[day].map((span) => ({
        openDay: googleDay(day),
        openTime: timeOfDay(span.from),
        closeDay: googleDay(endsNextDay(span) ? weekdayAt(index + 1) : day),
        closeTime: timeOfDay(span.to),
      })),
    ),
  };
}

export function specialDaysOf(specialHours: unknown): SpecialDay[] {
  const days = new Map<string, Span[]>();
  for (const each of listOf(fieldsOf(specialHours)['specialHourPeriods'])) {
    const period = fieldsOf(each);
    const day = dayOf(period['startDate']);
    if (day === null) continue;
    const spans = days.get(day) ?? [];
    days.set(day, spans);
    if (period['closed'] === true) continue;
    const close = minutesIn(period['closeTime']);
    const later = (dayOf(period['endDate']) ?? day) > day;
    spans.push({ from: clock(minutesIn(period['openTime'])), to: later && close === 0 ? '24:00' : clock(close) });
  }
  return [...days]
    .map(([day, spans]) => ({ day, spans: spans.sort(byStart) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

export function specialHoursOf(days: readonly SpecialDay[]): { specialHourPeriods: SpecialPeriod[] } {
  return {
    specialHourPeriods: days.flatMap(({ day, spans }): SpecialPeriod[] =>
      spans.length === 0
        ? [{ startDate: dateOf(day), closed: true }]
        : spans.map((span) => ({
            startDate: dateOf(day),
            endDate: dateOf(endsNextDay(span) ? nextDay(day) : day),
            openTime: timeOfDay(span.from),
            closeTime: timeOfDay(span.to),
          })),
    ),
  };
}

const byStart = (one: Span, other: Span): number => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0);

function dayOf(value: unknown): string | null {
  const date = fieldsOf(value);
  const [year, month, day] = [numberOf(date['year']), numberOf(date['month']), numberOf(date['day'])];
  return year && month && day ? `${year}-${two(month)}-${two(day)}` : null;
}

function dateOf(day: string) {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMinutes * 60_000).toISOString().slice(0, 10);
