import { dropFolder, folderOf, openGoods, owner } from './goods.ts';
import { type Bench, percentile } from './measure.ts';

const count = Number(process.env['VETRINA_BENCH_GOODS'] ?? 100_000);

/** What somebody who looks something up notices of a rule for every price of the shop. */
export const besideBulk: Bench = {
  name: 'beside-bulk',
  about: `A page of the catalogue, asked for again and again while all prices of ${count} goods change (floor: at rest).`,
  async run() {
    const folder = await folderOf(count);
    const shop = await openGoods(folder);
    const page = async (): Promise<number> => {
      const start = performance.now();
      await shop.catalog.verbs.list({ limit: 50 }, owner);
      return performance.now() - start;
    };
    const rest: number[] = [];
    for (let n = 0; n < 100; n++) rest.push(await page());
    const rule = { kind: 'percent', value: 500, rounding: 'none' } as const;
    let under = true;
    const change = shop.pricing.verbs
      .bulkApply({ rule, selection: { filter: {} }, note: '' }, owner)
      .finally(() => (under = false));
    const beside: number[] = [];
    while (under) {
      beside.push(await page());
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await change;
    await shop.database.close();
    dropFolder(folder);
    return [
      { what: 'a page meanwhile, p95', floor: percentile(rest, 0.95), vetrina: percentile(beside, 0.95), atMost: 50 },
      { what: 'a page meanwhile, the slowest of all', floor: Math.max(...rest), vetrina: Math.max(...beside) },
    ];
  },
};
