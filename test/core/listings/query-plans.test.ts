import { expect, test } from 'vitest';

import { fillShop } from './fill-shop.ts';
import { openTestListings, owner, type TestListings } from './open-test-listings.ts';

/** What connecting an account may do once: compare everything anew. */
const onceInAWhile = /from variant where true|as needed$/u;

/** Every statement about listings that a piece of work runs, with how SQLite goes about it. */
async function plansOf(work: (shop: TestListings) => Promise<unknown>): Promise<Map<string, string[]>> {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  fillShop(shop, 50);
  const seen = new Set<string>();
  const { sqlite } = shop.database;
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((text: string) => {
    seen.add(text);
    return prepare(text);
  }) as typeof sqlite.prepare;
  await work(shop);
  const plans = new Map<string, string[]>();
  for (const text of seen) {
    if (!/\blisting\b|changed_variant/u.test(text) || onceInAWhile.test(text)) continue;
    const values = Array.from(text.matchAll(/\?/gu), () => null);
    const found = prepare(`explain query plan ${text}`).all(...values) as { detail: string }[];
    plans.set(
      text,
      found.map(({ detail }) => detail),
    );
  }
  return plans;
}

test('no statement of the daily work walks through all listings of a channel', async () => {
  const plans = await plansOf(async (shop) => {
    await shop.connectGoogle();
    await shop.connectMeta();
    const oil = await shop.add('OLIO', 1000);
    await shop.turn();
    await shop.price(oil, 1100);
    await shop.listings.verbs.setListed({ variantIds: [oil], channelId: 'web', listed: false }, owner);
    await shop.turn();
    await shop.pass(120_000, 10_000);
    shop.google.editByHand('OLIO', 5);
    await shop.listings.verbs.sync({ force: true }, owner);
    await shop.listings.verbs.settleConflict({ variantId: oil, channelId: 'google', keep: 'theirs' }, owner);
    await shop.catalog.verbs.archive({ id: oil }, owner);
    await shop.turn();
  });
  expect(plans.size).toBeGreaterThan(20);
  const walks = [...plans].filter(([, lines]) =>
    lines.some(
      (line) => /SCAN (listing|variant)\b/u.test(line) || /INDEX listing_by_state \(channel_id=\?\)$/u.test(line),
    ),
  );
  expect(walks).toEqual([]);
});
