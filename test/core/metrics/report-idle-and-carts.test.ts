/** The report's goods that stand still and carts left halfway: each number is that of the rows which it opens. */
import { afterEach, beforeEach, expect, test } from 'vitest';

import { letterOf, type PaperGround, reportOnPaper } from '../../../src/core/metrics/report-paper.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let it: TestShop;
const owner = () => it.as('owner');
const site = () => it.practice.woocommerce;
const dayMs = 86_400_000;
const today = () => new Date(it.clock.now()).toISOString().slice(0, 10);
/** Everything until now. */
const report = () => owner().metrics.report({ from: '2026-11-01', to: today() });

beforeEach(async () => {
  it = await openTestShop();
});
afterEach(async () => {
  expect(it.faults).toEqual([]);
  await it.close();
});

async function product(sku: string, price: number, cost: number | null): Promise<number> {
  const { variantIds } = await owner().catalog.create({ product: { name: sku }, variants: [{ sku, price, cost }] });
  return variantIds[0] ?? 0;
}

test('goods that stand still are those of the list, with their money, and none where nothing was counted', async () => {
  const [honey, oil, soap] = [
    await product('MIELE', 1290, 600),
    await product('OLIO', 900, null),
    await product('SAPONE', 450, 200),
  ];
  expect((await report()).idle).toBeNull();
  const count = (variantId: number, quantity: number) =>
    owner().stock.count({ storeId: 1, note: '', lines: [{ variantId, quantity }] });
  await count(honey, 3000);
  await count(oil, 2000);
  it.clock.pass(100 * dayMs);
  expect((await report()).idle).toEqual([
    { days: 90, variants: 2, tiedUp: 1800, withoutCost: 1 },
    { days: 180, variants: 0, tiedUp: 0, withoutCost: 0 },
    { days: 365, variants: 0, tiedUp: 0, withoutCost: 0 },
  ]);
  await count(soap, 1000);
  // Another day, without a change of anything in between: the kept sums are those of yesterday.
  it.clock.pass(90 * dayMs);
  const { idle } = await report();
  for (const { days, ...sums } of idle ?? []) {
    const { total, tiedUp, withoutCost } = await owner().stock.ageing({ days, limit: 1 });
    expect([days, sums]).toEqual([days, { variants: total, tiedUp, withoutCost }]);
  }
  expect(idle?.map(({ variants }) => variants)).toEqual([3, 2, 0]);
});

test('carts of these days: left, called about, bought after all, each opening as many orders', async () => {
  await product('MIELE', 1290, 600);
  await owner().channels.connectPractice({ vendor: 'woocommerce' });
  await owner().listings.sync({ channelId: 'web', force: true });
  const left = (email: string, quantity: number) =>
    site().order({ items: [{ sku: 'MIELE', quantity }], status: 'pending', email, phone: '', name: 'Anna' });
  const first = left('anna@example.com', 2);
  const second = left('bea@example.com', 1);
  left('carla@example.com', 3);
  await owner().orders.pull({});
  // Somebody may still be typing a card number.
  expect((await report()).carts?.left).toEqual({ carts: 0, value: 0 });
  it.clock.pass(60 * 60_000);
  for (const [orderId, result] of [
    [first, 'reached'],
    [second, 'no'],
  ] as const)
    await owner().orders.noteRescue({ channelId: 'web', orderId: String(orderId), result });
  site().change(first, { status: 'processing' });
  await owner().orders.pull({});
  const { carts } = await report();
  expect(carts).toEqual({
    left: { carts: 3, value: 7740 },
    called: { carts: 2, value: 3870 },
    rescued: { carts: 1, value: 2580 },
  });
  for (const cart of ['left', 'called', 'rescued'] as const) {
    const { total, items } = await owner().orders.list({ cart, from: '2026-11-01', to: today() });
    expect([cart, total, items.length]).toEqual([cart, carts?.[cart].carts, carts?.[cart].carts]);
  }
  const before = await owner().metrics.report({ from: '2026-10-01', to: '2026-10-31' });
  expect(before.carts?.left).toEqual({ carts: 0, value: 0 });
});

test('paper and letter say the same, with what each number counts', async () => {
  const honey = await product('MIELE', 1290, 600);
  await owner().stock.count({ storeId: 1, note: '', lines: [{ variantId: honey, quantity: 3000 }] });
  it.clock.pass(100 * dayMs);
  const ground: PaperGround = {
    language: 'it',
    currency: 'EUR',
    timeZone: 'Europe/Rome',
    shopName: 'Bottega',
    channelNames: new Map(),
    at: it.clock.now(),
  };
  const made = await report();
  const tables = new Map(reportOnPaper(made, ground).tables.map((table) => [table.title, table]));
  expect(tables.get('Merce ferma')?.rows[0]?.cells).toEqual(['Da almeno 90 giorni', '1', '18,00\u00a0€']);
  expect(tables.get('Carrelli lasciati a metà')).toMatchObject({ paragraphs: ['dati insufficienti'], rows: [] });
  const { text } = letterOf(made, ground, false);
  expect(text).toContain('Merce ferma da 90 giorni, al costo: 1 · 18,00\u00a0€');
  expect(text).toContain('Carrelli a metà sul sito: dati insufficienti');
});
