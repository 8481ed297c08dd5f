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
  Kysely,
  type LimitNode,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely';

const keptStatements = 400;

/** How one comes to a connection, and gives it back. */
export interface Gate {
  enter(): Promise<SqliteDatabase.Database>;
  leave(sqlite: SqliteDatabase.Database): void;
}

export function sqliteDialect(gate: Gate): Dialect {
  return {
    createDriver: () => new CachingDriver(gate),
    createQueryCompiler: () => new StatementCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/**
 * A limit stands in the statement as a number: SQLite looks at a bound one when it plans, and so plans the statement anew
 * each time it runs (twenty microseconds for a row that takes one).
 */
class StatementCompiler extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    if (ValueNode.is(node.limit) && Number.isSafeInteger(node.limit.value))
      this.append(`limit ${String(node.limit.value)}`);
    else super.visitLimit(node);
  }
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

  /** Without waiting: whether it is one's own now. */
  tryEnter(): boolean {
    if (this.#taken) return false;
    this.#taken = true;
    return true;
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#taken = false;
    else next();
  }
}

class CachingDriver implements Driver {
  readonly #connections = new Map<SqliteDatabase.Database, CachingConnection>();
  readonly #gate: Gate;

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const sqlite = await this.#gate.enter();
    const known = this.#connections.get(sqlite);
    if (known !== undefined) return known;
    const made = new CachingConnection(sqlite);
    this.#connections.set(sqlite, made);
    return made;
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#gate.leave((connection as CachingConnection).sqlite);
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

const directly = new WeakMap<object, CachingConnection>();

/** A handle on a connection without turnstile, for the one who already holds it. */
export function heldHandle<Shape>(sqlite: SqliteDatabase.Database): Kysely<Shape> {
  const handle = new Kysely<Shape>({ dialect: sqliteDialect({ enter: async () => sqlite, leave: () => {} }) });
  directly.set(handle, new CachingConnection(sqlite));
  return handle;
}

/** A statement that runs with the values it is given: for its rows, or for the id of the row that it adds. */
export interface ReadyStatement {
  all(values: readonly unknown[]): unknown[];
  add(values: readonly unknown[]): number;
}

/** What runs a built statement at once for who holds the connection; undefined: one has to ask for it. */
export const directConnection = (handle: object): Pick<CachingConnection, 'ready'> | undefined => directly.get(handle);

/** Puts statements together and runs none. */
export const buildingDialect: Dialect = sqliteDialect({
  enter: async () => {
    throw new Error('a statement is only built here');
  },
  leave: () => {},
});

class CachingConnection implements DatabaseConnection {
  readonly sqlite: SqliteDatabase.Database;
  readonly #statements = new Map<string, SqliteDatabase.Statement>();

  constructor(sqlite: SqliteDatabase.Database) {
    this.sqlite = sqlite;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.run(query.sql, query.parameters);
  }

  run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    const statement = this.#prepared(sql);
    const values = bound(parameters);
    if (statement.reader) return { rows: statement.all(values) as R[] };
    const { changes, lastInsertRowid } = statement.run(values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  /** For who keeps it: looking for a statement by its words takes as long as running a small one. */
  ready(sql: string): ReadyStatement {
    const statement = this.sqlite.prepare(sql);
    const add = (values: readonly unknown[]): number => Number(statement.run(values).lastInsertRowid);
    if (statement.reader) return { add, all: (values) => statement.all(values) };
    return {
      add,
      all(values) {
        statement.run(values);
        return [];
      },
    };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.sqlite.prepare(query.sql).iterate(bound(query.parameters))) yield { rows: [row as R] };
  }

  #prepared(sql: string): SqliteDatabase.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) {
      // Moved to the young end, so that the oldest key is the least used one.
      this.#statements.delete(sql);
      this.#statements.set(sql, known);
      return known;
    }
    const made = this.sqlite.prepare(sql);
    this.#statements.set(sql, made);
    if (this.#statements.size > keptStatements) {
      const oldest = this.#statements.keys().next();
      if (!oldest.done) this.#statements.delete(oldest.value);
    }
    return made;
  }
}

const bound = (parameters: readonly unknown[]): unknown[] => parameters.map(boundValue);

/** A value as SQLite takes it. */
export function boundValue(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === undefined ? null : value;
}
