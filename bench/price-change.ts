import { openBare, prepareChange } from './floor.ts';
import { dropFolder, folderOf, openGoods, owner } from './goods.ts';
import { type Bench, type Line, median, runs } from './measure.ts';

/** Changes in a row of one measurement, so that one is not lost in the clock. */
const changes = 200;

interface Took {
  readonly floor: number[];
  readonly vetrina: number[];
}

/** The price of a change, from the verb to the disk; milliseconds each. */
async function timeOne(folder: string, count: number, run: number, took: Took): Promise<void> {
  const ids = Array.from({ length: changes }, (_, index) => 1 + ((index * 7919) % count));
  const sqlite = openBare(folder);
  const bare = prepareChange(sqlite);
  let start = performance.now();
  for (const id of ids) bare.change([[id, 300 + run * 2]]);
  took.floor.push((performance.now() - start) / changes);
  sqlite.close();
  const shop = await openGoods(folder);
  start = performance.now();
  for (const variantId of ids) {
    await shop.pricing.verbs.setPrice({ variantId, amount: 301 + run * 2, note: '', typingError: false }, owner);
  }
  took.vetrina.push((performance.now() - start) / changes);
  await shop.database.close();
}

export const priceChange: Bench = {
  name: 'price-change',
  about: 'One typed price: every channel, history, the variant marked for the sync, on disk before it is answered.',
  async run() {
    const shops: { count: number; folder: string; took: Took }[] = [];
    for (const count of [1000, 100_000]) {
      shops.push({ count, folder: await folderOf(count), took: { floor: [], vetrina: [] } });
    }
    // In turn, so that a busy minute of the machine meets both.
    for (let run = 0; run <= runs; run++) {
      for (const { count, folder, took } of shops) {
        await timeOne(folder, count, run, run === 0 ? { floor: [], vetrina: [] } : took);
      }
    }
    for (const { folder } of shops) dropFolder(folder);
    const lines: Line[] = shops.map(({ count, took }) => ({
      what: `one price among ${count} goods`,
      floor: median(took.floor),
      vetrina: median(took.vetrina),
      target: 4,
    }));
    const [small, large] = lines.map(({ vetrina }) => vetrina);
    const what = '100,000 goods against 1,000 (Vetrina against itself)';
    return [...lines, { what, floor: small ?? 0, vetrina: large ?? 0, target: 1.5 }];
  },
};
