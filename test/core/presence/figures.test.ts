import { afterEach, expect, test } from 'vitest';

import type { PresenceFigures } from '../../../src/core/channels/index.ts';
import { savePresenceFigures, saveFiguresRead } from '../../../src/core/presence/figures.sql.ts';
import { day, hour, minute, openTestGrounds } from '../grounds.ts';
import { openPromoteShop, owner, type PromoteShop } from './open-promote-shop.ts';

let shop: PromoteShop | undefined;
afterEach(async () => {
  shop?.channels.close();
  await shop?.practice.close();
  shop = undefined;
});

const performance = (asked: PromoteShop) => asked.practice.calls.filter(({ host }) => /performance/u.test(host));
const readings = (asked: PromoteShop) =>
  performance(asked)
    .filter(({ path }) => path.includes('TimeSeries'))
    .map(({ query }) =>
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
  // Half past midnight in Turin: the store's day is the 22nd already. Everything that Google keeps is read once.
  expect(readings(shop)).toEqual([
    ['2025-5-24', '2025-11-22'],
    ['2025-11-23', '2026-5-24'],
    ['2026-5-25', '2026-11-22'],
  ]);
  const rows = await shop.database.read.selectFrom('presence_figure').selectAll().orderBy('day').execute();
  expect(rows.length).toBeGreaterThan(540);
  expect(rows[0]).toEqual({
    day: '2025-05-24',
    calls: expect.any(Number),
    directions: expect.any(Number),
    impressions: expect.any(Number),
    site_clicks: expect.any(Number),
    conversations: expect.any(Number),
    maps_desktop: expect.any(Number),
    maps_mobile: expect.any(Number),
    search_desktop: expect.any(Number),
    search_mobile: expect.any(Number),
    updated_at: expect.any(Number),
  });
  shop.pass(4 * hour);
  shop.practice.forgetCalls();
  await shop.turns();
  expect(readings(shop)).toEqual([['2026-11-9', '2026-11-22']]);
  const source = await shop.database.read.selectFrom('figure_source').selectAll().execute();
  expect(source).toMatchObject([
    { source: 'google', complete_until: expect.stringMatching(/^2026-11-1/u) },
    { source: 'google-history' },
  ]);
});

test('a shop that knew half a year reads the rest of what Google keeps once', async () => {
  shop = await openPromoteShop();
  await shop.database.change((change) =>
    saveFiguresRead(change.db, 'google', { readAt: change.at - day, completeUntil: '2026-11-10' }),
  );
  await shop.joinGoogle();
  shop.practice.forgetCalls();
  await shop.turns();
  shop.pass(4 * hour);
  await shop.turns();
  expect(readings(shop)).toEqual([
    ['2025-5-23', '2025-11-21'],
    ['2025-11-22', '2026-5-23'],
    ['2026-5-24', '2026-11-21'],
    ['2026-11-8', '2026-11-21'],
  ]);
});

const months = (asked: PromoteShop) =>
  asked.practice.calls
    .filter(({ path }) => path.endsWith('/monthly'))
    .map(({ query }) => `${query['monthlyRange.startMonth.year']}-${query['monthlyRange.endMonth.month']}`);

test('what people searched is read month by month once, and again while a month is not closed', async () => {
  shop = await openPromoteShop();
  await shop.joinGoogle();
  shop.practice.forgetCalls();
  shop.practice.faults.add({ kind: 'status', status: 503, path: '/monthly', after: 5, times: 1 });
  await shop.turns();
  expect(months(shop)).toEqual(['2026-11', '2026-10', '2026-9', '2026-8', '2026-7', '2026-6']);
  // An interrupted reading goes on where it stopped.
  shop.practice.forgetCalls();
  shop.pass(11 * minute);
  await shop.turns();
  expect(months(shop)).toHaveLength(13);
  expect(months(shop)[0]).toBe('2026-6');
  shop.practice.forgetCalls();
  shop.pass(25 * hour);
  await shop.turns();
  expect(months(shop)).toEqual(['2026-11', '2026-10']);
  const kept = await shop.database.read
    .selectFrom('search_keyword')
    .selectAll()
    .where('month', '=', '2026-10')
    .execute();
  expect(kept.some(({ value }) => (value ?? 0) > 100)).toBe(true);
  expect(kept.find(({ value }) => value === null)).toMatchObject({ below: 15 });
  expect(kept.every(({ value, below }) => (value === null) !== (below === null))).toBe(true);
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
  const unknown = {
    calls: null,
    directions: null,
    impressions: null,
    siteClicks: null,
    conversations: null,
    mapsDesktop: null,
    mapsMobile: null,
    searchDesktop: null,
    searchMobile: null,
  };
  const save = (figures: Partial<PresenceFigures>) =>
    database.change((change) =>
      savePresenceFigures(change.db, [{ ...unknown, day: '2026-11-20', ...figures }], change.at),
    );
  await save({ calls: 3, directions: null, impressions: 50, siteClicks: 0 });
  await save({ calls: null, directions: null, impressions: 61, siteClicks: null });
  expect(await database.read.selectFrom('presence_figure').selectAll().execute()).toMatchObject([
    { day: '2026-11-20', calls: 3, directions: null, impressions: 61, site_clicks: 0, maps_mobile: null },
  ]);
});

test('figures of another place on the map are never mixed with those of the first', async () => {
  shop = await openPromoteShop();
  await shop.joinGoogle();
  await shop.turns();
  const { database, channels } = shop;
  const kept = async () => ({
    days: (await database.read.selectFrom('presence_figure').select('day').execute()).length,
    words: (await database.read.selectFrom('search_keyword').select('keyword').execute()).length,
    sources: (await database.read.selectFrom('figure_source').select('source').execute()).map(({ source }) => source),
  });
  const first = (await channels.verbs.connection({ vendor: 'google' }, owner)).chosen['location'] as string;
  const before = await kept();
  expect(before.days).toBeGreaterThan(540);
  expect(before.words).toBeGreaterThan(0);

  // The same place in another group of accounts is the same place.
  const regrouped = first.replace(/accounts\/\d+/u, 'accounts/42');
  await channels.verbs.choose({ vendor: 'google', chosen: { location: regrouped } }, owner);
  expect(await kept()).toEqual(before);

  // Chosen while Google is still answering for the first one: what arrives then is dropped.
  shop.pass(4 * hour);
  const reading = shop.presence.readFigures().catch(() => 0);
  await channels.verbs.choose({ vendor: 'google', chosen: { location: 'accounts/42/locations/777' } }, owner);
  await reading;
  expect(await kept()).toEqual({ days: 0, words: 0, sources: [] });

  await channels.verbs.choose({ vendor: 'google', chosen: { location: first } }, owner);
  shop.pass(hour);
  await shop.turns(2);
  expect(await kept(), 'read whole, not the last fortnight only').toEqual(before);

  await channels.verbs.disconnect({ vendor: 'google' }, owner);
  expect((await kept()).days, 'the past of an account that was left stays').toBe(before.days);
  await shop.joinGoogle();
  await shop.turns();
  expect((await kept()).days).toBe(before.days);
});

test('reading now without an account answers no days', async () => {
  shop = await openPromoteShop();
  expect(await shop.presence.readFigures()).toBe(0);
  await shop.joinGoogle();
  expect(await shop.presence.readFigures()).toBeGreaterThan(150);
});
