/** What Vetrina arranges in Merchant Center when the person says so; every step may be repeated. */
import { merchantapi_accounts_v1 } from 'googleapis/build/src/apis/merchantapi/accounts_v1.js';

import type { SetUpStep } from '../../api/channels.ts';
import type { ConnectorSetting } from '../../core/channels/ports.ts';
import { needsYou } from '../failures.ts';
import { askedOutside, type GoogleSession } from '../google-session.ts';
import { merchantAccount, merchantServices } from './account.ts';
import { DataSources } from './data-sources.ts';
import { linkProfile, switchOnLocalListings } from './local-listings.ts';
import { register } from './registration.ts';

export async function setUpMerchant(
  session: GoogleSession,
  setting: ConnectorSetting,
  step: SetUpStep,
  { email = '' }: { readonly email?: string | undefined },
): Promise<void> {
  const { shop } = setting;
  const api = new merchantapi_accounts_v1.Merchantapi({ auth: session.auth });
  const parent = merchantAccount(setting);
  await askedOutside(session, async () => {
    switch (step) {
      case 'register-project':
        if (!(await register(session, api, parent.replace('accounts/', ''), email)))
          throw needsYou('project-not-registered');
        return;
      case 'data-source': {
        await new DataSources(session, merchantServices(session), setting).nameOf('dataSource');
        return;
      }
      case 'link-profile':
        return linkProfile(session, api.accounts, parent, email);
      case 'local-listings':
        return switchOnLocalListings(session, api.accounts, parent, {
          regionCode: shop.country,
          contact: shop.name,
          contactEmail: email,
        });
    }
  });
}
