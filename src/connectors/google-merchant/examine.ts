/** The doctor's part on Merchant Center: the account, the Cloud project's registration, the data source, then each API. */
import { merchantapi_accounts_v1 } from 'googleapis/build/src/apis/merchantapi/accounts_v1.js';

import type { ConnectorSetting } from '../../core/channels/ports.ts';
import { chosenOrOnly, type Choice, type Examiner, type Finding, type Part } from '../examination.ts';
import { googleFailure, GoogleRefused, isUnregistered } from '../google-errors.ts';
import type { GoogleSession } from '../google-session.ts';
import { merchantServices } from './account.ts';
import { DataSources } from './data-sources.ts';
import { merchantApis } from './examine-apis.ts';
import { register } from './registration.ts';

export function merchantExaminers(session: GoogleSession, setting: ConnectorSetting): readonly Examiner[] {
  // What the first part finds as the only account, the next ones try; without one there is nothing to try.
  let account: string | null = null;
  const first: Examiner = {
    api: 'Merchant Center',
    examine: async () => {
      const part = await examineMerchant(session, setting);
      const works = part.findings.every(({ state }) => state !== 'problem');
      const id = (setting.chosen['merchantId'] || (part.suggested?.['merchantId'] ?? '')).replace(/^accounts\//u, '');
      account = works && id !== '' ? `accounts/${id}` : null;
      return part;
    },
  };
  return [first, ...merchantApis(session, setting, () => account)];
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

async function dataSource(session: GoogleSession, setting: ConnectorSetting, merchantId: string): Promise<Finding> {
  const here = { ...setting, chosen: { ...setting.chosen, merchantId } };
  const name = await new DataSources(session, merchantServices(session), here).existing('dataSource');
  return name === null
    ? { code: 'data-source-to-be-made', state: 'ok', details: {} }
    : { code: 'data-source-ready', state: 'ok', details: { dataSource: name } };
}
