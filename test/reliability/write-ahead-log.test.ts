/** The write-ahead log stays small whoever reads meanwhile, and keeps nothing of what was erased. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { type Database, openDatabase, shopFile } from '../../src/core/database/index.ts';

const writes = Number(process.env['VETRINA_WRITES'] ?? 20_000);
const most = 64 * 1024 * 1024;

let folder: string;
let database: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vetrina-wal-'));
  database = await openDatabase(folder, { now: () => Date.now() }, { soonMs: 50, emptiedMs: 300 });
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const sizeOfLog = () => statSync(`${shopFile(folder)}-wal`, { throwIfNoEntry: false })?.size ?? 0;
const until = async (fits: () => boolean) => {
  for (let waited = 0; !fits() && waited < 10_000; waited += 50) await pause(50);
};

/** Someone who reads the file from outside, each time for a while. */
function openReader() {
  const other = new SqliteDatabase(shopFile(folder), { readonly: true });
  return {
    begin: () => void other.exec('begin; select count(*) from person'),
    end: () => void other.exec('commit'),
    close: () => void other.close(),
  };
}

const padding = 'x'.repeat(2_000);
const write = (from: number, count: number) =>
  database.change(async ({ db, at }) => {
    await sql`
      with recursive number(n) as (select ${from} union all select n + 1 from number where n < ${from + count - 1})
      insert into product (name, description, brand, category, condition, link, image_url, created_at, updated_at)
      select n, ${padding}, '', '', 'new', '', '', ${at}, ${at} from number`.execute(db);
  });

test(`after ${writes} changes beside someone who keeps reading, the log is small, and empty soon after the last`, async () => {
  const reader = openReader();
  let largest = 0;
  for (let done = 0; done < writes; done++) {
    if (done % 400 === 0) reader.begin();
    if (done % 400 === 300) reader.end();
    await write(done, 1);
    if (done % 100 === 0) largest = Math.max(largest, sizeOfLog());
  }
  if (writes % 400 !== 0 && writes % 400 <= 300) reader.end();
  expect(largest).toBeGreaterThan(0);
  expect(largest).toBeLessThan(most);
  reader.close();
  await until(() => sizeOfLog() === 0);
  expect(sizeOfLog()).toBe(0);
});

test('one change as large as an import leaves no large log behind', async () => {
  await write(1, 60_000);
  expect(sizeOfLog()).toBeGreaterThan(most);
  await until(() => sizeOfLog() === 0);
  expect(sizeOfLog()).toBe(0);
});

test('a reader who stays delays the emptying and never the work', async () => {
  const reader = openReader();
  reader.begin();
  const startedAt = performance.now();
  for (let done = 0; done < 300; done++) await write(done, 1);
  await pause(700);
  expect(sizeOfLog()).toBeGreaterThan(0);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  reader.end();
  reader.close();
  await until(() => sizeOfLog() === 0);
  expect(sizeOfLog()).toBe(0);
});

/** Names of people who are added and erased, with enough beside them that whole pages fall free. */
const secret = 'Canarina Segreta';
const add = `insert into person (name, phone, mail, stage, source, created_at, last_contact_at)
  with recursive number(n) as (select 1 union all select n + 1 from number where n < 3000)
  select '${secret} ' || n || ' ${'y'.repeat(300)}', null, null, 'lead', 'test', 0, 0 from number`;
const hits = (path: string) => readFileSync(path).toString('latin1').split(secret).length - 1;

test('of what was erased nothing legible is left in the file, on its free pages or in the log', async () => {
  await database.change(async ({ db }) => void (await sql.raw(add).execute(db)));
  await until(() => sizeOfLog() === 0);
  expect(hits(shopFile(folder))).toBeGreaterThan(0);
  await database.change(async ({ db }) => void (await db.deleteFrom('person').execute()));
  await until(() => sizeOfLog() === 0);
  expect(database.sqlite.pragma('freelist_count', { simple: true })).toBeGreaterThan(50);
  expect([hits(shopFile(folder)), sizeOfLog()]).toEqual([0, 0]);
});

test('the search is not blind: SQLite’s faster way of deleting leaves names on free pages', () => {
  const path = join(folder, 'other.db');
  const other = new SqliteDatabase(path);
  other.pragma('secure_delete = FAST');
  other.exec(
    `create table person (name text, phone text, mail text, stage text, source text, created_at, last_contact_at)`,
  );
  other.exec(add);
  other.exec('delete from person');
  other.close();
  expect(hits(path)).toBeGreaterThan(0);
});
