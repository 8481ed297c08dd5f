/** The one-time registration of the Cloud project that calls Merchant API (accounts_v1, developerRegistration). */
import type { merchantapi_accounts_v1 } from 'googleapis/build/src/apis/merchantapi/accounts_v1.js';

import { GoogleRefused } from '../google-errors.ts';
import type { GoogleSession } from '../google-session.ts';

/** Registers the Cloud project with the account; the person's address is optional: sent where they gave it. */
export async function register(
  session: GoogleSession,
  api: merchantapi_accounts_v1.Merchantapi,
  merchantId: string,
  developerEmail = '',
): Promise<boolean> {
  const name = `accounts/${merchantId}/developerRegistration`;
  try {
    await session.ask((options) =>
      api.accounts.developerRegistration.registerGcp(
        { name, requestBody: developerEmail === '' ? {} : { developerEmail } },
        options,
      ),
    );
    return true;
  } catch (error) {
    if (error instanceof GoogleRefused && error.status < 500 && error.status !== 429) return false;
    throw error;
  }
}
