/** The step of one change inside the transaction that many share; its statements are prepared once for the file. */
import type SqliteDatabase from 'better-sqlite3';

export interface Savepoint {
  begin(): void;
  /** What was written stays in the transaction. */
  keep(): void;
  /** What was written since `begin` is gone, and nothing else. */
  undo(): void;
}

export function savepointOf(sqlite: SqliteDatabase.Database): Savepoint {
  const [begin, release, rollback] = ['savepoint one', 'release one', 'rollback to one'].map((step) => {
    const statement = sqlite.prepare(step);
    return (): void => void statement.run();
  }) as [() => void, () => void, () => void];
  return {
    begin,
    keep: release,
    undo() {
      rollback();
      release();
    },
  };
}
