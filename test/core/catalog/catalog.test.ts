import { expect, test } from 'vitest';

import { openPrices, owner } from '../pricing/open-prices.ts';

type Shop = Awaited<ReturnType<typeof openPrices>>;
type Wish = Parameters<Shop['catalog']['verbs']['create']>[0];

const product = (name: string, more: Partial<Wish['product']> = {}): Wish['product'] => ({
  name,
  description: '',
  brand: '',
  category: '',
  supplier: '',
  condition: 'new',
  link: '',
  imageUrl: '',
  ...more,
});
const variant = (sku: string, more: Partial<Wish['variants'][number]> = {}): Wish['variants'][number] => ({
  sku,
  gtin: null,
  options: [],
  cost: null,
  floorPrice: null,
  content: null,
  vatRate: 2200,
  price: null,
  ...more,
});
const add = (shop: Shop, name: string, variants: Wish['variants'], more: Partial<Wish['product']> = {}) =>
  shop.catalog.verbs.create({ product: product(name, more), variants }, owner);
const found = async (shop: Shop, text: string): Promise<string[]> =>
  (await shop.catalog.verbs.search({ text, limit: 10 }, owner)).map(({ title }) => title);

test('a product comes with its variants, their titles and their prices, as one batch', async () => {
  const shop = await openPrices();
  const sizes = ['S', 'M'].map((size) =>
    variant(`MAGLIA-${size}`, {
      options: [
        { name: 'Colore', value: 'blu' },
        { name: 'Taglia', value: size },
      ],
      price: 2900,
    }),
  );
  const { variantIds, productId, batchId } = await add(shop, 'Maglia', sizes, {
    brand: 'Lana',
    link: 'https://shop.it/maglia',
  });
  expect(await shop.catalog.verbs.bySku({ sku: 'MAGLIA-M' }, owner)).toEqual({
    id: variantIds[1],
    productId,
    title: 'Maglia · blu · M',
    name: 'Maglia',
    sku: 'MAGLIA-M',
    gtin: null,
    options: [
      { name: 'Colore', value: 'blu' },
      { name: 'Taglia', value: 'M' },
    ],
    description: '',
    brand: 'Lana',
    category: '',
    supplier: '',
    condition: 'new',
    link: 'https://shop.it/maglia',
    imageUrl: '',
    cost: null,
    floorPrice: null,
    content: null,
    vatRate: 2200,
    basePrice: 2900,
    archived: false,
    updatedAt: '2026-11-21T09:00:00.000Z',
  });
  expect(await shop.batches.verbs.undo({ batchId }, owner)).toMatchObject({ restored: 2, leftAlone: 0 });
  expect(await shop.catalog.verbs.list({ limit: 50 }, owner)).toEqual({ items: [], next: null, total: 0 });
  expect(await found(shop, 'maglia')).toEqual([]);
  const again = await add(shop, 'Maglia', sizes);
  expect(again.variantIds).toEqual(variantIds);
  expect(await found(shop, 'maglia')).toEqual(['Maglia · blu · S', 'Maglia · blu · M']);
});

test('codes that cannot be right are refused by name', async () => {
  const shop = await openPrices();
  await add(shop, 'Olio', [variant('OLIO')]);
  const refusals = [
    [add(shop, 'Altro', [variant('OLIO')]), 'sku-taken'],
    [add(shop, 'Altro', [variant('X'), variant('X')]), 'sku-taken'],
    [add(shop, 'Altro', [variant('Y', { gtin: '8031840070567' })]), 'gtin-wrong-check-digit'],
    [add(shop, 'Altro', [variant('Y', { gtin: '80318400705' })]), 'gtin-wrong-length'],
    [add(shop, 'Altro', [variant('Y', { gtin: '80318400705AB' })]), 'gtin-wrong-length'],
    [add(shop, 'Altro', [variant('Y')], { link: 'http://shop.it' }), 'link-not-https'],
    [add(shop, 'Altro', [variant('Y')], { imageUrl: 'javascript:alert(1)' }), 'link-not-https'],
    [add(shop, 'Altro', [variant('Y', { price: 10_000_000_001 })]), 'price-too-large'],
    [shop.catalog.verbs.get({ id: 99 }, owner), 'not-found'],
    [shop.catalog.verbs.bySku({ sku: 'NO' }, owner), 'sku-unknown'],
    [shop.catalog.verbs.list({ limit: 5, after: 'nonsense' }, owner), 'invalid-input'],
  ] as const;
  for (const [asked, code] of refusals) await expect(asked).rejects.toMatchObject({ code });
  expect((await shop.catalog.verbs.list({ limit: 50 }, owner)).total).toBe(1);
});

