import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Shelf } from '../../src/practice/shelf.ts';
import { apiSource, itemRequest, launchCampaign, merchant, openStage, productInput, profile, send } from './clients.ts';

let folder: string;
let state: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vetrina-practice-'));
  state = join(folder, 'deep', 'practice.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what the practice vendors know survives a restart', async () => {
  const first = await openStage({ state });
  const source = await apiSource(first);
  await first.google('POST', `${merchant}/productInputs:insert?dataSource=${source}`, productInput('A', 1290));
  await first.google('POST', `${profile}/localPosts`, { topicType: 'STANDARD', summary: 'Ciao' });
  const { catalog, adAccount } = first.practice.meta.ids;
  await first.meta('POST', `${catalog}/items_batch`, { item_type: 'PRODUCT_ITEM', requests: [itemRequest('A')] });
  const { campaign } = await launchCampaign(first);
  first.practice.google.refreshToken();
  await first.practice.close();

  const second = await openStage({ state });
  second.pass(15 * 60_000);
  expect((await second.google('GET', `${merchant}/products/it~IT~A`)).at('productAttributes.price.amountMicros')).toBe(
    '12900000',
  );
  expect((await second.google('GET', `${profile}/localPosts`)).at('localPosts')).toMatchObject([{ state: 'LIVE' }]);
  expect((await second.meta('GET', `${catalog}/products`)).at('data')).toHaveLength(1);
  expect((await second.meta('GET', `${adAccount}/campaigns`)).at('data')).toMatchObject([{ id: campaign }]);
  expect((await second.meta('GET', `${campaign}/insights?date_preset=today&fields=spend`)).at('data')).toMatchObject([
    { spend: '4.98' },
  ]);
  const next = String(
    (
      await second.meta('POST', `${adAccount}/campaigns`, {
        name: 'B',
        objective: 'OUTCOME_TRAFFIC',
        special_ad_categories: [],
        is_adset_budget_sharing_enabled: false,
      })
    ).at('id'),
  );
  expect(next).not.toBe(campaign);
  await second.practice.close();
  expect(await readdir(join(folder, 'deep'))).toEqual(['practice.json']);
});

test('a change is on the disk within a second, without closing', async () => {
  const stage = await openStage({ state });
  await stage.google('POST', `${profile}/localPosts`, { topicType: 'STANDARD', summary: 'Subito salvato' });
  await expect.poll(() => readFile(state, 'utf8').catch(() => ''), { timeout: 3000 }).toContain('Subito salvato');
  await stage.practice.close();
});

test('a damaged snapshot is set aside, and the practice copy starts afresh', async () => {
  const damaged = join(folder, 'practice.json');
  await writeFile(damaged, '{"format":1,"shel');
  const stage = await openStage({ state: damaged });
  expect((await stage.google('GET', `${merchant}/products`)).body).toEqual({});
  await stage.practice.close();
  expect(await readFile(`${damaged}.damaged`, 'utf8')).toBe('{"format":1,"shel');
});

test('only this machine, under its own name, is answered', async () => {
  const stage = await openStage();
  const url = new URL(stage.practice.origin);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const asked = request(
      { host: url.hostname, port: url.port, path: '/graph.facebook.com/me', headers: { host: 'evil.example.com' } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    );
    asked.on('error', reject).end();
  });
  expect(status).toBe(403);
  const { accessToken } = stage.practice.meta.ids;
  const crossSite = await send(
    `${stage.practice.origin}/graph.facebook.com/v25.0/me?access_token=${accessToken}`,
    'POST',
    {},
    { 'sec-fetch-site': 'cross-site' },
  );
  expect(crossSite.status).toBe(403);
  await stage.practice.close();
});

test('a hundred thousand products are read through in one pass', () => {
  const shelf = new Shelf<number>();
  for (let number = 0; number < 100_000; number++) shelf.set(`P${number}`, number);
  let looked = 0;
  let seen = 0;
  let place = 0;
  for (;;) {
    const { rows, more } = shelf.page(place, 250, () => (looked++, true));
    seen += rows.length;
    place = rows.at(-1)?.place ?? place;
    if (!more) break;
  }
  expect(seen).toBe(100_000);
  // One look beyond each page tells whether more follows.
  expect(looked).toBe(100_000 + 399);
});

test('the order of a shelf stands while entries come and go', () => {
  const shelf = new Shelf<number>();
  for (let number = 0; number < 3000; number++) shelf.set(`P${number}`, number);
  for (let number = 0; number < 3000; number++) if (number % 3 !== 0) shelf.delete(`P${number}`);
  shelf.set('P1', 1);
  shelf.set('P0', -1);
  const values = [...shelf.values()];
  expect(values).toHaveLength(1001);
  expect(values.slice(0, 3)).toEqual([-1, 3, 6]);
  expect(values.at(-1)).toBe(1);
});
