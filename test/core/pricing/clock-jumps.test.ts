/** P16: whatever the clock does, each planned price starts exactly once and ends exactly once. */
import { expect, test } from 'vitest';

import { openPrices, owner } from './open-prices.ts';

const note = '';

/** A shop with a price for a time, one that stays, and a promotion in the shop and on the site. */
async function planned(start: string, times: { from: string; until: string }) {
  const shop = await openPrices();
  shop.clock.time = Date.parse(start);
  const [oil, honey, wine] = [
    await shop.sell('Olio', 1000),
    await shop.sell('Miele', 500),
    await shop.sell('Vino', 2000),
  ];
  await shop.pricing.verbs.schedule.create({ prices: [{ variantId: oil, amount: 1300 }], ...times, note }, owner);
  await shop.pricing.verbs.schedule.create(
    { prices: [{ variantId: honey, amount: 600 }], from: times.from, note },
    owner,
  );
  await shop.pricing.verbs.promotions.create(
    {
      name: 'Ribassi',
      products: { variantIds: [wine] },
      channels: ['till', 'web'],
      ...times,
      reduction: { kind: 'percent', value: 2500, basis: 'prior', rounding: 'none' },
      regime: 'ordinary',
      steps: [],
      claim: null,
      note,
    },
    owner,
  );
  const reasons = async (variantId: number) =>
    (await shop.pricing.verbs.history({ variantId, channelId: 'till' }, owner)).map(({ reason }) => reason).reverse();
  return {
    ...shop,
    till: async () => {
      const current = await shop.pricing.currentPrices(shop.database.read, [oil, honey, wine]);
      return [oil, honey, wine].map((id) => current.get(id)?.channels.get('till')?.amount);
    },
    /** What each of the three went through, from its beginning. */
    stories: async () => [await reasons(oil), await reasons(honey), await reasons(wine)],
  };
}

const before = [1000, 500, 2000];
const during = [1300, 600, 1500];
const after = [1000, 600, 2000];
const whole = [
  ['created', 'scheduled-until', 'scheduled-ended'],
  ['created', 'scheduled'],
  ['created', 'promotion', 'promotion-ended'],
];

const winter = { from: '2026-12-01T08:00', until: '2026-12-10T20:00' };

test('set back by ten years and forward again: nothing starts early, twice or never', async () => {
  const shop = await planned('2026-11-21T09:00:00Z', winter);
  await shop.at('2016-11-21T09:00:00Z');
  expect(await shop.till()).toEqual(before);
  await shop.at('2026-12-01T07:00:00Z');
  expect(await shop.till()).toEqual(during);
  await shop.at('2016-12-01T07:00:00Z');
  expect(await shop.till()).toEqual(during);
  await shop.at('2026-12-02T07:00:00Z');
  await shop.at('2026-12-10T19:00:00Z');
  expect(await shop.till()).toEqual(after);
  await shop.at('2016-12-10T19:00:00Z');
  await shop.at('2026-12-11T19:00:00Z');
  expect([await shop.till(), await shop.stories()]).toEqual([after, whole]);
});

test('set forward by a year and back: what was given stays given, in the order of the records', async () => {
  const shop = await planned('2026-11-21T09:00:00Z', winter);
  await shop.at('2026-12-01T07:00:00Z');
  await shop.at('2027-12-01T07:00:00Z');
  expect(await shop.till()).toEqual(after);
  await shop.at('2026-12-02T07:00:00Z');
  await shop.at('2026-12-10T19:00:00Z');
  expect([await shop.till(), await shop.stories()]).toEqual([after, whole]);
  const rows = await shop.database.read.selectFrom('price').select(['sequence']).orderBy('sequence').execute();
  expect(rows.map(({ sequence }) => sequence)).toEqual([...rows.keys()].map((place) => place + 1));
});

