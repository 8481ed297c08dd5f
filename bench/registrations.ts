import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

import { dropFolder, newFolder } from './goods.ts';
import { type Bench, type Line, percentile } from './measure.ts';

const connections = 50;
const count = Number(process.env['VETRINA_BENCH_REGISTRATIONS'] ?? 5_000);
const rush = Number(process.env['VETRINA_BENCH_RUSH'] ?? 10_000);

/** See `registrations-child.ts`. */
type Kind = 'floor' | 'rows' | 'vetrina';

interface Page {
  readonly origin: string;
  readonly path: string;
}

async function withPage<T>(kind: Kind, seats: number, ask: (page: Page) => Promise<T>): Promise<T> {
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

/** Each visitor has an address, a page, a form and a telephone of their own. */
const fields = (n: number): string => `name=Visitatrice+${n}&phone=347${String(1_000_000 + n)}&seats=1&source=page`;
const addressOf = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

interface Answer {
  readonly status: number;
  readonly text: string;
}

function ask(agent: Agent, { origin, path }: Page, n: number, body: string | null): Promise<Answer> {
  const from = { 'x-forwarded-for': addressOf(n) };
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body ?? '') };
  const options = body === null ? { agent, headers: from } : { method: 'POST', agent, headers: { ...from, ...form } };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, origin), options, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString() }));
    });
    sent.once('error', reject).end(body ?? undefined);
  });
}

/** Before anything is measured: the page of this visitor, as it is opened. The floors have none. */
async function filledIn(agent: Agent, kind: Kind, page: Page, n: number): Promise<string> {
  if (kind !== 'vetrina') return `formKey=bench-visitor-${n}&${fields(n)}`;
  const { text } = await ask(agent, page, n, null);
  const hidden = ['formKey', 'opened'].map(
    (name) => `${name}=${text.split(`name="${name}" value="`)[1]?.split('"')[0]}`,
  );
  return `${hidden.join('&')}&${fields(n)}`;
}

/** Fifty at once, each one after the other. */
async function fifty(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: connections }, one));
}

interface Taken {
  /** Milliseconds for a thousand. */
  readonly thousand: number;
  readonly p99: number;
}

/** Fifty that never wait between one form and the next. */
async function storm(kind: Kind, page: Page, from: number, count: number): Promise<Taken> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const forms: string[] = [];
  await fifty(count, async (index) => void (forms[index] = await filledIn(agent, kind, page, from + index)));
  const took: number[] = [];
  const start = performance.now();
  await fifty(count, async (index) => {
    const began = performance.now();
    const { status } = await ask(agent, page, from + index, forms[index] ?? '');
    took.push(performance.now() - began);
    if (status !== 303) throw new Error(`a form was answered with ${status}`);
  });
  const whole = performance.now() - start;
  agent.destroy();
  return { thousand: (whole / count) * 1000, p99: percentile(took, 0.99) };
}

/** A thousand to warm up, then those that count. */
const measured = (kind: Kind, seats: number, forms: number): Promise<Taken> =>
  withPage(kind, seats, async (page) => {
    await storm(kind, page, 1_000_000, 1_000);
    return storm(kind, page, 0, forms);
  });

export const registrationsBench: Bench = {
  name: 'registrations',
  about: `${count} registrations through the public page over ${connections} connections, each on disk when answered; ${rush} on 100 seats.`,
  async run(): Promise<readonly Line[]> {
    const floor = await measured('floor', count, count);
    const rows = await measured('rows', count, count);
    const vetrina = await measured('vetrina', 100_000, count);
    const crowd = await measured('vetrina', 100, rush);
    const perSecond = ({ thousand }: Taken): string => Math.round(1_000_000 / thousand).toLocaleString('en');
    return [
      {
        what: `1,000 registrations (${perSecond(floor)} and ${perSecond(vetrina)} a second)`,
        ...{ floor: floor.thousand, vetrina: vetrina.thousand, target: 1.5 },
      },
      {
        what: `the same against all its rows (${perSecond(rows)} a second)`,
        ...{ floor: rows.thousand, vetrina: vetrina.thousand },
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
