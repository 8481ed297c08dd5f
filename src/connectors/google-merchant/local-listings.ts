/**
 * Goods in the shop on Google's local results: the Business Profile linked to the Merchant account, and the programme
 * switched on for the shop's country (accounts_v1, gbpAccounts and omnichannelSettings).
 */
import type { merchantapi_accounts_v1 } from 'googleapis/build/src/apis/merchantapi/accounts_v1.js';

import type { Finding } from '../examination.ts';
import { GoogleRefused } from '../google-errors.ts';
import type { GoogleSession } from '../google-session.ts';

type Accounts = merchantapi_accounts_v1.Resource$Accounts;
type Setting = merchantapi_accounts_v1.Schema$OmnichannelSetting;

export async function localListings(
  session: GoogleSession,
  accounts: Accounts,
  parent: string,
  regionCode: string,
): Promise<Finding[]> {
  return [
    await linkedProfile(session, accounts, parent),
    programme(await settingOf(session, accounts, parent, regionCode)),
  ];
}

async function linkedProfile(session: GoogleSession, { gbpAccounts }: Accounts, parent: string): Promise<Finding> {
  const page = await session.ask((options) => gbpAccounts.list({ parent, pageSize: 50 }, options));
  const linked = (page.gbpAccounts ?? []).map(({ gbpAccountName, name }) => gbpAccountName ?? name ?? '');
  return linked.length === 0
    ? { code: 'profile-not-linked', state: 'advice', details: {} }
    : { code: 'profile-linked', state: 'ok', details: { profile: linked.join(', ') } };
}

async function settingOf(
  session: GoogleSession,
  { omnichannelSettings }: Accounts,
  parent: string,
  regionCode: string,
): Promise<Setting | null> {
  const page = await session.ask((options) => omnichannelSettings.list({ parent, pageSize: 50 }, options));
  return page.omnichannelSettings?.find((each) => each.regionCode === regionCode) ?? null;
}

function programme(setting: Setting | null): Finding {
  if (setting === null) return { code: 'local-listings-off', state: 'advice', details: {} };
  const states = [setting.inStock?.state, setting.pickup?.state];
  if (states.includes('ACTIVE')) return { code: 'local-listings-on', state: 'ok', details: {} };
  const checked = setting.inventoryVerification?.state ?? setting.inStock?.state ?? '';
  return { code: 'local-listings-waiting', state: 'advice', details: { state: checked } };
}

/** An address that Google asks to agree: the owner of the profile finds the request in the profile. */
export async function linkProfile(
  session: GoogleSession,
  { gbpAccounts }: Accounts,
  parent: string,
  gbpEmail: string,
): Promise<void> {
  await session
    .ask((options) => gbpAccounts.linkGbpAccount({ parent, requestBody: { gbpEmail } }, options))
    .catch((error: unknown) => {
      if (!(error instanceof GoogleRefused) || error.status !== 409) throw error;
    });
}

/**
 * Google's own shop page (GHLSF): it needs no page of the shop's for each product. Google then asks the contact to
 * confirm what is on the shelves.
 */
export async function switchOnLocalListings(
  session: GoogleSession,
  accounts: Accounts,
  parent: string,
  facts: { readonly regionCode: string; readonly contact: string; readonly contactEmail: string },
): Promise<void> {
  const { regionCode, contact, contactEmail } = facts;
  const { omnichannelSettings } = accounts;
  const known = await settingOf(session, accounts, parent, regionCode);
  const made =
    known ??
    (await session.ask((options) =>
      omnichannelSettings.create(
        {
          parent,
          requestBody: { regionCode, lsfType: 'GHLSF', inStock: {}, inventoryVerification: { contact, contactEmail } },
        },
        options,
      ),
    ));
  const { name } = made;
  if (typeof name !== 'string' || made.inventoryVerification?.state === 'SUCCEEDED') return;
  await session.ask((options) => omnichannelSettings.requestInventoryVerification({ name, requestBody: {} }, options));
}
