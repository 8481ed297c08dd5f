/** Brings a file to the present schema: all or nothing, in one transaction; a file from the future is refused by name. */
import type SqliteDatabase from 'better-sqlite3';

import { Refusal } from '../../api/refusals.ts';
import { migrations } from './migrations/index.ts';

export interface Migration {
  /** Numbered in tens. */
  readonly version: number;
  readonly statements: readonly string[];
}

export const schemaVersion = Math.max(...migrations.map((migration) => migration.version));

export const versionOf = (sqlite: SqliteDatabase.Database): number =>
  sqlite.pragma('user_version', { simple: true }) as number;

/** Migrations that a file of this version still owes; refuses one that a newer Vetrina wrote. */
export function owedMigrations(version: number, all: readonly Migration[] = migrations): readonly Migration[] {
  const newest = Math.max(...all.map((migration) => migration.version));
  if (version > newest) throw new Refusal('shop-from-newer-version', { file: version, app: newest });
  return all.filter((migration) => migration.version > version);
}

export function migrate(sqlite: SqliteDatabase.Database, owed: readonly Migration[]): void {
  const last = owed.at(-1);
  if (last === undefined) return;
  sqlite
    .transaction(() => {
      for (const migration of owed) {
        for (const statement of migration.statements) sqlite.exec(statement);
      }
      sqlite.pragma(`user_version = ${last.version}`);
    })
    .immediate();
}
