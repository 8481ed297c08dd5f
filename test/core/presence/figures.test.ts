import { afterEach, expect, test } from 'vitest';

import type { PresenceFigures } from '../../../src/core/channels/index.ts';
import { savePresenceFigures } from '../../../src/core/presence/figures.sql.ts';
import { day, hour, openTestGrounds } from '../grounds.ts';
import { openPromoteShop, type PromoteShop } from './open-promote-shop.ts';

let shop: PromoteShop | undefined;
afterEach(async () => {
  shop?.channels.close();
  await shop?.practice.close();
  shop = undefined;
});

const performance = (asked: PromoteShop) => asked.practice.calls.filter(({ host }) => /performance/u.test(host));
const readings = (asked: PromoteShop) =>
  performance(asked).map(({ query }) =>
    ['startDate', 'endDate'].map((end) =>
      ['year', 'month', 'day'].map((part) => query[`dailyRange.${end}.${part}`]).join('-'),
    ),
  );

test('Google’s figures are read when the account is joined, and the last fortnight again later', async () => {
  shop = await openPromoteShop('2026-11-21T23:30:00.000Z');
  await shop.turns();
  expect(performance(shop)).toEqual([]);
  await shop.joinGoogle();
  shop.practice.forgetCalls();
  await shop.turns(2);
  // Half past midnight in Turin: the store's day is the 22nd already.
  expect(readings(shop)).toEqual([['2026-5-27', '2026-11-22']]);
  const rows = await shop.database.read.selectFrom('presence_figure').selectAll().orderBy('day').execute();
  expect(rows.length).toBeGreaterThan(150);
  expect(rows[0]).toEqual({
    day: '2026-05-27',
    calls: expect.any(Number),
    directions: expect.any(Number),
    impressions: expect.any(Number),
    site_clicks: expect.any(Number),
    updated_at: expect.any(Number),
  });
  shop.pass(4 * hour);
  shop.practice.forgetCalls();
  await shop.turns();
  expect(readings(shop)).toEqual([['2026-11-9', '2026-11-22']]);
  const source = await shop.database.read.selectFrom('figure_source').selectAll().execute();
  expect(source).toMatchObject([{ source: 'google', complete_until: expect.stringMatching(/^2026-11-1/u) }]);
});

test('a PC that was off for a month misses no day', async () => {
  shop = await openPromoteShop();
  await shop.joinGoogle();
  await shop.turns();
  shop.pass(31 * day);
  shop.practice.forgetCalls();
  await shop.turns();
  expect(readings(shop)).toEqual([['2026-11-8', '2026-12-22']]);
});

test('figures that cannot be read are left alone and asked for a while later', async () => {
  shop = await openPromoteShop();
  await shop.joinGoogle();
  shop.practice.forgetCalls();
  shop.practice.faults.add({ kind: 'status', status: 503, host: /performance/u, times: 1 });
  await shop.turns(3);
  const failed = performance(shop).length;
  expect(await shop.database.read.selectFrom('presence_figure').selectAll().execute()).toEqual([]);
  await shop.turns(3);
  expect(performance(shop)).toHaveLength(failed);
  shop.pass(hour);
  await shop.turns();
  expect((await shop.database.read.selectFrom('presence_figure').selectAll().execute()).length).toBeGreaterThan(0);
});

test('a value that Google once gave is not emptied by an answer that leaves it out; none is none, not zero', async () => {
  const { database } = await openTestGrounds();
  const save = (figures: Omit<PresenceFigures, 'day'>) =>
    database.change((change) => savePresenceFigures(change.db, [{ day: '2026-11-20', ...figures }], change.at));
  await save({ calls: 3, directions: null, impressions: 50, siteClicks: 0 });
  await save({ calls: null, directions: null, impressions: 61, siteClicks: null });
  expect(await database.read.selectFrom('presence_figure').selectAll().execute()).toMatchObject([
    { day: '2026-11-20', calls: 3, directions: null, impressions: 61, site_clicks: 0 },
  ]);
});

test('reading now without an account answers no days', async () => {
  shop = await openPromoteShop();
  expect(await shop.presence.readFigures()).toBe(0);
  await shop.joinGoogle();
  expect(await shop.presence.readFigures()).toBeGreaterThan(150);
});
