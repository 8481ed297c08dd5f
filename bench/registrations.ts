import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

import { dropFolder, newFolder } from './goods.ts';
import { type Bench, type Line, percentile } from './measure.ts';

const connections = 50;
const count = Number(process.env['VETRINA_BENCH_REGISTRATIONS'] ?? 5_000);
const rush = 10_000;

interface Page {
  readonly origin: string;
  readonly path: string;
}

async function withPage<T>(kind: 'floor' | 'vetrina', seats: number, ask: (page: Page) => Promise<T>): Promise<T> {
  const folder = newFolder();
  const file = fileURLToPath(new URL('registrations-child.ts', import.meta.url));
  const child: ChildProcess = fork(file, [kind, folder, String(seats)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    return await ask(
      await new Promise<Page>((resolve, reject) => {
        child.once('message', (page) => resolve(page as Page));
        child.once('exit', (code) => reject(new Error(`the page ended with ${code}`)));
      }),
    );
  } finally {
    child.kill('SIGTERM');
    await ended;
    dropFolder(folder);
  }
}

/** Each visitor has an address, a form and a telephone of their own. */
const form = (n: number): string =>
  `formKey=bench-visitor-${n}&name=Visitatrice+${n}&phone=347${String(1_000_000 + n)}&seats=1&source=page`;

function post(agent: Agent, { origin, path }: Page, n: number): Promise<number> {
  const body = form(n);
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-forwarded-for': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, origin), { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.once('error', reject).end(body);
  });
}

interface Taken {
  /** Milliseconds for a thousand. */
  readonly thousand: number;
  readonly p99: number;
}

/** Fifty that never wait between one form and the next. */
async function storm(page: Page, from: number, forms: number): Promise<Taken> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  let next = from;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < from + forms) {
        const began = performance.now();
        const status = await post(agent, page, next++);
        took.push(performance.now() - began);
        if (status !== 303) throw new Error(`a form was answered with ${status}`);
      }
    }),
  );
  const whole = performance.now() - start;
  agent.destroy();
  return { thousand: (whole / forms) * 1000, p99: percentile(took, 0.99) };
}

/** A thousand to warm up, then those that count. */
const measured = (kind: 'floor' | 'vetrina', seats: number, forms: number): Promise<Taken> =>
  withPage(kind, seats, async (page) => {
    await storm(page, 1_000_000, 1_000);
    return storm(page, 0, forms);
  });

export const registrationsBench: Bench = {
  name: 'registrations',
  about: `${count} registrations through the public page over ${connections} connections, each on disk when answered; ${rush} on 100 seats.`,
  async run(): Promise<readonly Line[]> {
    const floor = await measured('floor', count, count);
    const vetrina = await measured('vetrina', 100_000, count);
    const crowd = await measured('vetrina', 100, rush);
    const perSecond = ({ thousand }: Taken): string => Math.round(1_000_000 / thousand).toLocaleString('en');
    return [
      {
        what: `1,000 registrations (${perSecond(floor)} and ${perSecond(vetrina)} a second)`,
        ...{ floor: floor.thousand, vetrina: vetrina.thousand, target: 1.5 },
      },
      { what: 'one registration, 99 of 100 by', floor: floor.p99, vetrina: vetrina.p99, atMost: 10 },
      {
        what: `1,000 of ${rush} on 100 seats (${perSecond(crowd)} a second)`,
        ...{ floor: floor.thousand, vetrina: crowd.thousand, target: 1.5 },
      },
      { what: 'one of these, 99 of 100 by', floor: floor.p99, vetrina: crowd.p99, atMost: 10 },
    ];
  },
};
