/** Seats that become free: to whom they go, for how long they are held, and that there are never more than there are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { day, hour, minute } from '../grounds.ts';
import { type Evenings, openEvenings, owner, visitor } from './open-evenings.ts';

describe('a seat that becomes free', () => {
  it('is held a day for the first in line, who takes it by the own link', async () => {
    const { events, register, states, event } = await openEvenings({ capacity: 2 });
    const anna = await register('Anna', 2);
    const bea = await register('Bea', 1);
    await register('Carla', 1);
    expect(await events.verbs.cancelTicket({ ticket: anna }, visitor)).toMatchObject({ state: 'cancelled' });
    expect(await states()).toEqual(['Anna 2 cancelled', 'Bea 1 offered', 'Carla 1 offered']);
    expect(await events.verbs.ticket({ ticket: bea }, visitor)).toMatchObject({
      state: 'offered',
      heldUntil: '2026-11-22T09:00:00.000Z',
    });
    expect(await events.verbs.get({ id: event.id }, owner)).toMatchObject({ taken: 2, held: 2, waiting: 0 });
    expect(await events.verbs.acceptSeat({ ticket: bea }, visitor)).toMatchObject({ state: 'confirmed' });
    expect(await events.verbs.acceptSeat({ ticket: bea }, visitor)).toMatchObject({ state: 'confirmed' });
    expect(await events.verbs.get({ id: event.id }, owner)).toMatchObject({ taken: 2, held: 1 });
  });

  it('passes to the next when its time is over, also when the PC was off; who let it pass queues at the end', async () => {
    const { events, grounds, register, states, chore } = await openEvenings({ capacity: 1 });
    const anna = await register('Anna');
    const bea = await register('Bea');
    await register('Carla');
    await events.verbs.cancelTicket({ ticket: anna }, visitor);
    grounds.pass(day + minute);
    await expect(events.verbs.acceptSeat({ ticket: bea }, visitor)).rejects.toMatchObject({ code: 'seat-hold-over' });
    await chore();
    expect(await states()).toEqual(['Anna 1 cancelled', 'Bea 1 lapsed', 'Carla 1 offered']);
    expect(await events.verbs.joinAgain({ ticket: bea }, visitor)).toMatchObject({ state: 'waiting' });
    await events.verbs.joinAgain({ ticket: anna }, visitor);
    grounds.pass(day + minute);
    await chore();
    expect(await states()).toEqual(['Anna 1 waiting', 'Bea 1 offered', 'Carla 1 lapsed']);
  });

  it('is held less long shortly before the event, and not at all in its last minutes', async () => {
    const { events, grounds, register, rows } = await openEvenings({ capacity: 1 });
    const anna = await register('Anna');
    await register('Bea');
    await register('Carla');
    grounds.setTime('2026-12-01T14:30:00.000Z');
    await events.verbs.cancelTicket({ ticket: anna }, visitor);
    expect((await rows())[1]).toMatchObject({ state: 'offered', heldUntil: '2026-12-01T16:30:00.000Z' });
    grounds.setTime('2026-12-01T18:25:00.000Z');
    for (const chore of events.chores) await chore.run();
    expect((await rows()).map(({ state }) => state)).toEqual(['cancelled', 'lapsed', 'waiting']);
  });

  it('goes to the first whom the free seats are enough for, and nobody who comes later passes him', async () => {
    const { events, register, states } = await openEvenings({ capacity: 3 });
    const anna = await register('Anna', 3);
    await register('Bea', 3);
    await register('Carla', 2);
    await events.verbs.changeTicket({ ticket: anna, seats: 1 }, visitor);
    expect(await states()).toEqual(['Anna 1 confirmed', 'Bea 3 waiting', 'Carla 2 offered']);
    await register('Dora', 1);
    expect((await states()).at(-1)).toBe('Dora 1 waiting');
  });

  it('comes with more room too, and with a smaller wish in the line', async () => {
    const { events, event, register, states } = await openEvenings({ capacity: 2 });
    await register('Anna', 1);
    const bea = await register('Bea', 2);
    await events.verbs.changeTicket({ ticket: bea, seats: 1 }, visitor);
    expect(await states()).toEqual(['Anna 1 confirmed', 'Bea 1 offered']);
    await register('Carla', 2);
    await events.verbs.update({ id: event.id, capacity: 4 }, owner);
    expect((await states()).at(-1)).toBe('Carla 2 offered');
    // What is held is nobody else's: the capacity cannot fall below it.
    await expect(events.verbs.update({ id: event.id, capacity: 3 }, owner)).rejects.toMatchObject({
      code: 'event-capacity-below-taken',
    });
  });
});

describe('a visitor changes the own registration', () => {
  it('takes another name and further seats only where there are some', async () => {
    const { events, register, states } = await openEvenings({ capacity: 4, seatsPerRegistration: 3 });
    const anna = await register('Anna', 1);
    expect(await events.verbs.changeTicket({ ticket: anna, name: ' Anna Conte ', seats: 3 }, visitor)).toMatchObject({
      ...{ name: 'Anna Conte', firstName: 'Anna', seats: 3, mostSeats: 3, state: 'confirmed' },
    });
    const change = (wish: object) => events.verbs.changeTicket({ ticket: anna, ...wish }, visitor);
    await expect(change({ seats: 4 })).rejects.toMatchObject({ code: 'too-many-seats' });
    await expect(change({ name: ' ' })).rejects.toMatchObject({ code: 'registration-name-missing' });
    const bea = await register('Bea', 1);
    await expect(events.verbs.changeTicket({ ticket: bea, seats: 2 }, visitor)).rejects.toMatchObject({
      code: 'seats-not-left',
      details: { left: 0 },
    });
    expect(await states()).toEqual(['Anna Conte 3 confirmed', 'Bea 1 confirmed']);
  });

  it('has no say any more once it is over, and none over another’s: a ticket is the whole key', async () => {
    const { events, grounds, register } = await openEvenings();
    const anna = await register('Anna', 1);
    await expect(events.verbs.cancelTicket({ ticket: `${anna}x` }, visitor)).rejects.toMatchObject({
      code: 'not-found',
    });
    grounds.pass(11 * day);
    for (const verb of ['cancelTicket', 'changeTicket'] as const)
      await expect(events.verbs[verb]({ ticket: anna }, visitor)).rejects.toMatchObject({ code: 'event-over' });
    expect(await events.verbs.ticket({ ticket: anna }, visitor)).toMatchObject({
      ...{ state: 'confirmed', eventState: 'over' },
    });
  });

  it('does on the telephone what the link does, by the hand of the shop', async () => {
    const { events, register, rows, states, customers } = await openEvenings({ capacity: 1 });
    await register('Anna');
    await register('Bea');
    const [anna, bea] = await rows();
    await events.verbs.cancelRegistration({ id: anna?.id ?? 0 }, owner);
    await events.verbs.acceptRegistration({ id: bea?.id ?? 0 }, owner);
    await events.verbs.changeRegistration({ id: bea?.id ?? 0, name: 'Beatrice' }, owner);
    await events.verbs.joinAgainRegistration({ id: anna?.id ?? 0 }, owner);
    expect(await states()).toEqual(['Anna 1 waiting', 'Beatrice 1 confirmed']);
    const person = await customers.verbs.get({ id: bea?.personId ?? 0 }, owner);
    expect(person.contacts.map(({ facts, actor }) => [facts['state'], actor]).toReversed()).toEqual([
      ['waiting', 'visitor'],
      ['offered', 'vetrina'],
      ['confirmed', 'Marta'],
    ]);
  });
});

type Step = { readonly kind: string; readonly who: number; readonly seats: number };

const step = fc.record({
  kind: fc.constantFrom('register', 'register', 'change', 'cancel', 'accept', 'join', 'pass', 'chore', 'capacity'),
  who: fc.nat(7),
  seats: fc.integer({ min: 1, max: 4 }),
});

/** What must hold after every step, whatever came before. */
async function holds({ rows, event, events }: Evenings): Promise<void> {
  const all = await rows();
  const { capacity } = await events.verbs.get({ id: event.id }, owner);
  const taken = all.filter(({ state }) => state === 'confirmed' || state === 'offered');
  const free = capacity - taken.reduce((sum, { seats }) => sum + seats, 0);
  expect(free).toBeGreaterThanOrEqual(0);
  // Nobody waits whom the free seats would be enough for: so whoever comes next cannot pass anybody.
  expect(all.filter(({ state, seats }) => state === 'waiting' && seats <= free)).toEqual([]);
  expect(all.every(({ state, heldUntil }) => (state === 'offered') === (heldUntil !== null))).toBe(true);
}

