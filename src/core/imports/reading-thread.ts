/** The shop's side of the reading worker: one file at a time, within a minute and half a gigabyte, or a clear no. */
import { Worker } from 'node:worker_threads';

import { Refusal } from '../../api/refusals.ts';
import { threadFile } from '../database/index.ts';
import type { AnyChunk, Answers, Chunk, Chunks, FromWorker, Question, ToWorker } from './reading-messages.ts';

export interface Limits {
  /** Of one question, without the time that the shop takes for its own part. */
  readonly timeMs: number;
  /** Of everything that lives long in the worker. */
  readonly memoryMb: number;
}

const readingLimits: Limits = { timeMs: 60_000, memoryMb: 512 };
/** An idle worker goes: what it holds of the last file is memory that others need. */
const idleMs = 30_000;

export type TakeChunk<Taken = Chunk> = (chunk: Taken) => Promise<void>;

export type ReadingThread = ReturnType<typeof openReadingThread>;

interface Running {
  readonly worker: Worker;
  readonly files: Set<string>;
}

export function openReadingThread(bytesOf: (uploadId: string) => Uint8Array, limits: Limits = readingLimits) {
  let running: Running | null = null;
  let idle: NodeJS.Timeout | undefined;
  let asked = 0;
  let before: Promise<unknown> = Promise.resolve();

  function start(): Running {
    clearTimeout(idle);
    if (running !== null) return running;
    const worker = new Worker(threadFile('reading-worker', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    });
    // Never what keeps a program alive by itself; a question does, as long as it is asked.
    worker.unref();
    worker.on('error', () => {});
    worker.on('exit', () => {
      if (running?.worker === worker) running = null;
    });
    running = { worker, files: new Set() };
    return running;
  }

  async function stop(): Promise<void> {
    clearTimeout(idle);
    const ending = running;
    running = null;
    await ending?.worker.terminate();
  }

  async function ask(question: Question, take: TakeChunk<AnyChunk>): Promise<Answers[keyof Answers]> {
    const { worker, files } = start();
    const { uploadId } = question.wish;
    const bytes = files.has(uploadId) ? null : bytesOf(uploadId);
    if (bytes !== null) {
      const copy = new Uint8Array(bytes);
      worker.postMessage({ kind: 'file', uploadId, bytes: copy } satisfies ToWorker, [copy.buffer]);
    }
    files.add(uploadId);
    worker.ref();
    try {
      return await conversation(worker, { id: ++asked, question, take, timeMs: limits.timeMs });
    } catch (error) {
      if (error instanceof Breach) await stop();
      throw error instanceof Breach ? new Refusal('import-too-heavy', { why: error.why }) : error;
    } finally {
      worker.unref();
      idle = setTimeout(() => void stop(), idleMs).unref();
    }
  }

  return {
    /** Makes ready while the file is still on its way. */
    warm: (): void => void start(),
    /** One question after the other: two large files at once would be twice the memory. */
    ask<Kind extends Question['kind']>(
      question: Extract<Question, { kind: Kind }>,
      take: TakeChunk<Chunks[Kind]> = async () => {},
    ): Promise<Answers[Kind]> {
      const answer = before.then(() => ask(question, take as TakeChunk<AnyChunk>));
      before = answer.catch(() => undefined);
      return answer as Promise<Answers[Kind]>;
    },
    forget(uploadId: string): void {
      running?.files.delete(uploadId);
      running?.worker.postMessage({ kind: 'forget', uploadId } satisfies ToWorker);
    },
    stop,
  };
}

/** The worker went beyond what it may have, or died of it. */
class Breach extends Error {
  readonly why: 'time' | 'memory';

  constructor(why: 'time' | 'memory') {
    super(why);
    this.why = why;
  }
}

interface Asked {
  readonly id: number;
  readonly question: Question;
  readonly take: TakeChunk<AnyChunk>;
  readonly timeMs: number;
}

function conversation(worker: Worker, { id, question, take, timeMs }: Asked): Promise<Answers[keyof Answers]> {
  return new Promise((resolve, reject) => {
    let left = timeMs;
    let over = false;
    let since = performance.now();
    let alarm = setTimeout(() => finish(() => reject(new Breach('time'))), left);

    function finish(end: () => void): void {
      over = true;
      clearTimeout(alarm);
      worker.off('message', hear).off('error', fail).off('exit', gone);
      end();
    }
    const fail = (error: NodeJS.ErrnoException): void =>
      finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Breach('memory') : error));
    const gone = (): void => finish(() => reject(new Breach('memory')));

    /** Chunks are taken one after the other. */
    let taking: Promise<void> = Promise.resolve();
    let waiting = 0;

    /**
     * While the shop takes a chunk the worker's time stands still. The next one is asked for as this one's turn begins, not
     * at its end: it is here when the shop is ready for it, and never more than one waits.
     */
    async function taken(chunk: AnyChunk): Promise<void> {
      if (over) return;
      worker.postMessage({ kind: 'next', id } satisfies ToWorker);
      await take(chunk);
      if (--waiting > 0 || over) return;
      since = performance.now();
      alarm = setTimeout(() => finish(() => reject(new Breach('time'))), Math.max(0, left));
    }

    function queue(chunk: AnyChunk): void {
      if (waiting++ === 0) {
        clearTimeout(alarm);
        left -= performance.now() - since;
      }
      taking = taking.then(() => taken(chunk));
      taking.catch(abandon);
    }

    /** The shop's own part went wrong: the worker need not go on. */
    function abandon(error: unknown): void {
      if (over) return;
      finish(() => {
        worker.postMessage({ kind: 'stop', id } satisfies ToWorker);
        reject(error as Error);
      });
    }
    /** The worker has nothing more to say; what it sent last is still being taken. */
    const last = (end: () => void): void => void taking.then(() => finish(end), abandon);

    function hear(message: FromWorker): void {
      if (message.id !== id) return;
      switch (message.kind) {
        case 'chunk':
          return queue(message.chunk);
        case 'answer':
          return last(() => resolve(message.value));
        case 'refused':
          return last(() => reject(new Refusal(message.code, message.details)));
        case 'failed':
          return last(() => reject(new Error(`reading a file: ${message.error}`)));
      }
    }
    worker.on('message', hear).on('error', fail).on('exit', gone);
    worker.postMessage({ kind: 'ask', id, question } satisfies ToWorker);
  });
}
