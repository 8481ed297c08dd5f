/** What the form of a planned price holds, and what it plans. */
import { Temporal } from 'temporal-polyfill';
import type { ScheduleWish } from './schedules.ts';

export interface ScheduleForm {
  amount: number | null;
  /** null: everywhere. */
  channelId: string | null;
  day: string;
  time: string;
  ends: boolean;
  untilDay: string;
  untilTime: string;
  note: string;
}

/** Tomorrow morning; where it ends, a week later in the evening. */
export function emptySchedule(today: string, amount: number | null, channelId: string | null): ScheduleForm {
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 });
  return {
    amount,
    channelId,
    day: tomorrow.toString(),
    time: '08:00',
    ends: false,
    untilDay: tomorrow.add({ days: 7 }).toString(),
    untilTime: '20:00',
    note: '',
  };
}

const minute = (day: string, time: string): string | null => (day === '' || time === '' ? null : `${day}T${time}`);

/** The end stands before the start. */
export function isReversed({ day, time, ends, untilDay, untilTime }: ScheduleForm): boolean {
  const [from, until] = [minute(day, time), minute(untilDay, untilTime)];
  return ends && from !== null && until !== null && until <= from;
}

/** Null while something is missing; the same price for each of the goods. */
export function scheduleOf(form: ScheduleForm, variantIds: readonly number[]): ScheduleWish | null {
  const from = minute(form.day, form.time);
  const until = form.ends ? minute(form.untilDay, form.untilTime) : null;
  const { amount, channelId } = form;
  if (amount === null || from === null || variantIds.length === 0) return null;
  if (form.ends && (until === null || isReversed(form))) return null;
  return {
    prices: variantIds.map((variantId) => ({ variantId, channelId, amount })),
    from,
    until,
    note: form.note.trim(),
  };
}
