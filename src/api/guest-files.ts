/** A file of people who registered elsewhere: a spreadsheet, another program, a sheet of paper typed out. */
import { z } from 'zod';

import { facts, fileOut, id, tableFormat, verb } from './base.ts';
import { charsets, sheetReading } from './imports.ts';
import { locales } from './money.ts';
import { separators } from './separators.ts';

/**
 * What a column can hold. `consent`: the answer to a sentence that asks whether the shop may invite again. `answer`: what
 * was answered to the words above it, and the only one that several columns can have.
 */
export const guestFields = [
  'ignore',
  'name',
  'firstName',
  'lastName',
  'phone',
  'mail',
  'seats',
  'consent',
  'answer',
] as const;
export type GuestField = (typeof guestFields)[number];

export const guestCorrections = z.object({
  charset: z.enum(charsets).optional(),
  separator: z.enum(separators).optional(),
  sheet: z.string().max(100).optional(),
  mapping: z.record(z.string(), z.enum(guestFields)).optional(),
});
export type GuestCorrections = z.infer<typeof guestCorrections>;

/** What has to be said before the file can come in. */
export const guestFileLacks = ['name', 'contact', 'consent-text'] as const;

export const refusedGuestReasons = [
  'too-few-columns',
  'too-many-columns',
  'quote-not-closed',
  'formula-not-calculated',
  'name-missing',
  'name-too-long',
  'contact-missing',
  'phone-not-valid',
  'mail-not-valid',
  'seats-unreadable',
  'consent-unreadable',
  /** The number or address of a line above, under another name: one person has one registration. */
  'contact-twice',
] as const;

export const refusedGuest = z.object({
  /** Line of the file, 1 is the heading. */
  line: z.int(),
  reason: z.enum(refusedGuestReasons),
  details: facts,
});
export type RefusedGuest = z.infer<typeof refusedGuest>;

export const guestCounts = z.object({
  rows: z.int(),
  /** With a seat. */
  registered: z.int(),
  /** Too few seats were left for them. */
  waitingList: z.int(),
  /** Registered before, by this file or another way: nothing changes. */
  already: z.int(),
  refused: z.int(),
  /** Of those who come in, so many may be invited again, by the file's own words. */
  consents: z.int(),
});
export type GuestCounts = z.infer<typeof guestCounts>;

export const guestRow = z.object({
  line: z.int(),
  name: z.string(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  seats: z.int(),
  outcome: z.enum(['registered', 'waiting-list', 'already']),
  /** In the customer book already. */
  known: z.boolean(),
});
export type GuestRow = z.infer<typeof guestRow>;

const guestFile = z.object({
  id,
  name: z.string().max(300),
  /** The file's bytes; 8 MB at most. */
  base64: z.string().max(11_000_000),
  corrections: guestCorrections.default({}),
  /** The sentence that the people of the file answered, to the letter; without it nobody's answer counts. */
  consentText: z.string().trim().max(500).default(''),
});

export const guestFileLook = z.object({
  reading: z.object({
    charset: z.enum(charsets).nullable(),
    separator: z.enum(separators).nullable(),
    sheet: sheetReading.nullable(),
  }),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()), field: z.enum(guestFields) })),
  lacks: z.array(z.enum(guestFileLacks)),
  counts: guestCounts,
  /** The first ones. */
  guests: z.array(guestRow),
  refused: z.array(refusedGuest),
});
export type GuestFileLook = z.infer<typeof guestFileLook>;

export const guestFilesContract = {
  /** The dry run: says what would come in, and changes nothing. */
  lookAtGuests: verb('people')
    .route({ method: 'POST', path: '/events/{id}/guest-file/look' })
    .input(guestFile)
    .output(guestFileLook),
  /** Who stands in it is registered as on the public page. The same file again changes nothing. */
  takeGuests: verb('people')
    .route({ method: 'POST', path: '/events/{id}/guest-file' })
    .input(guestFile)
    .output(z.object({ counts: guestCounts, refused: z.array(refusedGuest) })),
  /** The rows that stay out with the reason in a last column, to mend and bring again. */
  refusedGuests: verb('people')
    .route({ method: 'POST', path: '/events/{id}/guest-file/refused' })
    .input(guestFile.extend({ as: tableFormat.default('csv'), language: z.enum(locales).default('it') }))
    .output(fileOut),
};
