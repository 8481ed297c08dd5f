/** The press's own thread: jobs in, paper out. */
import { parentPort } from 'node:worker_threads';

import type { PressAnswer, PressOrder } from './press.ts';
import { perform } from './press-job.ts';

parentPort?.on('message', ({ number, job }: PressOrder) => {
  perform(job).then(
    (answer) => parentPort?.postMessage({ number, answer } satisfies PressAnswer),
    (error: unknown) => {
      const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ number, fault } satisfies PressAnswer);
    },
  );
});
