import { beforeEach, describe, expect, it } from 'vitest';

import { type Customers, mailAddress, openCustomers } from '../../../src/core/customers/index.ts';
import { owner, till } from '../pricing/open-prices.ts';
import { hour, minute, openTestGrounds, type TestGrounds } from '../grounds.ts';

let grounds: TestGrounds;
let customers: Customers;

beforeEach(async () => {
  grounds = await openTestGrounds();
  customers = openCustomers(grounds);
});

interface Someone {
  readonly name: string;
  readonly phone?: string;
  readonly mail?: string;
  readonly source?: string;
}

const meet = ({ name, phone, mail, source }: Someone) =>
  grounds.database.change((change) =>
    customers.meetPerson(change, {
      name,
      phone: phone ?? null,
      mail: mail ?? null,
      source: source ?? 'page',
      campaignId: null,
    }),
  );

const names = async (filter: { search?: string; stage?: 'lead' | 'customer'; source?: string }): Promise<string[]> =>
  (await customers.verbs.list({ limit: 50, ...filter }, owner)).items.map(({ name }) => name);

const lucia = { name: 'Lucia Martanò', phone: '+393394051234', mail: 'lucia@esempio.it' };

describe('one person is one entry', () => {
  it('the same lead five times, in any order and from two sources, is one lead with its first name and source', async () => {
    const met = [
      await meet({ ...lucia, source: 'facebook' }),
      await meet({ name: 'LUCIA', phone: lucia.phone, source: 'page' }),
      await meet({ name: 'L. Martanò', mail: lucia.mail, source: 'facebook' }),
      await meet({ ...lucia, source: 'page' }),
      await meet({ ...lucia, source: 'facebook' }),
    ];
    expect(met.map(({ isNew }) => isNew)).toEqual([true, false, false, false, false]);
    expect(await customers.verbs.list({ limit: 50 }, owner)).toMatchObject({
      total: 1,
      items: [{ name: 'Lucia Martanò', source: 'facebook', stage: 'lead' }],
    });
  });

  it('five at the same moment are one too', async () => {
    const met = await Promise.all(Array.from({ length: 5 }, () => meet(lucia)));
    expect(new Set(met.map(({ personId }) => personId)).size).toBe(1);
    expect(met.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('what comes late fills gaps and takes nothing away', async () => {
    const { personId } = await meet({ name: 'Lucia', phone: lucia.phone });
    await meet({ name: 'Lucia', phone: lucia.phone, mail: lucia.mail });
    await meet({ name: 'Lucia', phone: lucia.phone, mail: 'altra@esempio.it' });
    expect(await customers.verbs.get({ id: personId }, owner)).toMatchObject({ phone: lucia.phone, mail: lucia.mail });
  });

  it('mail addresses are compared in lower case, and what is none is refused', () => {
    expect(mailAddress(' Lucia@Esempio.IT ')).toBe('lucia@esempio.it');
    for (const written of ['lucia', '@esempio.it', 'lucia@', 'a b@c.it', '']) {
      expect(() => mailAddress(written)).toThrow(expect.objectContaining({ code: 'mail-not-valid' }));
    }
  });
});

describe('looking someone up', () => {
  beforeEach(async () => {
    await meet(lucia);
    grounds.pass(minute);
    await meet({ name: 'Lúčia O’Brien', phone: '+443394050000', source: 'facebook' });
    grounds.pass(minute);
    await meet({ name: 'Piero Greco', mail: 'piero.greco@esempio.it' });
  });

  it('by name, without accents and half typed, by digits of the number, by mail', async () => {
    expect(await names({ search: 'lucia' })).toEqual(['Lúčia O’Brien', 'Lucia Martanò']);
    expect(await names({ search: 'martano luc' })).toEqual(['Lucia Martanò']);
    expect(await names({ search: '4051234' })).toEqual(['Lucia Martanò']);
    expect(await names({ search: 'piero.greco@' })).toEqual(['Piero Greco']);
    expect(await names({ search: 'nessuno' })).toEqual([]);
  });

  it('by the number as it is read out: with spaces, with or without the country', async () => {
    for (const search of ['339 405 1234', '+39 339 405', '0039 3394051234', '339/405-1234', '405 1234']) {
      expect([search, await names({ search })]).toEqual([search, ['Lucia Martanò']]);
    }
    expect(await names({ search: '+44 339 405' })).toEqual(['Lúčia O’Brien']);
  });

  it('a mail address that came later is found too', async () => {
    await meet({ name: 'Lucia', phone: lucia.phone });
    await meet({ name: 'x', phone: '+443394050000', mail: 'obrien@esempio.ie' });
    expect(await names({ search: 'obrien@esempio' })).toEqual(['Lúčia O’Brien']);
  });

  it('by source, page by page with the latest contact first', async () => {
    expect(await names({ source: 'facebook' })).toEqual(['Lúčia O’Brien']);
    expect(await names({ stage: 'customer' })).toEqual([]);
    const first = await customers.verbs.list({ limit: 2 }, owner);
    const second = await customers.verbs.list({ limit: 2, after: first.next }, owner);
    expect([first, second].map(({ items, total }) => [items.map(({ name }) => name), total])).toEqual([
      [['Piero Greco', 'Lúčia O’Brien'], 3],
      [['Lucia Martanò'], 3],
    ]);
    expect(second.next).toBeNull();
    const nowhere = customers.verbs.list({ limit: 2, after: 'x.y' }, owner);
    await expect(nowhere).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('the timeline', () => {
  it('keeps notes, calls and visits with who and when, the newest first, and moves the person up', async () => {
    const { personId: id } = await meet(lucia);
    await meet({ name: 'Piero Greco', mail: 'piero.greco@esempio.it' });
    grounds.pass(hour);
    await customers.verbs.addNote({ id, kind: 'note', text: 'Preferisce il bianco' }, owner);
    grounds.pass(hour);
    const person = await customers.verbs.addNote({ id, kind: 'call', text: 'Richiamare sabato' }, till);
    expect(person.contacts.map(({ kind, at, facts, actor }) => [kind, at, facts, actor])).toEqual([
      ['call', '2026-11-21T11:00:00.000Z', { text: 'Richiamare sabato' }, 'Cassa 2'],
      ['note', '2026-11-21T10:00:00.000Z', { text: 'Preferisce il bianco' }, 'Marta'],
    ]);
    expect(person.lastContactAt).toBe('2026-11-21T11:00:00.000Z');
    expect(await names({})).toEqual(['Lucia Martanò', 'Piero Greco']);
  });

  it('of nobody cannot be written', async () => {
    const asked = customers.verbs.addNote({ id: 7, kind: 'note', text: 'x' }, owner);
    await expect(asked).rejects.toMatchObject({ code: 'not-found' });
    await expect(customers.verbs.get({ id: 7 }, owner)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('consents', () => {
  const say = (personId: number, granted: boolean, text: string, source = 'page') =>
    grounds.database.change((change) =>
      customers.recordConsent(change, {
        personId,
        purpose: 'event-invitations',
        granted,
        text,
        language: 'it',
        source,
      }),
    );

  it('are only added to; each keeps the very sentence that was seen, and the last word counts', async () => {
    const { personId: id } = await meet(lucia);
    await say(id, true, 'Scrivetemi degli eventi.');
    grounds.pass(minute);
    await say(id, true, 'Scrivetemi degli eventi, al massimo uno al mese.');
    grounds.pass(minute);
    await say(id, false, 'Scrivetemi degli eventi, al massimo uno al mese.', 'counter');
    const person = await customers.verbs.get({ id }, owner);
    expect(
      person.consents.map(({ granted, text, textVersion, source }) => [granted, text, textVersion, source]),
    ).toEqual([
      [false, 'Scrivetemi degli eventi, al massimo uno al mese.', 2, 'counter'],
      [true, 'Scrivetemi degli eventi, al massimo uno al mese.', 2, 'page'],
      [true, 'Scrivetemi degli eventi.', 1, 'page'],
    ]);
    expect(person.consent).toEqual({ granted: false, at: '2026-11-21T09:02:00.000Z' });
    expect((await customers.verbs.list({ limit: 1 }, owner)).items[0]?.consent?.granted).toBe(false);
  });
});
