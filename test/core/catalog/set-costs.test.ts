import { expect, test } from 'vitest';

import { openPrices, owner } from '../pricing/open-prices.ts';

test('typed costs are one batch that can be taken back; one that changed meanwhile is left and named', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const honey = await shop.sell('Miele', 500);
  const costOf = async (id: number) => (await shop.catalog.verbs.get({ id }, owner)).cost;
  const first = await shop.catalog.verbs.setCosts(
    {
      changes: [
        { variantId: oil, cost: 600, seen: null },
        { variantId: honey, cost: 300 },
      ],
    },
    owner,
  );
  expect(first).toMatchObject({ changed: 2, leftOut: [] });
  const second = await shop.catalog.verbs.setCosts(
    {
      changes: [
        { variantId: oil, cost: 650, seen: 590 },
        { variantId: honey, cost: null, seen: 300 },
        { variantId: 999, cost: 1 },
        { variantId: honey, cost: 10_000_000_001 },
      ],
    },
    owner,
  );
  expect(second.leftOut).toEqual([
    {
      variantId: oil,
      refusal: {
        code: 'cost-changed-meanwhile',
        details: { sku: expect.any(String) as unknown, title: 'Olio', current: 600 },
      },
    },
    { variantId: 999, refusal: { code: 'not-found', details: { what: 'variant', id: 999 } } },
    {
      variantId: honey,
      refusal: { code: 'price-too-large', details: { written: 10_000_000_001, sku: expect.any(String) as unknown } },
    },
  ]);
  expect([await costOf(oil), await costOf(honey)]).toEqual([600, null]);
  await shop.batches.verbs.undo({ batchId: second.batchId }, owner);
  expect(await costOf(honey)).toBe(300);
  expect(await shop.catalog.verbs.setCosts({ changes: [{ variantId: oil, cost: 600 }] }, owner)).toEqual({
    batchId: null,
    changed: 0,
    leftOut: [],
  });
});
