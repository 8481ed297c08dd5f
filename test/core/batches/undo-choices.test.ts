import { describe, expect, test } from 'vitest';

import { everywhere, openPrices, owner, till } from '../pricing/open-prices.ts';

const typed = { note: '', typingError: false };

/** Three prices up by a tenth; afterwards one was changed everywhere, one got its own price on the web. */
async function openChanged() {
  const shop = await openPrices();
  const [oil, honey, wine] = [
    await shop.sell('Olio', 1000),
    await shop.sell('Miele', 500),
    await shop.sell('Vino', 800),
  ];
  const rule = { kind: 'percent', value: 1000, rounding: 'none' } as const;
  shop.clock.pass(60);
  const { batchId } = await shop.pricing.verbs.bulkApply({ rule, selection: { filter: {} }, note: '' }, owner);
  shop.clock.pass(24 * 60);
  await shop.pricing.verbs.setPrice({ variantId: honey, amount: 590, ...typed }, till);
  await shop.pricing.verbs.setPrice({ variantId: wine, channelId: 'web', amount: 850, ...typed }, till);
  return { ...shop, oil, honey, wine, batchId };
}

describe('before an undo', () => {
  test('it is told what comes back, and what somebody changed since, with who, when and from what to what', async () => {
    const shop = await openChanged();
    const { batch, items, ...counts } = await shop.batches.verbs.undoPreview(
      { batchId: shop.batchId, limit: 50 },
      owner,
    );
    expect(batch).toMatchObject({ id: shop.batchId, kind: 'bulk', count: 3 });
    expect(counts).toEqual({ restorable: 2, changed: 1, next: null, total: 3 });
    const own = { before: false, made: false, now: false };
    expect(items[0]).toEqual({
      what: 'price',
      variantId: shop.honey,
      title: 'Miele',
      sku: 'P2',
      channelId: null,
      before: 500,
      made: 550,
      now: 590,
      own,
      state: 'changed',
      by: 'Cassa 2',
      at: '2026-11-22T10:00:00.000Z',
    });
    expect(items.slice(1).map(({ title, before, made, now, state }) => [title, before, made, now, state])).toEqual([
      ['Olio', 1000, 1100, 1100, 'stands'],
      ['Vino', 800, 880, 880, 'stands'],
    ]);
  });

  test('large batches are read page by page, also only what changed', async () => {
    const shop = await openChanged();
    const wish = { batchId: shop.batchId, limit: 2 };
    const first = await shop.batches.verbs.undoPreview(wish, owner);
    const second = await shop.batches.verbs.undoPreview({ ...wish, after: first.next }, owner);
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
    const changed = await shop.batches.verbs.undoPreview({ ...wish, only: 'changed' }, owner);
    expect(changed).toMatchObject({ total: 1, next: null, items: [{ title: 'Miele' }] });
    await expect(shop.batches.verbs.undoPreview({ batchId: 99, limit: 2 }, owner)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('goods and rules are told as well, with what is another way by now', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    await shop.catalog.verbs.update({ id: oil, product: { name: 'Olio nuovo' }, variant: undefined }, owner);
    const rule = { kind: 'amount', value: 100, rounding: 'none' } as const;
    await shop.channels.verbs.update({ id: 'web', rule }, owner);
    const [rules, edit] = (await shop.batches.verbs.list({ limit: 2 }, owner)).items;
    const seen = async (id: number | undefined) =>
      (await shop.batches.verbs.undoPreview({ batchId: id ?? 0, limit: 5 }, owner)).items;
    expect(await seen(edit?.id)).toMatchObject([{ what: 'product', title: 'Olio nuovo', state: 'stands' }]);
    expect(await seen(rules?.id)).toMatchObject([{ what: 'rule', channelId: 'web', state: 'stands' }]);
    await shop.catalog.verbs.update({ id: oil, product: { name: 'Olio vecchio' }, variant: undefined }, owner);
    await shop.channels.verbs.update({ id: 'web', rule: { ...rule, value: 200 } }, owner);
    expect([await seen(edit?.id), await seen(rules?.id)]).toMatchObject([
      [{ state: 'changed' }],
      [{ state: 'changed' }],
    ]);
  });
});

describe('what was changed since', () => {
  test('is left as it is now, unless somebody says otherwise', async () => {
    const shop = await openChanged();
    const undone = await shop.batches.verbs.undo({ batchId: shop.batchId }, owner);
    expect(undone).toMatchObject({ restored: 2, leftAlone: 1 });
    expect(await shop.prices(shop.honey)).toEqual(everywhere(590));
    expect(await shop.prices(shop.wine)).toEqual({ ...everywhere(800), web: '850*' });
  });

  test('is put back all the same when asked, and that can be undone in its turn', async () => {
    const shop = await openChanged();
    const undone = await shop.batches.verbs.undo({ batchId: shop.batchId, changed: 'restore' }, owner);
    expect(undone).toMatchObject({ restored: 3, leftAlone: 0 });
    expect([await shop.prices(shop.oil), await shop.prices(shop.honey)]).toEqual([everywhere(1000), everywhere(500)]);
    await shop.batches.verbs.undo({ batchId: undone.batchId }, owner);
    expect([await shop.prices(shop.oil), await shop.prices(shop.honey)]).toEqual([everywhere(1100), everywhere(590)]);
  });

  test('is decided row by row', async () => {
    const shop = await openChanged();
    await shop.pricing.verbs.setPrice({ variantId: shop.oil, amount: 1250, ...typed }, till);
    const changed = { variantIds: [shop.oil] };
    expect(await shop.batches.verbs.undo({ batchId: shop.batchId, changed }, owner)).toMatchObject({
      restored: 2,
      leftAlone: 1,
    });
    expect([await shop.prices(shop.oil), await shop.prices(shop.honey)]).toEqual([everywhere(1000), everywhere(590)]);
  });

  test('names of goods and rules of channels too', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    const name = (next: string) =>
      shop.catalog.verbs.update({ id: oil, product: { name: next }, variant: undefined }, owner);
    const rule = (value: number) =>
      shop.channels.verbs.update({ id: 'web', rule: { kind: 'amount', value, rounding: 'none' } }, owner);
    await name('Olio nuovo');
    await rule(100);
    const [rules, edit] = (await shop.batches.verbs.list({ limit: 2 }, owner)).items;
    await name('Olio del nonno');
    await rule(200);
    await shop.batches.verbs.undo({ batchId: rules?.id, changed: 'restore' }, owner);
    expect(await shop.prices(oil)).toEqual(everywhere(1000));
    await shop.batches.verbs.undo({ batchId: edit?.id, changed: 'restore' }, owner);
    expect((await shop.catalog.verbs.get({ id: oil }, owner)).name).toBe('Olio');
  });
});

describe('the history', () => {
  test('is narrowed to a kind, a person, days, goods and a channel', async () => {
    const shop = await openChanged();
    const kinds = async (filter: Parameters<typeof shop.batches.verbs.list>[0]) => {
      const { items, total } = await shop.batches.verbs.list(filter, owner);
      expect(total).toBe(items.length);
      return items.map(({ kind }) => kind);
    };
    const limit = 50;
    expect(await kinds({ limit, kind: 'bulk' })).toEqual(['bulk']);
    expect(await kinds({ limit, actor: 'Cassa 2' })).toEqual(['price', 'price']);
    expect(await shop.batches.verbs.people(undefined, owner)).toEqual(['Cassa 2', 'Marta']);
    expect(await kinds({ limit, from: '2026-11-22T00:00:00.000Z' })).toEqual(['price', 'price']);
    expect(await kinds({ limit, until: '2026-11-22T00:00:00.000Z', search: 'miele' })).toEqual(['bulk', 'product']);
    expect(await kinds({ limit, search: 'P3' })).toEqual(['price', 'bulk', 'product']);
    expect(await kinds({ limit, search: 'vin', channelId: 'google' })).toEqual(['bulk', 'product']);
    expect(await kinds({ limit, search: 'nothing of this' })).toEqual([]);
  });
});
