import { categoryFields } from './google-categories.ts';
import type { Fields } from './json.ts';
import { PRACTICE_IDS, type World } from './world.ts';

/** Fields of a location that a read mask may name. */
export const LOCATION_FIELDS = (
  'name languageCode storeCode title phoneNumbers categories storefrontAddress websiteUri regularHours specialHours ' +
  'serviceArea labels adWordsLocationExtensions latlng openInfo metadata profile relationshipData moreHours serviceItems'
).split(' ');

/** Fields that an update mask may not name: they are Google's, or set once. */
export const FIXED_FIELDS = ['name', 'languageCode', 'metadata', 'latlng'];

const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** The profile of the practice shop as it stands on the first day. */
export function firstLocation({ shop }: World): Fields {
  const { addressLines, postalCode, locality, administrativeArea } = addressOf(shop.address);
  return {
    name: `locations/${PRACTICE_IDS.google.location}`,
    languageCode: 'it',
    storeCode: PRACTICE_IDS.google.storeCode,
    title: shop.name,
    phoneNumbers: { primaryPhone: shop.phone },
    categories: { primaryCategory: categoryFields('categories/gcid:gift_shop', 'it') },
    storefrontAddress: {
      regionCode: 'IT',
      languageCode: 'it',
      addressLines,
      ...(postalCode === undefined ? {} : { postalCode }),
      ...(locality === undefined ? {} : { locality }),
      ...(administrativeArea === undefined ? {} : { administrativeArea }),
    },
    websiteUri: 'https://www.example.com/',
    regularHours: { periods: WEEK.flatMap((day) => [period(day, 9, 12.5), period(day, 15.5, 19.5)]) },
    latlng: { latitude: shop.latitude, longitude: shop.longitude },
    openInfo: { status: 'OPEN', canReopen: true, openingDate: { year: 2014, month: 3 } },
    profile: { description: `${shop.name}: negozio di quartiere in ${shop.address}.` },
    metadata: {
      canDelete: true,
      canModifyServiceList: true,
      hasVoiceOfMerchant: true,
      placeId: 'ChIJPracticeShopOfVetrina00',
      mapsUri: 'https://maps.google.com/maps?cid=5550142001',
      newReviewUri: 'https://search.google.com/local/writereview?placeid=ChIJPracticeShopOfVetrina00',
    },
  };
}

/** Hours as Google writes them: an hour or minute of zero is left out. */
function period(day: string, from: number, to: number): Fields {
  return { openDay: day, openTime: timeOf(from), closeDay: day, closeTime: timeOf(to) };
}

function timeOf(hours: number): Fields {
  const minutes = Math.round((hours % 1) * 60);
  return { hours: Math.floor(hours), ...(minutes > 0 ? { minutes } : {}) };
}

/** `Via Roma 12, 10123 Torino TO` in its parts; what does not look like that stays one line. */
function addressOf(line: string): {
  addressLines: string[];
  postalCode?: string;
  locality?: string;
  administrativeArea?: string;
} {
  const match = /^(.+),\s*(\d{5})\s+(.+?)(?:\s+\(?([A-Z]{2})\)?)?$/.exec(line);
  if (!match) return { addressLines: [line] };
  const [, street = line, postalCode, locality, administrativeArea] = match;
  return {
    addressLines: [street],
    ...(postalCode === undefined ? {} : { postalCode }),
    ...(locality === undefined ? {} : { locality }),
    ...(administrativeArea === undefined ? {} : { administrativeArea }),
  };
}
