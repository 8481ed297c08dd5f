import { openBare, prepareChange } from './floor.ts';
import { dropFolder, folderOf, openGoods, owner } from './goods.ts';
import { type Bench, type Line, median } from './measure.ts';

/** Changes in a row of one measurement, so that one is not lost in the clock. */
const changes = 200;

/** The price of a change, from the verb to the disk; milliseconds each. */
async function timeOne(folder: string, count: number): Promise<{ floor: number; vetrina: number }> {
  const floors: number[] = [];
  const vetrinas: number[] = [];
  const ids = Array.from({ length: changes }, (_, index) => 1 + ((index * 7919) % count));
  for (let run = 0; run < 6; run++) {
    const sqlite = openBare(folder);
    const bare = prepareChange(sqlite);
    let start = performance.now();
    for (const id of ids) bare.change([[id, 300 + run * 2]]);
    if (run > 0) floors.push((performance.now() - start) / changes);
    sqlite.close();
    const shop = await openGoods(folder);
    start = performance.now();
    for (const variantId of ids) {
      await shop.pricing.verbs.setPrice({ variantId, amount: 301 + run * 2, note: '', typingError: false }, owner);
    }
    if (run > 0) vetrinas.push((performance.now() - start) / changes);
    await shop.database.close();
  }
  return { floor: median(floors), vetrina: median(vetrinas) };
}

export const priceChange: Bench = {
  name: 'price-change',
  about: 'One typed price: every channel, history, the variant marked for the sync, on disk before it is answered.',
  async run() {
    const lines: Line[] = [];
    const byCount = new Map<number, number>();
    for (const count of [1000, 100_000]) {
      const folder = await folderOf(count);
      const took = await timeOne(folder, count);
      byCount.set(count, took.vetrina);
      lines.push({ what: `one price among ${count} goods`, ...took, target: 4 });
      dropFolder(folder);
    }
    lines.push({
      what: '100,000 goods against 1,000 (Vetrina against itself)',
      floor: byCount.get(1000) ?? 0,
      vetrina: byCount.get(100_000) ?? 0,
      target: 1.5,
    });
    return lines;
  },
};
