/** Words and limits of the shop's card: apart from its checks, for which a start would wait (docs/decisions/0260). */

/** Every part of the card that has a light of its own. */
export const profileFields = [
  'title',
  'phones',
  'website',
  'description',
  'categories',
  'hours',
  'special-hours',
  'attributes',
  'services',
] as const;
export type ProfileField = (typeof profileFields)[number];

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** Google's limits, in characters and entries. */
export const profileLimits = {
  description: 750,
  title: 100,
  additionalPhones: 2,
  additionalCategories: 9,
  serviceName: 140,
  serviceDescription: 300,
} as const;
