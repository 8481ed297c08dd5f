import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

import { openTestListings, owner } from './open-test-listings.ts';

const made: string[] = [];
const folder = (): string => {
  const data = mkdtempSync(join(tmpdir(), 'vetrina-feeds-'));
  made.push(data);
  return data;
};
afterEach(() => {
  for (const data of made.splice(0)) rmSync(data, { recursive: true, force: true });
});

const lines = (data: string, channel: string): string[] =>
  readFileSync(join(data, 'feeds', `${channel}.csv`), 'utf8')
    .split('\n')
    .sort();

test('the till and the web shop find the whole price list in their files, and say delivered, not seen', async () => {
  const data = folder();
  const shop = await openTestListings({ data });
  const oil = await shop.add('OLIO', 1000);
  await shop.add('VINO', 2000);
  await shop.turn();
  expect([lines(data, 'till'), lines(data, 'web')]).toEqual([
    ['OLIO;1000', 'VINO;2000'],
    ['OLIO;1000', 'VINO;2000'],
  ]);
  expect(await shop.listing(oil, 'till')).toMatchObject({
    state: 'accepted',
    sent: 1000,
    shown: null,
    notBefore: null,
  });
  await shop.price(oil, 900, 'web');
  await shop.turn();
  expect([lines(data, 'till'), lines(data, 'web')]).toEqual([
    ['OLIO;1000', 'VINO;2000'],
    ['OLIO;900', 'VINO;2000'],
  ]);
  expect(readdirSync(join(data, 'feeds')).sort()).toEqual(['till.csv', 'web.csv']);
  await shop.database.close();
});

test('what is archived or taken off a channel stands in no line of its file', async () => {
  const data = folder();
  const shop = await openTestListings({ data });
  const [oil, wine] = [await shop.add('OLIO', 1000), await shop.add('VINO', 2000)];
  await shop.add('PANE', 300);
  await shop.turn();
  await shop.catalog.verbs.archive({ id: oil }, owner);
  await shop.listings.verbs.setListed({ variantIds: [wine], channelId: 'web', listed: false }, owner);
  await shop.turn();
  expect([lines(data, 'till'), lines(data, 'web')]).toEqual([['PANE;300', 'VINO;2000'], ['PANE;300']]);
  expect([
    (await shop.states(oil))['till'],
    (await shop.states(wine))['web'],
    (await shop.states(wine))['till'],
  ]).toEqual(['withdrawn', 'withdrawn', 'accepted']);
  await shop.database.close();
});

test('a price file that someone deleted is there again after the next start', async () => {
  const data = folder();
  const shop = await openTestListings({ data });
  await shop.add('OLIO', 1000);
  await shop.turn();
  rmSync(join(data, 'feeds'), { recursive: true });
  shop.restart();
  await shop.turn();
  expect(lines(data, 'till')).toEqual(['OLIO;1000']);
  await shop.database.close();
});

test('a price that changes while the file is being written is not taken for delivered', async () => {
  const data = folder();
  const shop = await openTestListings({ data });
  const oil = await shop.add('OLIO', 1000);
  const file = shop.outside.file.bind(shop.outside);
  let once = true;
  shop.outside.file = async (format, facts) => {
    const port = await file(format, facts);
    return {
      ...port,
      async render(offers) {
        const rendered = await port.render(offers);
        if (once) {
          once = false;
          await shop.price(oil, 1111);
          await shop.listings.verbs.setListed({ variantIds: [oil], channelId: 'google', listed: false }, owner);
        }
        return rendered;
      },
    };
  };
  await shop.turn();
  expect(lines(data, 'till')).toEqual(['OLIO;1111']);
  expect(await shop.listing(oil, 'till')).toMatchObject({ state: 'accepted', sent: 1111 });
  await shop.database.close();
});

test('every channel has a file in the vendors’ formats, also without an account', async () => {
  const shop = await openTestListings();
  const oil = await shop.add('OLIO', 1000);
  await shop.price(oil, 900, 'google');
  await shop.turn();
  expect(await shop.listings.verbs.feed({ channelId: 'google', format: 'google' }, owner)).toEqual({
    name: 'google-google.csv',
    mediaType: 'text/csv',
    text: 'OLIO;900',
  });
  expect((await shop.listings.verbs.feed({ channelId: 'till', format: 'prices' }, owner)).text).toBe('OLIO;1000');
  await expect(shop.listings.verbs.feed({ channelId: 'nowhere', format: 'prices' }, owner)).rejects.toMatchObject({
    code: 'channel-unknown',
  });
});
