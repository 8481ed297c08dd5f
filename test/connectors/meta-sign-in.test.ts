/** Facebook Login with the shop's own app: the browser, the way back, and a token of sixty days. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { metaSignIn } from '../../src/connectors/meta-account/index.ts';
import { openPractice, PRACTICE_IDS, type Practice } from '../../src/practice/index.ts';
import { failureOf } from './failures.ts';
import { openStage } from './stage.ts';

const { appId, appSecret } = PRACTICE_IDS.meta;
let practice: Practice;
beforeEach(async () => {
  practice = await openPractice();
});
afterEach(() => practice.close());
const start = (clientId: string = appId, clientSecret: string = appSecret) =>
  metaSignIn(practice.origin, 2_000).start({ clientId, clientSecret });

/** What the person's browser does on Facebook's page, up to the address it is sent back to. */
async function consent(address: string, over: { deny?: boolean; only?: readonly string[] } = {}): Promise<URL> {
  const wish = new URL(address);
  const scopes = (wish.searchParams.get('scope') ?? '').split(',');
  expect(await (await fetch(address)).text()).toContain('<form');
  const form = new URLSearchParams({ request: wish.search.slice(1), answer: over.deny ? 'deny' : 'allow' });
  for (const [index, scope] of scopes.entries())
    if (over.only === undefined || over.only.includes(scope)) form.set(`scope${index}`, 'on');
  const target = `${practice.origin}/www.facebook.com/dialog/oauth/confirm`;
  const answer = await fetch(target, { method: 'POST', body: form, redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? 'http://nowhere.invalid');
}
const comeBack = async (there: URL) => (await fetch(there, { headers: { 'accept-language': 'it' } })).text();

it('the address asks for what is needed, and comes back to this computer alone', async () => {
  const { address, cancel, finished } = await start();
  const query = new URL(address).searchParams;
  expect(query.get('redirect_uri')).toMatch(/^http:\/\/localhost:\d+\/facebook$/u);
  expect(query.get('scope')).toContain('leads_retrieval');
  expect(query.get('state')).toHaveLength(43);
  expect(address).not.toContain(appSecret);
  cancel();
  expect(await failureOf(finished)).toMatchObject({ code: 'sign-in-cancelled' });
});

it('keys that are missing are said before a browser opens', async () => {
  expect(await failureOf(start('', ''))).toMatchObject({ kind: 'needs-you', code: 'keys-missing' });
});

it('the person agrees, the short token becomes a long one, and it works', async () => {
  const { address, finished } = await start();
  expect(await comeBack(await consent(address))).toContain('Facebook è collegato');
  const secrets = await finished;
  expect(Object.keys(secrets).toSorted()).toEqual(['accessToken', 'appId', 'appSecret', 'expiresAt']);
  expect(Number(secrets['expiresAt']) - Date.now()).toBeGreaterThan(59 * 86_400_000);
  const stage = await openStage();
  const connector = await stage.open('meta', { secrets, gateway: practice.origin });
  expect((await connector.account.examine()).state).toBe('ready');
  await stage.close();
});

it('what was unticked is named, and everything else works', async () => {
  const { address, finished } = await start();
  await comeBack(
    await consent(address, { only: ['catalog_management', 'ads_management', 'ads_read', 'pages_show_list'] }),
  );
  const stage = await openStage();
  const connector = await stage.open('meta', { secrets: await finished, gateway: practice.origin });
  const { findings } = await connector.account.examine();
  expect(
    findings.filter(({ code }) => code === 'meta-permission-missing').map(({ details }) => details['permission']),
  ).toEqual([
    'business_management',
    'pages_read_engagement',
    'pages_manage_ads',
    'leads_retrieval',
    'pages_manage_posts',
    'instagram_basic',
    'instagram_content_publish',
  ]);
  await stage.close();
});

it('no consent, another question’s answer, and wrong keys end with their own reasons', async () => {
  const denied = await start();
  expect(await comeBack(await consent(denied.address, { deny: true }))).toContain('non è stato collegato');
  expect(await failureOf(denied.finished)).toMatchObject({ code: 'sign-in-denied' });
  const other = await start();
  const back = await consent(other.address);
  back.searchParams.set('state', 'another');
  await comeBack(back);
  expect(await failureOf(other.finished)).toMatchObject({ code: 'sign-in-not-ours' });
  const wrong = await start(appId, 'not-the-secret');
  await comeBack(await consent(wrong.address));
  const failure = await failureOf(wrong.finished);
  expect(failure).toMatchObject({ kind: 'needs-you', code: 'keys-wrong' });
  expect(JSON.stringify(failure)).not.toContain('not-the-secret');
});
