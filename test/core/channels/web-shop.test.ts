/** The web shop's channel changes hands: a file's, WooCommerce's, a file's again. */
import { afterEach, beforeEach, expect, test } from 'vitest';

import { PRACTICE_IDS } from '../../../src/practice/index.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let it: TestShop;
const { address, consumerKey, consumerSecret } = PRACTICE_IDS.woocommerce;
const keys: Record<'address' | 'consumerKey' | 'consumerSecret', string> = { address, consumerKey, consumerSecret };

beforeEach(async () => void (it = await openTestShop()));
afterEach(() => it.close());

const owner = () => it.as('owner');
const site = () => it.practice.woocommerce;
const web = async () => (await owner().channels.board({})).find(({ id }) => id === 'web');
const connect = (wish: Partial<typeof keys>) => owner().channels.connectWoocommerce({ ...keys, ...wish });
const refused = (wish: Partial<typeof keys>) =>
  connect(wish).then(
    () => null,
    (error: { data?: { code?: string } }) => error.data?.code,
  );
const honey = async () =>
  (
    await owner().catalog.create({
      product: { name: 'Miele di castagno', description: 'Delle valli.' },
      variants: [{ sku: 'MIELE-500', price: 1290 }],
    })
  ).variantIds[0]!;
const state = async (variantId: number) =>
  (await owner().listings.list({ channelId: 'web' })).items.find((each) => each.variantId === variantId);
const sync = () => owner().listings.sync({ channelId: 'web', force: true });
/** Sent, and looked at a minute later. */
async function seen() {
  await sync();
  it.clock.pass(60_000);
  await sync();
}

test('joined, WooCommerce takes the channel over; left, the file comes back', async () => {
  expect(await web()).toMatchObject({ vendor: null, viaFile: true });
  expect(await connect({ address: 'negozio-di-prova.example.com/wp-admin/' })).toMatchObject({
    state: 'ready',
    account: 'negozio-di-prova.example.com',
    findings: [
      { code: 'web-shop-found', state: 'ok' },
      { code: 'web-shop-writable', state: 'ok' },
      { code: 'web-orders-readable', state: 'ok' },
      { code: 'web-prices-gross', state: 'ok' },
    ],
  });
  expect(await web()).toMatchObject({ vendor: 'woocommerce', viaFile: false, readsBack: true });
  await owner().channels.disconnect({ vendor: 'woocommerce' });
  expect(await web()).toMatchObject({ vendor: null, viaFile: true });
});

test('what the file had delivered goes to the web shop all the same, and back to the file when it is left', async () => {
  const variantId = await honey();
  await sync();
  expect(await state(variantId)).toMatchObject({ state: 'accepted', sent: 1290 });
  await connect({});
  await sync();
  expect(site().item('MIELE-500')).toMatchObject({ price: '12.90' });
  it.clock.pass(60_000);
  await sync();
  expect(await state(variantId)).toMatchObject({ state: 'live' });
  await owner().channels.disconnect({ vendor: 'woocommerce' });
  await sync();
  expect(await state(variantId)).toMatchObject({ state: 'accepted', shown: null });
});

test.each([
  [{ address: 'http://negozio-di-prova.example.com' }, 'web-address-not-https'],
  [{ address: 'il mio sito' }, 'web-address-wrong'],
  [{ consumerKey: 'ck_sbagliata' }, 'web-keys-refused'],
  [{ consumerSecret: 'cs_sbagliato' }, 'web-keys-refused'],
] as const)('what is typed wrong is said at once, and the file goes on: %j', async (wish, code) => {
  expect(await refused(wish)).toBe(code);
  expect(await web()).toMatchObject({ vendor: null, viaFile: true });
});

test('a key that may only read, a site without WooCommerce and a page instead of data are refused by name', async () => {
  expect(await refused(site().key('read'))).toBe('web-key-read-only');
  site().set({ active: false });
  expect(await refused({})).toBe('web-shop-not-there');
  site().set({ active: true });
  const page = it.practice.faults.add({ kind: 'html', status: 200 });
  expect(await refused({})).toBe('web-shop-silent');
  page.remove();
  expect(await web()).toMatchObject({ vendor: null });
});

