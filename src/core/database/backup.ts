/** Consistent copies of the shop's file while it is in use, each proven by reading it back before it counts. */
import SqliteDatabase from 'better-sqlite3';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { Refusal } from '../../api/refusals.ts';
import { versionOf } from './migrate.ts';

export interface BackupFacts {
  readonly file: string;
  readonly createdAt: number;
  readonly bytes: number;
  readonly products: number;
  readonly customers: number;
}

/** Refuses to overwrite. The backup API runs on the writing connection: on another one it would start over at every write. */
export async function backupTo(sqlite: SqliteDatabase.Database, target: string): Promise<BackupFacts> {
  if (existsSync(target)) throw new Refusal('backup-target-exists', { file: target });
  const partial = `${target}.partial`;
  try {
    await sqlite.backup(partial);
    singleFile(partial);
    const facts = examineBackup(partial);
    renameSync(partial, target);
    return { ...facts, file: target };
  } finally {
    rmSync(partial, { force: true });
  }
}

/** A copy inherits WAL mode, in which even a reader leaves `-wal` and `-shm` beside it; a backup is one file. */
export function singleFile(file: string): void {
  const copy = new SqliteDatabase(file);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

/** Opens a copy read-only and reads it through; refuses with `backup-not-a-shop` what is not a sound shop. */
export function examineBackup(file: string): BackupFacts {
  return readCopy(file, (copy) => {
    const findings = findingsIn(copy);
    if (findings.length > 0) throw new Refusal('backup-not-a-shop', { file, finding: findings[0] ?? '' });
    return factsIn(file, copy);
  });
}

function readCopy<T>(file: string, read: (copy: SqliteDatabase.Database) => T): T {
  let copy: SqliteDatabase.Database | undefined;
  try {
    copy = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
    return read(copy);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('backup-not-a-shop', { file, finding: (error as Error).message });
  } finally {
    copy?.close();
  }
}

function factsIn(file: string, copy: SqliteDatabase.Database): BackupFacts {
  if (versionOf(copy) === 0) throw new Refusal('backup-not-a-shop', { file, finding: 'no shop in it' });
  const count = (table: 'variant' | 'person'): number =>
    copy.prepare(`select count(*) from ${table}`).pluck().get() as number;
  const { mtimeMs, size } = statSync(file);
  return {
    file,
    createdAt: Math.round(mtimeMs),
    bytes: size,
    products: count('variant'),
    customers: count('person'),
  };
}

/** Whether a copy knows of all these erasures; one from before there were any knows of none. */
export function copyHolds(file: string, prints: readonly string[]): boolean {
  try {
    return readCopy(file, (copy) => {
      const has = copy.prepare('select 1 from erasure where print = ?');
      return prints.every((print) => has.get(print) !== undefined);
    });
  } catch {
    return false;
  }
}

/** Faults that SQLite finds in a file, in its own words; empty when it is sound. */
export function findingsIn(sqlite: SqliteDatabase.Database): string[] {
  try {
    return [...faultsIn(sqlite), ...orphansIn(sqlite)];
  } catch (error) {
    // Some damage stops the search itself; that is a finding, not a fault of Vetrina's.
    if (error instanceof SqliteDatabase.SqliteError) return [error.message];
    throw error;
  }
}

function faultsIn(sqlite: SqliteDatabase.Database): string[] {
  const integrity = sqlite.pragma('integrity_check(20)') as { integrity_check: string }[];
  return integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

function orphansIn(sqlite: SqliteDatabase.Database): string[] {
  const orphans = sqlite.pragma('foreign_key_check') as { table: string; rowid: number }[];
  return orphans.slice(0, 20).map((row) => `${row.table} ${row.rowid} points nowhere`);
}

/** Newest first. They were read through when they were made and are again before one is restored, not for a list. */
export function backupsIn(folder: string): BackupFacts[] {
  return backupDates(folder).flatMap(({ file }) => {
    try {
      return [readCopy(file, (copy) => factsIn(file, copy))];
    } catch {
      // What cannot be opened as a shop is no backup; `check` names it when asked.
      return [];
    }
  });
}

/** Newest first, by the folder alone: for whoever only asks when the last one was made. */
export function backupDates(folder: string): Pick<BackupFacts, 'file' | 'createdAt'>[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.vetrina'))
    .map((name) => ({ file: join(folder, name), createdAt: Math.round(statSync(join(folder, name)).mtimeMs) }))
    .sort((a, b) => b.createdAt - a.createdAt);
}
