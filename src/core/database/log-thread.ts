/** A thread beside the shop that brings in its write-ahead log; it starts when there is much to bring, and goes when idle. */
import { Worker } from 'node:worker_threads';

import { threadFile } from './thread-file.ts';

export interface LogThread {
  /** Copies what was committed until now, and answers the pages (of 4 KiB) in the log. Rejects when the thread cannot; nothing is lost by that. */
  bringIn(): Promise<number>;
  close(): Promise<void>;
}

const idleMs = 20_000;

/** @param file the shop's file */
export function openLogThread(file: string): LogThread {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let gone: Promise<void> = Promise.resolve();
  let broken = false;

  function started(): Worker {
    const made = new Worker(threadFile('log-worker', import.meta.url), { workerData: file });
    // Never what keeps a program alive.
    made.unref();
    // One that cannot even begin (a module that is not there) would fail again with each commit.
    made.on('error', () => (broken = true));
    const exit = new Promise<void>((resolve) => {
      made.on('exit', () => {
        if (worker === made) worker = null;
        resolve();
      });
    });
    gone = Promise.all([gone, exit]).then(() => undefined);
    return made;
  }

  /** By its own hand, and not by `terminate`: a connection that is closed in peace gives its locks back at once. */
  async function end(): Promise<void> {
    clearTimeout(idle);
    // Whoever waits for its end is kept alive by it: a program would otherwise be over before its connection is closed.
    worker?.ref();
    worker?.postMessage('end');
    worker = null;
    await gone;
  }

  return {
    async bringIn() {
      if (broken) throw new Error('the log thread does not work here');
      clearTimeout(idle);
      const which = (worker ??= started());
      try {
        return await new Promise<number>((resolve, reject) => {
          const finish = (end: () => void): void => {
            which.off('message', heard).off('error', reject).off('exit', lost);
            end();
          };
          const heard = (pages: number): void => finish(() => resolve(pages));
          const lost = (): void => finish(() => reject(new Error('the log thread stopped')));
          which.on('message', heard).on('error', reject).on('exit', lost);
          which.postMessage('bring-in');
        });
      } finally {
        idle = setTimeout(() => void end(), idleMs).unref();
      }
    },
    close: end,
  };
}
