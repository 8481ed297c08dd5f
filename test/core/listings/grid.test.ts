import { beforeAll, expect, test } from 'vitest';

import { gridSorts, gridTabs } from '../../../src/api/listings.ts';
import type { GridRow } from '../../../src/api/listings.ts';
import { type GridPlan, piecesOf, statement } from '../../../src/core/listings/grid.sql.ts';
import type { Kysely } from 'kysely';
import { fillShop } from './fill-shop.ts';
import { openTestListings, owner, type TestListings } from './open-test-listings.ts';

const goods = 4000;
let shop: TestListings;

beforeAll(async () => {
  shop = await openTestListings();
  fillShop(shop, goods);
});

interface Row {
  id: number;
  title: string;
  sku: string;
  category: string;
  gtin: string | null;
  base_price: number | null;
  price_changed_at: number | null;
}

/** The same list, computed the slow way. */
function expected(sort: (typeof gridSorts)[number], descending: boolean, passes: (row: Row) => boolean): number[] {
  const all = shop.database.sqlite.prepare('select * from variant where archived_at is null').all() as Row[];
  const key: Record<typeof sort, (row: Row) => (string | number | null)[]> = {
    name: (row) => [row.title.toLowerCase(), row.id],
    price: (row) => [row.base_price, row.id],
    sku: (row) => [row.sku],
    category: (row) => [row.category, row.base_price, row.id],
    changed: (row) => [row.price_changed_at, row.id],
  };
  const compare = (a: (string | number | null)[], b: (string | number | null)[]): number => {
    for (const [index, one] of a.entries()) {
      const other = b[index] ?? null;
      if (one === other) continue;
      if (one === null) return -1;
      if (other === null) return 1;
      return one < other ? -1 : 1;
    }
    return 0;
  };
  const sorted = all.filter(passes).sort((a, b) => compare(key[sort](a), key[sort](b)));
  return (descending ? sorted.reverse() : sorted).map(({ id }) => id);
}

async function walk(wish: Partial<Parameters<TestListings['listings']['verbs']['grid']>[0]>, limit = 333) {
  const rows: GridRow[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const page: Awaited<ReturnType<TestListings['listings']['verbs']['grid']>> = await shop.listings.verbs.grid(
      { sort: 'name', descending: false, tab: 'all', limit, after, ...wish },
      owner,
    );
    rows.push(...page.items);
    after = page.next;
    total = page.total;
  } while (after !== null);
  return { ids: rows.map((row) => row.variantId), total, rows };
}

const everything = () => true;

for (const sort of gridSorts) {
  for (const descending of [false, true]) {
    test(`page after page by ${sort}${descending ? ', backwards' : ''} shows every product once and in order`, async () => {
      const wanted = expected(sort, descending, everything);
      expect(await walk({ sort, descending })).toMatchObject({ ids: wanted, total: wanted.length });
      const category = 'Categoria 7';
      const filtered = expected(sort, descending, (row) => row.category === category);
      expect(await walk({ sort, descending, category }, 50)).toMatchObject({ ids: filtered, total: filtered.length });
    });
  }
}

test('each tab shows what it names, whichever way it is found, and counts it the same', async () => {
  const states = shop.database.sqlite.prepare('select variant_id, state from listing').all() as {
    variant_id: number;
    state: string;
  }[];
  const having = (wanted: readonly string[]) =>
    new Set(states.filter(({ state }) => wanted.includes(state)).map((row) => row.variant_id));
  const refused = having(['refused']);
  const unaligned = having(['refused', 'behind']);
  const reduced = new Set(
    shop.database.sqlite
      .prepare('select variant_id from current_price where plan_id is not null and amount < regular')
      .pluck()
      .all() as number[],
  );
  expect(reduced.size).toBeGreaterThan(10);
  const passes: Record<(typeof gridTabs)[number], (row: Row) => boolean> = {
    all: everything,
    'to-align': ({ id }) => unaligned.has(id),
    'changed-today': () => false,
    'no-gtin': ({ gtin }) => gtin === null,
    'needs-hand': ({ id }) => refused.has(id),
    'on-sale': ({ id }) => reduced.has(id),
  };
  const counts = await shop.listings.verbs.tabs({}, owner);
  for (const tab of gridTabs) {
    const wanted = expected('price', false, passes[tab]);
    expect(await walk({ sort: 'price', tab }), tab).toMatchObject({ ids: wanted, total: wanted.length });
    expect(counts[tab], tab).toBe(wanted.length);
  }
});

