import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { inMemory, openDatabase } from '../../../src/core/database/index.ts';
import { migrate } from '../../../src/core/database/migrate.ts';
import { migrations } from '../../../src/core/database/migrations/index.ts';
import { eventSeats } from '../../../src/core/events/registrations.sql.ts';
import { openEvenings, owner } from './open-evenings.ts';

type Rows = SqliteDatabase.Database;

const states = ['confirmed', 'offered', 'waiting', 'cancelled', 'lapsed'] as const;

function addEvent(rows: Rows, id: number): void {
  rows
    .prepare(
      `insert into event (id, slug, title, description, starts_at, place, capacity, seats_per_registration, look, language,
        closed, created_at) values (?, 'evening-' || ?, '', '', 0, '', 9, 4, 'wine', 'it', 0, 0)`,
    )
    .run(id, id);
}

function addRegistration(rows: Rows, id: number, { event, seats, state, queue }: Row): void {
  rows
    .prepare(
      `insert into registration (id, event_id, name, seats, state, source, form_key, ticket, first_time, at, queue)
        values (?, ?, 'Anna', ?, ?, 'page', 'form-' || ?, 'ticket-' || ?, 0, 0, ?)`,
    )
    .run(id, event, seats, states[state], id, id, queue);
}

function addStep(rows: Rows, id: number, { event, seats, state }: Row): void {
  const kind = state > 2 ? 'in' : 'walk-in';
  const registration = rows.prepare('select id from registration').pluck().get() ?? null;
  rows
    .prepare(
      `insert into check_in (id, key, event_id, registration_id, kind, seats, at, actor)
        values (?, 'step-' || ?, ?, ?, ?, ?, 0, 'Marta')`,
    )
    .run(id, id, event, state === 2 ? registration : null, kind, seats);
}

/** What the facts say, added up; the last place never falls, whoever leaves. */
const facts = (rows: Rows): unknown[] =>
  rows
    .prepare(
      `select id as event_id,
        (select coalesce(sum(seats), 0) from registration where event_id = event.id and state in ('confirmed', 'offered'))
        + (select coalesce(sum(seats), 0) from check_in
          where event_id = event.id and kind = 'walk-in' and registration_id is null) as taken,
        (select count(*) from registration where event_id = event.id and state = 'waiting') as waiting,
        (select count(*) from registration where event_id = event.id and state = 'offered') as held
      from event order by id`,
    )
    .all();
const kept = (rows: Rows): unknown[] =>
  rows.prepare('select event_id, taken, waiting, held from event_seats order by event_id').all();

interface Row {
  readonly event: number;
  readonly seats: number;
  readonly state: number;
  readonly queue: number;
}

const step = fc.record({
  kind: fc.constantFrom('add', 'add', 'change', 'leave', 'step', 'other step', 'step goes'),
  which: fc.nat(9),
  row: fc.record({
    event: fc.integer({ min: 1, max: 2 }),
    seats: fc.integer({ min: 1, max: 6 }),
    state: fc.nat(states.length - 1),
    queue: fc.integer({ min: 1, max: 40 }),
  }),
});

function play(rows: Rows, id: number, { kind, which, row }: { kind: string; which: number; row: Row }): void {
  const one = (table: string): unknown => {
    const ids = rows.prepare(`select id from ${table} order by id`).pluck().all();
    return ids[which % Math.max(1, ids.length)] ?? 0;
  };
  switch (kind) {
    case 'add':
      return addRegistration(rows, id, row);
    case 'change':
      rows
        .prepare('update registration set event_id = ?, seats = ?, state = ?, queue = ? where id = ?')
        .run(row.event, row.seats, states[row.state], row.queue, one('registration'));
      return;
    case 'leave': {
      const gone = one('registration');
      rows.prepare('update check_in set registration_id = null where registration_id = ?').run(gone);
      rows.prepare('delete from registration where id = ?').run(gone);
      return;
    }
    case 'step':
      return addStep(rows, id, row);
    case 'other step':
      rows
        .prepare('update check_in set event_id = ?, seats = ? where id = ?')
        .run(row.event, row.seats, one('check_in'));
      return;
    default:
      rows.prepare('delete from check_in where id = ?').run(one('check_in'));
  }
}

