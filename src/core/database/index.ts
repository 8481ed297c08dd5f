/**
 * The shop's file: opened, brought to the present schema, changed in transactions, backed up, checked.
 * What SQLite does its own way (JSON lists, full-text search, backup) lives in this folder alone.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { backupTo } from './backup.ts';
import { type Pace, usualPace } from './checkpoints.ts';
import { type Database, databaseOver } from './database.ts';
import { migrate, owedMigrations, refuseFuture, versionOf } from './migrate.ts';
import { asRefusal, openFile } from './open.ts';

export { ask, askFirst } from './ask.ts';
export { breathing, type Breathe } from './breathe.ts';
export {
  backupDates,
  backupsIn,
  backupTo,
  copyHolds,
  examineBackup,
  findingsIn,
  singleFile,
  type BackupFacts,
} from './backup.ts';
export { addedOnce, builtOnce, onlyRow } from './built-once.ts';
export { randomBytes } from './random-bytes.ts';
export type { Change, Database, Derive, Reader, Writer } from './database.ts';
export { bestMatches, indexVariants, matchesWords, wordsToFind } from './full-text.ts';
export { type Cell, idList, inSlices, rowsAtOnce, rowsIn, rowsOf, textList } from './json-list.ts';
export { lastGiven } from './last-given.ts';
export { lockFolder, type FolderLock } from './lock.ts';
export { schemaVersion } from './migrate.ts';
export { moveBack, type MovedRows, moveRows } from './move-rows.ts';
export { forgetPersonSearch, indexPeople, matchingPeople } from './person-search.ts';
export { blotEverywhere, mentionsOf, patternOf, type Traces } from './person-traces.ts';
export { type Kept, type OwnedRows, peopleTables, removeRows, removeRowsOf, rowsOfPerson } from './person-rows.ts';
export { sqliteVersion } from './open.ts';
export { keptReason, noReason, reasonOf, type ReasonRow } from './reason.ts';
export { replaceShop, type Replaced } from './restore.ts';
export { threadFile } from './thread-file.ts';
export type * from './tables/index.ts';

export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

/** Facts only: never names, mail addresses, phone numbers, tokens or addresses that hold them. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** What every domain stands on. */
export interface Grounds {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

/** The shop's file inside a data folder. */
export const shopFile = (folder: string): string => join(folder, 'shop.vetrina');
export const backupFolder = (folder: string): string => join(folder, 'backups');

/** In memory, for tests and dry runs: gone with the process. */
export const inMemory = ':memory:';

/**
 * An empty shop as all migrations leave it. They are some two hundred steps, and each looks at all tables there are
 * by then: nine tenths of what a shop in memory costs. The second one of a process begins with these bytes.
 */
let emptyInMemory: Buffer | undefined;

/**
 * Opens the shop of a data folder, making it when there is none. A file that owes migrations is backed up first; a
 * migration that fails leaves the file as it was and stops the start.
 */
export async function openDatabase(folder: string, clock: Clock, pace: Pace = usualPace): Promise<Database> {
  if (folder !== inMemory) mkdirSync(folder, { recursive: true });
  const file = folder === inMemory ? (emptyInMemory ?? inMemory) : shopFile(folder);
  const sqlite = openFile(file, (found) => refuseFuture(versionOf(found)));
  try {
    const version = versionOf(sqlite);
    const owed = await owedMigrations(version);
    if (owed.length > 0 && version > 0) {
      mkdirSync(backupFolder(folder), { recursive: true });
      await backupTo(sqlite, join(backupFolder(folder), `before-${owed.at(-1)?.version}-${clock.now()}.vetrina`));
    }
    migrate(sqlite, owed);
    if (folder === inMemory) emptyInMemory ??= sqlite.serialize();
    return databaseOver(sqlite, () => clock.now(), pace);
  } catch (error) {
    sqlite.close();
    throw asRefusal(error);
  }
}
