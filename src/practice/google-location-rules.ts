import { isCategory, serviceTypesOf } from './google-categories.ts';
import { refuse, type FieldViolation } from './google-errors.ts';
import { FIXED_FIELDS, LOCATION_FIELDS } from './google-location.ts';
import { hoursFaults, specialHoursFaults } from './google-location-hours.ts';
import { at, listOf, textOf, type Fields } from './json.ts';

/** What is wrong with one field; `reason` is Google's own code of it (ErrorCode of Business Information). */
export interface LocationFault extends FieldViolation {
  readonly reason?: string;
}

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
export function locationFaults(location: Fields): LocationFault[] {
  return [
    ...titleFaults(location),
    ...phoneFaults(location),
    ...websiteFaults(location),
    ...descriptionFaults(location),
    ...categoryFaults(location),
    ...hoursFaults(location),
    ...specialHoursFaults(location),
    ...serviceFaults(location),
  ];
}

/** Ends the request as Business Information does: the reason with its field beside it, where there is a code for it. */
export function invalidLocation(faults: readonly LocationFault[]): never {
  const infos = faults.flatMap(({ field, reason }) =>
    reason === undefined
      ? []
      : [
          {
            reason,
            domain: 'mybusinessbusinessinformation.googleapis.com',
            metadata: { field_mask: field.replace(/\[.*$/, '') },
          },
        ],
  );
  const violations = faults.map(({ field, description }) => ({ field, description }));
  return refuse(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.', infos, violations);
}

function titleFaults(location: Fields): LocationFault[] {
  const title = textOf(location['title']) ?? '';
  if (title.trim() === '')
    return [{ field: 'title', description: 'The title is required.', reason: 'REQUIRED_FIELD_MISSING_VALUE' }];
  return title.length > 300 ? [{ field: 'title', description: 'Too long.', reason: 'STRING_TOO_LONG' }] : [];
}

function descriptionFaults(location: Fields): LocationFault[] {
  const description = textOf(at(location, 'profile.description')) ?? '';
  const field = 'profile.description';
  if ([...description].length > 750)
    return [{ field, description: 'The description is longer than 750 characters.', reason: 'STRING_TOO_LONG' }];
  return /https?:\/\/|www\./i.test(description)
    ? [{ field, description: 'The description contains a URL.', reason: 'PROFILE_DESCRIPTION_CONTAINS_URL' }]
    : [];
}

/** A number of a telephone: figures and the signs between them, 6 to 15 figures. */
function isPhone(value: unknown): boolean {
  const text = textOf(value) ?? '';
  const figures = text.replace(/\D/g, '').length;
  return /^\+?[\d\s().\-/]+$/.test(text) && figures >= 6 && figures <= 15;
}

function phoneFaults(location: Fields): LocationFault[] {
  if (location['phoneNumbers'] === undefined) return [];
  const [primary, additional] = [
    textOf(at(location, 'phoneNumbers.primaryPhone')) ?? '',
    listOf(at(location, 'phoneNumbers.additionalPhones')),
  ];
  if (primary === '') {
    const description = 'The primary phone is required.';
    return [{ field: 'phoneNumbers.primaryPhone', description, reason: 'MISSING_PRIMARY_PHONE_NUMBER' }];
  }
  if (![primary, ...additional].every(isPhone))
    return [{ field: 'phoneNumbers', description: 'Invalid phone number.', reason: 'INVALID_PHONE_NUMBER' }];
  return additional.length > 2
    ? [{ field: 'phoneNumbers', description: 'At most two additional phones.', reason: 'TOO_MANY_ENTRIES' }]
    : [];
}

function websiteFaults(location: Fields): LocationFault[] {
  const website = location['websiteUri'];
  if (website === undefined || /^https?:\/\/\S+$/.test(String(website))) return [];
  return [{ field: 'websiteUri', description: 'The value is not a web address.', reason: 'INVALID_URL' }];
}

/** The ids of the location's categories, the primary one first. */
function categoriesOf(location: Fields): string[] {
  return [
    at(location, 'categories.primaryCategory'),
    ...listOf(at(location, 'categories.additionalCategories')),
  ].flatMap((each) => textOf(at(each, 'name')) ?? []);
}

function categoryFaults(location: Fields): LocationFault[] {
  const names = categoriesOf(location);
  const field = 'categories';
  if (at(location, 'categories.primaryCategory.name') === undefined)
    return [{ field, description: 'The primary category is required.', reason: 'REQUIRED_FIELD_MISSING_VALUE' }];
  if (!names.every(isCategory)) return [{ field, description: 'Unknown category.', reason: 'INVALID_CATEGORY' }];
  return names.length > 10
    ? [{ field, description: 'At most nine additional categories.', reason: 'TOO_MANY_ENTRIES' }]
    : [];
}

function serviceFaults(location: Fields): LocationFault[] {
  const categories = categoriesOf(location);
  const types = serviceTypesOf(categories);
  return listOf(location['serviceItems']).flatMap((item, index) => {
    const fault = serviceFault(item, categories, types);
    return fault === undefined ? [] : [{ field: `serviceItems[${index}]`, ...fault }];
  });
}

function serviceFault(
  item: unknown,
  categories: readonly string[],
  types: readonly string[],
): Pick<LocationFault, 'description' | 'reason'> | undefined {
  const [structured, free] = [at(item, 'structuredServiceItem'), at(item, 'freeFormServiceItem')];
  if ((structured === undefined) === (free === undefined))
    return { description: 'One kind of service item is needed.' };
  if (at(item, 'price') !== undefined && !isMoney(at(item, 'price'))) return { description: 'Invalid price.' };
  if (structured !== undefined) {
    if (!types.includes(String(at(structured, 'serviceTypeId')))) return { description: 'Unknown service type.' };
    return (textOf(at(structured, 'description')) ?? '').length > 300
      ? { description: 'The description is longer than 300 characters.', reason: 'STRING_TOO_LONG' }
      : undefined;
  }
  if (!categories.includes(String(at(free, 'category')))) return { description: 'Not a category of this location.' };
  const name = textOf(at(free, 'label.displayName')) ?? '';
  if (name === '') return { description: 'No display name.', reason: 'SERVICE_ITEM_LABEL_NO_DISPLAY_NAME' };
  const long = name.length > 140 || (textOf(at(free, 'label.description')) ?? '').length > 300;
  return long ? { description: 'The label is too long.', reason: 'SERVICE_ITEM_LABEL_TOO_LONG' } : undefined;
}

/** google.type.Money: whole units as text, billionths of the same sign. */
function isMoney(value: unknown): boolean {
  const units = at(value, 'units') ?? '0';
  const nanos = at(value, 'nanos') ?? 0;
  return (
    typeof units === 'string' &&
    /^\d+$/.test(units) &&
    typeof nanos === 'number' &&
    Number.isInteger(nanos) &&
    nanos >= 0 &&
    nanos <= 999_999_999 &&
    /^[A-Z]{3}$/.test(String(at(value, 'currencyCode')))
  );
}
