/** A real shop at an Italian terminal, nobody has its app open; Google and Facebook are played by the practice gateway. */
import { onTestFinished } from 'vitest';

import type { Settings } from '../../src/api/settings.ts';
import { openPractice, type Practice, PRACTICE_IDS, type PracticeOptions } from '../../src/practice/index.ts';
import { openTestServer, testFolder } from '../server/open-test-server.ts';
import { atTheTerminal, type AtTheTerminal } from './at-the-terminal.ts';

export interface JoinedShop extends AtTheTerminal {
  readonly data: string;
  readonly practice: Practice;
  /** Calls since the last time that were to change something outside. */
  writes(): string[];
}

const { google, meta } = PRACTICE_IDS;
const keys = {
  VETRINA_GOOGLE_CLIENT_ID: google.clientId,
  VETRINA_GOOGLE_CLIENT_SECRET: google.clientSecret,
  VETRINA_GOOGLE_REFRESH_TOKEN: google.refreshToken,
  VETRINA_META_ACCESS_TOKEN: meta.accessToken,
};
const facts: Partial<Settings> = {
  shopName: 'Bottega Verdi',
  legalName: 'Bottega Verdi di Rosa Verdi',
  street: 'Via Garibaldi 18',
  postcode: '10122',
  town: 'Torino',
  latitude: 45.0729,
  longitude: 7.6822,
  phone: '+390115550142',
  website: 'https://bottega.example.com',
  privacyAddress: 'https://bottega.example.com/privacy',
  campaignCap: 20_000,
};

type Account = 'google' | 'meta';

/** `joined`: the accounts that the shop has joined already. */
export async function openJoinedShop(joined: readonly Account[], options: PracticeOptions = {}): Promise<JoinedShop> {
  const data = testFolder();
  const practice = await openPractice({
    ...options,
    latency: { post: 0, profile: 0, metaReview: 0, batch: 0, product: 0, productReview: 0, ...options.latency },
  });
  onTestFinished(() => practice.close());
  const env = { LANG: 'it_IT.UTF-8', VETRINA_API_GATEWAY: practice.origin, ...keys };
  const terminal = atTheTerminal(data, env);
  const server = await openTestServer({ root: data, env });
  await server.door.settings.update(facts);
  await server.close();
  for (const account of joined) {
    const ended = await terminal.run('connect', account);
    if (ended.code !== 0) throw new Error(`${account} was not joined: ${ended.out}${ended.told}`);
  }
  practice.forgetCalls();
  const isWrite = ({ method, path }: { method: string; path: string }) => method !== 'GET' && !path.endsWith('/token');
  return {
    ...terminal,
    data,
    practice,
    writes() {
      const written = practice.calls.filter(isWrite).map(({ method, path }) => `${method} ${path}`);
      practice.forgetCalls();
      return written;
    },
  };
}
