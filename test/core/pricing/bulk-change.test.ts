import { expect, test } from 'vitest';

import { everywhere, openPrices, owner } from './open-prices.ts';

const all = { filter: {} };

test('a bulk change shows what it would do, then does exactly that, and is undone as one', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000, { cost: 800, category: 'Dispensa' });
  const honey = await shop.sell('Miele', 500, { cost: 450, category: 'Dispensa' });
  const bowl = await shop.sell('Ciotola', null, { category: 'Casa' });
  const rule = { kind: 'percent', value: 500, rounding: 'to-90' } as const;
  const preview = await shop.pricing.verbs.bulkPreview({ rule, selection: all, limit: 50 }, owner);
  const { stamp, ...shown } = preview;
  expect(stamp).toMatch(/^[\w-]+\.\d+$/u);
  expect(shown).toEqual({
    rows: [
      {
        variantId: honey,
        channelId: null,
        title: 'Miele',
        sku: 'P2',
        now: 500,
        next: 490,
        follows: false,
        changePercent: -200,
        marginNow: -976,
        marginNext: -1194,
        fate: 'changes',
        warnings: ['below-cost'],
      },
      {
        variantId: oil,
        channelId: null,
        title: 'Olio',
        sku: 'P1',
        now: 1000,
        next: 1090,
        follows: false,
        changePercent: 900,
        marginNow: 244,
        marginNext: 1041,
        fate: 'changes',
        warnings: [],
      },
    ],
    next: null,
    total: 3,
    products: 2,
    changing: 2,
    same: 0,
    leftOut: 0,
    withoutPrice: 1,
    withoutCost: 0,
    belowZero: 0,
    tooLarge: 0,
    belowCost: 1,
    belowFloor: 0,
    belowMargin: 0,
    over30Percent: 0,
  });
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
  const { batchId, changed } = await shop.pricing.verbs.bulkApply({ rule, selection: all, note: '' }, owner);
  expect(changed).toBe(2);
  expect(await shop.prices(oil)).toEqual(everywhere(1090));
  expect(await shop.prices(bowl)).toEqual({ base: null });
  expect(await shop.batches.verbs.undo({ batchId }, owner)).toMatchObject({ restored: 2, leftAlone: 0 });
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
  expect(await shop.prices(honey)).toEqual(everywhere(500));
});

test('a bulk change on one channel makes exceptions there and nowhere else', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  await shop.pricing.verbs.bulkApply(
    {
      rule: { kind: 'amount', value: 50, rounding: 'none' },
      selection: { variantIds: [oil] },
      channelIds: ['web'],
      note: '',
    },
    owner,
  );
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), web: '1050*' });
});

test('a selection by filter takes what the list shows; archived goods are not in it', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000, { category: 'Dispensa' });
  const honey = await shop.sell('Miele', 500, { category: 'Dispensa' });
  await shop.sell('Ciotola', 700, { category: 'Casa' });
  await shop.catalog.verbs.archive({ id: honey }, owner);
  const { changed } = await shop.pricing.verbs.bulkApply(
    {
      rule: { kind: 'fixed', value: 990, rounding: 'none' },
      selection: { filter: { category: 'Dispensa' } },
      note: '',
    },
    owner,
  );
  expect(changed).toBe(1);
  expect(await shop.prices(oil)).toEqual(everywhere(990));
});

test('a rule that changes nothing, or makes a price negative, is refused and changes nothing', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const apply = (rule: Parameters<typeof shop.pricing.verbs.bulkApply>[0]['rule']) =>
    shop.pricing.verbs.bulkApply({ rule, selection: all, note: '' }, owner);
  await expect(apply({ kind: 'percent', value: 0, rounding: 'none' })).rejects.toMatchObject({
    code: 'nothing-to-change',
  });
  await expect(apply({ kind: 'amount', value: -1001, rounding: 'none' })).rejects.toMatchObject({
    code: 'bulk-below-zero',
    details: { count: 1, titles: '«Olio»' },
  });
  await expect(apply({ kind: 'fixed', value: 10_000_000_001, rounding: 'none' })).rejects.toMatchObject({
    code: 'bulk-too-large',
  });
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
});

test('a channel rule that takes off more than there is never goes below zero', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 100);
  await shop.channels.verbs.update({ id: 'web', rule: { kind: 'amount', value: -500, rounding: 'none' } }, owner);
  expect(await shop.prices(oil)).toEqual({ ...everywhere(100), web: 0 });
});