test('a price reaches the web shop, is seen there, and one changed over there is asked about', async () => {
  const variantId = await honey();
  await connect({});
  await sync();
  await it.rounds(3);
  expect(site().item('MIELE-500')).toMatchObject({ name: 'Miele di castagno', regular_price: '12.90', price: '12.90' });
  expect(await state(variantId)).toMatchObject({ state: 'live' });
  // The text is the web shop's own by now, the price is not.
  site().edit('MIELE-500', { name: 'Miele nostrano', regular_price: '11.00' });
  it.clock.pass(3_600_000);
  await sync();
  expect(await state(variantId)).toMatchObject({ state: 'conflict', reason: { code: 'changed-at-channel' } });
  expect(site().item('MIELE-500')).toMatchObject({ name: 'Miele nostrano', price: '11.00' });
});

test('a lost answer makes no second product, whatever was carried out', async () => {
  await honey();
  await connect({});
  it.practice.faults.add({ kind: 'reset', path: '/batch', when: 'after', times: 1 });
  await sync();
  it.clock.pass(600_000);
  await sync();
  it.clock.pass(600_000);
  await sync();
  expect(site().count).toBe(1);
  const made = it.practice.calls.filter(({ body }) => JSON.stringify(body ?? {}).includes('"create"'));
  expect(made).toHaveLength(1);
  expect(site().item('MIELE-500')).toMatchObject({ price: '12.90' });
});

test('prices kept without VAT, or another currency over there, are told, and nothing is sent', async () => {
  const variantId = await honey();
  site().set({ pricesIncludeTax: false, currency: 'USD' });
  expect(await connect({})).toMatchObject({ state: 'problem' });
  await sync();
  expect(site().count).toBe(0);
  expect(await state(variantId)).toMatchObject({ reason: { code: 'web-currency' } });
  site().set({ currency: 'EUR' });
  it.clock.pass(3_700_000);
  await sync();
  expect(await state(variantId)).toMatchObject({ reason: { code: 'web-prices-net' } });
  site().set({ pricesIncludeTax: true });
  it.clock.pass(3_700_000);
  await sync();
  expect(site().count).toBe(1);
});

test('variants go under the product of their sisters, and new ones under one of their own', async () => {
  const parent = site().product({
    type: 'variable',
    name: 'Maglia',
    attributes: [{ name: 'Taglia', variation: true, visible: true, options: ['S'] }],
  });
  site().product({ sku: 'MAGLIA-S', attributes: [{ name: 'Taglia', option: 'S' }] }, parent);
  const of = (sku: string, value: string) => ({ sku, price: 2500, options: [{ name: 'Taglia', value }] });
  await owner().catalog.create({ product: { name: 'Maglia' }, variants: [of('MAGLIA-S', 'S'), of('MAGLIA-M', 'M')] });
  await owner().catalog.create({ product: { name: 'Gonna' }, variants: [of('GONNA-S', 'S'), of('GONNA-M', 'M')] });
  await connect({});
  it.practice.faults.add({ kind: 'reset', path: 'variations/batch', when: 'after', times: 1 });
  for (let round = 0; round < 3; round++) {
    await sync();
    it.clock.pass(600_000);
  }
  expect(site().item('MAGLIA-M')).toMatchObject({ parent_id: parent, price: '25.00' });
  expect(site().item('MAGLIA-S')).toMatchObject({ parent_id: parent, price: '25.00' });
  expect(site().item('GONNA-S')?.['parent_id']).toBe(site().item('GONNA-M')?.['parent_id']);
  // Two products with two variants each.
  expect(site().count).toBe(6);
});

test('what a WordPress editor keeps as a draft gets its price and stays a draft; what is withdrawn is hidden, not deleted', async () => {
  const variantId = await honey();
  site().product({ sku: 'MIELE-500', name: 'Miele', status: 'draft', regular_price: '10.00' });
  await connect({});
  await seen();
  expect(site().item('MIELE-500')).toMatchObject({ status: 'draft', regular_price: '12.90' });
  expect(await state(variantId)).toMatchObject({ state: 'refused', reason: { code: 'web-draft' } });
  site().edit('MIELE-500', { status: 'publish' });
  await seen();
  expect(await state(variantId)).toMatchObject({ state: 'live' });
  await owner().listings.setListed({ variantIds: [variantId], channelId: 'web', listed: false });
  await seen();
  expect(site().item('MIELE-500')).toMatchObject({ status: 'private', regular_price: '12.90' });
  await owner().listings.setListed({ variantIds: [variantId], channelId: 'web', listed: true });
  await seen();
  expect(site().item('MIELE-500')).toMatchObject({ status: 'publish' });
});