it('whatever is written to whichever row, what is kept is what the rows say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { sqlite, close } = await openDatabase(inMemory, { now: () => 0 });
      addEvent(sqlite, 1);
      addEvent(sqlite, 2);
      let highest = 0;
      for (const [index, one] of steps.entries()) {
        play(sqlite, index + 1, one);
        expect(kept(sqlite)).toEqual(facts(sqlite));
        const now = sqlite.prepare('select max(queue) from registration').pluck().get() as number | null;
        highest = Math.max(highest, now ?? 0);
        expect(sqlite.prepare('select max(last_in_line) from event_seats').pluck().get()).toBe(highest);
      }
      await close();
    }),
    { numRuns: Number(process.env['SEAT_RUNS'] ?? 60) },
  );
});

it('a file from before counts its seats when it is opened', () => {
  const rows = new SqliteDatabase(inMemory);
  const before = migrations.filter(({ version }) => version < 290);
  migrate(rows, before);
  for (const id of [1, 2, 3]) addEvent(rows, id);
  for (const [index, state] of [0, 1, 2, 2, 3, 4].entries())
    addRegistration(rows, index + 1, { event: 1, seats: 2, state, queue: index + 1 });
  addStep(rows, 1, { event: 1, seats: 3, state: 0, queue: 0 });
  addStep(rows, 2, { event: 2, seats: 1, state: 0, queue: 0 });
  addStep(rows, 3, { event: 1, seats: 1, state: 4, queue: 0 });
  migrate(
    rows,
    migrations.filter(({ version }) => version >= 290),
  );
  expect(rows.prepare('select * from event_seats').all()).toEqual([
    { event_id: 1, taken: 7, waiting: 2, held: 1, last_in_line: 6 },
    { event_id: 2, taken: 1, waiting: 0, held: 0, last_in_line: 0 },
    { event_id: 3, taken: 0, waiting: 0, held: 0, last_in_line: 0 },
  ]);
  rows.close();
});

it('the seats of an evening with guests at the door', async () => {
  const { events, event, grounds, register } = await openEvenings({ capacity: 6 });
  const seats = () => eventSeats(grounds.database.read, event.id);
  expect(await seats()).toEqual({ taken: 0, waiting: 0, held: 0, last_in_line: 0 });
  const ticket = await register('Anna', 3);
  await register('Bea', 4);
  const guest = { eventId: event.id, name: '', phone: '', mail: '' };
  await events.verbs.walkIn({ ...guest, key: 'device-1-step-1', seats: 2 }, owner);
  expect(await seats()).toEqual({ taken: 5, waiting: 1, held: 0, last_in_line: 2 });
  await events.verbs.cancelTicket({ ticket }, owner);
  // Four are free: they are held for Bea.
  expect(await seats()).toEqual({ taken: 6, waiting: 0, held: 1, last_in_line: 2 });
});

it('who waits and what is held are found by their own index', async () => {
  const { sqlite, close } = await openDatabase(inMemory, { now: () => 0 });
  const plan = (query: string): unknown => sqlite.prepare(`explain query plan ${query}`).all(1)[0];
  const detail = (index: string) => ({ detail: expect.stringContaining(index) });
  expect(plan(`select * from registration where event_id = ? and state = 'waiting' order by queue, id`)).toMatchObject(
    detail('registration_waiting'),
  );
  expect(
    plan(`select * from registration where event_id = ? and state = 'offered' and held_until <= 5 order by queue`),
  ).toMatchObject(detail('registration_offered'));
  await close();
});
