/** The doctor's look at each part of Merchant API: reading only, one call each, so that a missing switch is named. */
import { merchantapi_accounts_v1 } from 'googleapis/build/src/apis/merchantapi/accounts_v1.js';
import { merchantapi_promotions_v1 } from 'googleapis/build/src/apis/merchantapi/promotions_v1.js';

import type { ConnectorSetting } from '../../core/channels/ports.ts';
import type { Examiner, Finding, Part } from '../examination.ts';
import { askedOutside, type GoogleSession } from '../google-session.ts';
import { merchantServices } from './account.ts';
import { localListings } from './local-listings.ts';
import { namingOf, productSegment } from './names.ts';
import { isAbsence } from './read-back.ts';

/** @param account `accounts/123` once it was found; null: nothing to try */
export function merchantApis(
  session: GoogleSession,
  setting: ConnectorSetting,
  account: () => string | null,
): readonly Examiner[] {
  const services = merchantServices(session);
  const accounts = new merchantapi_accounts_v1.Merchantapi({ auth: session.auth }).accounts;
  const { promotions } = new merchantapi_promotions_v1.Merchantapi({ auth: session.auth }).accounts;
  const part = (api: string, look: (parent: string) => Promise<readonly Finding[]>): Examiner => ({
    api,
    examine: async (): Promise<Part> => {
      const parent = account();
      return { findings: parent === null ? [] : await askedOutside(session, () => look(parent)) };
    },
  });
  const fine = (code: Finding['code']): Finding[] => [{ code, state: 'ok', details: {} }];

  return [
    part('Merchant API · products', async (parent) => {
      await session.ask((options) => services.products.accounts.products.list({ parent, pageSize: 1 }, options));
      return fine('products-ready');
    }),
    part('Merchant API · inventories', async (account) => {
      const naming = namingOf(setting);
      // No product has this name: that Google says so is the proof that the service answers.
      const parent = `${account}/products/${productSegment(naming, 'vetrina-doctor', false)}`;
      await session
        .ask((options) => services.inventories.accounts.products.localInventories.list({ parent }, options))
        .catch((error: unknown) => {
          if (!isAbsence(error)) throw error;
        });
      return fine('inventories-ready');
    }),
    part('Merchant API · promotions', async (parent) => {
      await session.ask((options) => promotions.list({ parent, pageSize: 1 }, options));
      return fine('promotions-ready');
    }),
    part('Merchant API · accounts', async (parent) => [
      ...(await accountIssues(session, accounts, parent, setting)),
      ...(await homepage(session, accounts, parent, setting)),
    ]),
    part('Merchant API · local listings', (parent) => localListings(session, accounts, parent, setting.shop.country)),
  ];
}

/** Google's own words on the account as a whole, in the shop's language. */
async function accountIssues(
  session: GoogleSession,
  { issues }: merchantapi_accounts_v1.Resource$Accounts,
  parent: string,
  { shop }: ConnectorSetting,
): Promise<Finding[]> {
  const languageCode = `${shop.language}-${shop.country}`;
  const page = await session.ask((options) => issues.list({ parent, languageCode, pageSize: 50 }, options));
  return (page.accountIssues ?? [])
    .filter(({ severity }) => severity === 'CRITICAL' || severity === 'ERROR')
    .map(({ title, detail, documentationUri, severity }): Finding => ({
      code: 'account-issue',
      state: severity === 'CRITICAL' ? 'problem' : 'advice',
      details: { title: title ?? '', detail: detail ?? '', link: documentationUri ?? '' },
    }));
}

/** Products with a page of their own need a website that Google knows to be the shop's; a shop without one does not. */
async function homepage(
  session: GoogleSession,
  { homepage: pages }: merchantapi_accounts_v1.Resource$Accounts,
  parent: string,
  { shop }: ConnectorSetting,
): Promise<Finding[]> {
  const name = `${parent}/homepage`;
  const found = await session
    .ask((options) => pages.getHomepage({ name }, options))
    .catch((error: unknown) => {
      if (isAbsence(error)) return null;
      throw error;
    });
  const website = found?.uri || shop.website;
  if (found?.claimed === true) return [{ code: 'homepage-claimed', state: 'ok', details: { website } }];
  return website === '' ? [] : [{ code: 'homepage-not-claimed', state: 'advice', details: { website } }];
}
