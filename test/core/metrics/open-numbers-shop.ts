/** The whole shop in memory, on the practice channels and on a clock that stands until it is moved. */
import type { Workspace } from '../../../src/api/settings.ts';
import { openConnectors } from '../../../src/connectors/index.ts';
import { inMemory, openShop, type Shop } from '../../../src/core/shop.ts';
import { openPractice, PRACTICE_IDS, type Practice } from '../../../src/practice/index.ts';
import { memorySecrets } from '../channels/fake-outside.ts';
import { owner, shopFacts } from '../presence/open-promote-shop.ts';

export interface NumbersShop {
  readonly shop: Shop;
  readonly practice: Practice;
  readonly verbs: Shop['verbs'];
  pass(milliseconds: number): void;
  setTime(instant: string): void;
  /** Runs every chore so often, two seconds apart. */
  turns(rounds?: number): Promise<void>;
  close(): Promise<void>;
}

const folder: Workspace = {
  name: 'practice',
  practice: true,
  gateway: null,
  available: ['practice'],
  version: '0.0.0',
  dataFolder: '',
  publicAddress: 'http://192.168.1.4:4001',
  publicPort: 4001,
};

export async function openNumbersShop(start: string): Promise<NumbersShop> {
  let now = Date.parse(start);
  const practice = await openPractice({ now: () => new Date(now) });
  const { google, meta } = PRACTICE_IDS;
  const shop = await openShop({
    data: inMemory,
    practice: true,
    gateway: () => practice.origin,
    connectors: openConnectors(1_000),
    secrets: memorySecrets(),
    practiceKeys: async (vendor) => ({
      secrets:
        vendor === 'google'
          ? { clientId: google.clientId, clientSecret: google.clientSecret, refreshToken: google.refreshToken }
          : { accessToken: meta.accessToken },
      chosen: {},
    }),
    workspaces: { state: async () => folder, open: async () => folder },
    clock: { now: () => now },
    log: { info() {}, warn() {}, error() {} },
  });
  await shop.verbs.settings.update(shopFacts, owner);
  return {
    shop,
    practice,
    verbs: shop.verbs,
    pass: (milliseconds) => void (now += milliseconds),
    setTime: (instant) => void (now = Date.parse(instant)),
    async turns(rounds = 1) {
      for (let round = 0; round < rounds; round++) {
        await shop.turn();
        now += 2_000;
      }
    },
    async close() {
      await shop.close();
      await practice.close();
    },
  };
}

/** A product with a price on every channel. */
export async function addProduct({ verbs }: NumbersShop, sku: string, name: string, price: number): Promise<number> {
  const { variantIds } = await verbs.catalog.create(
    {
      product: {
        name,
        description: `${name}, dalla bottega`,
        brand: 'Verdi',
        category: 'Vini',
        supplier: '',
        condition: 'new',
        link: `https://bottega.example.com/${sku}`,
        imageUrl: `https://bottega.example.com/${sku}.jpg`,
      },
      variants: [{ sku, gtin: null, options: [], cost: null, floorPrice: null, content: null, vatRate: 2200, price }],
    },
    owner,
  );
  return variantIds[0] ?? 0;
}