test('a barcode is kept with its digits and found as the scanner reads it', async () => {
  const shop = await openPrices();
  await add(shop, 'Import', [variant('A', { gtin: '0 36000-29145 2' })]);
  expect((await shop.catalog.verbs.bySku({ sku: 'A' }, owner)).gtin).toBe('036000291452');
  expect(await found(shop, '0036000291452')).toEqual(['Import']);
  for (const gtin of ['96385074', '036000291452', '8031840070566', '10012345000017']) {
    await add(shop, gtin, [variant(`G${gtin}`, { gtin })]);
  }
});

test('search finds words in any order, half typed, without accents, and takes no commands', async () => {
  const shop = await openPrices();
  await add(shop, 'Caffè in grani', [variant('CAF-01')], { brand: 'Tazza d’Oro', category: 'Bevande' });
  await add(shop, 'Caffettiera', [variant('MOKA')]);
  await add(shop, 'Olio OR aceto', [variant('AND-X')]);
  expect(await found(shop, 'grani caf')).toEqual(['Caffè in grani']);
  expect((await found(shop, 'caffe')).sort()).toEqual(['Caffettiera', 'Caffè in grani']);
  expect(await found(shop, 'CAFFÈ tazza bev')).toEqual(['Caffè in grani']);
  expect(await found(shop, 'caf-0')).toEqual(['Caffè in grani']);
  expect(await found(shop, 'AND-X')).toEqual(['Olio OR aceto']);
  for (const hostile of [
    '"',
    '*',
    'title:',
    'NEAR(a b)',
    '-',
    '^',
    "' or 1=1 --",
    '(',
    '{a}:b',
    '\u0000',
    '😀',
    '   ',
  ]) {
    expect(await found(shop, hostile)).toEqual([]);
  }
  expect(await found(shop, 'olio OR')).toEqual(['Olio OR aceto']);
  expect(await found(shop, 'moka OR olio')).toEqual([]);
  const listed = await shop.catalog.verbs.list({ limit: 50, search: 'caff' }, owner);
  expect(listed).toMatchObject({ total: 2, items: [{ title: 'Caffettiera' }, { title: 'Caffè in grani' }] });
});

test('a changed name moves the titles of all sisters, in lists and in search; undo brings them back', async () => {
  const shop = await openPrices();
  const { variantIds } = await add(shop, 'Maglia', [
    variant('M-S', { options: [{ name: 'Taglia', value: 'S' }] }),
    variant('M-M', { options: [{ name: 'Taglia', value: 'M' }] }),
  ]);
  const [small = 0, medium = 0] = variantIds;
  const { variant: updated, batchId } = await shop.catalog.verbs.update(
    { id: small, product: { name: 'Maglione', category: 'Lana' }, variant: { cost: 1200 } },
    owner,
  );
  expect(updated).toMatchObject({ title: 'Maglione · S', category: 'Lana', cost: 1200 });
  expect(await shop.catalog.verbs.get({ id: medium }, owner)).toMatchObject({ title: 'Maglione · M', cost: null });
  expect(await found(shop, 'maglione m')).toContain('Maglione · M');
  expect(await shop.catalog.verbs.categories(undefined, owner)).toEqual([{ category: 'Lana', variants: 2 }]);
  await expect(shop.catalog.verbs.update({ id: small, variant: { sku: 'M-M' } }, owner)).rejects.toMatchObject({
    code: 'sku-taken',
  });
  await expect(shop.catalog.verbs.update({ id: small, variant: { cost: 1200 } }, owner)).rejects.toMatchObject({
    code: 'nothing-to-change',
  });
  await shop.catalog.verbs.update({ id: small, variant: { cost: 1300 } }, owner);
  await shop.batches.verbs.undo({ batchId }, owner);
  expect(await shop.catalog.verbs.get({ id: small }, owner)).toMatchObject({
    title: 'Maglia · S',
    category: '',
    cost: 1300,
  });
});

