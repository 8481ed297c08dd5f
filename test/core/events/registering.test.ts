import { printHere } from '../print/print-here.ts';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Actor } from '../../../src/api/rights.ts';
import { type Customers, openCustomers } from '../../../src/core/customers/index.ts';
import { type Events, openEvents } from '../../../src/core/events/index.ts';
import { openOutbox } from '../../../src/core/outbox/index.ts';
import { openSettings } from '../../../src/core/settings/index.ts';
import { hour, openTestGrounds, type TestGrounds } from '../grounds.ts';

const owner: { actor: Actor } = { actor: { kind: 'owner', name: 'Marta' } };
const visitor: { actor: Actor } = { actor: { kind: 'visitor', name: 'visitor' } };

let grounds: TestGrounds;
let customers: Customers;
let events: Events;

beforeEach(async () => {
  grounds = await openTestGrounds();
  const settings = openSettings(grounds);
  await settings.verbs.update({ shopName: 'Bottega Verdi' }, owner);
  customers = openCustomers(grounds);
  events = openEvents({
    print: printHere,
    ...grounds,
    outbox: openOutbox(grounds),
    settings,
    customers,
    publicBase: async () => 'http://192.168.1.20:4174',
    practice: false,
  });
});

const evening = (capacity: number) =>
  events.verbs.create(
    {
      title: 'Tre rosati e un panettone salentino',
      description: '',
      startsAt: '2026-11-21T18:30:00.000Z',
      endsAt: '2026-11-21T20:30:00.000Z',
      place: 'in bottega',
      capacity,
      seatsPerRegistration: 6,
      look: 'wine',
      language: 'it',
    },
    owner,
  );

let forms = 0;
const form = (over: Partial<Parameters<Events['verbs']['register']>[0]> = {}) => {
  forms += 1;
  return {
    slug: 'tre-rosati-e-un-panettone-salentino',
    formKey: `form-number-${forms}`,
    name: 'Lucia Martano',
    phone: `339 405 ${String(1000 + forms)}`,
    mail: '',
    seats: 1,
    marketing: false,
    source: 'page',
    language: 'it' as const,
    ...over,
  };
};

