import { gridSorts } from '../src/api/listings.ts';
import { openListings } from '../src/core/listings/index.ts';
import { openBare } from './floor.ts';
import { dropFolder, folderOf, openGoods, owner } from './goods.ts';
import { type Bench, compare, type Line } from './measure.ts';

const count = 100_000;

type Wish = Parameters<ReturnType<typeof openListings>['verbs']['gridOrder']>[0];

interface Case {
  readonly what: string;
  readonly wish: Wish;
  /** The same ids, by hand. */
  readonly bare: string;
}

const plain = { tab: 'all', sort: 'name', descending: false } as const;
const order: Record<(typeof gridSorts)[number], string> = {
  name: 'title collate nocase, id',
  price: 'base_price, id',
  sku: 'sku',
  category: 'category, base_price, id',
  changed: 'price_changed_at, id',
};
const byName = (condition: string): string =>
  `select id from variant where archived_at is null and ${condition} order by ${order.name}`;
const since = '2026-01-01T00:00:00.000Z';

const cases: readonly Case[] = [
  ...gridSorts.map((sort) => ({
    what: `every id by ${sort}`,
    wish: { ...plain, sort },
    bare: `select id from variant where archived_at is null order by ${order[sort]}`,
  })),
  { what: 'one brand, by name', wish: { ...plain, brand: 'Marca 7' }, bare: byName(`brand = 'Marca 7'`) },
  {
    what: 'a margin under 20 %, by name',
    wish: { ...plain, marginUnder: 2000 },
    bare: byName(
      'base_price > 0 and cost is not null and (base_price * 10000.0 / (10000 + vat_rate) - cost) * 10000 < 2000 * base_price * 10000.0 / (10000 + vat_rate)',
    ),
  },
  {
    what: 'changed since January, by name',
    wish: { ...plain, changedSince: since },
    bare: byName(`price_changed_at >= ${Date.parse(since)}`),
  },
  {
    what: 'with a word that one in forty has, by name',
    wish: { ...plain, search: 'lampada artigianale' },
    bare: byName(`id in (select rowid from variant_search where variant_search match '"lampada" "artigianale"*')`),
  },
];

export const gridOrder: Bench = {
  name: 'grid-order',
  about: `Every id of a list of ${count} goods in its order, as the screen asks for it: each sort, and the filters.`,
  async run() {
    const folder = await folderOf(count);
    const shop = await openGoods(folder);
    const { verbs } = openListings({ ...shop, data: ':memory:', practice: false });
    const bare = openBare(folder);
    const lines: Line[] = [];
    for (const { what, wish, bare: text } of cases) {
      const statement = bare.prepare(`select json_group_array(id) from (${text})`).pluck();
      const took = await compare(
        async () => ({ work: () => (JSON.parse(statement.get() as string) as number[]).length }),
        async () => ({ work: () => verbs.gridOrder(wish, owner) }),
      );
      lines.push({ what, ...took, atMost: 60 });
    }
    bare.close();
    await shop.database.close();
    dropFolder(folder);
    return lines;
  },
};
