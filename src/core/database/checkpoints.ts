/**
 * Brings what was committed from the write-ahead log (`-wal`) into the shop's file, between the changes and never inside
 * one: a checkpoint inside a commit is what its slowest hundredth waits for. A thread of its own does it, which alone waits
 * for the disk; only a log that grows faster than it copies is brought to its end here, so that it begins again from its
 * first page. Half a minute after a change nothing of it is left in the log, so that what was erased is gone from there, too.
 */
import type SqliteDatabase from 'better-sqlite3';
import { statSync } from 'node:fs';

import { openLogThread } from './log-thread.ts';

export interface Pace {
  /** How soon after a commit a log that has grown is brought in. */
  readonly soonMs: number;
  /** How long after a commit the log is emptied. */
  readonly emptiedMs: number;
}

export const usualPace: Pace = { soonMs: 200, emptiedMs: 30_000 };

/** SQLite's own habit, a thousand pages of 4 KiB; here it waits until the answer has left. */
const grownBytes = 4 * 1024 * 1024;
/** A net below the timers: one that never comes to its turn leaves the log at no more than this (in pages of 4 KiB). */
export const netPages = 12_000;
/** While changes follow each other without a pause the log goes on growing behind the thread; from here on nobody writes for a moment. */
const longPages = 6_000;
/** Somebody else is reading the file (a copy being made, a curious tool): tried again, and nobody waits for long. */
const otherReaderMs = 100;
const againMs = 5_000;
const usualWaitMs = 5_000;

export interface Checkpoints {
  committed(): void;
  close(): Promise<void>;
}

/** @param alone runs its work while nobody is inside a change */
export function openCheckpoints(
  sqlite: SqliteDatabase.Database,
  alone: (work: () => void) => Promise<void>,
  pace: Pace,
): Checkpoints {
  let soon: NodeJS.Timeout | null = null;
  let emptying: NodeJS.Timeout | null = null;
  const log = `${sqlite.name}-wal`;
  const thread = openLogThread(sqlite.name);

  const grown = (): boolean => (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > grownBytes;

  async function bringIn(): Promise<void> {
    if (grown()) {
      const pages = await thread.bringIn().catch(() => null);
      if (pages === null || pages > longPages) await alone(() => void sqlite.pragma('wal_checkpoint(PASSIVE)'));
    }
  }

  async function empty(): Promise<void> {
    emptying = null;
    let left = false;
    await alone(() => {
      sqlite.pragma(`busy_timeout = ${otherReaderMs}`);
      const [result] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
      sqlite.pragma(`busy_timeout = ${usualWaitMs}`);
      left = result?.busy === 1;
    });
    if (left) emptying = later(empty, Math.min(againMs, pace.emptiedMs));
  }

  return {
    committed() {
      soon ??= later(() => bringIn().finally(() => (soon = null)), pace.soonMs);
      emptying ??= later(empty, pace.emptiedMs);
    },
    async close() {
      for (const timer of [soon, emptying]) if (timer !== null) clearTimeout(timer);
      await thread.close();
    },
  };
}

export const noCheckpoints: Checkpoints = { committed: () => {}, close: async () => {} };

/** Failing (a full disk) loses nothing: the log keeps what it holds, and the next commit asks again. */
function later(work: () => Promise<void>, ms: number): NodeJS.Timeout {
  const timer = setTimeout(() => void work().catch(() => {}), ms);
  timer.unref();
  return timer;
}
