/** Brings a file to the present schema: all or nothing, in one transaction; a file from the future is refused by name. */
import type SqliteDatabase from 'better-sqlite3';

import { Refusal } from '../../api/refusals.ts';

export interface Migration {
  /** Numbered in tens. */
  readonly version: number;
  readonly statements: readonly string[];
}

/** The version of the last of `migrations/`, which a file that has had them all need not load. */
export const schemaVersion = 310;

export const versionOf = (sqlite: SqliteDatabase.Database): number =>
  sqlite.pragma('user_version', { simple: true }) as number;

/** Refuses a file that a newer Vetrina wrote. */
export function refuseFuture(version: number): void {
  if (version > schemaVersion) throw new Refusal('shop-from-newer-version', { file: version, app: schemaVersion });
}

/** Migrations that a file of this version still owes. */
export async function owedMigrations(version: number): Promise<readonly Migration[]> {
  if (version >= schemaVersion) return [];
  const { migrations } = await import('./migrations/index.ts');
  return migrations.filter((migration) => migration.version > version);
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
