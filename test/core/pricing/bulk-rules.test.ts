import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { currencies, priceWithMargin, priceWithMarkup, roundings, roundPrice } from '../../../src/api/money.ts';
import { everywhere, openPrices, owner } from './open-prices.ts';

type Shop = Awaited<ReturnType<typeof openPrices>>;
type Rule = Parameters<Shop['pricing']['verbs']['bulkApply']>[0]['rule'];

const rounds = Number(process.env['VETRINA_TEST_ROUNDS'] ?? 2000);
const amount = fc.integer({ min: 0, max: 10_000_000_000 });
const cost = fc.integer({ min: 1, max: 1_000_000_000 });
const vat = fc.constantFrom(0, 400, 1000, 2200, 2700);
const all = { filter: {} };

const apply = (shop: Shop, rule: Rule, channelIds?: string[]) =>
  shop.pricing.verbs.bulkApply({ rule, selection: all, note: '', ...(channelIds ? { channelIds } : {}) }, owner);

describe('what a rule makes of a number', () => {
  test('rounded up is never below, never a whole step above, and ends as asked', () => {
    const unit = { none: 1, 'to-90': 100, 'to-99': 100, 'to-5-cents': 5, 'to-whole': 100 } as const;
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom(...roundings),
        fc.constantFrom(...currencies),
        (price, rounding, currency) => {
          const scale = currency === 'HUF' && rounding !== 'to-whole' ? 100 : 1;
          const up = roundPrice(price, rounding, currency, 'up');
          expect(up).toBeGreaterThanOrEqual(price);
          expect(up - price).toBeLessThan(unit[rounding] * scale);
          expect(roundPrice(up, rounding, currency, 'up')).toBe(up);
          expect(Math.abs(roundPrice(price, rounding, currency) - price)).toBeLessThanOrEqual(unit[rounding] * scale);
        },
      ),
      { numRuns: rounds },
    );
  });

  test('a margin on the net price is exact: the price leaves it, one cent less would not', () => {
    const leaves = (price: number, from: number, margin: number, rate: number): boolean =>
      BigInt(price) * BigInt(10_000 - margin) >= BigInt(from) * BigInt(10_000 + rate);
    fc.assert(
      fc.property(cost, fc.integer({ min: 0, max: 9_900 }), vat, (from, margin, rate) => {
        const price = priceWithMargin(from, margin, rate);
        expect([leaves(price, from, margin, rate), leaves(price - 1, from, margin, rate)]).toEqual([true, false]);
      }),
      { numRuns: rounds },
    );
  });

  test('a mark-up on the cost is exact in the same way', () => {
    const leaves = (price: number, from: number, markup: number, rate: number): boolean =>
      BigInt(price) * 100_000_000n >= BigInt(from) * BigInt(10_000 + markup) * BigInt(10_000 + rate);
    fc.assert(
      fc.property(cost, fc.integer({ min: 0, max: 1_000_000 }), vat, (from, markup, rate) => {
        const price = priceWithMarkup(from, markup, rate);
        expect([leaves(price, from, markup, rate), leaves(price - 1, from, markup, rate)]).toEqual([true, false]);
      }),
      { numRuns: rounds },
    );
  });
});

describe('prices from what a thing costs', () => {
  test('with a margin on the net price, VAT by the product, rounded up so that the margin stays', async () => {
    const shop = await openPrices();
    // 6,00 € ÷ (1 − 0,40) = 10,00 € net, 12,20 € with VAT.
    const oil = await shop.sell('Olio', 900, { cost: 600 });
    const bowl = await shop.sell('Ciotola', 700);
    const rule = { kind: 'from-cost', by: 'margin', value: 4000, rounding: 'to-90', way: 'up' } as const;
    const preview = await shop.pricing.verbs.bulkPreview({ rule, selection: all, limit: 50 }, owner);
    expect(preview).toMatchObject({ changing: 1, withoutCost: 1, total: 2 });
    expect(preview.rows[0]).toMatchObject({ variantId: oil, now: 900, next: 1290, marginNow: 1870, marginNext: 4324 });
    await apply(shop, rule);
    expect([await shop.prices(oil), await shop.prices(bowl)]).toEqual([everywhere(1290), everywhere(700)]);
  });

  test('with a mark-up on the cost, also where there was no price yet', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', null, { cost: 500 });
    await apply(shop, { kind: 'from-cost', by: 'markup', value: 10_000, rounding: 'none' });
    expect(await shop.prices(oil)).toEqual(everywhere(1220));
  });
});

