/** A backup put in the place of the shop's file, so that at every moment one whole shop stands there. */
import SqliteDatabase from 'better-sqlite3';
import { closeSync, copyFileSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { toInstant } from '../../api/time.ts';
import { type BackupFacts, examineBackup } from './backup.ts';
import { refuseFuture, versionOf } from './migrate.ts';

export interface Replaced extends BackupFacts {
  /** Where the file that was there before lies now; null when there was none. */
  readonly replaced: string | null;
}

/**
 * The folder must be owned, and nobody may have its shop open. Refuses with `backup-not-a-shop` and
 * `shop-from-newer-version` before anything was touched.
 */
export function replaceShop(folder: string, backup: string, now: number): Replaced {
  const facts = examineBackup(backup);
  refuseNewer(backup);
  const shop = join(folder, 'shop.vetrina');
  const incoming = `${shop}.incoming`;
  copyFileSync(backup, incoming);
  synced(incoming);
  const replaced = existsSync(shop)
    ? `${join(folder, 'replaced')}-${toInstant(now).replace(/[:.]/gu, '-')}.vetrina`
    : null;
  if (replaced !== null) keepBeside(shop, replaced);
  for (const tail of tails) rmSync(`${shop}${tail}`, { force: true });
  renameSync(incoming, shop);
  return { ...facts, file: shop, replaced };
}

/** What belongs to a file in WAL mode until it is closed in order. */
const tails = ['-wal', '-shm'] as const;

/** The old file under a second name, with what it has not yet taken in; until the new one stands it has both names. */
function keepBeside(shop: string, replaced: string): void {
  takeIn(shop);
  twice(shop, replaced);
  if (existsSync(`${shop}-wal`)) twice(`${shop}-wal`, `${replaced}-wal`);
}

/** Closing in order writes the log into the file; one too damaged for that keeps its log beside it. */
function takeIn(shop: string): void {
  try {
    const old = new SqliteDatabase(shop, { fileMustExist: true });
    try {
      old.pragma('wal_checkpoint(truncate)');
    } finally {
      old.close();
    }
  } catch {
    // Damaged: that is why it is being replaced.
  }
}

function twice(file: string, second: string): void {
  try {
    linkSync(file, second);
  } catch {
    // Sticks and memory cards know no second names.
    copyFileSync(file, second);
    synced(second);
  }
}

function synced(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function refuseNewer(backup: string): void {
  const copy = new SqliteDatabase(backup, { readonly: true, fileMustExist: true });
  try {
    refuseFuture(versionOf(copy));
  } finally {
    copy.close();
  }
}
