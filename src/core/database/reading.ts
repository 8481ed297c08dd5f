/**
 * Reading goes through the same connection as writing, one at a time, with one exception: while a long change is at work
 * (an import, a rule for a hundred thousand prices) whoever reads is answered from a second connection with what was
 * before it, which the write-ahead log allows. Without it a till that asks for a price would wait for seconds.
 */
import SqliteDatabase from 'better-sqlite3';

import type { Gate, Turnstile } from './dialect.ts';

/** Enough for pages of lists; the first connection has the large cache. */
const cacheKiB = 8192;

export interface Reading extends Gate {
  /** A change breathes: it will be long, and readers go past it from now on. */
  longChange(): void;
  isLong(): boolean;
  /** Whether somebody who reads waits for the change to end. */
  awaited(): boolean;
  /** Nobody is inside any more. */
  changeEnded(): void;
  close(): void;
}

export function openReading(sqlite: SqliteDatabase.Database, turnstile: Turnstile): Reading {
  let long = false;
  let beside: SqliteDatabase.Database | null = null;
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const goOn of woken) goOn();
  };
  const besideIt = (): SqliteDatabase.Database => {
    if (beside !== null) return beside;
    beside = new SqliteDatabase(sqlite.name, { readonly: true, fileMustExist: true, timeout: 5000 });
    beside.pragma(`cache_size = -${cacheKiB}`);
    beside.pragma('temp_store = MEMORY');
    return beside;
  };
  return {
    async enter() {
      for (;;) {
        if (long) return besideIt();
        if (turnstile.tryEnter()) return sqlite;
        await new Promise<void>((goOn) => waiting.push(goOn));
      }
    },
    leave(used) {
      if (used !== sqlite) return;
      turnstile.leave();
      wake();
    },
    longChange() {
      // What is only in memory has one connection: its readers wait.
      if (long || sqlite.memory) return;
      long = true;
      wake();
    },
    isLong: () => long,
    awaited: () => waiting.length > 0,
    changeEnded() {
      long = false;
      wake();
    },
    close() {
      beside?.close();
      beside = null;
    },
  };
}
