/** The price list as a screen jumps about in it: all ids in order, rows by id, and every filter against the slow way. */
import type { Kysely } from 'kysely';
import { beforeAll, expect, test } from 'vitest';

import { gridSorts } from '../../../src/api/listings.ts';
import { type GridPlan, idsOf, piecesOf } from '../../../src/core/listings/grid.sql.ts';
import { marginOf } from '../../../src/renderer/pricing/margin.ts';
import { fillShop } from './fill-shop.ts';
import { openTestListings, owner, type TestListings } from './open-test-listings.ts';

let shop: TestListings;
type Wish = Partial<Parameters<TestListings['listings']['verbs']['gridOrder']>[0]>;

beforeAll(async () => {
  shop = await openTestListings();
  fillShop(shop, 4000);
});

interface Row {
  readonly id: number;
  readonly brand: string;
  readonly supplier: string;
  readonly category: string;
  readonly cost: number | null;
  readonly vat_rate: number;
  readonly base_price: number | null;
  readonly price_changed_at: number | null;
}

const rowsPassing = (passes: (row: Row) => boolean): Set<number> => {
  const all = shop.database.sqlite.prepare('select * from variant where archived_at is null').all() as Row[];
  return new Set(all.filter(passes).map(({ id }) => id));
};

const marginUnder = (row: Row, share: number): boolean => {
  const margin = marginOf({ basePrice: row.base_price, cost: row.cost, vatRate: row.vat_rate });
  return margin !== null && margin.share < share;
};

async function order(wish: Wish): Promise<{ ids: number[]; total: number }> {
  const { variantIds, total } = await shop.listings.verbs.gridOrder(
    { tab: 'all', sort: 'name', descending: false, ...wish },
    owner,
  );
  const bytes = Buffer.from(variantIds, 'base64');
  const ids = Array.from({ length: bytes.length / 4 }, (_, place) => bytes.readUInt32LE(place * 4));
  return { ids, total };
}

async function pages(wish: Wish): Promise<{ ids: number[]; total: number }> {
  const ids: number[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const page: Awaited<ReturnType<TestListings['listings']['verbs']['grid']>> = await shop.listings.verbs.grid(
      { tab: 'all', sort: 'name', descending: false, limit: 400, after, ...wish },
      owner,
    );
    ids.push(...page.items.map(({ variantId }) => variantId));
    after = page.next;
    total = page.total;
  } while (after !== null);
  return { ids, total };
}

const behindOnGoogle = (): Set<number> =>
  new Set(
    shop.database.sqlite
      .prepare(`select variant_id from listing where channel_id = 'google' and state in ('behind', 'refused')`)
      .pluck()
      .all() as number[],
  );

const reducedAnywhere = (): Set<number> =>
  new Set(
    shop.database.sqlite
      .prepare('select variant_id from current_price where plan_id is not null and amount < regular')
      .pluck()
      .all() as number[],
  );

const filters: readonly { name: string; wish: Wish; passes: (row: Row) => boolean }[] = [
  { name: 'nothing', wish: {}, passes: () => true },
  { name: 'a category', wish: { category: 'Categoria 7' }, passes: (row) => row.category === 'Categoria 7' },
  { name: 'a brand', wish: { brand: 'Marca 5' }, passes: (row) => row.brand === 'Marca 5' },
  { name: 'a supplier', wish: { supplier: 'Fornitore 2' }, passes: (row) => row.supplier === 'Fornitore 2' },
  { name: 'a margin', wish: { marginUnder: 2000 }, passes: (row) => marginUnder(row, 2000) },
  { name: 'below cost', wish: { marginUnder: 0 }, passes: (row) => marginUnder(row, 0) },
  {
    name: 'a change',
    wish: { changedSince: new Date(1_002_000).toISOString() },
    passes: (row) => (row.price_changed_at ?? 0) >= 1_002_000,
  },
  { name: 'a channel', wish: { behindOn: 'google' }, passes: ({ id }) => behindOnGoogle().has(id) },
  { name: 'what is on sale', wish: { tab: 'on-sale' }, passes: ({ id }) => reducedAnywhere().has(id) },
  {
    name: 'what is on sale of a brand',
    wish: { tab: 'on-sale', brand: 'Marca 5' },
    passes: ({ id, brand }) => brand === 'Marca 5' && reducedAnywhere().has(id),
  },
  {
    name: 'all of it together',
    wish: { brand: 'Marca 5', supplier: 'Fornitore 2', marginUnder: 6000, behindOn: 'google', tab: 'to-align' },
    passes: (row) =>
      row.brand === 'Marca 5' &&
      row.supplier === 'Fornitore 2' &&
      marginUnder(row, 6000) &&
      behindOnGoogle().has(row.id),
  },
];

