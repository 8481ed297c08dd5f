/** The spans of days to choose from. They end yesterday, because today is not over; *oggi* is the exception. */
import type { Span } from './metrics.ts';

export const spanNames = ['today', 'week', 'days30', 'month', 'year'] as const;
export type SpanName = (typeof spanNames)[number];

/** `today` is a day in the store's time zone, `2026-11-21`. */
export function spanOf(name: SpanName, today: string): Span {
  const yesterday = addDays(today, -1);
  switch (name) {
    case 'today':
      return { from: today, to: today };
    case 'week':
      return { from: addDays(today, -7), to: yesterday };
    case 'days30':
      return { from: addDays(today, -30), to: yesterday };
    case 'month':
      return firstOf(`${today.slice(0, 7)}-01`, today);
    case 'year':
      return firstOf(`${today.slice(0, 4)}-01-01`, today);
  }
}

/** From the first day to yesterday; on the first day itself that day. */
function firstOf(first: string, today: string): Span {
  const yesterday = addDays(today, -1);
  return { from: first, to: yesterday < first ? today : yesterday };
}

export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
