/**
 * Backups of before hold whom was erased since. Those in the shop's own folder are written anew without them, one after
 * the other, and keep name and date; copies elsewhere are cleaned when they are restored.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

import {
  backupFolder,
  type Clock,
  copyHolds,
  type Database,
  openDatabase,
  shopFile,
  singleFile,
} from '../database/index.ts';

/** Newest first: what is restored most likely is clean first. */
function copiesIn(folder: string): string[] {
  return [folder, backupFolder(folder)]
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
    .filter((file) => file.endsWith('.vetrina') && file !== shopFile(folder))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
}

/** Copies that do not know of one of these erasures. */
export const uncleanCopies = (folder: string, prints: readonly string[]): string[] =>
  prints.length === 0 ? [] : copiesIn(folder).filter((file) => !copyHolds(file, prints));

/** @param work takes people out of the copy, which has been brought to the present form */
export async function cleanCopy(
  folder: string,
  file: string,
  clock: Clock,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const desk = join(folder, '.cleaning');
  rmSync(desk, { recursive: true, force: true });
  mkdirSync(desk);
  try {
    const { atime, mtime } = statSync(file);
    copyFileSync(file, shopFile(desk));
    // A shop that was replaced while damaged keeps its log beside it.
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${shopFile(desk)}-wal`);
    const database = await openDatabase(desk, clock);
    try {
      await work(database);
      await database.scrub();
    } finally {
      await database.close();
    }
    singleFile(shopFile(desk));
    utimesSync(shopFile(desk), atime, mtime);
    renameSync(shopFile(desk), file);
    for (const tail of ['-wal', '-shm']) rmSync(`${file}${tail}`, { force: true });
  } finally {
    rmSync(desk, { recursive: true, force: true });
  }
}
