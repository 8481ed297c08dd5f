/**
 * The control of the seat tests: a registration page on the shop's own core that looks how many seats are left in one
 * step and takes one in the next, as a page does that forgot that others register too. It oversells.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

import { inMemory, openDatabase } from '../../src/core/database/index.ts';

export interface ThoughtlessPage {
  readonly port: number;
  confirmedSeats(): Promise<number>;
}

export async function openThoughtlessPage(capacity: number): Promise<ThoughtlessPage> {
  const { read, change, close } = await openDatabase(inMemory, { now: Date.now });
  const event_id = await change(async ({ db, at }) => addEvent(db, capacity, at));
  const person_id = await change(async ({ db, at }) => addPerson(db, at));
  const confirmedSeats = async (): Promise<number> =>
    (await read.selectFrom('registration').select('id').where('state', '=', 'confirmed').execute()).length;

  async function register(formKey: string): Promise<void> {
    const state = (await confirmedSeats()) < capacity ? 'confirmed' : 'waiting';
    // Whatever a page does between looking and taking: a mail, a log, another service.
    await pause(5);
    await change(({ db, at }) =>
      db
        .insertInto('registration')
        .values({
          event_id,
          person_id,
          name: 'Visitatrice',
          phone: null,
          mail: null,
          seats: 1,
          state,
          source: 'page',
          form_key: formKey,
          ticket: formKey,
          first_time: 0,
          at,
        })
        .execute(),
    );
  }

  let shown = 0;
  const server = createServer((request, response) => {
    if (request.method === 'GET') return void response.end(hiddenFields(`form-${(shown += 1)}`));
    let body = '';
    request.on('data', (piece: Buffer) => void (body += piece.toString()));
    request.on('end', () => {
      const formKey = new URLSearchParams(body).get('formKey') ?? '';
      void register(formKey).then(() => response.writeHead(303, { location: `/t/${formKey}` }).end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await close();
  });
  return { port: (server.address() as AddressInfo).port, confirmedSeats };
}

const hiddenFields = (formKey: string): string =>
  ['formKey', 'opened'].map((name) => `<input type="hidden" name="${name}" value="${formKey}" />`).join('');

type Handle = Parameters<Parameters<Awaited<ReturnType<typeof openDatabase>>['change']>[0]>[0]['db'];

async function addEvent(db: Handle, capacity: number, at: number): Promise<number> {
  const event = {
    slug: 'degustazione',
    title: 'Degustazione',
    description: '',
    starts_at: at + 1e9,
    ends_at: null,
    place: '',
    capacity,
    seats_per_registration: 6,
    look: 'wine',
    language: 'it',
    closed: 0 as const,
    created_at: at,
  };
  return (await db.insertInto('event').values(event).returning('id').executeTakeFirstOrThrow()).id;
}

async function addPerson(db: Handle, at: number): Promise<number> {
  const person = {
    name: 'Visitatrice',
    phone: null,
    mail: null,
    source: 'page',
    campaign_id: null,
    stage: 'lead',
    created_at: at,
    last_contact_at: at,
  };
  return (await db.insertInto('person').values(person).returning('id').executeTakeFirstOrThrow()).id;
}