test('a code given back by an undo that somebody else took meanwhile is left alone', async () => {
  const shop = await openPrices();
  const { variantIds } = await add(shop, 'Olio', [variant('A')]);
  const { batchId } = await shop.catalog.verbs.update({ id: variantIds[0] as number, variant: { sku: 'B' } }, owner);
  await add(shop, 'Aceto', [variant('A')]);
  expect(await shop.batches.verbs.undo({ batchId }, owner)).toMatchObject({ restored: 0, leftAlone: 1 });
  expect((await shop.catalog.verbs.bySku({ sku: 'A' }, owner)).title).toBe('Aceto');
});

test('an archived variant leaves lists and search, and comes back', async () => {
  const shop = await openPrices();
  const { variantIds } = await add(shop, 'Olio', [variant('A')]);
  const id = variantIds[0] as number;
  const { batchId } = await shop.catalog.verbs.archive({ id }, owner);
  await expect(shop.catalog.verbs.archive({ id }, owner)).rejects.toMatchObject({ code: 'nothing-to-change' });
  expect([
    await found(shop, 'olio'),
    await found(shop, 'A'),
    (await shop.catalog.verbs.get({ id }, owner)).archived,
  ]).toEqual([[], [], true]);
  await shop.batches.verbs.undo({ batchId }, owner);
  expect([await found(shop, 'olio'), (await shop.catalog.verbs.get({ id }, owner)).archived]).toEqual([
    ['Olio'],
    false,
  ]);
});

test('a list is read page by page, each variant once, whatever its title', async () => {
  const shop = await openPrices();
  const names = ['aceto', 'Aceto', 'Àncora', 'Zucca', 'aceto', 'miele', 'Miele', 'zucca', '10 uova', 'Aceto'];
  for (const [index, name] of names.entries()) await add(shop, name, [variant(`V${index}`)]);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Shop['catalog']['verbs']['list']>> = await shop.catalog.verbs.list(
      { limit: 3, after },
      owner,
    );
    expect(page.total).toBe(names.length);
    seen.push(...page.items.map(({ sku }) => sku));
    after = page.next;
  } while (after !== null);
  expect(seen.toSorted()).toEqual(names.map((_, index) => `V${index}`).toSorted());
  expect(seen.slice(0, 5)).toEqual(['V8', 'V0', 'V1', 'V4', 'V9']);
});

test('a page of the list is read from its place in the index, not from the beginning', async () => {
  const shop = await openPrices();
  for (const name of ['Aceto', 'Burro', 'Ceci', 'Datteri']) await add(shop, name, [variant(name)]);
  const statements: string[] = [];
  const { sqlite } = shop.database;
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((source: string) => {
    statements.push(source);
    return prepare(source);
  }) as typeof sqlite.prepare;
  const first = await shop.catalog.verbs.list({ limit: 2 }, owner);
  await shop.catalog.verbs.list({ limit: 2, after: first.next }, owner);
  const page = statements.find((source) => source.includes('order by title') && source.includes('>=')) ?? '';
  const plan = prepare(`explain query plan ${page}`).all('a', 'a', 1, 50) as { detail: string }[];
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^SEARCH variant USING INDEX variant_by_title/u),
  ]);
});

test('what a thing contains, who it comes from and its lowest price are kept, changed and taken back', async () => {
  const shop = await openPrices();
  const { variantIds } = await add(
    shop,
    'Primitivo',
    [variant('PRI', { content: { thousandths: 750, unit: 'l', per: 'one' }, floorPrice: 990 })],
    { supplier: 'Cantina Sole' },
  );
  const id = variantIds[0] as number;
  const kept = async () => {
    const { content, floorPrice, supplier } = await shop.catalog.verbs.get({ id }, owner);
    return { content, floorPrice, supplier };
  };
  const first = { content: { thousandths: 750, unit: 'l', per: 'one' }, floorPrice: 990, supplier: 'Cantina Sole' };
  expect(await kept()).toEqual(first);
  const { batchId } = await shop.catalog.verbs.update(
    { id, product: { supplier: '' }, variant: { content: null, floorPrice: null } },
    owner,
  );
  expect(await kept()).toEqual({ content: null, floorPrice: null, supplier: '' });
  await shop.batches.verbs.undo({ batchId }, owner);
  expect(await kept()).toEqual(first);
});
