/** Ten thousand products, three in a hundred refused for a dozen reasons: each flag where it belongs, and nowhere else. */
import { expect, test } from 'vitest';

import { listingReasonCodes, listingWaitCodes, outsideCodes } from '../../src/api/outside.ts';
import { outsideEn } from '../../src/renderer/outside/words.en.ts';
import { outsideIt } from '../../src/renderer/outside/words.it.ts';
import { openTestListings, owner } from '../core/listings/open-test-listings.ts';

const goods = 10_000;
const codes = listingReasonCodes.slice(0, 12);

test('of ten thousand products exactly the refused ones are flagged, each with its reason', async () => {
  const shop = await openTestListings({ meta: { batchSize: 1000 } });
  await shop.connectMeta();
  const skus: string[] = [];
  for (let start = 0; start < goods; start += 200) {
    const variants = Array.from({ length: 200 }, (_, n) => {
      const sku = `P${start + n}`;
      skus.push(sku);
      const options = [{ name: 'n', value: `${n}` }];
      return { sku, gtin: null, options, cost: null, floorPrice: null, content: null, vatRate: 2200, price: 100 + n };
    });
    const product = {
      name: `Merce ${start}`,
      description: '',
      brand: '',
      category: '',
      supplier: '',
      condition: 'new' as const,
      link: '',
      imageUrl: '',
    };
    await shop.catalog.verbs.create({ product, variants }, owner);
  }
  const refused = new Map<string, string>();
  for (let n = 7; n < goods; n += 33) {
    if (refused.size === 300) break;
    const code = codes[refused.size % codes.length] as string;
    refused.set(`P${n}`, code);
    shop.meta.refusals.set(`P${n}`, { code, details: { sku: `P${n}` } });
  }
  expect([skus.length, refused.size, new Set(refused.values()).size]).toEqual([goods, 300, 12]);
  await shop.listings.verbs.sync({ channelId: 'facebook', force: false }, owner);

  const flagged = new Map<string, string>();
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof shop.listings.verbs.list>> = await shop.listings.verbs.list(
      { state: 'refused', channelId: 'facebook', limit: 100, after },
      owner,
    );
    for (const { sku, reason } of page.items) {
      expect(reason?.details).toEqual({ sku });
      flagged.set(sku, reason?.code ?? '');
    }
    expect(page.total).toBe(300);
    after = page.next;
  } while (after !== null);
  expect(flagged).toEqual(refused);
  const { onTheWay, needsHand } = await shop.listings.verbs.pulse({}, owner);
  expect({ onTheWay: onTheWay > 0, needsHand }).toEqual({ onTheWay: true, needsHand: 300 });
  await shop.pass(60_000);
  const numbers = (await shop.listings.numbers()).get('facebook');
  expect(numbers).toEqual({ listed: goods, live: goods - 300, onTheWay: 0, needsHand: 300, delivered: 0 });
});

test('every reason why a product may not be shown has its word and its next step, in Italian and in English', () => {
  const owed = [
    ...listingReasonCodes,
    ...listingWaitCodes,
    ...outsideCodes.later,
    ...outsideCodes['needs-you'],
    ...outsideCodes['sign-in'],
  ];
  for (const words of [outsideIt, outsideEn]) {
    const reasons: Readonly<Record<string, { readonly word: string; readonly why: string }>> = words.reasons;
    expect(owed.filter((code) => !(reasons[code]?.word && reasons[code].why.length > 15))).toEqual([]);
  }
});
