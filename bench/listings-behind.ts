import type SqliteDatabase from 'better-sqlite3';
import { createHash } from 'node:crypto';

import { changedVariants } from '../src/core/listings/changed.sql.ts';
import { followChanges, type Scene } from '../src/core/listings/behind.ts';
import { channelIds, openBare } from './floor.ts';
import { dropFolder, folderOf, type Goods, openGoods } from './goods.ts';
import { type Bench, compare, type Line, median } from './measure.ts';

const count = 100_000;
const changedAtOnce = 1_000;

/** Every channel is on: what is measured is the comparison, not who is connected. */
async function sceneOf({ channels, database, pricing }: Goods): Promise<Scene> {
  const all = await channels.all(database.read);
  return {
    shop: { currency: 'EUR', storeCode: '' },
    pricing,
    channels: all.map((channel) => ({ channel, mode: { on: true } })),
  };
}

async function followAll(shop: Goods, scene: Scene): Promise<void> {
  while ((await changedVariants(shop.database.read, 1)).length > 0) {
    await shop.database.change((change) => followChanges(change, async () => scene));
  }
}

/** Another price on one channel for a thousand goods all over the catalogue, and the mark that says so. */
function changePrices(sqlite: SqliteDatabase.Database, run: number): void {
  sqlite.exec(`begin;
    update current_price set amount = amount + 10 where channel_id = 'web' and variant_id % ${count / changedAtOnce} = ${run % 50};
    insert into changed_variant select id, 0 from variant where id % ${count / changedAtOnce} = ${run % 50} on conflict do nothing;
    commit`);
}

const markAll = (sqlite: SqliteDatabase.Database): void =>
  void sqlite.exec('insert into changed_variant select id, 0 from variant where true on conflict do nothing');

/** The same by hand: each marked variant read, digested, compared with its listings, and written where it differs. */
function followBare(sqlite: SqliteDatabase.Database): void {
  const offer = sqlite.prepare(
    `select variant.*, product.description, product.brand, product.condition, product.link, product.image_url
     from changed_variant join variant on variant.id = changed_variant.variant_id join product on product.id = variant.product_id`,
  );
  const price = sqlite.prepare('select amount from current_price where variant_id = ? and channel_id = ?').pluck();
  const listing = sqlite.prepare('select wanted from listing where variant_id = ? and channel_id = ?').pluck();
  const update = sqlite.prepare(
    `update listing set wanted = ?, wanted_amount = ?, state = 'behind', since = ?, not_before = ? where variant_id = ? and channel_id = ?`,
  );
  sqlite.transaction(() => {
    for (const variant of offer.all() as { id: number }[]) {
      const digest = createHash('sha1').update(JSON.stringify(variant)).digest('base64url');
      for (const channelId of channelIds) {
        const amount = price.get(variant.id, channelId) as number;
        const wanted = `${digest}.${amount}`;
        if (listing.get(variant.id, channelId) !== wanted) update.run(wanted, amount, 1, 1, variant.id, channelId);
      }
    }
    sqlite.exec('delete from changed_variant');
  })();
}

export const listingsBehind: Bench = {
  name: 'listings-behind',
  about: `which of ${count * channelIds.length} listings are behind, found and written down.`,
  async run() {
    const folders = [await folderOf(count), await folderOf(count)] as const;
    const bare = openBare(folders[0]);
    const shop = await openGoods(folders[1]);
    const scene = await sceneOf(shop);
    await followAll(shop, scene);
    // The floor's listings come from Vetrina's; their digests from its own first pass.
    bare.exec(
      `attach '${folders[1]}/shop.vetrina' as other; insert into listing select * from other.listing; detach other`,
    );
    markAll(bare);
    followBare(bare);
    let run = 0;
    const prepared = (sqlite: SqliteDatabase.Database, work: () => unknown) => async () => {
      changePrices(sqlite, run++);
      return { work };
    };
    const some = await compare(
      prepared(bare, () => followBare(bare)),
      prepared(shop.database.sqlite, () => followAll(shop, scene)),
    );
    const marked = (sqlite: SqliteDatabase.Database, work: () => unknown) => async () => {
      markAll(sqlite);
      return { work };
    };
    const all = await compare(
      marked(bare, () => followBare(bare)),
      marked(shop.database.sqlite, () => followAll(shop, scene)),
    );
    const lines: Line[] = [
      { what: 'nothing changed', ...(await clean(bare, shop, scene)), atMost: 0.1 },
      { what: `${changedAtOnce} goods changed on one channel`, ...some, target: 2 },
      { what: 'every listing compared, none differs', ...all, target: 2 },
    ];
    bare.close();
    await shop.database.close();
    for (const folder of folders) dropFolder(folder);
    return lines;
  },
};

async function clean(bare: SqliteDatabase.Database, shop: Goods, scene: Scene) {
  const any = bare.prepare('select exists (select 1 from changed_variant)').pluck();
  const took = { floor: [] as number[], vetrina: [] as number[] };
  for (let run = 0; run < 200; run++) {
    let start = performance.now();
    any.get();
    took.floor.push(performance.now() - start);
    start = performance.now();
    await followAll(shop, scene);
    took.vetrina.push(performance.now() - start);
  }
  return { floor: median(took.floor), vetrina: median(took.vetrina) };
}
