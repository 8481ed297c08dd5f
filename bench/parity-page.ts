import { openBare } from './floor.ts';
import { dropFolder, folderOf, openGoods, owner } from './goods.ts';
import { type Bench, median, percentile, runs } from './measure.ts';

const count = Number(process.env['VETRINA_BENCH_GOODS'] ?? 100_000);
const pages = 200;

/** Where prices in the shop and online differ: pages at every depth, and the first one after a price has changed. */
export const parityPageBench: Bench = {
  name: 'parity-page',
  about: `50 of ${count} goods, one in twenty of which costs another price online, with why, since when and by whom.`,
  async run() {
    const folder = await folderOf(count);
    const shop = await openGoods(folder);
    const ids = (await shop.catalog.variantIdsOf(shop.database.read, { filter: {} })).filter((_, n) => n % 20 === 0);
    const dearer = { kind: 'percent', value: 300, rounding: 'none' } as const;
    const selection = { variantIds: ids };
    await shop.pricing.verbs.bulkApply({ rule: dearer, selection, channelIds: ['web'], note: '' }, owner);
    const list = (after: string | null) =>
      shop.pricing.verbs.parity.list({ limit: 50, sort: 'difference', after }, owner);
    const timed = async (work: () => unknown): Promise<number> => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
    const whole = await timed(() => list(null));
    const sqlite = openBare(folder);
    const variants = sqlite.prepare(
      'select id, title, sku, category, base_price from variant where id in (select value from json_each(?))',
    );
    const prices = sqlite.prepare('select * from current_price where variant_id in (select value from json_each(?))');
    const floor: number[] = [];
    const vetrina: number[] = [];
    let after: string | null = null;
    for (let page = 0; page < pages; page++) {
      const some = JSON.stringify(ids.slice((page * 50) % (ids.length - 50)).slice(0, 50));
      floor.push(await timed(() => [variants.all(some), prices.all(some)]));
      const at: string | null = after;
      vetrina.push(await timed(async () => ({ next: after } = await list(at))));
    }
    const afterChange: number[] = [];
    for (let run = 0; run < runs; run++) {
      const change = { variantId: ids[run] as number, channelId: 'web', amount: 100 + run };
      await shop.pricing.verbs.setPrice({ ...change, note: '', typingError: false }, owner);
      afterChange.push(await timed(() => list(null)));
    }
    sqlite.close();
    await shop.database.close();
    dropFolder(folder);
    const bare = percentile(floor, 0.95);
    return [
      { what: `parity page among ${count} goods, p95`, floor: bare, vetrina: percentile(vetrina, 0.95), atMost: 10 },
      { what: 'the first page after a price has changed', floor: bare, vetrina: median(afterChange) },
      { what: 'the first page of all', floor: bare, vetrina: whole },
    ];
  },
};
