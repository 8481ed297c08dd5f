/** Two functions that SQL calls while it looks for what is left of a person: PostgreSQL has its own for patterns. */
import type SqliteDatabase from 'better-sqlite3';

/** What stands where a person stood. */
const blot = '…';

export function teachTraces(sqlite: SqliteDatabase.Database): void {
  let [source, once, all] = ['', /$^/u, /$^/gu];
  const learn = (pattern: string): void => {
    if (pattern === source) return;
    [source, once, all] = [pattern, new RegExp(pattern, 'iu'), new RegExp(pattern, 'giu')];
  };
  sqlite.function('trace_in', { deterministic: true }, (text: unknown, pattern: unknown) => {
    learn(String(pattern));
    return typeof text === 'string' && once.test(text) ? 1 : 0;
  });
  sqlite.function('trace_blotted', { deterministic: true }, (text: unknown, pattern: unknown) => {
    learn(String(pattern));
    return typeof text === 'string' ? text.replace(all, blot) : text;
  });
}
