/**
 * Kysely over one better-sqlite3 connection, with prepared statements kept between queries: preparing anew costs a
 * single-row read eleven times its price (performance.md). Whoever holds the connection runs alone; others wait.
 */
import type SqliteDatabase from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

const keptStatements = 400;

export function sqliteDialect(sqlite: SqliteDatabase.Database, turnstile: Turnstile): Dialect {
  return {
    createDriver: () => new CachingDriver(sqlite, turnstile),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** Lets one through at a time, in the order of arrival. */
export class Turnstile {
  readonly #waiting: (() => void)[] = [];
  #taken = false;

  async enter(): Promise<void> {
    if (!this.#taken) {
      this.#taken = true;
      return;
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#taken = false;
    else next();
  }
}

class CachingDriver implements Driver {
  readonly #connection: CachingConnection;
  readonly #turnstile: Turnstile;

  constructor(sqlite: SqliteDatabase.Database, turnstile: Turnstile) {
    this.#connection = new CachingConnection(sqlite);
    this.#turnstile = turnstile;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turnstile.enter();
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#turnstile.leave();
  }

  /** Transactions are `change()`'s; Kysely's own would not send notices. */
  async beginTransaction(): Promise<void> {
    throw new Error('use database.change()');
  }
  async commitTransaction(): Promise<void> {
    throw new Error('use database.change()');
  }
  async rollbackTransaction(): Promise<void> {
    throw new Error('use database.change()');
  }

  async destroy(): Promise<void> {}
}

/** A connection without turnstile, for the one who already holds it. */
export function heldDialect(sqlite: SqliteDatabase.Database): Dialect {
  return sqliteDialect(sqlite, { enter: async () => {}, leave: () => {} } as unknown as Turnstile);
}

class CachingConnection implements DatabaseConnection {
  readonly #sqlite: SqliteDatabase.Database;
  readonly #statements = new Map<string, SqliteDatabase.Statement>();

  constructor(sqlite: SqliteDatabase.Database) {
    this.#sqlite = sqlite;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#prepared(query.sql);
    const values = bound(query.parameters);
    if (statement.reader) return { rows: statement.all(values) as R[] };
    const { changes, lastInsertRowid } = statement.run(values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#sqlite.prepare(query.sql).iterate(bound(query.parameters))) yield { rows: [row as R] };
  }

  #prepared(sql: string): SqliteDatabase.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) {
      // Moved to the young end, so that the oldest key is the least used one.
      this.#statements.delete(sql);
      this.#statements.set(sql, known);
      return known;
    }
    const made = this.#sqlite.prepare(sql);
    this.#statements.set(sql, made);
    if (this.#statements.size > keptStatements) {
      const oldest = this.#statements.keys().next();
      if (!oldest.done) this.#statements.delete(oldest.value);
    }
    return made;
  }
}

function bound(parameters: readonly unknown[]): unknown[] {
  return parameters.map((value) => {
    if (typeof value === 'boolean') return value ? 1 : 0;
    return value === undefined ? null : value;
  });
}
