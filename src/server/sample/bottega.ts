/** The sample shop's own facts: a small bottega in the old town of Lecce. Nobody answers its phone. */
import type { Settings } from '../../api/settings.ts';

export const bottega = {
  shopName: 'Bottega Verdi',
  legalName: 'Bottega Verdi di Anna Verdi',
  currency: 'EUR',
  timeZone: 'Europe/Rome',
  street: 'via Palmieri 14',
  town: 'Lecce',
  postcode: '73100',
  country: 'IT',
  latitude: 40.3515,
  longitude: 18.169,
  phone: '+390832555014',
  website: 'https://www.bottegaverdi.example',
  privacyContact: 'Anna Verdi',
  privacyAddress: 'https://www.bottegaverdi.example/privacy',
  campaignCap: 15_000,
  welcomeDone: true,
} as const satisfies Partial<Settings>;
