/** Who has two pages and two ad accounts chooses one of each, and everything afterwards goes there and nowhere else. */
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { AdsPort, PostsPort, ProfilePort } from '../../src/core/channels/ports.ts';
import { checkCalls, specsAvailable } from '../specs/index.ts';
import { buildAll, campaign } from './conformance/ads.ts';
import { post } from './conformance/posts.ts';
import { failureOf } from './failures.ts';
import { googleChosen, metaChosen, openStage, type Stage } from './stage.ts';

const second = { page: '444555014200002', adAccount: 'act_777555014200002' };

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ now: () => new Date('2026-11-21T10:00:00.000Z') });
  stage.practice.meta.addPage(second.page, 'Bottega al mare');
  stage.practice.meta.addAccount(second.adAccount, 'Inserzioni al mare');
});
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
  await stage.close();
});

test('both are offered with their names, and nothing is chosen for the owner', async () => {
  const { choices, suggested, findings } = await (await stage.open('meta', { chosen: {} })).account.examine();
  expect(choices).toMatchObject({
    page: [
      { id: metaChosen.page, name: expect.any(String) },
      { id: second.page, name: 'Bottega al mare' },
    ],
    adAccount: [
      { id: metaChosen.adAccount, name: expect.any(String) },
      { id: second.adAccount, name: 'Inserzioni al mare' },
    ],
  });
  expect([suggested['page'], suggested['adAccount']]).toEqual([undefined, undefined]);
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['page-choose', 'ad-account-choose']));
});

test('until one is chosen nothing goes out, and it says what is missing', async () => {
  const meta = await stage.open('meta', { chosen: { catalog: metaChosen.catalog } });
  expect(await failureOf((meta.posts?.facebook as PostsPort).create(post()))).toMatchObject({
    code: 'page-not-chosen',
  });
  expect(await failureOf((meta.ads as AdsPort).facts())).toMatchObject({ code: 'ad-account-not-chosen' });
  expect(stage.practice.calls.filter(({ method }) => method === 'POST')).toEqual([]);
});

test.each([
  ['the second', { ...metaChosen, ...second }],
  ['the first', metaChosen],
])(
  'with %s page and ad account chosen, posts, adverts and what is read of them are theirs alone',
  async (_, chosen) => {
    const meta = await stage.open('meta', { chosen });
    const [facebook, ads] = [meta.posts?.facebook as PostsPort, meta.ads as AdsPort];
    const { findings, suggested } = await meta.account.examine();
    expect(suggested).toMatchObject({ page: chosen.page, adAccount: chosen.adAccount });
    expect(findings.map(({ code }) => code)).not.toContain('page-choose');

    stage.practice.forgetCalls();
    const made = await facebook.create(post());
    expect(made.name.startsWith(`${chosen.page}_`)).toBe(true);
    expect(await facebook.read(made.name)).toEqual(made);
    expect(await facebook.find(post(), '2026-11-21T09:59:00.000Z')).toMatchObject({ name: made.name });
    await buildAll(ads, campaign());
    const { calls } = stage.practice;
    const other = chosen.page === second.page ? metaChosen : second;
    const account = chosen.adAccount.replace('act_', '');
    const written = calls.filter(({ method }) => method === 'POST');
    expect(written.map(({ path }) => path.split('/').slice(2, 3)[0])).toEqual(
      expect.arrayContaining([chosen.page, chosen.adAccount]),
    );
    const told = JSON.stringify(calls.map(({ path, query, body }) => ({ path, query, body })));
    expect(told).not.toContain(other.page);
    expect(told).not.toContain(other.adAccount.replace('act_', ''));
    expect(told).toContain(account);

    // Asked through the other choice, none of it is there.
    const elsewhere = await stage.open('meta', { chosen: { ...metaChosen, ...other } });
    expect(await elsewhere.posts?.facebook?.find(post(), '2026-11-21T09:59:00.000Z')).toBeNull();
  },
);

test('at Google, too, who has two places and two Merchant accounts chooses, and the other ones are left alone', async () => {
  const { google } = stage.practice;
  google.addMerchant('555014299', 'Bottega al mare');
  google.addLocation('998877', 'Bottega al mare');
  const atTheSea = `accounts/${google.ids.account}/locations/998877`;
  const { choices, suggested, findings } = await (await stage.open('google', { chosen: {} })).account.examine();
  expect(choices).toMatchObject({
    merchantId: [{ id: googleChosen.merchantId }, { id: '555014299', name: 'Bottega al mare' }],
    location: [{ id: googleChosen.location }, { id: atTheSea }],
  });
  expect([suggested['merchantId'], suggested['location']]).toEqual([undefined, undefined]);
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['merchant-choose', 'location-choose']));

  const before = stage.practice.calls.length;
  const chosen = await stage.open('google', { chosen: { ...googleChosen, location: atTheSea } });
  expect(await chosen.offers?.readBack(['NIENTE'])).toEqual([{ sku: 'NIENTE', state: 'absent' }]);
  await (chosen.profile as ProfilePort).read();
  const asked = stage.practice.calls.slice(before).map(({ path }) => path);
  expect(asked.filter((path) => path.includes('555014299') || path.includes(google.ids.location))).toEqual([]);
  expect(asked.filter((path) => path.includes('998877')).length).toBeGreaterThan(0);
  expect(asked.filter((path) => path.includes(google.ids.merchant)).length).toBeGreaterThan(0);
});
