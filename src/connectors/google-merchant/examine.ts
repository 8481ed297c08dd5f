/** The doctor's part on Merchant Center: the account, the Cloud project's registration, the data source. */
import { merchantapi_accounts_v1 } from 'googleapis/build/src/apis/merchantapi/accounts_v1.js';

import type { ConnectorSetting } from '../../core/channels/ports.ts';
import { chosenOrOnly, type Choice, type Examiner, type Finding, type Part } from '../examination.ts';
import { googleFailure, GoogleRefused, isUnregistered } from '../google-errors.ts';
import type { GoogleSession } from '../google-session.ts';
import { merchantServices } from './account.ts';
import { DataSources } from './data-sources.ts';

export function merchantExaminer(session: GoogleSession, setting: ConnectorSetting): Examiner {
  return { api: 'Merchant Center', examine: () => examineMerchant(session, setting) };
}

async function examineMerchant(session: GoogleSession, setting: ConnectorSetting): Promise<Part> {
  const api = new merchantapi_accounts_v1.Merchantapi({ auth: session.auth });
  const chosen = (setting.chosen['merchantId'] ?? '').replace(/^accounts\//u, '');
  try {
    return await examineRegistered(session, setting, api);
  } catch (error) {
    if (!(error instanceof GoogleRefused)) throw error;
    if (!isUnregistered(error)) throw googleFailure(error, session.now());
    // Once per Cloud project, and harmless to repeat; without it Merchant API answers nothing.
    const registered = chosen !== '' && (await register(session, api, chosen));
    if (registered) return examineRegistered(session, setting, api);
    return { findings: [{ code: 'project-not-registered', state: 'problem', details: { merchantId: chosen } }] };
  }
}

async function examineRegistered(
  session: GoogleSession,
  setting: ConnectorSetting,
  api: merchantapi_accounts_v1.Merchantapi,
): Promise<Part> {
  const choices = await merchantAccounts(session, api);
  const merchantId = chosenOrOnly(choices, setting.chosen['merchantId']?.replace(/^accounts\//u, ''));
  if (merchantId === null) {
    const none = choices.length === 0;
    const finding: Finding = none
      ? { code: 'merchant-none', state: 'problem', details: {} }
      : { code: 'merchant-choose', state: 'problem', details: {} };
    return { choices: { merchantId: choices }, findings: [finding] };
  }
  const name = choices.find(({ id }) => id === merchantId)?.name ?? merchantId;
  const found: Finding = { code: 'merchant-found', state: 'ok', details: { merchantId, name } };
  return {
    account: name,
    choices: { merchantId: choices },
    suggested: { merchantId },
    findings: [found, await registration(session, api, merchantId), await dataSource(session, setting, merchantId)],
  };
}

async function merchantAccounts(session: GoogleSession, api: merchantapi_accounts_v1.Merchantapi): Promise<Choice[]> {
  const choices: Choice[] = [];
  let pageToken: string | undefined;
  do {
    const page = await session.ask((options) =>
      api.accounts.list({ pageSize: 250, ...(pageToken === undefined ? {} : { pageToken }) }, options),
    );
    for (const { name, accountName } of page.accounts ?? []) {
      const id = (name ?? '').replace(/^accounts\//u, '');
      if (id !== '') choices.push({ id, name: accountName ?? id });
    }
    pageToken = page.nextPageToken ?? undefined;
  } while (pageToken !== undefined && pageToken !== '');
  return choices;
}

/** An unregistered project may be answered with empty lists instead of an error: asked for outright. */
async function registration(
  session: GoogleSession,
  api: merchantapi_accounts_v1.Merchantapi,
  merchantId: string,
): Promise<Finding> {
  const known = await session
    .ask((options) => api.accounts.developerRegistration.getAccountForGcpRegistration({}, options))
    .then(({ name }) => (name ?? '') !== '')
    .catch((error: unknown) => {
      if (error instanceof GoogleRefused && error.status === 404) return false;
      throw error;
    });
  if (known || (await register(session, api, merchantId)))
    return { code: 'project-registered', state: 'ok', details: {} };
  return { code: 'project-not-registered', state: 'problem', details: { merchantId } };
}

/** Registers the Cloud project with the account; the person's address is left out (it is optional, and not asked for). */
async function register(
  session: GoogleSession,
  api: merchantapi_accounts_v1.Merchantapi,
  merchantId: string,
): Promise<boolean> {
  const name = `accounts/${merchantId}/developerRegistration`;
  try {
    await session.ask((options) => api.accounts.developerRegistration.registerGcp({ name, requestBody: {} }, options));
    return true;
  } catch (error) {
    if (error instanceof GoogleRefused && error.status < 500 && error.status !== 429) return false;
    throw error;
  }
}

async function dataSource(session: GoogleSession, setting: ConnectorSetting, merchantId: string): Promise<Finding> {
  const here = { ...setting, chosen: { ...setting.chosen, merchantId } };
  const naming = { language: setting.shop.language, feedLabel: setting.shop.country };
  const name = await new DataSources(session, merchantServices(session), here, naming).existing('dataSource');
  return name === null
    ? { code: 'data-source-to-be-made', state: 'ok', details: {} }
    : { code: 'data-source-ready', state: 'ok', details: { dataSource: name } };
}
