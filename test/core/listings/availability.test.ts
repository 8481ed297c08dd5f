/** What stands on the shelf goes out like a price: in the channel's own words, read back, told again where it differs. */
import { expect, test } from 'vitest';

import { openStock } from '../../../src/core/stock/index.ts';
import { openSyncStage, untilLive } from '../../reliability/sync-stage.ts';
import { printHere } from '../print/print-here.ts';
import { owner } from './open-test-listings.ts';

const minute = 60_000;
const hour = 60 * minute;

function shelf(stage: Awaited<ReturnType<typeof openSyncStage>>) {
  const { verbs } = openStock({ ...stage.shop, print: printHere });
  const [sku = ''] = stage.skus;
  const variantId = stage.ids.get(sku) as number;
  return {
    sku,
    variantId,
    stock: verbs,
    count: (pieces: number) =>
      verbs.count({ storeId: 1, note: '', lines: [{ variantId, quantity: pieces * 1000 }] }, owner),
  };
}

test('at Google: out of stock, scarce and on display, online and in the shop; what says something else is told again', async () => {
  const stage = await openSyncStage('google', 2);
  const { practice, shop } = stage;
  const { sku, variantId, stock, count } = shelf(stage);
  await untilLive(stage, 30 * minute);
  const told = () => practice.google.product({ offerId: sku })?.['productAttributes'] as { availability?: string };
  expect(told().availability).toBe('IN_STOCK');
  await count(0);
  await untilLive(stage, 30 * minute);
  expect(told().availability).toBe('OUT_OF_STOCK');
  await stock.setLevels({ changes: [{ variantId, low: 5000 }] }, owner);
  await count(3);
  await untilLive(stage, 26 * 60 * minute);
  expect(told().availability).toBe('LIMITED_AVAILABILITY');
  expect((await shop.listing(variantId, 'google')).state).toBe('live');
  // Somebody, or Google itself, says something else there.
  practice.google.editProduct({ offerId: sku }, { availability: 'OUT_OF_STOCK' });
  await shop.pass(26 * hour, hour);
  expect(told().availability).toBe('LIMITED_AVAILABILITY');
});

test('at Facebook: what is on display can be ordered; nothing is sent for what has no other word', async () => {
  const stage = await openSyncStage('meta', 2);
  const { practice, shop } = stage;
  const { sku, variantId, stock, count } = shelf(stage);
  await untilLive(stage, 30 * minute);
  const told = () => practice.meta.item(sku)?.['availability'];
  expect(told()).toBe('in stock');
  await count(0);
  await untilLive(stage, 30 * minute);
  expect(told()).toBe('out of stock');
  await stock.setLevels({ changes: [{ variantId, onDisplay: true }] }, owner);
  await untilLive(stage, 30 * minute);
  expect(told()).toBe('available for order');
  expect((await shop.listing(variantId, 'facebook')).state).toBe('live');
});
