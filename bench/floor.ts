/** The floor: bare better-sqlite3 on the same file format, prepared statements, no checks, no contract. */
import SqliteDatabase from 'better-sqlite3';
import Papa from 'papaparse';

import { shopFile } from '../src/core/database/index.ts';

export const channelIds = ['till', 'web', 'google', 'facebook'] as const;

/** A shop's file as Vetrina opens it: WAL, every commit on disk. */
export function openBare(folder: string): SqliteDatabase.Database {
  const sqlite = new SqliteDatabase(shopFile(folder));
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('cache_size = -65536');
  sqlite.pragma('temp_store = MEMORY');
  return sqlite;
}

const minor = (written: string): number => Number(written.replace(',', ''));

/** Reads the list and writes every row that Vetrina's import leaves behind, one prepared statement after the other. */
export function importBare(sqlite: SqliteDatabase.Database, csv: string): void {
  const { data } = Papa.parse<string[]>(csv, { delimiter: ';' });
  const at = Date.now();
  const product = sqlite.prepare(
    `insert into product (handle, name, description, brand, category, condition, link, image_url, created_at, updated_at)
     values (null, ?, '', ?, ?, 'new', '', '', ?, ?)`,
  );
  const variant = sqlite.prepare(
    `insert into variant (product_id, sku, gtin, options, title, category, cost, vat_rate, base_price, base_sequence,
       price_changed_at, price_changed_by, archived_at, created_at, updated_at)
     values (?, ?, ?, '[]', ?, ?, ?, 2200, ?, ?, ?, 'bench', null, ?, ?)`,
  );
  const price = sqlite.prepare(
    `insert into price (variant_id, channel_id, amount, from_at, until_at, reason, note, exception, typing_error, actor,
       batch_id, recorded_at, visible_from) values (?, ?, ?, ?, null, 'import', '', 0, 0, 'bench', ?, ?, ?)`,
  );
  const current = sqlite.prepare(
    'insert into current_price (variant_id, channel_id, amount, sequence, exception) values (?, ?, ?, ?, 0)',
  );
  const search = sqlite.prepare(
    'insert into variant_search (rowid, title, codes, brand, category) values (?, ?, ?, ?, ?)',
  );
  const journal = sqlite.prepare(
    `insert into batch_entry (batch_id, domain, key, before, after) values (?, 'catalog', ?, ?, '{"archivedAt":null}')`,
  );
  const changed = sqlite.prepare('insert into changed_variant values (?, ?)');
  sqlite.transaction(() => {
    const batchId = Number(
      sqlite
        .prepare(`insert into batch (kind, at, actor, summary, count) values ('import', ?, 'bench', '{}', ?)`)
        .run(at, data.length - 1).lastInsertRowid,
    );
    let sequence = 0;
    for (const [sku = '', name = '', brand = '', category = '', gtin = '', cost = '', amount = ''] of data.slice(1)) {
      const productId = product.run(name, brand, category, at, at).lastInsertRowid;
      const value = minor(amount);
      const id = variant.run(
        productId,
        sku,
        gtin,
        name,
        category,
        minor(cost),
        value,
        sequence + 1,
        at,
        at,
        at,
      ).lastInsertRowid;
      price.run(id, '*', value, at, batchId, at, null);
      sequence++;
      for (const channelId of channelIds) {
        price.run(id, channelId, value, at, batchId, at, channelId === 'till' ? at : null);
        current.run(id, channelId, value, ++sequence);
      }
      search.run(id, name, `${sku} ${gtin}`, brand, category);
      journal.run(batchId, `variant:${id}`, `{"archivedAt":${at}}`);
      changed.run(id, at);
    }
  })();
}

/** Prepared once, like the caches of any program that runs all day. */
export function prepareChange(sqlite: SqliteDatabase.Database) {
  const batch = sqlite.prepare(`insert into batch (kind, at, actor, summary, count) values (?, ?, 'bench', '{}', ?)`);
  const close = sqlite.prepare('update price set until_at = ? where sequence = ?');
  const add = sqlite.prepare(
    `insert into price (variant_id, channel_id, amount, from_at, until_at, reason, note, exception, typing_error, actor,
       batch_id, recorded_at, visible_from) values (?, ?, ?, ?, null, 'typed', '', 0, 0, 'bench', ?, ?, ?)`,
  );
  const current = sqlite.prepare('select channel_id, sequence from current_price where variant_id = ?');
  const setCurrent = sqlite.prepare(
    'update current_price set amount = ?, sequence = ? where variant_id = ? and channel_id = ?',
  );
  const readBase = sqlite.prepare('select base_price, base_sequence from variant where id = ?');
  const setBase = sqlite.prepare(
    `update variant set base_price = ?, base_sequence = ?, price_changed_at = ?, price_changed_by = 'bench' where id = ?`,
  );
  const mark = sqlite.prepare(
    'insert into changed_variant values (?, ?) on conflict (variant_id) do update set at = excluded.at',
  );
  const notice = sqlite.prepare(
    `insert into notice values ('pricing', 1) on conflict (domain) do update set sequence = sequence + 1`,
  );
  const one = (id: number, amount: number, batchId: number, at: number): void => {
    const { base_sequence: before } = readBase.get(id) as { base_sequence: number };
    close.run(at, before);
    const { lastInsertRowid } = add.run(id, '*', amount, at, batchId, at, null);
    setBase.run(amount, lastInsertRowid, at, id);
    for (const row of current.all(id) as { channel_id: string; sequence: number }[]) {
      close.run(at, row.sequence);
      const added = add.run(id, row.channel_id, amount, at, batchId, at, row.channel_id === 'till' ? at : null);
      setCurrent.run(amount, added.lastInsertRowid, id, row.channel_id);
    }
    mark.run(id, at);
  };
  return {
    /** One transaction for all of them. */
    change: sqlite.transaction((changes: readonly (readonly [id: number, amount: number])[]) => {
      const at = Date.now();
      const batchId = Number(batch.run('price', at, changes.length).lastInsertRowid);
      for (const [id, amount] of changes) one(id, amount, batchId, at);
      notice.run();
    }),
    /** Every base price times a factor, read and written row by row. */
    raise: sqlite.transaction((factor: number) => {
      const at = Date.now();
      const rows = sqlite.prepare('select id, base_price from variant where archived_at is null').all() as {
        id: number;
        base_price: number;
      }[];
      const batchId = Number(batch.run('bulk', at, rows.length).lastInsertRowid);
      for (const { id, base_price: now } of rows) one(id, Math.round(now * factor), batchId, at);
      notice.run();
    }),
  };
}
