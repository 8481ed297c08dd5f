/** What a new shop starts with: an Italian shop, until it says otherwise. */
import type { Settings } from '../../api/settings.ts';

export const defaultSettings: Settings = {
  language: 'it',
  theme: 'system',
  shopName: '',
  legalName: '',
  currency: 'EUR',
  timeZone: 'Europe/Rome',
  street: '',
  town: '',
  postcode: '',
  country: 'IT',
  latitude: null,
  longitude: null,
  phone: '',
  website: '',
  storeCode: '',
  publicAddress: '',
  privacyContact: '',
  privacyAddress: '',
  campaignCap: 20_000,
  campaignMonthCap: 30_000,
  minimumMargin: 0,
  welcomeDone: false,
};
