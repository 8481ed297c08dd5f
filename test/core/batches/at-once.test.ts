import { expect, test } from 'vitest';

import { openPrices, owner } from '../pricing/open-prices.ts';

const count = 50;

test('of fifty changes at the same moment each refused one rolls back itself alone, and all share one commit', async () => {
  const shop = await openPrices();
  const ids: number[] = [];
  for (let n = 0; n < count; n++) ids.push(await shop.sell(`Cosa ${n}`, 1000));
  const { total: before } = await shop.batches.verbs.list({ limit: 1 }, owner);
  const commits: string[] = [];
  const { sqlite } = shop.database;
  const exec = sqlite.exec.bind(sqlite);
  sqlite.exec = (sql) => {
    if (sql === 'commit' || sql === 'rollback') commits.push(sql);
    return exec(sql);
  };

  // Every seventh person saw another price than the one that stands.
  const refusedAt = (n: number): boolean => n % 7 === 3;
  const results = await Promise.allSettled(
    ids.map((variantId, n) =>
      shop.pricing.verbs.setPrice(
        { variantId, amount: 1100 + n, seen: refusedAt(n) ? 900 : 1000, note: '', typingError: false },
        owner,
      ),
    ),
  );

  expect(commits).toEqual(['commit']);
  expect(results.map(({ status }) => status === 'rejected')).toEqual(ids.map((_, n) => refusedAt(n)));
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'price-changed-meanwhile' });
  }
  const prices = await Promise.all(ids.map(async (id) => (await shop.prices(id)).base));
  expect(prices).toEqual(ids.map((_, n) => (refusedAt(n) ? 1000 : 1100 + n)));
  const accepted = ids.filter((_, n) => !refusedAt(n)).length;
  expect((await shop.batches.verbs.list({ limit: 1 }, owner)).total).toBe(before + accepted);
  const records = await shop.database.read.selectFrom('price').select('sequence').where('amount', '>', 1000).execute();
  // One base record and one for each of the four channels.
  expect(records).toHaveLength(accepted * 5);
});