for (const { name, wish, passes } of filters) {
  test(`narrowed to ${name}, the order holds what the slow way finds, as the pages do`, async () => {
    const wanted = rowsPassing(passes);
    for (const sort of gridSorts) {
      for (const descending of [false, true]) {
        const found = await order({ ...wish, sort, descending });
        expect(new Set(found.ids), sort).toEqual(wanted);
        expect(found).toEqual(await pages({ ...wish, sort, descending }));
      }
    }
    expect(wanted.size).toBeGreaterThan(0);
  });
}

test('rows by id come in the order asked, and what is sold no more is left out', async () => {
  const { ids } = await order({ sort: 'price' });
  const some = [ids[9], ids[3], ids[500]] as number[];
  const gone = shop.database.sqlite.prepare('select id from variant where archived_at is not null').pluck().get();
  const rows = await shop.listings.verbs.gridRows({ variantIds: [...some, gone as number, 999_999] }, owner);
  expect(rows.map(({ variantId }) => variantId)).toEqual(some);
  expect(rows[0]?.listings.map(({ channelId }) => channelId)).toEqual(['facebook', 'google', 'till', 'web']);
});

test('brands and suppliers are offered with how many goods they have', async () => {
  const { brands, suppliers } = await shop.listings.verbs.gridChoices({}, owner);
  expect(brands.find(({ value }) => value === 'Marca 5')?.variants).toBe(
    rowsPassing((row) => row.brand === 'Marca 5').size,
  );
  expect(brands.some(({ value }) => value === '')).toBe(false);
  expect(suppliers.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4].map((n) => `Fornitore ${n}`));
});

test('a view is kept under its name, and a name that is there gets the new one', async () => {
  const { views } = shop.listings.verbs;
  const wish = {
    filter: { tab: 'all' as const, marginUnder: 2000 },
    sort: 'price' as const,
    descending: true,
    hidden: ['cost'],
  };
  const { id } = await views.save({ name: 'Margini bassi', ...wish }, owner);
  const again = await views.save({ name: 'margini BASSI', ...wish, hidden: [] }, owner);
  expect(again.id).toBe(id);
  expect(await views.list({}, owner)).toEqual([{ id, name: 'margini BASSI', ...wish, hidden: [] }]);
  await views.remove({ id }, owner);
  expect(await views.list({}, owner)).toEqual([]);
  await expect(views.remove({ id }, owner)).rejects.toMatchObject({ code: 'not-found' });
});

test('every order of the whole list is one walk along an index', () => {
  const walks: string[] = [];
  for (const sort of gridSorts) {
    const plan: GridPlan = {
      sort,
      descending: true,
      filter: { tab: 'all' },
      startOfDay: 0,
      place: null,
      limit: 0,
      few: false,
    };
    for (const piece of piecesOf(plan)) walks.push(...explain(plan, piece));
  }
  expect(walks.filter((line) => !/^(SEARCH|SCAN) variant USING (COVERING )?INDEX/u.test(line))).toEqual([]);
});

test('brand, supplier, channel and what is on sale are found by their indexes', () => {
  for (const [filter, index] of [
    [{ brand: 'Marca 5' }, 'variant_by_brand'],
    [{ supplier: 'Fornitore 2' }, 'variant_by_supplier'],
    [{ behindOn: 'google' }, 'listing_by_state'],
    [{ tab: 'on-sale' }, 'current_price_reduced'],
  ] as const) {
    const plan: GridPlan = {
      sort: 'name',
      descending: false,
      filter: { tab: 'all', ...filter },
      startOfDay: 0,
      place: null,
      limit: 0,
      few: true,
    };
    const lines = piecesOf(plan).flatMap((piece) => explain(plan, piece));
    expect(
      lines.some((line) => new RegExp(`INDEX ${index}\\b`, 'u').test(line)),
      lines.join('\n'),
    ).toBe(true);
    expect(lines.filter((line) => /^SCAN (variant|listing)/u.test(line))).toEqual([]);
  }
});

function explain(plan: GridPlan, piece: Parameters<typeof idsOf>[1]): string[] {
  const db = shop.database.read as unknown as Kysely<unknown>;
  const { sql: text, parameters } = idsOf(plan, piece).compile(db);
  const found = shop.database.sqlite.prepare(`explain query plan ${text}`).all(...parameters) as { detail: string }[];
  return found.map(({ detail }) => detail);
}
