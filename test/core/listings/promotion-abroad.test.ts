/** A promotion over the whole road: the real connectors, and Google and Facebook as the practice gateway plays them. */
import { afterEach, describe, expect, test } from 'vitest';

import type { Currency } from '../../../src/api/money.ts';
import { openConnectors } from '../../../src/connectors/index.ts';
import { openPractice, PRACTICE_IDS, type Practice } from '../../../src/practice/index.ts';
import { checkCalls, specsAvailable } from '../../specs/index.ts';
import { openTestListings, owner, tenOClock } from './open-test-listings.ts';

const minute = 60_000;
const hour = 60 * minute;
const starts = Date.parse('2026-11-25T08:00:00Z');
const ends = Date.parse('2026-11-28T19:00:00Z');

let practice: Practice | null = null;
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(practice?.calls ?? [])).toEqual([]);
  await practice?.close();
});

async function openShop(currency: Currency) {
  const clock = { time: tenOClock };
  const played = await openPractice({ now: () => new Date(clock.time) });
  practice = played;
  const through = { connectors: openConnectors(10_000), gateway: played.origin };
  const shop = await openTestListings({ clock, through });
  await shop.settings.verbs.update({ currency }, owner);
  const { clientId, clientSecret, refreshToken } = PRACTICE_IDS.google;
  await shop.channels.verbs.connectGoogleWithToken({ clientId, clientSecret, refreshToken }, owner);
  await shop.channels.verbs.connectMeta({ accessToken: PRACTICE_IDS.meta.accessToken }, owner);
  /** What customers see: Google, Google in the shop, Facebook. */
  const seen = () => {
    const google = { offerId: 'OLIO' };
    const micros = [played.google.seenPrice(google), played.google.seenPrice(google, 'store')];
    return [
      ...micros.map((price) => Number(price?.['amountMicros'] ?? Number.NaN) / 10_000),
      Math.round(Number.parseFloat(played.meta.seenPrice('OLIO') ?? '') * 100),
    ];
  };
  const writes = () => played.calls.filter(({ path }) => /:insert|items_batch/u.test(path)).length;
  return { shop, seen, writes, until: (at: number) => shop.pass(at - shop.time.time, 4 * hour) };
}

describe.each([
  ['EUR', 1290, 990],
  ['HUF', 1_290_00, 990_00],
] as const)('in %s', (currency, regular, reduced) => {
  test('told ahead, begun and ended by Google and Facebook themselves, read back at every step', async () => {
    const { shop, seen, writes, until } = await openShop(currency);
    const oil = await shop.add('OLIO', regular);
    await shop.turn();
    await shop.pass(2 * hour, hour);
    expect(seen()).toEqual([regular, regular, regular]);
    await shop.pricing.verbs.promotions.create(
      {
        name: 'Giorni dell’olio',
        products: { variantIds: [oil] },
        channels: ['till', 'web', 'google', 'facebook'],
        from: '2026-11-25T09:00',
        until: '2026-11-28T20:00',
        reduction: { kind: 'fixed', value: reduced },
        regime: 'ordinary',
        steps: [],
        claim: null,
        note: '',
      },
      owner,
    );
    await until(starts - minute);
    expect(seen()).toEqual([regular, regular, regular]);
    expect(await shop.states(oil)).toMatchObject({ google: 'live', facebook: 'live' });
    const told = writes();
    // The PC is off when it begins.
    shop.time.time = starts;
    expect(seen()).toEqual([reduced, reduced, reduced]);
    shop.time.time = starts + 3 * hour;
    shop.restart();
    await shop.turn();
    await shop.pass(10 * minute, minute);
    for (const channelId of ['google', 'facebook']) {
      expect(await shop.listing(oil, channelId)).toMatchObject({
        state: 'live',
        wanted: reduced,
        shown: reduced,
        regular,
      });
    }
    // It is on when it ends.
    await until(ends);
    expect(seen()).toEqual([regular, regular, regular]);
    await shop.pass(10 * minute, minute);
    for (const channelId of ['google', 'facebook']) {
      expect(await shop.listing(oil, channelId)).toMatchObject({
        state: 'live',
        wanted: regular,
        shown: regular,
        sale: null,
      });
    }
    expect(writes()).toBe(told);
    expect(shop.problems).toEqual([]);
    expect(await shop.pricing.priorPrice(shop.database.read, oil, 'facebook', ends + hour)).toBe(reduced);
    expect(await shop.pricing.priorPrice(shop.database.read, oil, 'facebook', starts)).toBe(regular);
  }, 60_000);
});

test('stopped early it is gone from Google and Facebook in the same minute', async () => {
  const { shop, seen, until } = await openShop('EUR');
  const oil = await shop.add('OLIO', 1290);
  await shop.turn();
  const { id } = await shop.pricing.verbs.promotions.create(
    {
      name: 'Oggi',
      products: { variantIds: [oil] },
      channels: ['till', 'web', 'google', 'facebook'],
      from: '2026-11-24T09:00',
      until: '2026-11-28T20:00',
      reduction: { kind: 'percent', value: 2000, basis: 'current', rounding: 'none' },
      regime: 'outside',
      steps: [],
      claim: null,
      note: '',
    },
    owner,
  );
  await until(starts);
  expect(seen()).toEqual([1032, 1032, 1032]);
  await shop.pricing.verbs.promotions.stop({ id }, owner);
  await shop.turn();
  await shop.pass(minute, 10_000);
  expect(seen()).toEqual([1290, 1290, 1290]);
  await shop.pass(hour, 10 * minute);
  expect(await shop.states(oil)).toMatchObject({ google: 'live', facebook: 'live' });
}, 60_000);
