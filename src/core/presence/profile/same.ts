/** When two values of a field say the same: Google writes numbers, addresses and lists in its own way. */
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

import type { ProfileValues, Span } from '../../../api/profile.ts';
import { type ProfileField, weekdays } from '../../../api/profile-words.ts';
import type { Day } from '../../../api/time.ts';

export interface Place {
  /** ISO 3166-1 alpha-2, for telephone numbers without a prefix. */
  readonly country: string;
  /** The store's day: special hours of days that are over say nothing any more. */
  readonly today: Day;
}

export type Compare = <F extends ProfileField>(
  field: F,
  one: ProfileValues[F] | null,
  other: ProfileValues[F] | null,
) => boolean;

/** Null says nothing, and is the same as nothing. */
export const comparing =
  (place: Place): Compare =>
  (field, one, other) =>
    one !== null && other !== null && essence(field, one, place) === essence(field, other, place);

/** What counts of a value, as text that can be compared. */
function essence<F extends ProfileField>(field: F, value: ProfileValues[F], place: Place): string {
  const read = essences[field] as (value: ProfileValues[F], place: Place) => unknown;
  return JSON.stringify(read(value, place));
}

type Essences = { readonly [F in ProfileField]: (value: ProfileValues[F], place: Place) => unknown };

const essences: Essences = {
  title: oneLine,
  phones: ({ primary, additional }, { country }) => [primary, ...additional].map((phone) => dialled(phone, country)),
  website: (address) => (URL.canParse(address) ? new URL(address).href : address.trim()),
  description: (text) => text.replaceAll('\r\n', '\n').trim(),
  categories: ({ primary, additional }) => [primary?.id ?? '', ...additional.map(({ id }) => id).toSorted()],
  hours: (week) => weekdays.map((day) => ordered(week[day])),
  'special-hours': (days, { today }) =>
    days
      .filter(({ day }) => day >= today)
      .toSorted((one, other) => (one.day < other.day ? -1 : 1))
      .map(({ day, spans }) => [day, ordered(spans)]),
  attributes: (attributes) =>
    Object.keys(attributes)
      .toSorted()
      .flatMap((name) => {
        const value = attributes[name];
        if (value === undefined) return [];
        if (value.type === 'several') return [[name, value.yes.toSorted(), value.no.toSorted()]];
        return [[name, value.type === 'addresses' ? value.values : value.value]];
      }),
  services: (services) =>
    services
      .map(({ typeId, name, description, price, foreignPrice }) =>
        JSON.stringify([typeId ?? oneLine(name), oneLine(description), price, foreignPrice]),
      )
      .toSorted(),
};

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function ordered(spans: readonly Span[]): string[] {
  return spans.map(({ from, to }) => `${from}-${to === '00:00' ? '24:00' : to}`).toSorted();
}

function dialled(phone: string, country: string): string {
  const parsed = parsePhoneNumberFromString(phone, isSupportedCountry(country) ? country : 'IT');
  return parsed?.number ?? phone.replace(/\D/gu, '');
}
