import SqliteDatabase from 'better-sqlite3';

import type { GridRow } from '../src/api/listings.ts';
import { shopFile } from '../src/core/database/index.ts';
import { openListings } from '../src/core/listings/index.ts';
import { channelIds, openBare } from './floor.ts';
import { dropFolder, folderOf, type Goods, openGoods, owner } from './goods.ts';
import { type Bench, type Line, median, percentile, runs } from './measure.ts';

const count = 100_000;
const pageSize = 50;
const pagesMeasured = 60;

interface Case {
  readonly what: string;
  readonly sort: 'price' | 'name' | 'changed';
  readonly filter: { readonly category?: string; readonly search?: string };
  /** The same page, written by hand: conditions with the filter's and the place's values, and the order. */
  readonly bare: string;
  readonly place: (row: GridRow) => (string | number | null)[];
  /** Milliseconds at p95; searching has its own. */
  readonly atMost: number;
}

const cases: readonly Case[] = [
  {
    what: 'by price',
    sort: 'price',
    filter: {},
    bare: '(base_price, id) > (?, ?) order by base_price, id',
    place: ({ basePrice, variantId }) => [basePrice, variantId],
    atMost: 3,
  },
  {
    what: 'by price, in one category',
    sort: 'price',
    filter: { category: 'Categoria 7' },
    bare: 'category = ? and (base_price, id) > (?, ?) order by base_price, id',
    place: ({ basePrice, variantId }) => [basePrice, variantId],
    atMost: 3,
  },
  {
    what: 'by name',
    sort: 'name',
    filter: {},
    bare: `title collate nocase >= ? and (title collate nocase > ? or id > ?) order by title collate nocase, id`,
    place: ({ title, variantId }) => [title, title, variantId],
    atMost: 3,
  },
  {
    what: 'by price, with a word that one in forty has',
    sort: 'price',
    filter: { search: 'lampada artigianale' },
    bare: `id in (select rowid from variant_search where variant_search match '"lampada" "artigianale"*')
      and (base_price, id) > (?, ?) order by base_price, id`,
    place: ({ basePrice, variantId }) => [basePrice, variantId],
    atMost: 20,
  },
];

/** A listing for each variant on each channel, as after a day on which everything was sent and seen. */
function listEverything(folder: string): void {
  const sqlite = openBare(folder);
  sqlite
    .prepare(
      `insert or replace into listing (variant_id, channel_id, listed, state, wanted, wanted_amount, sent, sent_amount,
         shown_amount, since, sent_at, shown_at, not_before, attempts, handle, reason_code, reason_details, updates_day, updates)
       select variant_id, channel_id, 1, 'live', 'x', amount, 'x', amount, amount, ?, ?, ?, null, 0, null, null, null, null, 0
       from current_price`,
    )
    .run(Date.now(), Date.now(), Date.now());
  sqlite.close();
}

/** Places all through the list: the floor and Vetrina read the page behind each of them. */
async function placesIn(grid: ReturnType<typeof gridOf>, each: Case): Promise<{ after: string; last: GridRow }[]> {
  const places: { after: string; last: GridRow }[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof grid>> = await grid(each, after, 500);
    const last = page.items.at(-1) as GridRow | undefined;
    after = page.next;
    if (after !== null && last !== undefined) places.push({ after, last });
  } while (after !== null);
  const step = Math.max(1, Math.floor(places.length / pagesMeasured));
  return places.filter((_, index) => index % step === 0);
}

function gridOf(shop: Goods) {
  const listings = openListings({ ...shop, data: ':memory:', practice: false });
  return ({ sort, filter }: Case, after: string | null, limit: number) =>
    listings.verbs.grid({ ...filter, tab: 'all', sort, descending: false, after, limit }, owner);
}

function bareGrid(folder: string, { bare, filter }: Case) {
  const sqlite = new SqliteDatabase(shopFile(folder), { readonly: true });
  sqlite.pragma('cache_size = -65536');
  const page = sqlite.prepare(
    `select id, title, sku, gtin, category, cost, vat_rate, base_price, price_changed_at, price_changed_by from variant
     where archived_at is null and ${bare} limit ${pageSize}`,
  );
  const listing = sqlite.prepare('select * from listing where variant_id in (select value from json_each(?))');
  return {
    read(place: (string | number | null)[]): unknown {
      const rows = page.all(filter.category === undefined ? place : [filter.category, ...place]) as { id: number }[];
      return [rows, listing.all(JSON.stringify(rows.map(({ id }) => id)))];
    },
    close: () => sqlite.close(),
  };
}

async function timeCase(folder: string, shop: Goods, each: Case): Promise<Line> {
  const grid = gridOf(shop);
  const bare = bareGrid(folder, each);
  const places = await placesIn(grid, each);
  const floors: number[] = [];
  const vetrinas: number[] = [];
  for (const { after, last } of places) {
    const took = { floor: [] as number[], vetrina: [] as number[] };
    for (let run = 0; run <= runs; run++) {
      let start = performance.now();
      bare.read(each.place(last));
      const floor = performance.now() - start;
      start = performance.now();
      await grid(each, after, pageSize);
      if (run > 0) took.vetrina.push(performance.now() - start);
      if (run > 0) took.floor.push(floor);
    }
    floors.push(median(took.floor));
    vetrinas.push(median(took.vetrina));
  }
  bare.close();
  const floor = percentile(floors, 0.95);
  const vetrina = percentile(vetrinas, 0.95);
  return { what: `${each.what}, p95 of ${places.length} places`, floor, vetrina, atMost: each.atMost };
}

export const listPage: Bench = {
  name: 'list-page',
  about: `${pageSize} of ${count} goods with their ${channelIds.length} listings, at every depth; the slowest of twenty pages counts.`,
  async run() {
    const folder = await folderOf(count);
    listEverything(folder);
    const shop = await openGoods(folder);
    const lines: Line[] = [];
    for (const each of cases) lines.push(await timeCase(folder, shop, each));
    await shop.database.close();
    dropFolder(folder);
    return lines;
  },
};
