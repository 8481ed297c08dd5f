import { describe, expect, test } from 'vitest';

import { everywhere, openPrices, owner, till } from './open-prices.ts';

const all = { filter: {} };
const dearer = { kind: 'percent', value: 1000, rounding: 'none' } as const;

describe('the table of before and after', () => {
  test('counts what deserves a second look, and shows it first when asked', async () => {
    const shop = await openPrices();
    await shop.settings.verbs.update({ minimumMargin: 2000 }, owner);
    await shop.sell('Aceto', 500);
    const wine = await shop.sell('Vino', 1220, { cost: 850 });
    const oil = await shop.sell('Olio', 2440, { cost: 600, floorPrice: 2300 });
    const honey = await shop.sell('Miele', 1220, { cost: 950 });
    const bread = await shop.sell('Pane', 150);
    const rule = { kind: 'amount', value: -150, rounding: 'none' } as const;
    const wish = { rule, selection: all, limit: 50, order: 'warnings' } as const;
    const preview = await shop.pricing.verbs.bulkPreview(wish, owner);
    expect(preview.rows.map(({ title, warnings }) => [title, ...warnings])).toEqual([
      ['Miele', 'below-cost'],
      ['Olio', 'below-floor'],
      ['Vino', 'below-margin'],
      ['Pane', 'over-30-percent'],
      ['Aceto'],
    ]);
    expect(preview).toMatchObject({
      changing: 5,
      belowCost: 1,
      belowFloor: 1,
      belowMargin: 1,
      over30Percent: 1,
    });
    const leaveOut = ['below-cost', 'below-floor', 'over-30-percent'] as const;
    const careful = await shop.pricing.verbs.bulkPreview({ ...wish, leaveOut: [...leaveOut] }, owner);
    expect(careful).toMatchObject({ changing: 2, leftOut: 3, products: 2 });
    await shop.pricing.verbs.bulkApply({ rule, selection: all, leaveOut: [...leaveOut], note: '' }, owner);
    const prices = await Promise.all([wine, oil, honey, bread].map(async (id) => (await shop.prices(id)).base));
    expect(prices).toEqual([1070, 2440, 1220, 150]);
  });

  test('is read on page by page, the same table although somebody changes prices meanwhile', async () => {
    const shop = await openPrices();
    const ids: number[] = [];
    for (let n = 0; n < 7; n++) ids.push(await shop.sell(`Cosa ${n}`, 1000 + n));
    const wish = { rule: dearer, selection: all, limit: 3 };
    const first = await shop.pricing.verbs.bulkPreview(wish, owner);
    await shop.pricing.verbs.setPrice(
      { variantId: ids[5] as number, amount: 5000, note: '', typingError: false },
      till,
    );
    const more = { ...wish, stamp: first.stamp };
    const second = await shop.pricing.verbs.bulkPreview({ ...more, after: first.next }, owner);
    const third = await shop.pricing.verbs.bulkPreview({ ...more, after: second.next }, owner);
    const rows = [first, second, third].flatMap((page) => page.rows);
    expect(rows.map(({ now }) => now)).toEqual([1000, 1001, 1002, 1003, 1004, 1005, 1006]);
    expect([third.next, third.stamp]).toEqual([null, first.stamp]);
    await expect(shop.pricing.verbs.bulkPreview({ ...wish, after: 'x' }, owner)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('a stamp: what was shown is what happens', () => {
  test('and when somebody changed prices meanwhile nothing does, and the rows that differ are counted', async () => {
    const shop = await openPrices();
    const [oil, honey, wine] = [
      await shop.sell('Olio', 1000),
      await shop.sell('Miele', 500),
      await shop.sell('Vino', 800),
    ];
    const { stamp } = await shop.pricing.verbs.bulkPreview({ rule: dearer, selection: all, limit: 50 }, owner);
    await shop.pricing.verbs.setPrices(
      { changes: [oil, wine].map((variantId) => ({ variantId, amount: 900 })), note: '', leaveOutRefused: false },
      till,
    );
    const wish = { rule: dearer, selection: all, note: '', stamp };
    await expect(shop.pricing.verbs.bulkApply(wish, owner)).rejects.toMatchObject({
      code: 'preview-outdated',
      details: { differ: 2 },
    });
    expect(await shop.prices(honey)).toEqual(everywhere(500));
    // A price on a channel that the rule does not touch, or another name, is no reason to ask again.
    const again = await shop.pricing.verbs.bulkPreview({ rule: dearer, selection: all, limit: 50 }, owner);
    await shop.pricing.verbs.setPrice(
      { variantId: oil, channelId: 'web', amount: 1, note: '', typingError: false },
      till,
    );
    await shop.catalog.verbs.update({ id: honey, product: { name: 'Zagara' }, variant: undefined }, owner);
    await shop.pricing.verbs.bulkApply({ ...wish, stamp: again.stamp }, owner);
    expect(await shop.prices(honey)).toEqual(everywhere(550));
    expect(await shop.prices(oil)).toEqual({ ...everywhere(990), web: '1*' });
  });

  test('also after a restart in between', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    const { stamp } = await shop.pricing.verbs.bulkPreview({ rule: dearer, selection: all, limit: 50 }, owner);
    // Ten minutes later the table itself is forgotten; its stamp still tells.
    shop.clock.pass(11);
    await shop.pricing.verbs.setPrice({ variantId: oil, amount: 900, note: '', typingError: false }, till);
    const wish = { rule: dearer, selection: all, note: '', stamp };
    await expect(shop.pricing.verbs.bulkApply(wish, owner)).rejects.toMatchObject({
      code: 'preview-outdated',
      details: { differ: 1 },
    });
  });

  test('two people apply their rules at the same moment: one is done, the other is asked to look again', async () => {
    const shop = await openPrices();
    const ids: number[] = [];
    for (let n = 0; n < 20; n++) ids.push(await shop.sell(`Cosa ${n}`, 1000 + n));
    const cheaper = { kind: 'percent', value: -1000, rounding: 'none' } as const;
    const shown = async (rule: typeof dearer | typeof cheaper) =>
      (await shop.pricing.verbs.bulkPreview({ rule, selection: all, limit: 50 }, owner)).stamp;
    const [mine, hers] = [await shown(dearer), await shown(cheaper)];
    const apply = (rule: typeof dearer | typeof cheaper, stamp: string, who: typeof owner) =>
      shop.pricing.verbs.bulkApply({ rule, selection: all, note: '', stamp }, who);
    const [first, second] = await Promise.allSettled([apply(dearer, mine, owner), apply(cheaper, hers, till)]);
    expect(first).toMatchObject({ status: 'fulfilled', value: { changed: 20 } });
    expect(second).toMatchObject({ reason: { code: 'preview-outdated', details: { differ: 20 } } });
    expect(await shop.prices(ids[0] as number)).toEqual(everywhere(1100));
    // Without the stamps both would have gone through, one upon the other: 1100 − 10 %.
    await apply(cheaper, await shown(cheaper), till);
    expect(await shop.prices(ids[0] as number)).toEqual(everywhere(990));
  });
});