test('the PC was off at both minutes, or off for the whole time', async () => {
  const late = await planned('2026-11-21T09:00:00Z', winter);
  await late.at('2026-12-03T08:12:00Z');
  expect(await late.till()).toEqual(during);
  await late.at('2026-12-20T08:12:00Z');
  expect([await late.till(), await late.stories()]).toEqual([after, whole]);
  const [promotion] = (await late.pricing.verbs.promotions.list({ limit: 5 }, owner)).items;
  expect(promotion).toMatchObject({
    startedAt: '2026-12-03T08:12:00.000Z',
    startedLate: true,
    endedAt: '2026-12-20T08:12:00.000Z',
    endedLate: true,
  });

  const never = await planned('2026-11-21T09:00:00Z', winter);
  await never.at('2027-01-07T08:00:00Z');
  expect([await never.till(), await never.stories()]).toEqual([
    after,
    [['created'], ['created', 'scheduled'], ['created']],
  ]);
  expect((await never.pricing.verbs.promotions.list({ limit: 5 }, owner)).items[0]).toMatchObject({
    state: 'ended',
    startedAt: null,
  });
});

test('summer time begins: a minute that is not there is taken an hour later, days keep their hour', async () => {
  const shop = await planned('2026-03-20T09:00:00Z', { from: '2026-03-29T02:30', until: '2026-04-05T08:00' });
  await shop.at('2026-03-29T01:29:59Z');
  expect(await shop.till()).toEqual(before);
  // 02:30 is skipped that night: 03:30 in summer time is 01:30 UTC.
  await shop.at('2026-03-29T01:30:00Z');
  expect(await shop.till()).toEqual(during);
  await shop.at('2026-04-05T05:59:59Z');
  expect(await shop.till()).toEqual(during);
  await shop.at('2026-04-05T06:00:00Z');
  expect([await shop.till(), await shop.stories()]).toEqual([after, whole]);
});

test('summer time ends: of a minute that comes twice a start takes the first and an end the second', async () => {
  const shop = await planned('2026-10-20T08:00:00Z', { from: '2026-10-25T02:15', until: '2026-10-25T02:30' });
  await shop.at('2026-10-25T00:15:00Z');
  expect(await shop.till()).toEqual(during);
  await shop.at('2026-10-25T00:30:00Z');
  expect(await shop.till()).toEqual(during);
  await shop.at('2026-10-25T01:30:00Z');
  expect([await shop.till(), await shop.stories()]).toEqual([after, whole]);
});

test('a preview says which minute was meant on such a night', async () => {
  const shop = await openPrices();
  shop.clock.time = Date.parse('2026-03-20T09:00:00Z');
  const oil = await shop.sell('Olio', 1000);
  const { notes, from } = await shop.pricing.verbs.promotions.preview(
    {
      products: { variantIds: [oil] },
      channels: ['till'],
      from: '2026-03-29T02:30',
      until: '2026-10-25T02:30',
      reduction: { kind: 'fixed', value: 900 },
      regime: 'ordinary',
      steps: [],
      claim: null,
      note,
      limit: 5,
    },
    owner,
  );
  expect([notes, from]).toEqual([['start-skipped', 'end-twice', 'sales-season'], '2026-03-29T01:30:00.000Z']);
});

test('another time zone later on leaves the instants as they were planned', async () => {
  const shop = await planned('2026-11-21T09:00:00Z', winter);
  await shop.settings.verbs.update({ timeZone: 'Europe/London' }, owner);
  await shop.at('2026-12-01T07:00:00Z');
  expect(await shop.till()).toEqual(during);
  await shop.at('2026-12-10T19:00:00Z');
  expect([await shop.till(), await shop.stories()]).toEqual([after, whole]);
});

test('the shop’s own clock wakes at the very minute, and at once for what is planned meanwhile', async () => {
  const shop = await planned('2026-11-21T09:00:00Z', winter);
  const [chore] = shop.pricing.chores;
  expect(await chore?.dueInMs?.()).toBe(Date.parse('2026-12-01T07:00:00Z') - shop.clock.time);
  await shop.at('2026-12-01T07:00:00Z');
  expect(await chore?.dueInMs?.()).toBe(Date.parse('2026-12-10T19:00:00Z') - shop.clock.time);
  await shop.at('2026-12-10T19:00:00Z');
  expect(await chore?.dueInMs?.()).toBeNull();
  expect(chore?.wokenBy).toContain('pricing');
});
