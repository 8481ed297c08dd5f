/** A shop with twenty jars of honey on the shelf, and a web shop in which somebody orders three to collect. */
import { expect } from 'vitest';

import { openTestShop, type TestShop } from '../../open-test-shop.ts';

export let it: TestShop;
export let honey: number;
export const owner = () => it.as('owner');
export const site = () => it.practice.woocommerce;

export async function open(): Promise<void> {
  it = await openTestShop();
  await owner().catalog.create({
    product: { name: 'Miele di castagno' },
    variants: [{ sku: 'MIELE-500', price: 1290, vatRate: 2200 }],
  });
  honey = (await owner().catalog.bySku({ sku: 'MIELE-500' })).id;
  await owner().stock.count({ storeId: 1, note: '', lines: [{ variantId: honey, quantity: 20_000 }] });
  await owner().channels.connectPractice({ vendor: 'woocommerce' });
  await owner().listings.sync({ channelId: 'web', force: true });
  it.clock.pass(60_000);
}
export async function close(): Promise<void> {
  expect(it.faults).toEqual([]);
  await it.close();
}
export const order = (wish: Partial<Parameters<ReturnType<typeof site>['order']>[0]> = {}) =>
  site().order({
    items: [{ sku: 'MIELE-500', quantity: 3 }],
    collect: 'local_pickup',
    email: 'anna@example.com',
    phone: '333 1234567',
    name: 'Anna',
    ...wish,
  });
export const pull = async () => {
  await owner().orders.pull({});
  it.clock.pass(60_000);
};
export const pickups = async () => (await owner().pickups.list({ show: 'all' })).items;
export const numbers = async () => {
  const { onHand, reserved, available } = await owner().stock.get({ variantId: honey });
  return [onHand, reserved, available];
};

/** What the shelf's ledger says of the honey since it was counted: reason and pieces. */
export const ledger = async () => {
  const { items } = await owner().stock.movements({ variantId: honey });
  return items.flatMap(({ reason, quantity }) => (reason === 'counted' ? [] : [`${reason} ${quantity / 1000}`]));
};
/** What the web shop shows to be left. */
export const shownThere = async () => {
  await owner().listings.sync({ channelId: 'web', force: true });
  return site().item('MIELE-500')?.['stock_quantity'];
};
