import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { everywhere, owner } from '../pricing/open-prices.ts';
import { openImportShop } from './open-imports.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

test('a Shopify export comes in as it is: variants, empty codes, pictures, HTML', async () => {
  const shop = await openImportShop();
  const preview = await shop.preview(fixture('shopify.csv'));
  expect(preview.reading).toEqual({
    format: 'shopify',
    charset: 'utf-8',
    bom: false,
    separator: ',',
    decimal: '.',
    decimalSeen: true,
  });
  expect(preview.counts).toEqual({ added: 3, changed: 0, unchanged: 0, refused: 1, over30Percent: 0 });
  expect(preview.refused).toEqual([{ line: 6, reason: 'gtin-wrong-check-digit', details: { gtin: '8031840070567' } }]);
  await shop.bring(fixture('shopify.csv'));
  expect(await shop.priceList()).toEqual({ 'classic-top-small': 6000, 'classic-top-medium': 6000, '00123': 999 });
  const small = await shop.bySku('classic-top-small');
  const medium = await shop.bySku('classic-top-medium');
  expect(small).toMatchObject({
    title: 'Classic Top · Small',
    description: 'Womens casual top.\n\n- cotton\n- soft & warm',
    brand: 'Partners',
    category: 'Tops',
    imageUrl: 'https://burst.shopifycdn.com/a.jpg',
    cost: 2050,
    options: [{ name: 'Size', value: 'Small' }],
  });
  expect(medium.productId).toBe(small.productId);
  expect((await shop.bySku('00123')).gtin).toBe('8031840070566');
  expect(await shop.prices(small.id)).toEqual(everywhere(6000));
});

test('a WooCommerce export comes in as it is: variations, sales with dates, goods of others left out', async () => {
  const shop = await openImportShop();
  const preview = await shop.preview(fixture('woocommerce.csv'));
  expect(preview.reading).toMatchObject({ format: 'woocommerce', bom: true, separator: ',', decimal: '.' });
  expect(preview.refused).toEqual([
    { line: 10, reason: 'parent-missing', details: { parent: 'nowhere' } },
    { line: 11, reason: 'not-sold-here', details: { type: 'grouped', name: 'Logo Collection' } },
    { line: 12, reason: 'not-sold-here', details: { type: 'external', name: 'Pennant' } },
  ]);
  const { counts } = await shop.bring(fixture('woocommerce.csv'));
  expect(counts).toEqual({ added: 7, changed: 0, unchanged: 0, refused: 3, over30Percent: 0 });
  expect(await shop.priceList()).toEqual({
    beanie: 1800,
    'woo-46': 1500,
    // Its sale ended yesterday; the belt's runs until tonight.
    single: 300,
    belt: 5500,
    'tee-red': 2000,
    'tee-blue-l': 2000,
    draft: null,
  });
  expect(await shop.bySku('tee-blue-l')).toMatchObject({
    title: 'T-Shirt · Blue · L',
    name: 'T-Shirt',
    description: 'First line.\nSecond line.',
    category: 'Clothing > Tshirts',
    imageUrl: 'https://example.com/a.jpg',
    productId: (await shop.bySku('tee-red')).productId,
  });
  expect((await shop.bySku('beanie')).description).toBe('Warm, "soft"\nand red');
});

test.each(['shopify.csv', 'woocommerce.csv'])('the same export a second time changes nothing, %s', async (name) => {
  const shop = await openImportShop();
  const { counts } = await shop.bring(fixture(name));
  expect((await shop.preview(fixture(name))).counts).toMatchObject({ added: 0, changed: 0, unchanged: counts.added });
  await expect(shop.bring(fixture(name))).rejects.toMatchObject({ code: 'import-nothing-to-do' });
});

test('an import is undone as a whole, and can come again', async () => {
  const shop = await openImportShop();
  const { batchId } = await shop.bring(fixture('shopify.csv'));
  const before = await shop.priceList();
  expect(await shop.batches.verbs.undo({ batchId }, owner)).toMatchObject({ restored: 3, leftAlone: 0 });
  expect(await shop.priceList()).toEqual({});
  expect((await shop.preview(fixture('shopify.csv'))).counts.added).toBe(3);
  await shop.bring(fixture('shopify.csv'));
  expect(await shop.priceList()).toEqual(before);
});

test('Vetrina’s own list comes back with no question, and changes nothing', async () => {
  const shop = await openImportShop();
  await shop.bring(fixture('shopify.csv'));
  await shop.bring(fixture('woocommerce.csv'));
  await shop.catalog.verbs.update(
    {
      id: (await shop.bySku('beanie')).id,
      product: {
        name: "=cmd|' /C calc'!A1",
        description: "'=1+1",
        brand: '+39 «Lana», "fine"',
        link: 'https://shop.it/a',
      },
      variant: { options: [{ name: 'Colore: tinta', value: '-rosso' }], vatRate: 1000, cost: 1050 },
    },
    owner,
  );
  const list = await shop.catalog.verbs.export(undefined, owner);
  expect(list.text).toContain("'=cmd|' /C calc'!A1");
  for (const line of list.text.split('\r\n')) expect(line).not.toMatch(/(?:^|;)"?[=+@\t\r]/u);
  const inspected = await shop.inspect(list.text);
  expect(inspected.columns.every(({ recognised }) => recognised)).toBe(true);
  const same = await shop.preview(list.text);
  expect([same.counts, same.refused]).toEqual([
    { added: 0, changed: 0, unchanged: 10, refused: 0, over30Percent: 0 },
    [],
  ]);
  const other = await openImportShop();
  await other.bring(list.text);
  const again = await other.catalog.verbs.export(undefined, owner);
  expect(again.text.split('\r\n').toSorted()).toEqual(list.text.split('\r\n').toSorted());
});

const folder = new URL('../../../../shared/data/products/', import.meta.url);
describe.skipIf(!existsSync(folder))('real exports, as they are', () => {
  const expected: Record<string, { added: number; refused: string[] }> = {
    'shopify-apparel.csv': { added: 22, refused: [] },
    'shopify-home-and-garden.csv': { added: 21, refused: [] },
    'shopify-jewelery.csv': { added: 23, refused: [] },
    'woocommerce-sample-products.csv': { added: 21, refused: ['not-sold-here', 'not-sold-here'] },
  };
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : [];
  test.each(files)('%s', async (name) => {
    const shop = await openImportShop();
    const file = readFileSync(new URL(name, folder));
    const preview = await shop.preview(file);
    expect({ added: preview.counts.added, refused: preview.refused.map(({ reason }) => reason) }).toEqual(
      expected[name],
    );
    const { batchId } = await shop.bring(file);
    for (const price of Object.values(await shop.priceList())) expect(price).toBeGreaterThan(0);
    expect((await shop.preview(file)).counts).toMatchObject({ added: 0, changed: 0 });
    await shop.batches.verbs.undo({ batchId }, owner);
    expect(await shop.priceList()).toEqual({});
  });
  test('all of them together', async () => {
    const shop = await openImportShop();
    for (const name of files) await shop.bring(readFileSync(new URL(name, folder)));
    expect(Object.keys(await shop.priceList())).toHaveLength(87);
  });
});
