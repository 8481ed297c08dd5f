/** The shop's card on Google (Business Profile): what it says, what customers see of it, and what is on its way. */
import { z } from 'zod';

import { amount, reason, verb } from './base.ts';
import { profileFields } from './profile-words.ts';
import { day, instant } from './time.ts';

export { type ProfileField, profileFields, profileLimits, type Weekday, weekdays } from './profile-words.ts';

/**
 * `unknown`: never read. `behind`: to be sent. `accepted`: Google took it and has not shown it yet. `live`: customers see
 * what is wanted. `refused`: Google said no. `conflict`: the card says something that neither was wanted nor sent:
 * a person chooses.
 */
export const profileStates = ['unknown', 'behind', 'accepted', 'live', 'refused', 'conflict'] as const;
export type ProfileState = (typeof profileStates)[number];

/** Open from `from` until `to`; 24:00 is the end of the day, and a `to` at or before `from` is on the next day. */
export const span = z.object({
  from: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u),
  to: z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/u),
});
export type Span = z.infer<typeof span>;

/** One day of the week without spans is closed. */
const spans = z.array(span).max(10);
export const week = z.object({
  monday: spans,
  tuesday: spans,
  wednesday: spans,
  thursday: spans,
  friday: spans,
  saturday: spans,
  sunday: spans,
});
export type Week = z.infer<typeof week>;

/** What holds on one day instead of the week's hours; without spans it is closed. */
export const specialDay = z.object({ day, spans });
export type SpecialDay = z.infer<typeof specialDay>;

/** `id` is Google's, `categories/gcid:gift_shop`; the name is in the shop's language. */
export const category = z.object({ id: z.string().regex(/^categories\/\S+$/u), name: z.string().max(200) });
export type Category = z.infer<typeof category>;

export const attributeValue = z.discriminatedUnion('type', [
  z.object({ type: z.literal('yes-no'), value: z.boolean() }),
  z.object({ type: z.literal('choice'), value: z.string().max(200) }),
  z.object({ type: z.literal('addresses'), values: z.array(z.string().max(2000)).max(10) }),
  /** Of several values, those that hold and those that surely do not. */
  z.object({
    type: z.literal('several'),
    yes: z.array(z.string().max(200)).max(50),
    no: z.array(z.string().max(200)).max(50),
  }),
]);
export type AttributeValue = z.infer<typeof attributeValue>;

/** A service that the shop offers: one that Google knows (`typeId`), or one in its own words. */
export const service = z.object({
  typeId: z.string().max(200).nullable(),
  /** Needed for own words: the category under which it stands. */
  category: z.string().max(200),
  name: z.string().max(300),
  description: z.string().max(1000),
  /** Minor units of the shop's currency; null: without a price. */
  price: amount.nullable(),
  /** A price in another currency than the shop's, as Google keeps it: never shown as the shop's, never lost. */
  foreignPrice: z.string().max(60),
});
export type Service = z.infer<typeof service>;

export const profileValues = z.object({
  title: z.string().max(300),
  phones: z.object({ primary: z.string().max(40), additional: z.array(z.string().max(40)).max(5) }),
  website: z.string().max(2000),
  description: z.string().max(3000),
  categories: z.object({ primary: category.nullable(), additional: z.array(category).max(20) }),
  hours: week,
  'special-hours': z.array(specialDay).max(200),
  /** By Google's name of the attribute, `attributes/has_delivery`. */
  attributes: z.record(z.string(), attributeValue),
  services: z.array(service).max(200),
});
export type ProfileValues = z.infer<typeof profileValues>;
export const profileChanges = profileValues.partial();
export type ProfileChanges = z.infer<typeof profileChanges>;

const fieldView = <T extends z.ZodType>(value: T) =>
  z.object({
    state: z.enum(profileStates),
    reason: reason.nullable(),
    /** What the shop wants; null where it never said. */
    wanted: value.nullable(),
    /** What customers see, or, in a conflict, what stands at Google now; null: not read. */
    shown: value.nullable(),
    /** Since when the light is what it is. */
    at: instant.nullable(),
    /** Not sent before this instant. */
    waitsUntil: instant.nullable(),
    /** What the shop's settings say of it, where that is something else. */
    fromSettings: value.nullable(),
  });

