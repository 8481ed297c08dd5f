import { expect, test } from 'vitest';

import type { Door } from '../../../src/api/index.ts';
import { openTestShop } from '../../open-test-shop.ts';

const count = 2500;

/** What the whole catalogue says, read anew: the book is right when it says the same. */
async function dueByHand(door: Door, shelf: ReadonlyMap<number, number>, ids: readonly number[]): Promise<Set<number>> {
  const due = new Set<number>();
  for (const id of ids) {
    const { basePrice, archived } = await door.catalog.get({ id });
    if (!archived && basePrice !== null && shelf.get(id) !== basePrice) due.add(id);
  }
  return due;
}

test('the book of what is due stays true over prices, undoing, new goods, archived ones and printing', async () => {
  const shop = await openTestShop();
  const door = shop.as('owner');
  const ids: number[] = [];
  for (let from = 0; from < count; from += 200) {
    const variants = Array.from({ length: Math.min(200, count - from) }, (_none, index) => ({
      sku: `S${from + index}`,
      price: 100 + ((from + index) % 900),
      options: [{ name: 'misura', value: String(index) }],
    }));
    ids.push(...(await door.catalog.create({ product: { name: `Cose ${from}` }, variants })).variantIds);
  }
  expect(await door.labels.due({ limit: 5 })).toMatchObject({ count });
  await door.labels.markPrinted({ what: { due: true } });
  const shelf = new Map<number, number>();
  for (const id of ids) shelf.set(id, (await door.catalog.get({ id })).basePrice ?? 0);
  expect(await door.labels.due({})).toMatchObject({ count: 0, items: [] });

  const touched = [...ids.slice(0, 30), ...ids.slice(-30)];
  for (const [index, id] of touched.entries()) await door.pricing.setPrice({ variantId: id, amount: 5000 + index });
  await door.catalog.archive({ id: touched[0] as number });
  await door.pricing.batches.undo({});
  await door.catalog.archive({ id: touched[1] as number });
  for (const id of touched.slice(2, 12)) await door.pricing.setPrice({ variantId: id, amount: shelf.get(id) ?? 0 });
  const expected = await dueByHand(door, shelf, touched);
  const { count: due, items } = await door.labels.due({ limit: 500 });
  expect(due).toBe(expected.size);
  expect(new Set(items.map(({ variantId }) => variantId))).toEqual(expected);
  expect(items.every(({ why }) => why === 'price')).toBe(true);
  await shop.close();
});

test('a thousand labels are printed beside the shop, which answers meanwhile', async () => {
  const shop = await openTestShop();
  const door = shop.as('owner');
  for (let from = 0; from < 1000; from += 200) {
    const variants = Array.from({ length: 200 }, (_none, index) => ({ sku: `S${from + index}`, price: 100 + index }));
    await door.catalog.create({
      product: { name: `Prodotto artigianale ${from}` },
      variants: variants.map((variant, index) => ({ ...variant, options: [{ name: 'misura', value: String(index) }] })),
    });
  }
  await door.labels.preview({ what: { due: true }, formatId: '3x8-70x35' });
  let answers = 0;
  let printed = false;
  const printing = door.labels.print({ what: { due: true }, formatId: '3x8-70x35' }).finally(() => (printed = true));
  while (!printed) {
    await door.catalog.search({ text: 'artigianale', limit: 5 });
    answers += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(await printing).toMatchObject({ labels: 1000, pages: 42 });
  expect(answers).toBeGreaterThan(5);
  await shop.close();
});
