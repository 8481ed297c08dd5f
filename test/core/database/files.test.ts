import SqliteDatabase from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  backupTo,
  examineBackup,
  lockFolder,
  openDatabase,
  shopFile,
  sqliteVersion,
} from '../../../src/core/database/index.ts';
import { migrate, schemaVersion } from '../../../src/core/database/migrate.ts';

const clock = { now: () => Date.parse('2026-11-21T09:00:00Z') };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vetrina-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

describe("the shop's file", () => {
  it('is opened with every commit on disk before it is answered, by a safe SQLite', async () => {
    const database = await openDatabase(folder, clock);
    const pragma = (name: string): unknown => database.sqlite.pragma(name, { simple: true });
    expect([pragma('synchronous'), pragma('journal_mode'), pragma('foreign_keys')]).toEqual([2, 'wal', 1]);
    expect(sqliteVersion(database.sqlite).localeCompare('3.51.3', 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
    await database.close();
  });

  it('from a newer Vetrina is refused by name and stays as it was, to the byte', async () => {
    const database = await openDatabase(folder, clock);
    database.sqlite.pragma('user_version = 9990');
    await database.close();
    const before = hashOf(shopFile(folder));
    await expect(openDatabase(folder, clock)).rejects.toMatchObject({
      code: 'shop-from-newer-version',
      details: { file: 9990 },
    });
    expect(hashOf(shopFile(folder))).toBe(before);
  });

  it('that is no shop at all is said to be damaged, and kept', async () => {
    writeFileSync(shopFile(folder), 'Gentile cliente, in allegato il listino. '.repeat(200));
    const before = hashOf(shopFile(folder));
    await expect(openDatabase(folder, clock)).rejects.toMatchObject({ code: 'shop-damaged' });
    expect(hashOf(shopFile(folder))).toBe(before);
  });

  it('is backed up while it is written to, and the copy is proven', async () => {
    const database = await openDatabase(folder, clock);
    const target = join(folder, 'copy.vetrina');
    const writing = Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        database.change((change) =>
          change.db
            .insertInto('setting')
            .values({ key: `k${n}`, value: '1' })
            .execute(),
        ),
      ),
    );
    const facts = await backupTo(database.sqlite, target);
    await writing;
    await database.close();
    expect(facts).toMatchObject({ file: target, products: 0, customers: 0 });
    expect(examineBackup(target).bytes).toBeGreaterThan(0);
  });

  it('a copy never overwrites another, and a text file is no copy', async () => {
    const database = await openDatabase(folder, clock);
    const target = join(folder, 'copy.vetrina');
    writeFileSync(target, 'not a shop');
    await expect(backupTo(database.sqlite, target)).rejects.toMatchObject({ code: 'backup-target-exists' });
    await database.close();
    expect(() => examineBackup(target)).toThrow(expect.objectContaining({ code: 'backup-not-a-shop' }));
  });

  it('migrations are all or nothing, and a backup is made before an older file is changed', async () => {
    const sqlite = new SqliteDatabase(':memory:');
    const broken = [{ version: 10, statements: ['create table a (x)', 'create table a (x)'] }];
    expect(() => migrate(sqlite, broken)).toThrow();
    expect(sqlite.prepare('select count(*) from sqlite_master').pluck().get()).toBe(0);
    sqlite.close();

    const older = new SqliteDatabase(shopFile(folder));
    older.exec('create table person (id); create table variant (id)');
    older.pragma('user_version = 5');
    older.close();
    await expect(openDatabase(folder, clock)).rejects.toThrow('already exists');
    expect(readdirSync(join(folder, 'backups'))).toEqual([`before-${schemaVersion}-1795251600000.vetrina`]);
  });

  it('belongs to one process at a time', () => {
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'shop-open-elsewhere' }));
    lock.release();
    lockFolder(folder).release();
  });
});
