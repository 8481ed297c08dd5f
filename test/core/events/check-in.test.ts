/** At the door: everybody comes in once, whatever the devices send, and the seats hold. */
import { expect, it } from 'vitest';

import { day, minute } from '../grounds.ts';
import { openEvenings, owner, visitor } from './open-evenings.ts';

let keys = 0;
const key = (): string => `device-step-${++keys}`;

it('a ticket comes in once, by its code or its name, from several devices, and can be taken back', async () => {
  const { events, event, register, rows, customers } = await openEvenings();
  const anna = await register('Anna', 2);
  await register('Bea');
  const eventId = event.id;
  const first = key();
  const ticket = `https://bottegaverdi.example/t/${anna}`;
  expect(await events.verbs.checkIn({ eventId, key: first, ticket }, owner)).toMatchObject({
    ...{ name: 'Anna', seats: 2, inside: 2, repeated: false },
  });
  // The answer was lost: the same step again; and another tablet scans the same code.
  expect(await events.verbs.checkIn({ eventId, key: first, ticket }, owner)).toMatchObject({ repeated: true });
  expect(await events.verbs.checkIn({ eventId, key: key(), ticket: anna }, owner)).toMatchObject({
    ...{ repeated: true, inside: 2 },
  });
  const [row, bea] = await rows();
  expect(row?.cameAt).toBe('2026-11-21T09:00:00.000Z');
  const undo = { eventId, key: key(), registrationId: row?.id ?? 0 };
  expect(await events.verbs.undoCheckIn(undo, owner)).toMatchObject({ cameAt: null, inside: 0 });
  expect(await events.verbs.undoCheckIn(undo, owner)).toMatchObject({ repeated: true });
  await events.verbs.checkIn({ eventId, key: key(), registrationId: bea?.id ?? 0 }, owner);
  expect(await events.verbs.get({ id: eventId }, owner)).toMatchObject({ taken: 3, came: 1 });
  const person = await customers.verbs.get({ id: bea?.personId ?? 0 }, owner);
  expect(person.contacts[0]).toMatchObject({ kind: 'visit', facts: { text: 'Tre rosati' }, actor: 'Marta' });
});

it('a device that had no connection says when it was, and never a time to come', async () => {
  const { events, event, grounds, register, rows } = await openEvenings();
  await register('Anna');
  await register('Bea');
  const [anna, bea] = await rows();
  grounds.pass(30 * minute);
  await events.verbs.checkIn(
    { eventId: event.id, key: key(), registrationId: anna?.id ?? 0, at: '2026-11-21T09:10:00.000Z' },
    owner,
  );
  await events.verbs.checkIn(
    { eventId: event.id, key: key(), registrationId: bea?.id ?? 0, at: '2031-01-01T00:00:00.000Z' },
    owner,
  );
  expect((await rows()).map(({ cameAt }) => cameAt)).toEqual(['2026-11-21T09:10:00.000Z', '2026-11-21T09:30:00.000Z']);
});

it('tells a wrong ticket from a ticket of another evening, a cancelled one and one that waits', async () => {
  const { events, event, register } = await openEvenings({ capacity: 1 });
  const other = await events.verbs.create(
    {
      ...{ title: 'Olio nuovo', description: '', startsAt: '2026-12-02T18:30:00.000Z', endsAt: null, place: '' },
      ...{ capacity: 4, seatsPerRegistration: 6, look: 'food', language: 'it' },
    },
    owner,
  );
  const anna = await register('Anna');
  const bea = await register('Bea');
  const enter = (ticket: string, eventId = event.id) => events.verbs.checkIn({ eventId, key: key(), ticket }, owner);
  await expect(enter('forged')).rejects.toMatchObject({ code: 'not-found' });
  await expect(enter(anna, other.id)).rejects.toMatchObject({
    ...{ code: 'ticket-of-other-event', details: { title: 'Tre rosati' } },
  });
  await expect(enter(bea)).rejects.toMatchObject({ code: 'seats-not-left' });
  await events.verbs.cancelTicket({ ticket: anna }, visitor);
  await expect(enter(anna)).rejects.toMatchObject({ code: 'registration-not-active' });
  // The seat that is held for who stands at the door is theirs.
  expect(await enter(bea)).toMatchObject({ name: 'Bea', repeated: false });
});

it('who comes without a registration takes a free seat, with or without a name, and never one too many', async () => {
  const { events, event, register, rows } = await openEvenings({ capacity: 4 });
  await register('Anna');
  const wish = { eventId: event.id, name: '', phone: '', mail: '', seats: 2 };
  const once = key();
  expect(await events.verbs.walkIn({ ...wish, key: once }, owner)).toMatchObject({ registrationId: null, inside: 2 });
  expect(await events.verbs.walkIn({ ...wish, key: once }, owner)).toMatchObject({ repeated: true, inside: 2 });
  await expect(events.verbs.walkIn({ ...wish, key: key() }, owner)).rejects.toMatchObject({
    ...{ code: 'seats-not-left', details: { left: 1 } },
  });
  const named = { ...wish, key: key(), name: 'Dora', phone: '339 405 8122', seats: 1 };
  expect(await events.verbs.walkIn(named, owner)).toMatchObject({ name: 'Dora', inside: 3 });
  expect(await events.verbs.walkIn(named, owner)).toMatchObject({ name: 'Dora', inside: 3, repeated: true });
  expect((await rows()).at(-1)).toMatchObject({ name: 'Dora', source: 'door', state: 'confirmed' });
});

it('thanks the day after those who came, once, and nobody else', async () => {
  const { events, event, grounds, register, rows } = await openEvenings();
  const mail = async (name: string) => {
    const ticket = await register(name);
    await events.verbs.mailTicket({ ticket, mail: `${name}@example.com` }, visitor);
  };
  await mail('Anna');
  await mail('Bea');
  const [anna] = await rows();
  await events.verbs.checkIn({ eventId: event.id, key: key(), registrationId: anna?.id ?? 0 }, owner);
  grounds.pass(11 * day + 6 * 60 * minute);
  for (let round = 0; round < 2; round++) for (const chore of events.chores) await chore.run();
  const thanks = (await events.verbs.letters({ id: event.id }, owner)).filter(({ kind }) => kind === 'thanks');
  expect(thanks.map(({ name }) => name)).toEqual(['Anna']);
});
