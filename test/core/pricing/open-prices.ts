import { openBatches } from '../../../src/core/batches/index.ts';
import { openCatalog } from '../../../src/core/catalog/index.ts';
import { openChannels } from '../../../src/core/channels/index.ts';
import { type Grounds, inMemory, openDatabase } from '../../../src/core/database/index.ts';
import type { Call } from '../../../src/core/door.ts';
import { openPricing } from '../../../src/core/pricing/index.ts';
import { openSettings } from '../../../src/core/settings/index.ts';
import { printHere } from '../print/print-here.ts';

export const owner: Call = { actor: { kind: 'owner', name: 'Marta' } };
export const till: Call = { actor: { kind: 'token', name: 'Cassa 2' } };

const minute = 60_000;
export const start = Date.parse('2026-11-21T09:00:00.000Z');

/** Goods and prices over a real file, in memory unless a folder is given, with a clock that the test moves. */
export async function openPrices(folder: string = inMemory) {
  const clock = {
    time: start,
    now: () => clock.time,
    pass: (minutes: number) => void (clock.time += minutes * minute),
  };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const database = await openDatabase(folder, clock);
  const grounds: Grounds = { database, clock, log };
  const settings = openSettings(grounds);
  const batches = openBatches(grounds);
  const catalog = openCatalog({ ...grounds, batches, settings });
  const unused = async (): Promise<never> => {
    throw new Error('no account is opened in these tests');
  };
  const channels = await openChannels({
    ...grounds,
    batches,
    settings,
    practice: false,
    gateway: () => null,
    connectors: { open: unused, signIn: unused, preflight: unused, file: unused },
    secrets: { read: async () => null, write: unused, remove: unused },
  });
  const pricing = openPricing({ ...grounds, batches, catalog, channels, settings });
  let named = 0;
  /** What the shop's clock would do at this minute. */
  const tick = async (): Promise<void> => {
    for (const chore of pricing.chores) await chore.run();
  };
  return {
    ...grounds,
    clock,
    settings,
    batches,
    catalog,
    channels,
    pricing,
    print: printHere,
    tick,
    /** The clock jumps to an instant, and does what is due. */
    async at(instant: string): Promise<void> {
      clock.time = Date.parse(instant);
      await tick();
    },
    /** Adds one product with one variant; answers the variant's id. */
    async sell(
      name: string,
      price: number | null,
      more: { sku?: string; cost?: number; category?: string; floorPrice?: number } = {},
    ) {
      const { variantIds } = await catalog.verbs.create(
        {
          product: {
            name,
            description: '',
            brand: '',
            category: more.category ?? '',
            supplier: '',
            condition: 'new',
            link: '',
            imageUrl: '',
          },
          variants: [
            {
              sku: more.sku ?? `P${++named}`,
              gtin: null,
              options: [],
              cost: more.cost ?? null,
              floorPrice: more.floorPrice ?? null,
              content: null,
              vatRate: 2200,
              price,
            },
          ],
        },
        owner,
      );
      return variantIds[0] as number;
    },
    /** `{ base, till, web, google, facebook }` of a variant, minor units; exceptions carry a star: `'1190*'`. */
    async prices(variantId: number) {
      const current = (await pricing.currentPrices(database.read, [variantId])).get(variantId);
      return {
        base: current?.base ?? null,
        ...Object.fromEntries(
          [...(current?.channels ?? [])].map(([id, { amount, exception }]) => [id, exception ? `${amount}*` : amount]),
        ),
      };
    },
  };
}

export const everywhere = (amount: number) => ({
  base: amount,
  till: amount,
  web: amount,
  google: amount,
  facebook: amount,
});
