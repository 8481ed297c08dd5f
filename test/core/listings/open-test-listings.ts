import type { ListingState } from '../../../src/api/listings.ts';
import { openCatalog } from '../../../src/core/catalog/index.ts';
import { type Connectors, openChannels } from '../../../src/core/channels/index.ts';
import { openBatches } from '../../../src/core/batches/index.ts';
import { type Grounds, inMemory, openDatabase } from '../../../src/core/database/index.ts';
import { type ListingsParts, openListings } from '../../../src/core/listings/index.ts';
import { openPricing } from '../../../src/core/pricing/index.ts';
import { openSettings } from '../../../src/core/settings/index.ts';
import { fakeOutside, memorySecrets } from '../channels/fake-outside.ts';
import { owner } from '../channels/open-test-channels.ts';
import { FakeChannel, type FakeChannelWish } from './fake-channel.ts';

/** Ten in the morning in Italy, a Monday. */
export const tenOClock = Date.parse('2026-11-23T09:00:00Z');

export interface TestListingsWish {
  readonly data?: string;
  readonly google?: Omit<FakeChannelWish, 'now'>;
  readonly meta?: Omit<FakeChannelWish, 'now'>;
  readonly parts?: Partial<Pick<ListingsParts, 'dailyLimits' | 'rateLimits' | 'practice' | 'random'>>;
  /** The real connectors, through this gateway; absent: stand-ins. */
  readonly through?: { readonly connectors: Connectors; readonly gateway: string };
  readonly clock?: { time: number };
}

/** Goods, prices, channels and listings of the real core; Google and Facebook are stand-ins that a test can spoil. */
export async function openTestListings(wish: TestListingsWish = {}) {
  const time = wish.clock ?? { time: tenOClock };
  const clock = { now: () => time.time };
  const data = wish.data ?? inMemory;
  const problems: string[] = [];
  const log = { info() {}, warn() {}, error: (facts: object) => void problems.push(JSON.stringify(facts)) };
  const grounds: Grounds = { database: await openDatabase(data, clock), clock, log };
  const google = new FakeChannel({ now: clock.now, updatesPerDay: 2, ...wish.google });
  const meta = new FakeChannel({ now: clock.now, ...wish.meta });
  const outside = fakeOutside();
  const open = outside.open.bind(outside);
  outside.open = async (vendor, setting) => ({
    ...(await open(vendor, setting)),
    offers: vendor === 'google' ? google : meta,
  });
  const settings = openSettings(grounds);
  const batches = openBatches(grounds);
  const catalog = openCatalog({ ...grounds, batches, settings });
  const secrets = memorySecrets();
  const practice = wish.parts?.practice ?? false;
  const channels = await openChannels({
    ...grounds,
    settings,
    batches,
    connectors: wish.through?.connectors ?? outside,
    secrets,
    gateway: () => wish.through?.gateway ?? null,
    practice,
  });
  const pricing = openPricing({ ...grounds, batches, catalog, channels, settings });
  const openAgain = () =>
    openListings({ ...grounds, data, practice, settings, pricing, channels, random: () => 0.5, ...wish.parts });
  let listings = openAgain();

  const shop = {
    ...grounds,
    time,
    google,
    meta,
    outside,
    settings,
    batches,
    catalog,
    channels,
    pricing,
    problems,
    get listings() {
      return listings;
    },
    /** As after a crash: what the listings held in memory is gone. */
    restart() {
      listings = openAgain();
    },
    /** Every chore once, until nobody wakes another. */
    async turn(): Promise<void> {
      const chores = [...pricing.chores, ...listings.chores];
      for (let again = 0; again < 3; again++) for (const chore of chores) await chore.run();
    },
    /** Lets time pass in steps, working after each. */
    async pass(ms: number, stepMs = ms): Promise<void> {
      const end = time.time + ms;
      while (time.time < end) {
        time.time = Math.min(end, time.time + stepMs);
        await shop.turn();
      }
    },
    connectGoogle: () =>
      channels.verbs.connectGoogleWithToken({ clientId: 'c', clientSecret: 's', refreshToken: 'r' }, owner),
    connectMeta: () => channels.verbs.connectMeta({ accessToken: 'a' }, owner),
    async add(sku: string, price: number | null, more: { name?: string; gtin?: string } = {}): Promise<number> {
      const { variantIds } = await catalog.verbs.create(
        {
          product: {
            name: more.name ?? `Olio ${sku}`,
            description: 'Olio buono',
            brand: '',
            category: 'Olio',
            supplier: '',
            condition: 'new',
            link: `https://bottega.example/${sku}`,
            imageUrl: `https://bottega.example/${sku}.jpg`,
          },
          variants: [
            {
              sku,
              gtin: more.gtin ?? null,
              options: [],
              cost: null,
              floorPrice: null,
              content: null,
              vatRate: 400,
              price,
            },
          ],
        },
        owner,
      );
      return variantIds[0] as number;
    },
    price: (variantId: number, amount: number, channelId: string | null = null) =>
      pricing.verbs.setPrice({ variantId, amount, channelId, note: '', typingError: false }, owner),
    async states(variantId: number): Promise<Record<string, ListingState>> {
      const found = await listings.verbs.ofVariant({ variantId }, owner);
      return Object.fromEntries(found.map((listing) => [listing.channelId, listing.state]));
    },
    async listing(variantId: number, channelId: string) {
      const found = (await listings.verbs.ofVariant({ variantId }, owner)).find((each) => each.channelId === channelId);
      if (found === undefined) throw new Error(`no listing on ${channelId}`);
      return found;
    },
  };
  return shop;
}

export type TestListings = Awaited<ReturnType<typeof openTestListings>>;
export { owner };
