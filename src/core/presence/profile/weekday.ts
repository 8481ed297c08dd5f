import { type Weekday, weekdays } from '../../../api/profile-words.ts';
import type { Day } from '../../../api/time.ts';

/** A calendar day's place in the week, wherever it is. */
export function weekdayOf(day: Day): Weekday {
  const sundayFirst = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekdays[(sundayFirst + 6) % 7] ?? 'monday';
}
