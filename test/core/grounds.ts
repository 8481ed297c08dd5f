/** What the domains stand on in tests: SQLite in memory, a clock that stands still until it is moved, and no log. */
import { type Database, type Grounds, inMemory, openDatabase } from '../../src/core/database/index.ts';

export interface TestGrounds extends Grounds {
  readonly database: Database;
  /** Moves the clock on. */
  pass(milliseconds: number): void;
  setTime(instant: string): void;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export async function openTestGrounds(start = '2026-11-21T09:00:00.000Z'): Promise<TestGrounds> {
  let now = Date.parse(start);
  const clock = { now: () => now };
  const database = await openDatabase(inMemory, clock);
  return {
    database,
    clock,
    log: { info() {}, warn() {}, error() {} },
    pass: (milliseconds) => void (now += milliseconds),
    setTime: (instant) => void (now = Date.parse(instant)),
  };
}
