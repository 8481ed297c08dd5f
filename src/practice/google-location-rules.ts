import type { FieldViolation } from './google-errors.ts';
import { FIXED_FIELDS, LOCATION_FIELDS } from './google-location.ts';
import { at, listOf, textOf, type Fields } from './json.ts';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** What is wrong with the names of an update mask. */
export function maskFaults(mask: readonly string[]): FieldViolation[] {
  return mask.flatMap((path) => {
    const [top = ''] = path.split('.');
    const field = 'updateMask';
    if (!LOCATION_FIELDS.includes(top)) return [{ field, description: `Unknown field: ${path}.` }];
    if (FIXED_FIELDS.includes(top) || path === 'openInfo.canReopen') {
      return [{ field, description: `The field cannot be updated: ${path}.` }];
    }
    if (top === 'phoneNumbers' && path !== top)
      return [{ field, description: 'phoneNumbers can be updated as a whole only.' }];
    return [];
  });
}

/** What is wrong with a location as it would stand after an update. */
export function locationFaults(location: Fields): FieldViolation[] {
  const faults: FieldViolation[] = [];
  const add = (field: string, description: string) => faults.push({ field, description });
  if ((textOf(location['title']) ?? '').trim() === '') add('title', 'The title is required.');
  if ((textOf(at(location, 'profile.description')) ?? '').length > 750) {
    add('profile.description', 'The description is longer than 750 characters.');
  }
  const phone = at(location, 'phoneNumbers.primaryPhone');
  if (location['phoneNumbers'] !== undefined && (textOf(phone) ?? '') === '') {
    add('phoneNumbers.primaryPhone', 'The primary phone is required.');
  }
  const website = location['websiteUri'];
  if (website !== undefined && !/^https?:\/\/\S+$/.test(String(website)))
    add('websiteUri', 'The value is not a web address.');
  listOf(at(location, 'regularHours.periods')).forEach((period, index) => {
    const fault = periodFault(period);
    if (fault !== undefined) add(`regularHours.periods[${index}]`, fault);
  });
  listOf(at(location, 'specialHours.specialHourPeriods')).forEach((period, index) => {
    const fault = specialFault(period);
    if (fault !== undefined) add(`specialHours.specialHourPeriods[${index}]`, fault);
  });
  return faults;
}

function periodFault(period: unknown): string | undefined {
  if (!DAYS.includes(String(at(period, 'openDay'))) || !DAYS.includes(String(at(period, 'closeDay'))))
    return 'Unknown day.';
  if (minutesOf(at(period, 'openTime')) === undefined || minutesOf(at(period, 'closeTime')) === undefined) {
    return 'Times are objects of hours (0-24) and minutes.';
  }
  return undefined;
}

function specialFault(period: unknown): string | undefined {
  if (at(period, 'startDate.year') === undefined) return 'startDate is required.';
  if (at(period, 'closed') === true) return undefined;
  const open = minutesOf(at(period, 'openTime'));
  const close = minutesOf(at(period, 'closeTime'));
  return open === undefined || close === undefined ? 'Either closed or both times are required.' : undefined;
}

/** Minutes of the day of a TimeOfDay; midnight may be the empty object. */
function minutesOf(time: unknown): number | undefined {
  if (typeof time !== 'object' || time === null) return undefined;
  const hours = Number(at(time, 'hours') ?? 0);
  const minutes = Number(at(time, 'minutes') ?? 0);
  const good = Number.isInteger(hours) && Number.isInteger(minutes) && hours >= 0 && minutes >= 0 && minutes < 60;
  return good && hours * 60 + minutes <= 1440 ? hours * 60 + minutes : undefined;
}