describe('prices from elsewhere', () => {
  test('a channel’s prices on another channel; the second time nothing is left to do', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    const honey = await shop.sell('Miele', 500);
    await shop.pricing.verbs.setPrice(
      { variantId: oil, channelId: 'web', amount: 1150, note: '', typingError: false },
      owner,
    );
    const copy = { kind: 'copy', from: 'web', rounding: 'none' } as const;
    expect(await apply(shop, copy, ['google', 'facebook'])).toMatchObject({ changed: 2 });
    expect(await shop.prices(oil)).toEqual({
      base: 1000,
      till: 1000,
      web: '1150*',
      google: '1150*',
      facebook: '1150*',
    });
    expect(await shop.prices(honey)).toEqual(everywhere(500));
    await expect(apply(shop, copy, ['google', 'facebook'])).rejects.toMatchObject({ code: 'nothing-to-change' });
  });

  test('the one price on a channel: where the channel’s rule gives just that, it follows again', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    await shop.channels.verbs.update({ id: 'google', rule: { kind: 'amount', value: 50, rounding: 'none' } }, owner);
    for (const channelId of ['web', 'google']) {
      const typed = { variantId: oil, channelId, amount: 900, note: '', typingError: false };
      await shop.pricing.verbs.setPrice(typed, owner);
    }
    await apply(shop, { kind: 'copy', from: null, rounding: 'none' }, ['web', 'google']);
    expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), google: '1000*' });
  });

  test('a channel’s price as the one price, for every channel without one of its own', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    await shop.pricing.verbs.setPrice(
      { variantId: oil, channelId: 'web', amount: 1150, note: '', typingError: false },
      owner,
    );
    await apply(shop, { kind: 'copy', from: 'web', rounding: 'to-90' });
    expect(await shop.prices(oil)).toEqual({ ...everywhere(1190), web: '1150*' });
  });

  test('a price is not copied onto itself, nor from a channel that is none', async () => {
    const shop = await openPrices();
    await shop.sell('Olio', 1000);
    const copy = (from: string | null) => ({ kind: 'copy', from, rounding: 'none' }) as const;
    await expect(apply(shop, copy('web'), ['google', 'web'])).rejects.toMatchObject({
      code: 'price-copied-onto-itself',
    });
    await expect(apply(shop, copy(null))).rejects.toMatchObject({ code: 'price-copied-onto-itself' });
    await expect(apply(shop, copy('nowhere'))).rejects.toMatchObject({ code: 'channel-unknown' });
  });

  test('exceptions of many go at once: the channels follow the one price by their rules', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    await shop.sell('Miele', 500);
    for (const channelId of ['web', 'google']) {
      const typed = { variantId: oil, channelId, amount: 900, note: '', typingError: false };
      await shop.pricing.verbs.setPrice(typed, owner);
    }
    const preview = { rule: { kind: 'follow' as const }, selection: all, limit: 50 };
    expect(await shop.pricing.verbs.bulkPreview(preview, owner)).toMatchObject({ changing: 2, same: 6, products: 1 });
    const { batchId } = await apply(shop, { kind: 'follow' }, ['web']);
    expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), google: '900*' });
    await apply(shop, { kind: 'follow' });
    expect(await shop.prices(oil)).toEqual(everywhere(1000));
    await expect(apply(shop, { kind: 'follow' })).rejects.toMatchObject({ code: 'nothing-to-change' });
    await shop.batches.verbs.undo({ batchId }, owner);
    expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), web: '900*' });
  });

  test('what stands on one channel becomes the one price, whatever was an exception where, and once is enough', async () => {
    const channel = fc.constantFrom('till', 'web', 'google', 'facebook');
    const own = fc.dictionary(channel, fc.integer({ min: 100, max: 2000 }), { maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(own, channel, fc.integer({ min: -50, max: 50 }), async (owns, from, value) => {
        const shop = await openPrices();
        const oil = await shop.sell('Olio', 1000);
        await shop.channels.verbs.update({ id: 'google', rule: { kind: 'amount', value, rounding: 'none' } }, owner);
        const changes = Object.entries(owns).map(([channelId, price]) => ({
          variantId: oil,
          channelId,
          amount: price,
        }));
        if (changes.length > 0)
          await shop.pricing.verbs.setPrices({ changes, note: '', leaveOutRefused: false }, owner);
        const before = Number.parseInt(String(((await shop.prices(oil)) as Record<string, unknown>)[from]), 10);
        await apply(shop, { kind: 'align', from }).catch((error: unknown) =>
          expect(error).toMatchObject({ code: 'nothing-to-change' }),
        );
        const kept = from === 'google' && value !== 0;
        expect(await shop.prices(oil)).toEqual({
          ...everywhere(before),
          google: kept ? `${before}*` : before + value,
        });
        await expect(apply(shop, { kind: 'align', from })).rejects.toMatchObject({ code: 'nothing-to-change' });
        await shop.database.close();
      }),
      { numRuns: 40 },
    );
  });
});
