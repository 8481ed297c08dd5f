/** Where a person puts right what the connection doctor found: the vendor's own page, for the window and the command line alike. */
import type { Finding } from './channels.ts';

const pages: Readonly<Record<string, string>> = {
  'merchant-none': 'https://merchants.google.com/',
  'merchant-choose': 'https://merchants.google.com/',
  'project-not-registered': 'https://developers.google.com/merchant/api/guides/quickstart/register-as-a-developer',
  'profile-not-linked': 'https://merchants.google.com/',
  'local-listings-off': 'https://merchants.google.com/',
  'local-listings-waiting': 'https://merchants.google.com/',
  'homepage-not-claimed': 'https://merchants.google.com/',
  'account-issue': 'https://merchants.google.com/',
  'account-suspended': 'https://merchants.google.com/',
  'location-none': 'https://business.google.com/',
  'location-choose': 'https://business.google.com/locations',
  'store-code-missing': 'https://business.google.com/locations',
  'api-not-approved': 'https://support.google.com/business/contact/api_default',
  'keys-wrong': 'https://console.cloud.google.com/apis/credentials',
  'permission-missing': 'https://myaccount.google.com/permissions',
  'consent-withdrawn': 'https://myaccount.google.com/permissions',
  'meta-permission-missing': 'https://business.facebook.com/settings/system-users',
  'meta-token-ends': 'https://business.facebook.com/settings/system-users',
  'page-none': 'https://business.facebook.com/settings/pages',
  'page-choose': 'https://business.facebook.com/settings/pages',
  'ad-account-none': 'https://business.facebook.com/settings/ad-accounts',
  'ad-account-closed': 'https://business.facebook.com/settings/ad-accounts',
  'ad-account-currency': 'https://business.facebook.com/settings/ad-accounts',
  'catalog-none': 'https://business.facebook.com/settings/product-catalogs',
};

/** Hosts whose own addresses may be handed on as they came in an answer. */
const vendorsHelp = new Set(['support.google.com', 'merchants.google.com']);

/** Null: nothing to be done outside Vetrina, or nobody knows where. */
export function findingLink({ code, state, details }: Finding): string | null {
  if (state === 'ok') return null;
  const own = String(details['link'] ?? '');
  if (URL.canParse(own) && own.startsWith('https://') && vendorsHelp.has(new URL(own).hostname)) return own;
  if (code === 'api-disabled') return serviceSwitch(String(details['service'] ?? ''));
  return pages[code] ?? null;
}

/** The page of Google Cloud with the switch of one service. */
const serviceSwitch = (service: string): string =>
  /^[a-z][a-z0-9.-]+\.googleapis\.com$/u.test(service)
    ? `https://console.cloud.google.com/apis/library/${service}`
    : 'https://console.cloud.google.com/apis/library';