const shape = profileValues.shape;
export const profileFieldViews = z.object({
  title: fieldView(shape.title),
  phones: fieldView(shape.phones),
  website: fieldView(shape.website),
  description: fieldView(shape.description),
  categories: fieldView(shape.categories),
  hours: fieldView(shape.hours),
  'special-hours': fieldView(shape['special-hours']),
  attributes: fieldView(shape.attributes),
  services: fieldView(shape.services),
});

/** What Google offers for the shop's categories. */
export const offeredAttribute = z.object({
  name: z.string(),
  type: z.enum(['yes-no', 'choice', 'addresses', 'several']),
  label: z.string(),
  group: z.string(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
});
export type OfferedAttribute = z.infer<typeof offeredAttribute>;
export const offeredService = z.object({ category: z.string(), typeId: z.string(), name: z.string() });
export type OfferedService = z.infer<typeof offeredService>;

export const holidayCodes = [
  'new-year',
  'epiphany',
  'easter',
  'easter-monday',
  'liberation',
  'labour',
  'republic',
  'saint-francis',
  'assumption',
  'all-saints',
  'immaculate',
  'christmas',
  'saint-stephen',
] as const;
export type HolidayCode = (typeof holidayCodes)[number];

export const holiday = z.object({
  day,
  code: z.enum(holidayCodes),
  /** The hours of that weekday in an ordinary week. */
  usual: z.array(span),
  /** The shop has said what holds on that day. */
  said: z.boolean(),
});
export type Holiday = z.infer<typeof holiday>;

export const profileView = z.object({
  connection: z.enum(['off', 'ready', 'sign-in', 'problem']),
  /** When the card was last read at Google; null: never. */
  readAt: instant.nullable(),
  /** Why the last reading failed; null: it did not. */
  readProblem: reason.nullable(),
  mapsLink: z.string(),
  /** Google knows that the shop is the owner's: without it edits are not shown. */
  verified: z.boolean().nullable(),
  fields: profileFieldViews,
  offered: z.object({ attributes: z.array(offeredAttribute), services: z.array(offeredService) }),
  /** The national holidays of the coming twelve months; empty outside Italy. */
  holidays: z.array(holiday),
});
export type ProfileView = z.infer<typeof profileView>;

/** What an edit would send: the fields of Google's mask, with their value of now and the new one. */
export const profilePreview = z.object({
  changes: z.array(z.object({ field: z.enum(profileFields), mask: z.array(z.string()) })),
  /** What Google would refuse; found by Google itself where it was asked. */
  problems: z.array(z.object({ field: z.enum(profileFields).nullable(), reason })),
  /** Google was asked whether it would take it (nothing was changed); false: no account, or it could not be reached. */
  asked: z.boolean(),
});
export type ProfilePreview = z.infer<typeof profilePreview>;

export const profileContract = {
  get: verb('read').route({ method: 'GET', path: '/profile' }).output(profileView),
  /** Kept at once, sent by itself when Google can be reached; only what differs goes out. */
  save: verb('promote').route({ method: 'PATCH', path: '/profile' }).input(profileChanges).output(profileView),
  preview: verb('read')
    .route({ method: 'POST', path: '/profile/preview' })
    .input(profileChanges)
    .output(profilePreview),
  /** `ours`: what the shop wants goes out again. `theirs`: what stands at Google becomes what the shop wants. */
  settle: verb('promote')
    .route({ method: 'POST', path: '/profile/settle' })
    .input(z.object({ field: z.enum(profileFields), keep: z.enum(['ours', 'theirs']) }))
    .output(profileView),
  /** Sends a refused field again. */
  retry: verb('promote')
    .route({ method: 'POST', path: '/profile/retry' })
    .input(z.object({ field: z.enum(profileFields) }))
    .output(profileView),
  /** Reads the card at Google now, and sends what waits. */
  read: verb('read').route({ method: 'POST', path: '/profile/read' }).output(profileView),
  /** Google's categories with these words in their name. */
  categories: verb('read')
    .route({ method: 'GET', path: '/profile/categories' })
    .input(z.object({ search: z.string().trim().min(2).max(100) }))
    .output(z.array(category)),
};
