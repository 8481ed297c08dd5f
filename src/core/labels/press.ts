/**
 * A press: a thread of its own that draws and prints, so that the shop goes on answering meanwhile. It starts with the
 * first job, takes them one after the other, and goes when it has stood idle; whoever asked during a crash is told.
 */
import { Worker } from 'node:worker_threads';

import { threadFile } from '../database/index.ts';
import type { PressJob, Printed } from './press-job.ts';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** What goes to the thread, and what comes back. */
export interface PressOrder {
  readonly number: number;
  readonly job: PressJob;
}
export type PressAnswer =
  { readonly number: number; readonly answer: Printed } | { readonly number: number; readonly fault: string };

export interface Press {
  run(job: PressJob): Promise<Printed>;
  close(): Promise<void>;
}

const idleMs = 60_000;
/** A hostile catalogue must not take the whole PC: a thousand labels need a tenth of this. */
const limits = { maxOldGenerationSizeMb: 768 };

export function openPress(): Press {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let count = 0;

  function started(): Worker {
    const made = new Worker(threadFile('press-worker', import.meta.url), { resourceLimits: limits });
    made.on('message', (message: PressAnswer) => {
      const asked = waiting.get(message.number);
      waiting.delete(message.number);
      if ('fault' in message) asked?.reject(new Error(message.fault));
      else asked?.resolve(message.answer);
      if (waiting.size === 0) rest(made);
    });
    made.on('error', (error) => lost(made, error));
    made.on('exit', () => lost(made, new Error('the press stopped')));
    return made;
  }

  function lost(which: Worker, reason: unknown): void {
    if (worker !== which) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  }

  /** Without work it keeps nobody from leaving, and after a minute it goes itself. */
  function rest(which: Worker): void {
    which.unref();
    idle = setTimeout(() => void stop(), idleMs);
    idle.unref();
  }

  async function stop(): Promise<void> {
    clearTimeout(idle);
    const which = worker;
    if (which === null) return;
    lost(which, new Error('the press stopped'));
    await which.terminate();
  }

  return {
    run(job) {
      clearTimeout(idle);
      worker ??= started();
      worker.ref();
      const number = (count += 1);
      const answer = new Promise<Printed>((resolve, reject) => {
        waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject });
      });
      worker.postMessage({ number, job } satisfies PressOrder);
      return answer;
    },
    close: stop,
  };
}
