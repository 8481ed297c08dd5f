import { addPercent, netOfVat, roundPrice } from '../src/api/money.ts';
import { openBare } from './floor.ts';
import { dropFolder, folderOf, openGoods, owner } from './goods.ts';
import { type Bench, compare } from './measure.ts';

const count = Number(process.env['VETRINA_BENCH_GOODS'] ?? 100_000);

/** Before and after of every price by one rule, and further pages of that table. */
export const bulkPreviewBench: Bench = {
  name: 'bulk-preview',
  about: `Before and after of ${count} prices by one rule, with margins and warnings; nothing is changed.`,
  async run() {
    const folder = await folderOf(count);
    const sqlite = openBare(folder);
    const variants = sqlite.prepare('select id, cost, vat_rate, base_price from variant where archived_at is null');
    const prices = sqlite.prepare('select variant_id, channel_id, amount, exception from current_price');
    const bare = (): number => {
      let below = 0;
      const own = new Set<number>();
      for (const row of prices.iterate() as Iterable<{ variant_id: number; exception: number }>) {
        if (row.exception === 1) own.add(row.variant_id);
      }
      type Row = { cost: number | null; vat_rate: number; base_price: number };
      for (const { cost, vat_rate: vatRate, base_price: now } of variants.iterate() as Iterable<Row>) {
        const next = roundPrice(addPercent(now, 500), 'to-90', 'EUR');
        if (cost !== null && netOfVat(next, vatRate) < cost) below++;
      }
      return below + own.size;
    };
    const shop = await openGoods(folder);
    let value = 500;
    const preview = (stamp?: string) => {
      const rule = { kind: 'percent', value, rounding: 'to-90' } as const;
      const wish = { rule, selection: { filter: {} }, limit: 50, order: 'warnings' as const };
      return shop.pricing.verbs.bulkPreview(stamp === undefined ? wish : { ...wish, stamp, after: '50000' }, owner);
    };
    const took = await compare(
      async () => ({ work: bare }),
      async () => {
        value++;
        return { work: () => preview() };
      },
    );
    const { stamp } = await preview();
    const page = sqlite.prepare('select id, title, sku from variant order by id limit 50 offset 1000');
    const pages = await compare(
      async () => ({ work: () => page.all() }),
      async () => ({ work: () => preview(stamp) }),
    );
    sqlite.close();
    await shop.database.close();
    dropFolder(folder);
    return [
      { what: `before and after of ${count} prices`, ...took, atMost: 1000 },
      { what: 'a further page of that table', ...pages, atMost: 10 },
    ];
  },
};
