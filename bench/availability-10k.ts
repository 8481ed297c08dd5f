/** The availability of ten thousand goods becomes another one, and five channels are to be told. */
import type SqliteDatabase from 'better-sqlite3';
import { createHash } from 'node:crypto';

import { followChanges, type Scene } from '../src/core/listings/behind.ts';
import { changedVariants } from '../src/core/listings/changed.sql.ts';
import { openStock } from '../src/core/stock/index.ts';
import { openBare } from './floor.ts';
import { dropFolder, folderOf, type Goods, openGoods, owner } from './goods.ts';
import { type Bench, compare, type Line } from './measure.ts';

const count = 10_000;
const atOnce = 5_000;
const fifth = 'mercato';

const noPaper = (): Promise<never> => Promise.reject(new Error('nothing is printed here'));

async function openShelf(folder: string) {
  const shop = await openGoods(folder);
  const { channels: places } = shop;
  const rule = { kind: 'same', rounding: 'none' } as const;
  await places.verbs.add({ id: fifth, name: 'Mercato', rule }, owner);
  const all = await shop.channels.all(shop.database.read);
  const sold = new Set((await shop.pricing.currentPrices(shop.database.read, [1])).get(1)?.channels.keys());
  const channels = all.filter(({ id }) => sold.has(id)).map((channel) => ({ channel, mode: { on: true as const } }));
  const scene: Scene = { shop: { currency: 'EUR', storeCode: '' }, pricing: shop.pricing, channels };
  const stock = openStock({ ...shop, print: noPaper });
  return { ...shop, scene, stock: stock.verbs };
}

type Shelf = Awaited<ReturnType<typeof openShelf>>;

async function follow(shop: Goods, scene: Scene): Promise<void> {
  while ((await changedVariants(shop.database.read, 1)).length > 0) {
    await shop.database.change((change) => followChanges(change, async () => scene));
  }
}

/** None of them is left, or five of each: the word changes with every run. */
async function countAll({ stock }: Shelf, pieces: number): Promise<void> {
  for (let first = 1; first <= count; first += atOnce) {
    const lines = Array.from({ length: atOnce }, (_, n) => ({ variantId: first + n, quantity: pieces * 1000 }));
    await stock.count({ storeId: 1, note: '', lines }, owner);
  }
}

/** The same by hand: movement, level and sum of each, then each listing digested and written where it differs. */
function bareCount(sqlite: SqliteDatabase.Database, channelIds: readonly string[], pieces: number): void {
  const onHand = sqlite.prepare('select coalesce(sum(quantity), 0) from stock_movement where variant_id = ?').pluck();
  const movement = sqlite.prepare(
    `insert into stock_movement (variant_id, store_id, at, reason, quantity, source, batch_id, actor, note, recorded_at)
     values (?, 1, ?, 'counted', ?, null, 1, 'bench', '', ?)`,
  );
  const level = sqlite.prepare(
    `insert into stock_level values (?, 1, ?, 0, ?) on conflict do update set on_hand = excluded.on_hand, counted_at = excluded.counted_at`,
  );
  const sum = sqlite.prepare(
    `insert into stock_sum (variant_id, on_hand, reserved, known, counted_at, availability) values (?, ?, 0, 1, ?, ?)
     on conflict do update set on_hand = excluded.on_hand, counted_at = excluded.counted_at, availability = excluded.availability`,
  );
  const journal = sqlite.prepare(
    `insert into batch_entry (batch_id, domain, key, before, after) values (1, 'stock', ?, '{"countedAt":null}', '{"countedAt":1}')`,
  );
  const goods = sqlite.prepare(
    `select variant.*, product.description, product.brand, product.condition, product.link, product.image_url
     from variant join product on product.id = variant.product_id where variant.id = ?`,
  );
  const price = sqlite.prepare('select amount from current_price where variant_id = ? and channel_id = ?').pluck();
  const listing = sqlite.prepare('select wanted from listing where variant_id = ? and channel_id = ?').pluck();
  const update = sqlite.prepare(
    `update listing set wanted = ?, wanted_amount = ?, state = 'behind', since = ?, not_before = ? where variant_id = ? and channel_id = ?`,
  );
  const word = pieces === 0 ? 'out-of-stock' : 'in-stock';
  sqlite.transaction(() => {
    const now = Date.now();
    for (let id = 1; id <= count; id++) {
      movement.run(id, now, pieces * 1000 - (onHand.get(id) as number), now);
      level.run(id, pieces * 1000, now);
      sum.run(id, pieces * 1000, now, word);
      journal.run(`counted:${id}:1`);
    }
  })();
  sqlite.transaction(() => {
    for (let id = 1; id <= count; id++) {
      const digest = createHash('sha1')
        .update(JSON.stringify(goods.get(id)))
        .digest('base64url');
      for (const channelId of channelIds) {
        const amount = price.get(id, channelId) as number;
        const wanted = `${digest}~${word}.${amount}`;
        if (listing.get(id, channelId) !== wanted) update.run(wanted, amount, 1, 1, id, channelId);
      }
    }
  })();
}

export const availabilityTenThousand: Bench = {
  name: 'availability-10k',
  about: `${count} goods run out, or are there again: counted as changes that can be undone, and five channels found to be behind.`,
  async run() {
    const folder = await folderOf(count);
    const other = await folderOf(count);
    const shop = await openShelf(folder);
    const twin = await openShelf(other);
    await follow(shop, shop.scene);
    await follow(twin, twin.scene);
    await twin.database.close();
    const bare = openBare(other);
    const channelIds = shop.scene.channels.map(({ channel }) => channel.id);
    if (!channelIds.includes(fifth)) throw new Error(`five channels are measured, not ${channelIds.join(', ')}`);
    let round = 0;
    const pieces = (): number => (round++ % 4 < 2 ? 0 : 5);
    const times = await compare(
      async () => {
        const many = pieces();
        return { work: () => bareCount(bare, channelIds, many) };
      },
      async () => {
        const many = pieces();
        return {
          work: async () => {
            await countAll(shop, many);
            await follow(shop, shop.scene);
          },
        };
      },
    );
    const lines: Line[] = [{ what: `${count} goods, ${channelIds.length} channels`, ...times, target: 2 }];
    bare.close();
    await shop.database.close();
    dropFolder(folder);
    dropFolder(other);
    return lines;
  },
};
