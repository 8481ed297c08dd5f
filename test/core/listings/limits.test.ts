import { expect, test } from 'vitest';

import { mayGoAt } from '../../../src/core/listings/daily-limit.ts';
import { openTestListings, owner } from './open-test-listings.ts';

const minute = 60_000;
const hour = 60 * minute;
const rome = 'Europe/Rome';
const at = (text: string): number => Date.parse(text);

test('of two updates a day the first goes at once, the second at six in the evening, the third tomorrow', () => {
  const ten = at('2026-11-23T09:00:00Z');
  const seven = at('2026-11-23T18:00:00Z');
  const today = (count: number) => ({ day: '2026-11-23', count });
  expect(mayGoAt(ten, rome, { day: null, count: 0 }, 2)).toBeNull();
  expect(mayGoAt(ten, rome, { day: '2026-11-22', count: 2 }, 2)).toBeNull();
  expect(mayGoAt(ten, rome, today(1), 2)).toBe(at('2026-11-23T17:00:00Z'));
  expect(mayGoAt(seven, rome, today(1), 2)).toBeNull();
  expect(mayGoAt(seven, rome, today(2), 2)).toBe(at('2026-11-23T23:00:00Z'));
  expect(mayGoAt(ten, rome, today(0), 1)).toBeNull();
  expect(mayGoAt(seven, rome, today(1), 1)).toBe(at('2026-11-23T23:00:00Z'));
});

test('six in the evening is the store’s own, also on the days when the clocks change', () => {
  const spring = { day: '2026-03-29', count: 1 };
  expect(mayGoAt(at('2026-03-29T00:30:00Z'), rome, spring, 2)).toBe(at('2026-03-29T16:00:00Z'));
  const autumn = { day: '2026-10-25', count: 2 };
  expect(mayGoAt(at('2026-10-25T10:00:00Z'), rome, autumn, 2)).toBe(at('2026-10-25T23:00:00Z'));
});

test('fifty edits of one product in a day are two updates, the last price wins, and the light says when', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  for (let edit = 1; edit <= 50; edit++) {
    await shop.price(oil, 1000 + edit);
    await shop.pass(10 * minute);
    if (edit === 3) {
      expect(await shop.listing(oil, 'google')).toMatchObject({
        state: 'waiting',
        wanted: 1003,
        sent: 1000,
        notBefore: '2026-11-23T17:00:00.000Z',
        reason: { code: 'daily-limit' },
      });
      expect(await shop.listings.verbs.pulse({}, owner)).toMatchObject({
        state: 'on-the-way',
        onTheWay: 1,
        dueBy: { channelId: 'google', at: '2026-11-23T17:00:00.000Z' },
      });
    }
  }
  const day = (instant: number) => new Date(instant + hour).toISOString().slice(0, 10);
  expect(
    shop.google.published.filter(({ at: when }) => day(when) === '2026-11-23').map(({ amount }) => amount),
  ).toEqual([1000, 1048]);
  await shop.pass(12 * hour, 10 * minute);
  expect(shop.google.published.map(({ amount }) => amount)).toEqual([1000, 1048, 1050]);
  expect(shop.google.priceOf('OLIO')).toBe(1050);
});

test('in practice the limit is off unless it is switched on', async () => {
  const practice = await openTestListings({ parts: { practice: true } });
  const limited = await openTestListings({ parts: { practice: true, dailyLimits: true } });
  for (const shop of [practice, limited]) {
    await shop.connectGoogle();
    const oil = await shop.add('OLIO', 1000);
    await shop.turn();
    await shop.price(oil, 1100);
    await shop.turn();
    await shop.price(oil, 1200);
    await shop.turn();
  }
  expect([practice.google.published.length, limited.google.published.length]).toEqual([3, 1]);
});

test('doing it now does not break the channel’s own limit', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  await shop.price(oil, 1100);
  await shop.listings.verbs.sync({ force: true }, owner);
  expect(shop.google.published).toHaveLength(1);
  expect((await shop.listing(oil, 'google')).state).toBe('waiting');
});
