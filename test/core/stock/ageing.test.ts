/** Goods that stand still: what counts as still, the money in them, and the order in which they are shown. */
import { expect, test } from 'vitest';

import type { AgeingOrder } from '../../../src/api/stock.ts';
import { openStockShop, owner, type StockShop } from './open-stock.ts';

const ageing = (shop: StockShop, days: number, order: AgeingOrder = 'money', limit = 50, after?: string | null) =>
  shop.stock.ageing({ days, order, limit, after }, owner);
const day = 24 * 60;

test('days since the last sale and receipt; what came lately is not still, and the money of no known cost is not zero', async () => {
  const shop = await openStockShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP', cost: 2000 });
  const rug = await shop.sell('Tappeto', 9900, { sku: 'RUG' });
  const vase = await shop.sell('Vaso', 1990, { sku: 'VASE', cost: 500 });
  const gone = await shop.sell('Cero', 990, { sku: 'GONE', cost: 100 });
  await shop.sell('Mai contato', 990, { sku: 'NEVER', cost: 100 });
  await shop.receive(lamp, 3, true);
  for (const [id, pieces] of [
    [rug, 2],
    [vase, 10],
    [gone, 0],
  ] as const)
    await shop.count(id, pieces);
  shop.clock.pass(5);
  await shop.till('1;10:01;LAMP;1;49,00');
  shop.clock.pass(100 * day);
  await shop.receive(vase, 1);
  const page = await ageing(shop, 90);
  expect(page).toMatchObject({ total: 2, tiedUp: 4000, withoutCost: 1, next: null });
  expect(page.items).toMatchObject([
    {
      variantId: lamp,
      onHand: 2000,
      daysSinceSale: 100,
      daysSinceReceipt: 100,
      daysIdle: 100,
      tiedUp: 4000,
      rescuePrice: 2490,
      why: null,
    },
    {
      variantId: rug,
      onHand: 2000,
      daysSinceSale: null,
      daysSinceReceipt: null,
      daysIdle: 100,
      tiedUp: null,
      rescuePrice: null,
      why: 'no-cost',
    },
  ]);
  expect((await ageing(shop, 0)).items.map(({ sku, daysIdle }) => [sku, daysIdle])).toEqual([
    ['VASE', 0],
    ['LAMP', 100],
    ['RUG', 100],
  ]);
  expect(await ageing(shop, 101)).toMatchObject({ items: [], total: 0, tiedUp: 0 });
});

test('page after page is the whole list in its order, also where many are alike', async () => {
  const shop = await openStockShop();
  for (const [index, cost] of [700, 500, undefined, 500, undefined].entries()) {
    const id = await shop.sell(`Articolo ${index}`, 4900, { sku: `A${index}`, ...(cost !== undefined && { cost }) });
    await shop.count(id, 1);
    shop.clock.pass(day);
  }
  const walk = async (order: AgeingOrder) => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof ageing>> = await ageing(shop, 0, order, 2, after);
      expect(page.total).toBe(5);
      found.push(...page.items.map(({ sku }) => sku));
      after = page.next;
    } while (after !== null);
    return found;
  };
  expect(await walk('money')).toEqual(['A0', 'A1', 'A3', 'A2', 'A4']);
  expect(await walk('days')).toEqual(['A0', 'A1', 'A2', 'A3', 'A4']);
  await expect(ageing(shop, 0, 'days', 2, 'x')).rejects.toMatchObject({ code: 'invalid-input' });
});

test('the suggestion follows the shop’s lowest margin', async () => {
  const shop = await openStockShop();
  const lamp = await shop.sell('Lampada', 4900, { cost: 2000, floorPrice: 3000 });
  await shop.count(lamp, 1);
  await shop.settings.verbs.update({ minimumMargin: 3_000 }, owner);
  expect((await ageing(shop, 0)).items).toMatchObject([{ rescuePrice: 3490 }]);
});
