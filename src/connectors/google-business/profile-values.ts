/** The card's fields in Google's words (Location of Business Information v1), both ways. */
import type { mybusinessbusinessinformation_v1 } from 'googleapis/build/src/apis/mybusinessbusinessinformation/v1.js';

import type { Category, ProfileChanges, ProfileField, ProfileValues } from '../../api/profile.ts';
import type { ConnectorSetting } from '../../core/channels/ports.ts';
import { fieldsOf, type Fields, listOf, textOf } from '../json.ts';
import { regularHoursOf, specialDaysOf, specialHoursOf, weekOf } from './profile-hours.ts';
import { serviceItemsOf, servicesOf } from './profile-services.ts';

type Location = mybusinessbusinessinformation_v1.Schema$Location;
type Shop = ConnectorSetting['shop'];
/** Everything but the attributes, which have an address of their own. */
export type LocationField = Exclude<ProfileField, 'attributes'>;

/** `phoneNumbers` goes as a whole only; `profile` has nothing but the description. */
export const paths: Readonly<Record<LocationField, string>> = {
  title: 'title',
  phones: 'phoneNumbers',
  website: 'websiteUri',
  description: 'profile.description',
  categories: 'categories',
  hours: 'regularHours',
  'special-hours': 'specialHours',
  services: 'serviceItems',
};
export const locationFields = Object.keys(paths) as LocationField[];

/** The fields that a mask of Google names, also where it names a part of one. */
export function fieldsInMask(mask: unknown): LocationField[] {
  const tops = new Set(
    textOf(mask)
      .split(',')
      .map((path) => topOf(path.trim())),
  );
  return locationFields.filter((field) => tops.has(topOf(paths[field])));
}

/** `regular_hours.periods[0]` → `regularHours`: errors may name a field in either spelling. */
export function topOf(path: string): string {
  const [top = ''] = path.split(/[.[]/u);
  return top.replace(/_([a-z])/gu, (_match, letter: string) => letter.toUpperCase());
}

export function valuesOf(location: Fields, shop: Shop): Omit<ProfileValues, 'attributes'> {
  const phones = fieldsOf(location['phoneNumbers']);
  const categories = fieldsOf(location['categories']);
  const [primary, additional] = [fieldsOf(categories['primaryCategory']), listOf(categories['additionalCategories'])];
  const own = [primary, ...additional.map(fieldsOf)];
  return {
    title: textOf(location['title']),
    phones: {
      primary: textOf(phones['primaryPhone']),
      additional: listOf(phones['additionalPhones'])
        .map(textOf)
        .filter((phone) => phone !== ''),
    },
    website: textOf(location['websiteUri']),
    description: textOf(fieldsOf(location['profile'])['description']),
    categories: {
      primary: categoryOf(primary),
      additional: own.slice(1).flatMap((each) => categoryOf(each) ?? []),
    },
    hours: weekOf(location['regularHours']),
    'special-hours': specialDaysOf(location['specialHours']),
    services: servicesOf(location['serviceItems'], shop.currency, own),
  };
}

export function categoryOf(value: Fields): Category | null {
  const id = textOf(value['name']);
  return id === '' ? null : { id, name: textOf(value['displayName']) || id };
}

/** Only what is to change; a field that is empty is in the mask alone, which takes it away. */
export function bodyOf(values: ProfileChanges, held: ProfileChanges, shop: Shop): Location {
  const { title, phones, website, description, categories, hours, services } = values;
  const special = values['special-hours'];
  const primary = (categories ?? held.categories)?.primary ?? null;
  return {
    ...(title === undefined ? {} : { title }),
    ...(phones === undefined || phones.primary === '' ? {} : { phoneNumbers: phoneNumbers(phones) }),
    ...(website === undefined || website === '' ? {} : { websiteUri: website }),
    ...(description === undefined || description === '' ? {} : { profile: { description } }),
    ...(categories === undefined ? {} : { categories: categoriesOf(categories) }),
    ...(hours === undefined ? {} : { regularHours: regularHoursOf(hours) }),
    ...(special === undefined ? {} : { specialHours: specialHoursOf(special) }),
    ...(services === undefined ? {} : { serviceItems: serviceItemsOf(services, shop, primary) }),
  };
}

const phoneNumbers = ({ primary, additional }: ProfileValues['phones']) => ({
  primaryPhone: primary,
  ...(additional.length === 0 ? {} : { additionalPhones: [...additional] }),
});

/** The name is Google's to say: only the id is sent. */
const categoriesOf = ({ primary, additional }: ProfileValues['categories']) => ({
  ...(primary === null ? {} : { primaryCategory: { name: primary.id } }),
  ...(additional.length === 0 ? {} : { additionalCategories: additional.map(({ id }) => ({ name: id })) }),
});

export const maskOf = (values: ProfileChanges): LocationField[] =>
  locationFields.filter((field) => values[field] !== undefined);
