import SqliteDatabase from 'better-sqlite3';

import { shopFile } from '../src/core/database/index.ts';
import { priorPrices } from '../src/core/pricing/prior-prices.sql.ts';
import { priorWindow } from '../src/core/pricing/prior-window.ts';
import { openBare } from './floor.ts';
import { dropFolder, folderOf, openGoods } from './goods.ts';
import { type Bench, compare, type Line } from './measure.ts';

const count = Number(process.env['VETRINA_BENCH_GOODS'] ?? 100_000);
const channels = ['till', 'web'];
/** Price changes of a product on a channel in three years. */
const changes = 18;
const dayMs = 86_400_000;
const pageSize = 50;

/** Three years of prices before today, seen at the till at once and on the site an hour later. */
function addHistory(folder: string): void {
  const sqlite = openBare(folder);
  sqlite.exec('delete from price; delete from current_price');
  const add = sqlite.prepare(
    `insert into price (variant_id, channel_id, amount, from_at, until_at, reason, note, exception, typing_error, actor,
       batch_id, recorded_at, visible_from) values (?, ?, ?, ?, ?, 'bulk', '', 0, ?, 'bench', 1, ?, ?)`,
  );
  const every = Math.floor((3 * 365 * dayMs) / changes);
  const begin = Date.now() - changes * every;
  sqlite.transaction(() => {
    // In the order in which shops change prices: all goods, again and again.
    for (let change = 0; change < changes; change++) {
      const at = begin + change * every;
      for (let id = 1; id <= count; id++) {
        const amount = 500 + ((id * 37 + change * 101) % 3000);
        for (const channel of channels) {
          const seen = channel === 'till' ? at : at + 3_600_000;
          add.run(
            id,
            channel,
            amount,
            at,
            change === changes - 1 ? null : at + every,
            id % 97 === change ? 1 : 0,
            at,
            seen,
          );
        }
      }
    }
  })();
  sqlite.close();
}

interface Row {
  readonly amount: number | null;
  readonly from_at: number;
  readonly visible_from: number | null;
  readonly typing_error: number;
}

/** The rule by hand, product by product: from the newest record backwards until no earlier one can count. */
function bareWalk(sqlite: SqliteDatabase.Database) {
  const records = sqlite.prepare(
    `select amount, from_at, visible_from, typing_error from price
     where variant_id = ? and channel_id = ? order by sequence desc`,
  );
  const lowestOf = (variantId: number, channelId: string, from: number, until: number): number | null => {
    let [ends, slip] = [until, false];
    let lowest: number | null = null;
    for (const row of records.iterate(variantId, channelId) as Iterable<Row>) {
      const showed = row.amount === null ? (row.visible_from ?? row.from_at) : row.visible_from;
      if (showed !== null) {
        const counts = row.amount !== null && !slip && showed < ends && ends > from;
        if (counts && (lowest === null || (row.amount as number) < lowest)) lowest = row.amount;
        ends = Math.min(ends, showed);
        if (ends <= from) break;
      }
      slip = row.typing_error === 1;
    }
    return lowest;
  };
  return (ids: readonly number[], from: number, until: number): Map<string, number | null> => {
    const found = new Map<string, number | null>();
    for (const id of ids) {
      for (const channel of channels) found.set(`${id} ${channel}`, lowestOf(id, channel, from, until));
    }
    return found;
  };
}

export const priorPrice: Bench = {
  name: 'prior-price',
  about: `The lowest price of thirty days of ${count} goods on two channels, from three years of history (${changes} prices each).`,
  async run() {
    const folder = await folderOf(count);
    addHistory(folder);
    const shop = await openGoods(folder);
    const sqlite = new SqliteDatabase(shopFile(folder), { readonly: true });
    sqlite.pragma('cache_size = -65536');
    const window = priorWindow(Date.now(), 'Europe/Rome');
    const ids = Array.from({ length: count }, (_, index) => index + 1);
    const bare = bareWalk(sqlite);
    // Both give the same answers, or the comparison means nothing.
    const expected = bare(ids, window.from, window.until);
    for (const { variantId, channelId, prior } of await priorPrices(shop.database.read, ids, channels, window)) {
      if (expected.get(`${variantId} ${channelId}`) !== prior) throw new Error(`another lowest price for ${variantId}`);
    }
    const lines: Line[] = [];
    const every = await compare(
      async () => ({ work: () => bare(ids, window.from, window.until) }),
      async () => ({ work: () => priorPrices(shop.database.read, ids, channels, window) }),
    );
    lines.push({ what: `every one of ${count} goods on two channels`, ...every, target: 2 });
    let place = 0;
    const nextPage = (): number[] => {
      place = (place + 7919) % (count - pageSize);
      return ids.slice(place, place + pageSize);
    };
    const page = await compare(
      async () => ({ work: () => bare(nextPage(), window.from, window.until) }),
      async () => ({ work: () => priorPrices(shop.database.read, nextPage(), channels, window) }),
    );
    lines.push({ what: `a page of ${pageSize}`, ...page, target: 2 });
    sqlite.close();
    await shop.database.close();
    dropFolder(folder);
    return lines;
  },
};
