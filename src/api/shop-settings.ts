/** The shop's own facts: apart from the verbs around them, because the shop reads them with its start. */
import { z } from 'zod';

import { currencies, locales } from './money.ts';

export const themes = ['system', 'light', 'dark'] as const;

export const settings = z.object({
  language: z.enum(locales),
  theme: z.enum(themes),
  shopName: z.string().max(120),
  /** Who pays for and profits from advertising (EU Digital Services Act); usually the legal name of the shop. */
  legalName: z.string().max(200),
  currency: z.enum(currencies),
  timeZone: z.string(),
  street: z.string().max(200),
  town: z.string().max(120),
  postcode: z.string().max(16),
  /** ISO 3166-1 alpha-2 */
  country: z.string().length(2),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  /** E.164 once saved; empty when unknown. */
  phone: z.string().max(40),
  website: z.string().max(500),
  /** Google's store code of this place: the same in Merchant Center and on the profile. */
  storeCode: z.string().max(64),
  /** Base address under which the public pages are reached from outside; empty means this PC's own address. */
  publicAddress: z.string().max(300),
  privacyContact: z.string().max(200),
  privacyAddress: z.string().max(300),
  /** Highest spend of one campaign that Vetrina will start, minor units. */
  campaignCap: z.int().min(0),
  /** Highest spend of all campaigns together in one calendar month, minor units. */
  campaignMonthCap: z.int().min(0),
  /** Prices that leave less than this are shown as too low, hundredths of a percent of the net price; 0: none. */
  minimumMargin: z.int().min(0).max(9_900),
  welcomeDone: z.boolean(),
});
export type Settings = z.infer<typeof settings>;
