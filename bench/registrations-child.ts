/**
 * The page that takes registrations, in a process of its own: `vetrina` is the shop's, as it is served behind a proxy;
 * `floor` and `rows` are bare Fastify that puts what came in together into one transaction, every commit on disk: one row of
 * one table, or all the rows that a registration leaves in the shop's file.
 */
import formBody from '@fastify/formbody';
import fastify from 'fastify';
import { randomBytes } from 'node:crypto';

import { openDatabase } from '../src/core/database/index.ts';
import { ownFolder } from '../src/server/owner.ts';
import { startService } from '../src/server/service.ts';
import { openBare } from './floor.ts';
import { type BareRegistration, bareRegistrations } from './registrations-rows.ts';

const [kind = 'floor', folder = '', seats = '1000000'] = process.argv.slice(2);

process.send?.(kind === 'vetrina' ? await vetrina() : await bare(kind === 'rows' ? await allRows() : oneRow()));

async function vetrina(): Promise<{ origin: string; path: string }> {
  const owner = await ownFolder({ env: {}, root: folder });
  const service = await startService(owner, {
    port: 0,
    publicPort: 0,
    trustedProxies: ['127.0.0.1'],
    fewestFormSeconds: 0,
  });
  const answer = await fetch(`${service.app}/api/v1/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${service.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ title: 'Degustazione', capacity: Math.min(100_000, Number(seats)) },
      startsAt: new Date(Date.now() + 1e9).toISOString(),
    }),
  });
  const { slug } = (await answer.json()) as { slug: string };
  return { origin: service.public, path: `/e/${slug}` };
}

interface Waiting {
  readonly registration: BareRegistration;
  answer(): void;
}

/** Writes these in one transaction, and has them on disk when it is back. */
type WriteTogether = (group: readonly Waiting[]) => void;

function oneRow(): WriteTogether {
  const sqlite = openBare(folder);
  sqlite.exec('create table bare (id integer primary key, form_key text unique, name text, phone text, ticket text)');
  const insert = sqlite.prepare('insert into bare (form_key, name, phone, ticket) values (?, ?, ?, ?)');
  return together(sqlite, ({ formKey, name, phone, ticket }) => void insert.run(formKey, name, phone, ticket));
}

async function allRows(): Promise<WriteTogether> {
  await (await openDatabase(folder, { now: () => Date.now() })).close();
  const sqlite = openBare(folder);
  return together(sqlite, bareRegistrations(sqlite));
}

function together(sqlite: ReturnType<typeof openBare>, write: (registration: BareRegistration) => void): WriteTogether {
  return sqlite.transaction((group: readonly Waiting[]) => {
    for (const { registration } of group) write(registration);
  });
}

async function bare(write: WriteTogether): Promise<{ origin: string; path: string }> {
  let queue: Waiting[] = [];
  const take = (registration: BareRegistration): Promise<void> =>
    new Promise((resolve) => {
      queue.push({ registration, answer: resolve });
      if (queue.length > 1) return;
      setImmediate(() => {
        const group = queue;
        queue = [];
        write(group);
        for (const { answer } of group) answer();
      });
    });
  const app = fastify();
  await app.register(formBody);
  app.post<{ Body: Record<string, string> }>('/e', async ({ body }, reply) => {
    const ticket = randomBytes(16).toString('base64url');
    await take({ formKey: body['formKey'] ?? '', name: body['name'] ?? '', phone: body['phone'] ?? '', ticket });
    return reply.redirect(`/t/${ticket}`, 303);
  });
  return { origin: await app.listen({ host: '127.0.0.1', port: 0 }), path: '/e' };
}
