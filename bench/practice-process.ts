/** The practice gateway in a process of its own, so that a bench times the shop and not its stand-in. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface PracticeProcess {
  readonly origin: string;
  /** Calls to the vendors' own services since the last question; sign-in is not counted. */
  calls(): Promise<number>;
  close(): Promise<void>;
}

export async function startPractice(): Promise<PracticeProcess> {
  const child = fork(fileURLToPath(new URL('./practice-child.ts', import.meta.url)));
  const next = <T>(): Promise<T> => new Promise((resolve) => child.once('message', (told) => resolve(told as T)));
  const { origin } = await next<{ origin: string }>();
  return {
    origin,
    async calls() {
      const told = next<{ calls: number }>();
      child.send('calls');
      return (await told).calls;
    },
    close: () => ended(child),
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.send('close');
  });
}
