/** A machine so busy that every look at the clock comes too late. */
import { afterEach, expect, test, vi } from 'vitest';

import { openTestListings } from './open-test-listings.ts';

afterEach(() => void vi.restoreAllMocks());

test('each round does at least one piece of its work, and a price goes out at the turn it was made', async () => {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 10_000));
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  for (const amount of [1100, 1200, 1300]) {
    await shop.price(oil, amount);
    await shop.pass(60_000);
    expect((await shop.listing(oil, 'google')).sent).toBe(amount);
  }
});
