/**
 * P24: of ten thousand goods the channel refuses three in a hundred; exactly those say so, each with its reason.
 * That every reason has a sentence and a next step is proven in `test/renderer/outside-words.test.ts`.
 */
import { expect, test } from 'vitest';

import type { ListingReasonCode } from '../../src/api/outside.ts';
import { openTestListings, owner } from '../core/listings/open-test-listings.ts';

const goods = 10_000;
const perProduct = 200;

const reasons = [
  'title-too-long',
  'description-too-long',
  'gtin-invalid',
  'link-invalid',
  'image-missing',
  'image-invalid',
  'store-code-unknown',
  'identifiers-missing',
  'attribute-invalid',
  'price-differs-on-site',
  'landing-page',
  'policy',
] as const satisfies readonly ListingReasonCode[];

const sku = (n: number): string => `SKU-${String(n).padStart(5, '0')}`;

type Shop = Awaited<ReturnType<typeof openTestListings>>;

async function fill(shop: Shop): Promise<void> {
  for (let start = 0; start < goods; start += perProduct) {
    const variants = Array.from({ length: perProduct }, (_, place) => ({
      sku: sku(start + place),
      gtin: null,
      options: [{ name: 'n', value: String(place) }],
      cost: null,
      vatRate: 400,
      price: 1000 + place,
    }));
    const product = {
      name: `Olio ${start}`,
      description: 'Olio buono',
      brand: '',
      category: 'Olio',
      condition: 'new' as const,
      link: `https://bottega.example/${start}`,
      imageUrl: '',
    };
    await shop.catalog.verbs.create({ product, variants }, owner);
  }
}

/** Every listing on Google in a state, page by page: code → reason. */
async function inState(shop: Shop, state: 'refused' | 'accepted'): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  for (let after: string | null = null; ;) {
    const page = await shop.listings.verbs.list({ state, channelId: 'google', limit: 500, after }, owner);
    for (const { sku, reason } of page.items) found.set(sku, reason?.code ?? null);
    after = page.next;
    if (after === null) return found;
  }
}

test('of ten thousand goods exactly the refused ones say so, each with its own reason, and the rest is out', async () => {
  const shop = await openTestListings({ google: { batchSize: 1_000, updatesPerDay: null } });
  await fill(shop);
  const refused = new Map(
    Array.from({ length: goods }, (_, n) => n)
      .filter((n) => n % 100 < 3)
      .map((n, place) => [sku(n), reasons[place % reasons.length] as string]),
  );
  for (const [code, reason] of refused) shop.google.refusals.set(code, { code: reason, details: {} });
  await shop.connectGoogle();
  for (let round = 0; round < 40 && shop.google.items.size < goods - refused.size; round++) await shop.turn();

  expect(refused.size).toBe(300);
  expect(await inState(shop, 'refused')).toEqual(refused);
  expect((await inState(shop, 'accepted')).size).toBe(goods - refused.size);
  expect(shop.google.items.size).toBe(goods - refused.size);

  // Refused goods are not sent again and again; put right, they go out, and only they.
  const { calls } = shop.google;
  await shop.pass(10 * 60_000, 60_000);
  expect(shop.google.calls).toBe(calls);
  const [first, second] = [...refused.keys()];
  shop.google.refusals.delete(first as string);
  const published = shop.google.published.length;
  const variant = await shop.catalog.verbs.bySku({ sku: first as string }, owner);
  await shop.price(variant.id, 777);
  await shop.turn();
  expect(shop.google.published.slice(published).map((each) => each.sku)).toEqual([first]);
  expect((await shop.listing(variant.id, 'google')).state).toBe('accepted');
  expect((await inState(shop, 'refused')).get(second as string)).toBe(refused.get(second as string));
});
