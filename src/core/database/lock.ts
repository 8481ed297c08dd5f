/**
 * One process owns a data folder: it holds an exclusive transaction on `lock.db`, which the system frees when the
 * process dies, however it dies. No pid files, which outlive their process and name strangers.
 */
import SqliteDatabase from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { Refusal } from '../../api/refusals.ts';
import { asRefusal } from './open.ts';

export interface FolderLock {
  release(): void;
}

/** Refuses with `shop-open-elsewhere` when another process owns the folder, `shop-read-only` when it cannot be written. */
export function lockFolder(folder: string): FolderLock {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Refusal('shop-read-only', { folder, code: (error as NodeJS.ErrnoException).code ?? '' });
  }
  let lock: SqliteDatabase.Database | undefined;
  try {
    lock = new SqliteDatabase(join(folder, 'lock.db'), { timeout: 0 });
    lock.exec('begin exclusive');
    const held = lock;
    return { release: () => held.close() };
  } catch (error) {
    lock?.close();
    if (error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new Refusal('shop-open-elsewhere', { folder });
    }
    throw asRefusal(error);
  }
}
