import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { everywhere, openPrices, owner, till } from './open-prices.ts';

type Shop = Awaited<ReturnType<typeof openPrices>>;
type Wish = Parameters<Shop['pricing']['verbs']['parity']['list']>[0];

const list = (shop: Shop, wish: Partial<Wish> = {}) =>
  shop.pricing.verbs.parity.list({ limit: 50, sort: 'difference', ...wish }, owner);
const names = async (shop: Shop, wish: Partial<Wish> = {}) => (await list(shop, wish)).items.map(({ title }) => title);
const own = (shop: Shop, variantId: number, channelId: string, amount: number) =>
  shop.pricing.verbs.setPrice({ variantId, channelId, amount, note: '', typingError: false }, till);

describe('shop and online side by side', () => {
  test('a difference is told in money and percent, with its reason, since when and by whom', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000, { category: 'Dispensa' });
    await shop.sell('Miele', 500);
    await shop.channels.verbs.update({ id: 'google', rule: { kind: 'amount', value: 50, rounding: 'none' } }, owner);
    shop.clock.pass(60);
    await own(shop, oil, 'web', 900);
    const { items, total, next, counts } = await list(shop);
    expect({ total, next, counts }).toEqual({
      total: 2,
      next: null,
      counts: { different: 2, own: 1, rule: 2, promotion: 0 },
    });
    expect(items[0]).toEqual({
      variantId: oil,
      title: 'Olio',
      sku: 'P1',
      category: 'Dispensa',
      basePrice: 1000,
      shop: { channelId: 'till', amount: 1000, difference: 0, differencePercent: 0, reason: null, own: null },
      online: [
        {
          channelId: 'web',
          amount: 900,
          difference: -100,
          differencePercent: -1000,
          reason: 'own',
          own: { since: '2026-11-21T10:00:00.000Z', by: 'Cassa 2' },
        },
        { channelId: 'google', amount: 1050, difference: 50, differencePercent: 500, reason: 'rule', own: null },
        { channelId: 'facebook', amount: 1000, difference: 0, differencePercent: 0, reason: null, own: null },
      ],
    });
  });

  test('the list is narrowed and sorted, and read on from where it was although prices change', async () => {
    const shop = await openPrices();
    const ids = new Map<string, number>();
    for (const [index, title] of ['Aceto', 'miele', 'Olio', 'Pane', 'Vino'].entries()) {
      const id = await shop.sell(title, 1000, { category: index < 3 ? 'Dispensa' : 'Banco' });
      ids.set(title, id);
      await own(shop, id, index % 2 === 0 ? 'web' : 'facebook', 1000 + (index + 1) * 10);
    }
    expect(await names(shop)).toEqual(['Vino', 'Pane', 'Olio', 'miele', 'Aceto']);
    expect(await names(shop, { sort: 'name' })).toEqual(['Aceto', 'miele', 'Olio', 'Pane', 'Vino']);
    expect(await names(shop, { channelId: 'web' })).toEqual(['Vino', 'Olio', 'Aceto']);
    expect(await names(shop, { category: 'Banco' })).toEqual(['Vino', 'Pane']);
    expect(await names(shop, { search: 'mie' })).toEqual(['miele']);
    expect(await names(shop, { reason: 'rule' })).toEqual([]);
    for (const sort of ['difference', 'name'] as const) {
      const first = await list(shop, { sort, limit: 2 });
      // The last row of the page before is aligned meanwhile: the list goes on behind its place.
      const last = first.items.at(-1) as (typeof first.items)[number];
      const channelId = last.online.find(({ difference }) => difference !== 0)?.channelId ?? '';
      await shop.pricing.verbs.removeException({ variantId: last.variantId, channelId }, owner);
      const rest = await list(shop, { sort, limit: 2, after: first.next });
      const seen = [...first.items, ...rest.items].map(({ title }) => title);
      expect(new Set(seen).size).toBe(4);
      await own(shop, last.variantId, channelId, last.online.find((each) => each.channelId === channelId)?.amount ?? 0);
    }
    await expect(list(shop, { after: 'x' })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('what is archived, renamed or switched off is no longer told, and prices that change are at once', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    const wine = await shop.sell('Vino', 1000);
    for (const id of [oil, wine]) await own(shop, id, 'web', 1100);
    expect(await names(shop)).toEqual(['Olio', 'Vino']);
    await shop.catalog.verbs.archive({ id: wine }, owner);
    await shop.catalog.verbs.update({ id: oil, product: { name: 'Olio nuovo' }, variant: undefined }, owner);
    expect(await names(shop)).toEqual(['Olio nuovo']);
    await shop.channels.verbs.update({ id: 'web', enabled: false }, owner);
    expect(await names(shop)).toEqual([]);
    await shop.channels.verbs.update({ id: 'web', enabled: true }, owner);
    await own(shop, oil, 'till', 1100);
    expect((await list(shop)).items[0]?.online.map(({ difference }) => difference)).toEqual([0, -100, -100]);
  });

  test('whatever is typed where, the list says what the prices say', async () => {
    const step = fc.tuple(
      fc.nat({ max: 3 }),
      fc.constantFrom('*', 'till', 'web', 'google'),
      fc.integer({ min: 99, max: 103 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const shop = await openPrices();
        const ids: number[] = [];
        for (const name of ['A', 'B', 'C', 'D']) ids.push(await shop.sell(name, 100));
        for (const [index, channelId, amount] of steps) {
          const variantId = ids[index] as number;
          await shop.pricing.verbs.setPrice(
            { variantId, ...(channelId === '*' ? {} : { channelId }), amount, note: '', typingError: false },
            owner,
          );
          const told = new Map((await list(shop)).items.map((item) => [item.variantId, item]));
          for (const id of ids) {
            const prices = (await shop.prices(id)) as Record<string, string | number>;
            const at = (place: string): number => Number.parseInt(String(prices[place]), 10);
            const differ = ['web', 'google', 'facebook'].map((place) => at(place) - at('till'));
            const expected = differ.some((difference) => difference !== 0) ? differ : undefined;
            expect(told.get(id)?.online.map(({ difference }) => difference)).toEqual(expected);
          }
        }
        await shop.database.close();
      }),
      { numRuns: 30 },
    );
  });
});

describe('a channel that is kept aligned', () => {
  test('takes no price of its own, typed or by a rule; those that are there can go', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    await own(shop, oil, 'web', 900);
    await shop.channels.verbs.update({ id: 'web', keepsAligned: true }, owner);
    const refused = { code: 'channel-kept-aligned', details: { channel: 'Sito web' } };
    await expect(own(shop, oil, 'web', 950)).rejects.toMatchObject(refused);
    const rule = { kind: 'percent', value: 500, rounding: 'none' } as const;
    const many = { selection: { filter: {} }, channelIds: ['google', 'web'], note: '' };
    await expect(shop.pricing.verbs.bulkApply({ ...many, rule }, owner)).rejects.toMatchObject(refused);
    await shop.pricing.verbs.bulkApply({ ...many, channelIds: ['web'], rule: { kind: 'follow' } }, owner);
    expect(await shop.prices(oil)).toEqual(everywhere(1000));
    await shop.channels.verbs.update({ id: 'web', keepsAligned: false }, owner);
    await own(shop, oil, 'web', 950);
    expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), web: '950*' });
  });
});
