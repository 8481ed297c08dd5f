/** Goods that Google or Facebook would not take, among many that they do: over the real connectors, beginning to end. */
import { expect, test } from 'vitest';

import { owner } from '../core/listings/open-test-listings.ts';
import { minute, openSyncStage, second, type SyncStage } from './sync-stage.ts';

const goods = Number(process.env['VETRINA_GOODS'] ?? 500);

interface Bad {
  readonly code: string;
  readonly sku?: string;
  readonly name?: string;
  readonly description?: string;
  readonly imageUrl?: string;
  readonly price?: number;
}

const everywhere: readonly Bad[] = [
  { code: 'title-too-long', name: 'Olio '.repeat(40) },
  { code: 'description-too-long', description: 'buono '.repeat(1_000) },
  { code: 'image-missing', imageUrl: '' },
  { code: 'price-missing', price: 0 },
  { code: 'policy', name: 'Petardi di Capodanno' },
];
const of = {
  google: [...everywhere, { code: 'sku-too-long', sku: 'X'.repeat(60) }],
  meta: [...everywhere, { code: 'policy', name: 'Grappa di Negroamaro' }],
} satisfies Record<string, readonly Bad[]>;

/** Answers which reason each bad one has to show, by its SKU. */
async function addBad({ shop }: SyncStage, list: readonly Bad[]): Promise<Map<string, string>> {
  const expected = new Map<string, string>();
  for (const [n, bad] of list.entries()) {
    const { code, sku = `BAD-${n}`, name = `Olio ${n}`, price = 1_000, ...rest } = bad;
    const page = `https://bottega.example/${n}`;
    const product = { description: 'Olio buono', link: page, imageUrl: `${page}.jpg`, ...rest };
    const plain = { gtin: null, options: [], cost: null, floorPrice: null, content: null, vatRate: 400 };
    const facts = { brand: '', category: 'Olio', supplier: '', condition: 'new' as const };
    await shop.catalog.verbs.create(
      { product: { name, ...facts, ...product }, variants: [{ sku, price, ...plain }] },
      owner,
    );
    expected.set(sku, code);
  }
  return expected;
}

test.each(['google', 'meta'] as const)(
  '%s: each bad product says its own reason, and none of the others waits for it',
  async (account) => {
    const stage = await openSyncStage(account, goods);
    const { practice, shop } = stage;
    const channelId = account === 'google' ? 'google' : 'facebook';
    const expected = await addBad(stage, of[account]);
    const rest = async () => (await shop.listings.verbs.pulse({}, owner)).onTheWay;
    for (let round = 0; round < 600 + goods && (round === 0 || (await rest()) > 0); round++)
      await shop.pass(5 * second);

    // Found before anything was sent, or said by the channel.
    const flagged = new Map<string, string | undefined>();
    for (const state of ['needs-you', 'refused'] as const) {
      const { items } = await shop.listings.verbs.list({ state, channelId, limit: 100 }, owner);
      for (const { sku, reason } of items) flagged.set(sku, reason?.code);
    }
    expect(flagged).toEqual(expected);
    const { live, onTheWay, needsHand } = await shop.listings.verbs.pulse({}, owner);
    expect({ live, onTheWay, needsHand }).toEqual({ live: goods, onTheWay: 0, needsHand: expected.size });

    // The refused are not offered again and again: an hour later nothing more was sent for them.
    const writes = () => practice.calls.filter(({ path }) => /:insert$|items_batch$/u.test(path)).length;
    const sent = writes();
    if (account === 'google') expect(sent).toBeLessThanOrEqual(1.2 * 2 * goods);
    else expect(sent).toBeLessThanOrEqual(2 + goods / 1_000);
    await shop.pass(60 * minute, 10 * minute);
    expect(writes()).toBe(sent);
  },
);