describe('an event brings a lead', () => {
  it('a visitor registers and stands in the customer book with source and consent', async () => {
    const event = await evening(40);
    const answer = await events.verbs.register(
      form({ phone: '339 405 81 22', seats: 2, marketing: true, source: 'qr' }),
      visitor,
    );
    const { items } = await customers.verbs.list({ limit: 50 }, owner);
    const lead = await customers.verbs.get({ id: items[0]?.id ?? 0 }, owner);

    expect(answer).toEqual({
      ticket: expect.stringMatching(/^[\w-]{26}$/u),
      state: 'confirmed',
      seats: 2,
      repeated: false,
    });
    expect(lead).toMatchObject({
      id: lead.id,
      name: 'Lucia Martano',
      phone: '+393394058122',
      mail: null,
      stage: 'lead',
      source: 'qr',
      campaignId: null,
      consent: { granted: true, at: '2026-11-21T09:00:00.000Z' },
      createdAt: '2026-11-21T09:00:00.000Z',
      lastContactAt: '2026-11-21T09:00:00.000Z',
      consents: [
        {
          purpose: 'event-invitations',
          granted: true,
          text: 'Sì, Bottega Verdi può avvisarmi dei prossimi eventi. Posso cambiare idea quando voglio.',
          textVersion: 1,
          language: 'it',
          source: 'qr',
          occasion: 'Tre rosati e un panettone salentino',
          recordedBy: '',
          at: '2026-11-21T09:00:00.000Z',
        },
      ],
      contacts: [
        {
          id: expect.any(Number),
          kind: 'registration',
          at: '2026-11-21T09:00:00.000Z',
          facts: { event: event.title, eventId: event.id, seats: 2, state: 'confirmed' },
          channelId: null,
          actor: 'visitor',
        },
      ],
      purchases: [],
      bought: { receipts: 0, revenue: 0, lastAt: null },
    });
    expect(await events.verbs.get({ id: event.id }, owner)).toMatchObject({
      publicAddress: 'http://192.168.1.20:4174/e/tre-rosati-e-un-panettone-salentino',
      taken: 2,
      waiting: 0,
      newPeople: 1,
      bySource: [{ source: 'qr', seats: 2 }],
    });
  });

  it('the 101st of 100 seats goes to the waiting list', async () => {
    const event = await evening(100);
    const answers = await Promise.all(Array.from({ length: 101 }, () => events.verbs.register(form(), visitor)));

    expect(answers.filter((answer) => answer.state === 'confirmed')).toHaveLength(100);
    expect(answers.filter((answer) => answer.state === 'waiting')).toHaveLength(1);
    expect(await events.verbs.get({ id: event.id }, owner)).toMatchObject({ taken: 100, waiting: 1 });
  });

  it('a group that does not fit waits, and a smaller one still gets its seat', async () => {
    await evening(3);
    const first = await events.verbs.register(form({ seats: 2 }), visitor);
    const group = await events.verbs.register(form({ seats: 2 }), visitor);
    const single = await events.verbs.register(form({ seats: 1 }), visitor);
    expect([first.state, group.state, single.state]).toEqual(['confirmed', 'waiting', 'confirmed']);
  });

  it('the same form sent ten times at once is one registration', async () => {
    const event = await evening(40);
    const same = form({ seats: 2 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => events.verbs.register(same, visitor)));
    expect(new Set(answers.map((answer) => answer.ticket)).size).toBe(1);
    expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1);
    expect(await events.verbs.get({ id: event.id }, owner)).toMatchObject({ taken: 2, newPeople: 1 });
  });

  it('the same telephone number is the same person, however it is written', async () => {
    await evening(40);
    await events.verbs.register(form({ phone: '339 405 81 22' }), visitor);
    await events.verbs.register(form({ phone: '+39 3394058122', name: 'L. Martano' }), visitor);
    const { items, total } = await customers.verbs.list({ limit: 50 }, owner);
    expect([total, items[0]?.name]).toEqual([1, 'Lucia Martano']);
  });

  it('an unticked box takes back nothing that was allowed before', async () => {
    await evening(40);
    await events.verbs.register(form({ phone: '339 405 81 22', marketing: true }), visitor);
    await events.verbs.register(form({ phone: '339 405 81 22', marketing: false }), visitor);
    const { items } = await customers.verbs.list({ limit: 50 }, owner);
    expect(items[0]?.consent?.granted).toBe(true);
  });

  it.each([
    ['no name', { name: '   ' }, 'registration-name-missing'],
    ['no number', { phone: ' ' }, 'registration-contact-missing'],
    ['half a number', { phone: '33' }, 'phone-not-valid'],
    ['a wrong mail address', { phone: '', mail: 'lucia@' }, 'mail-not-valid'],
    ['seven seats where six are the most', { seats: 7 }, 'too-many-seats'],
  ])('%s is refused in words, and no seat is taken', async (_story, over, code) => {
    const event = await evening(40);
    await expect(events.verbs.register(form(over), visitor)).rejects.toMatchObject({ code });
    expect(await events.verbs.get({ id: event.id }, owner)).toMatchObject({ taken: 0, newPeople: 0 });
  });

  it('a past event and a closed one take nobody', async () => {
    const event = await evening(40);
    await events.verbs.close({ id: event.id, closed: true }, owner);
    await expect(events.verbs.register(form(), visitor)).rejects.toMatchObject({ code: 'event-closed' });
    await events.verbs.close({ id: event.id, closed: false }, owner);
    grounds.pass(12 * hour);
    await expect(events.verbs.register(form(), visitor)).rejects.toMatchObject({ code: 'event-over' });
  });

  it('seats below those taken are refused; a cancelled registration gives its seats back', async () => {
    const event = await evening(2);
    await events.verbs.register(form({ seats: 2 }), visitor);
    await expect(events.verbs.update({ id: event.id, capacity: 1 }, owner)).rejects.toMatchObject({
      code: 'event-capacity-below-taken',
    });
    const [registration] = await events.verbs.registrations({ id: event.id }, owner);
    await events.verbs.cancelRegistration({ id: registration?.id ?? 0 }, owner);
    expect((await events.verbs.register(form(), visitor)).state).toBe('confirmed');
  });

  it('two events with one title get an address each', async () => {
    const first = await evening(10);
    const second = await evening(10);
    expect([first.slug, second.slug]).toEqual([
      'tre-rosati-e-un-panettone-salentino',
      'tre-rosati-e-un-panettone-salentino-2',
    ]);
  });

  it('the same event on further days is an event each, with its own seats and address', async () => {
    const first = await evening(2);
    await events.verbs.register(form({ seats: 2 }), visitor);
    const startsAt = ['2026-11-28T18:30:00.000Z', '2026-12-05T18:30:00.000Z'];
    const copies = await events.verbs.repeat({ id: first.id, startsAt }, owner);
    expect(copies.map((copy) => [copy.slug, copy.startsAt, copy.endsAt, copy.taken, copy.capacity])).toEqual([
      [`${first.slug}-2`, '2026-11-28T18:30:00.000Z', '2026-11-28T20:30:00.000Z', 0, 2],
      [`${first.slug}-3`, '2026-12-05T18:30:00.000Z', '2026-12-05T20:30:00.000Z', 0, 2],
    ]);
    await expect(
      events.verbs.repeat({ id: first.id, startsAt: ['2026-12-12T18:30:00.000Z', '2020-01-01T18:30:00.000Z'] }, owner),
    ).rejects.toMatchObject({ code: 'event-date-wrong' });
    expect(await events.verbs.list(undefined, owner)).toHaveLength(3);
  });

  it('people are found by part of the name, by number and by mail, without accents', async () => {
    await evening(40);
    await events.verbs.register(form({ name: 'Francesca Calò', phone: '333 187 66 40' }), visitor);
    await events.verbs.register(
      form({ name: 'Giorgio Rizzo', phone: '', mail: 'Giorgio.Rizzo@Posta.example' }),
      visitor,
    );
    const found = async (search: string) =>
      (await customers.verbs.list({ search, limit: 50 }, owner)).items.map((row) => row.name);
    expect(await found('calo')).toEqual(['Francesca Calò']);
    expect(await found('333187')).toEqual(['Francesca Calò']);
    expect(await found('giorgio.rizzo@posta')).toEqual(['Giorgio Rizzo']);
    expect(await found('" OR *')).toEqual([]);
  });
});
