/** Opens the shop's file the only way it is ever opened: WAL, every commit on disk before it is answered, foreign keys on. */
import SqliteDatabase from 'better-sqlite3';

import { Refusal } from '../../api/refusals.ts';
import { netPages } from './checkpoints.ts';
import { teachTraces } from './teach-traces.ts';

/** Versions before this one can corrupt a file in WAL mode when two connections reset it (the WAL-reset bug). */
const oldestSafeSqlite = [3, 51, 3] as const;

/**
 * `examine` sees the file before anything is set on it, so that a refused file stays as it was, byte for byte. Bytes
 * instead of a path are opened in memory.
 */
export function openFile(
  file: string | Buffer,
  examine: (sqlite: SqliteDatabase.Database) => void,
): SqliteDatabase.Database {
  const sqlite = new SqliteDatabase(file, { timeout: 5000 });
  try {
    refuseUnsafeSqlite(sqlite);
    examine(sqlite);
    sqlite.pragma('journal_mode = WAL');
    // better-sqlite3 is built with NORMAL in WAL mode, which may forget the last commits in a power cut.
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    // What is deleted is gone: FAST would leave it legible on pages that are not in use any more.
    sqlite.pragma('secure_delete = ON');
    // The log is brought in between the changes (checkpoints.ts); this is the net below, and what stays of it on disk.
    sqlite.pragma(`wal_autocheckpoint = ${netPages}`);
    sqlite.pragma('journal_size_limit = 33554432');
    sqlite.pragma('cache_size = -65536');
    sqlite.pragma('temp_store = MEMORY');
    teachTraces(sqlite);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw asRefusal(error);
  }
}

export const sqliteVersion = (sqlite: SqliteDatabase.Database): string =>
  sqlite.prepare('select sqlite_version()').pluck().get() as string;

function refuseUnsafeSqlite(sqlite: SqliteDatabase.Database): void {
  const version = sqliteVersion(sqlite);
  const parts = version.split('.').map(Number);
  for (const [index, wanted] of oldestSafeSqlite.entries()) {
    const have = parts[index] ?? 0;
    if (have > wanted) return;
    if (have < wanted) throw new Error(`SQLite ${version} is older than ${oldestSafeSqlite.join('.')}`);
  }
}

/** What SQLite says of a file that cannot be used, as a refusal that a person understands. */
export function asRefusal(error: unknown): unknown {
  const code = error instanceof SqliteDatabase.SqliteError ? error.code : '';
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return new Refusal('shop-damaged', { code });
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN'))
    return new Refusal('shop-read-only', { code });
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return new Refusal('disk-full', { code });
  return error;
}