it('whatever people do in whatever order, no seat is given twice and nobody in line is passed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.array(step, { maxLength: 30 }), async (capacity, steps) => {
      const shop = await openEvenings({ capacity, startsAt: '2027-06-01T18:30:00.000Z' });
      const tickets: string[] = [];
      for (const one of steps) {
        const before = await shop.rows();
        await play(shop, tickets, one);
        await holds(shop);
        await inOrder(shop, before);
      }
      await shop.grounds.database.close();
    }),
    { numRuns: Number(process.env['SEAT_RUNS'] ?? 25) },
  );
}, 120_000);

/** Of two of the same size that waited, the earlier one is never behind the later one. */
async function inOrder({ rows }: Evenings, before: Awaited<ReturnType<Evenings['rows']>>): Promise<void> {
  const now = new Map((await rows()).map((row) => [row.id, row]));
  const waited = before.filter(({ state }) => state === 'waiting');
  const moved = waited.filter(({ id }) => now.get(id)?.state === 'offered');
  for (const later of moved)
    for (const earlier of waited) {
      const same = earlier.seats === later.seats && now.get(earlier.id)?.seats === earlier.seats;
      const unchanged = now.get(later.id)?.seats === later.seats;
      if (same && unchanged && earlier.place < later.place) expect(now.get(earlier.id)?.state).not.toBe('waiting');
    }
}

async function play({ events, event, register, grounds, chore }: Evenings, tickets: string[], one: Step) {
  const ticket = tickets[one.who % Math.max(1, tickets.length)] ?? 'nobody';
  const refused = (work: Promise<unknown>): Promise<unknown> =>
    work.catch((error: { code?: string }) => {
      if (error.code === undefined) throw error;
    });
  switch (one.kind) {
    case 'register':
      return void tickets.push(await register(`P${tickets.length}`, one.seats));
    case 'change':
      return refused(events.verbs.changeTicket({ ticket, seats: one.seats }, visitor));
    case 'cancel':
      return refused(events.verbs.cancelTicket({ ticket }, visitor));
    case 'accept':
      return refused(events.verbs.acceptSeat({ ticket }, visitor));
    case 'join':
      return refused(events.verbs.joinAgain({ ticket }, visitor));
    case 'pass':
      return grounds.pass(one.who * 5 * hour);
    case 'capacity':
      return refused(events.verbs.update({ id: event.id, capacity: one.seats + one.who }, owner));
    default:
      return chore();
  }
}