test('a row carries its listing on every channel', async () => {
  const { items } = await shop.listings.verbs.grid({ sort: 'sku', descending: false, tab: 'all', limit: 1 }, owner);
  expect(items[0]?.listings.map((listing) => listing.channelId)).toEqual(['facebook', 'google', 'till', 'web']);
});

test('words find goods by name, code or category, in the order of the list', async () => {
  const fresh = await openTestListings();
  await fresh.connectGoogle();
  const ids = [
    await fresh.add('A-1', 300, { name: 'Olio extravergine Bio' }),
    await fresh.add('B-2', 100, { name: 'Olio di semi' }),
    await fresh.add('C-3', 200, { name: 'Aceto' }),
  ];
  await fresh.turn();
  const ask = async (search: string) =>
    (
      await fresh.listings.verbs.grid({ sort: 'price', descending: false, tab: 'all', limit: 50, search }, owner)
    ).items.map((row) => row.variantId);
  expect([await ask('oli'), await ask('bio olio'), await ask('C-3'), await ask('"* OR'), await ask('  ')]).toEqual([
    [ids[1], ids[2], ids[0]],
    [ids[0]],
    [ids[2]],
    [],
    [ids[1], ids[2], ids[0]],
  ]);
});

test('totals follow every change at once', async () => {
  const fresh = await openTestListings();
  const oil = await fresh.add('A', 100);
  await fresh.turn();
  const total = async (tab: (typeof gridTabs)[number]) =>
    (await fresh.listings.verbs.grid({ sort: 'name', descending: false, tab, limit: 5 }, owner)).total;
  expect([await total('all'), await total('no-gtin'), await total('needs-hand'), await total('changed-today')]).toEqual(
    [1, 1, 0, 1],
  );
  await fresh.add('B', null);
  await fresh.turn();
  expect([await total('all'), await total('needs-hand')]).toEqual([2, 1]);
  await fresh.catalog.verbs.archive({ id: oil }, owner);
  await fresh.turn();
  expect(await total('all')).toBe(1);
});

test('a place that is none is refused', async () => {
  await expect(
    shop.listings.verbs.grid({ sort: 'name', descending: false, tab: 'all', limit: 5, after: 'x' }, owner),
  ).rejects.toMatchObject({ code: 'invalid-input' });
});

test('no page of the price list reads more than a stretch of one index', () => {
  const place = {
    id: 77,
    title: 'Olio',
    sku: 'SKU',
    gtin: null,
    category: 'Categoria 7',
    cost: null,
    vat_rate: 0,
    base_price: 500,
    price_changed_at: 9,
    price_changed_by: null,
    floor_price: null,
    content_thousandths: null,
    content_unit: null,
    content_per: null,
  };
  const firstPages: string[] = [];
  const laterPages: string[] = [];
  for (const sort of gridSorts) {
    for (const descending of [false, true]) {
      for (const at of [null, place, { ...place, base_price: null, price_changed_at: null }]) {
        const plan: GridPlan = {
          sort,
          descending,
          filter: { tab: 'all' },
          startOfDay: 0,
          place: at,
          limit: 50,
          few: false,
        };
        for (const piece of piecesOf(plan)) (at === null ? firstPages : laterPages).push(...explain(plan, piece));
      }
    }
  }
  expect(firstPages.filter((line) => !/^(SEARCH|SCAN) variant USING INDEX/u.test(line))).toEqual([]);
  expect(laterPages.filter((line) => !/^SEARCH variant USING INDEX/u.test(line))).toEqual([]);
});

function explain(plan: GridPlan, piece: Parameters<typeof statement>[1]): string[] {
  const { sql, parameters } = statement(plan, piece, 50).compile(shop.database.read as unknown as Kysely<unknown>);
  const found = shop.database.sqlite.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[];
  return found.map(({ detail }) => detail);
}
