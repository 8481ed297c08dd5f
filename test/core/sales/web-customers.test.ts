/** Who has an account in the web shop comes into the customer book: once, without a consent, and never after being erased. */
import { expect, it, describe } from 'vitest';

import type { Fault } from '../../../src/practice/index.ts';
import { openTestShop } from '../../open-test-shop.ts';

const gateway = { vendor: 'woocommerce' } as const;

async function openJoined() {
  const it = await openTestShop();
  const owner = it.as('owner');
  await owner.channels.connectPractice(gateway);
  const read = async () => {
    it.clock.pass(61_000);
    return owner.orders.pullAccounts({});
  };
  const nextDay = async () => {
    it.clock.pass(25 * 3_600_000);
    return owner.orders.pullAccounts({});
  };
  const people = async () => (await owner.customers.list({})).items;
  return { it, owner, site: it.practice.woocommerce, read, nextDay, people };
}

const anna = { email: 'Anna.Neri@Example.it', firstName: 'Anna', lastName: 'Neri', phone: '329 405 1001' };

describe('accounts of the web shop', () => {
  it('come in once, with when and where, and allow nothing', async () => {
    const { owner, site, read, people } = await openJoined();
    const id = site.account({ ...anna, at: new Date('2025-01-02T09:00:00Z') });
    site.account({ email: 'capo@example.it', firstName: 'Il', lastName: 'Capo', role: 'administrator' });
    expect(await read()).toMatchObject({ fresh: 1, accounts: 1, people: 1, keptOut: 0, gone: 0, reason: null });
    expect(await read()).toMatchObject({ fresh: 0, read: 0, accounts: 1 });
    const [person, ...others] = await people();
    expect(others).toEqual([]);
    const whole = await owner.customers.get({ id: person?.id ?? 0 });
    expect({
      ...whole,
      contacts: whole.contacts.map(({ kind, at, channelId }) => [kind, at, channelId]),
    }).toMatchObject({
      name: 'Anna Neri',
      mail: 'anna.neri@example.it',
      phone: '+393294051001',
      stage: 'lead',
      source: 'website',
      consents: [],
      firstContact: null,
      contacts: [['account', '2025-01-02T09:00:00.000Z', 'web']],
    });
    expect(whole.identities).toContainEqual({ kind: 'web-shop', value: `web/${id}` });
    expect(whole.allowed.every(({ granted }) => granted === null)).toBe(true);
  });

  it('were last in touch when they registered there, not when they were read, and go no sooner for it', async () => {
    const { it, owner, site, read, people } = await openJoined();
    await owner.customers.add({ name: 'Ugo Blu', phone: '329 405 1002' });
    const since = (await people())[0]?.lastContactAt;
    site.account({ ...anna, at: new Date('2023-01-02T09:00:00Z') });
    site.account({
      email: 'ugo@example.it',
      firstName: 'Ugo',
      phone: '329 405 1002',
      at: new Date('2022-01-02T09:00:00Z'),
    });
    await read();
    expect((await people()).map(({ name, lastContactAt }) => [name, lastContactAt])).toEqual([
      ['Ugo Blu', since],
      ['Anna Neri', '2023-01-02T09:00:00.000Z'],
    ]);
    // An old account is nobody's first day in the shop.
    expect((await owner.customers.list({ stage: 'lead', from: '2026-11-21', to: '2026-11-21' })).total).toBe(1);
    await it.shop.turn('retention');
    expect(await people()).toHaveLength(2);
    it.clock.pass(731 * 86_400_000);
    await it.shop.turn('retention');
    expect(await people()).toEqual([]);
  });

  it('are the person who is in the book already, by address or telephone', async () => {
    const { owner, site, read, people } = await openJoined();
    await owner.customers.add({ name: 'Anna N.', mail: 'anna.neri@example.it' });
    await owner.customers.add({ name: 'Ugo Blu', phone: '329 405 1002' });
    site.account(anna);
    site.account({ email: 'ugo@example.it', firstName: 'Ugo', lastName: 'Blu', phone: '+39 329 4051002' });
    expect(await read()).toMatchObject({ fresh: 2, people: 2 });
    expect((await people()).map(({ name, mail, phone }) => [name, mail, phone]).toSorted()).toEqual([
      ['Anna N.', 'anna.neri@example.it', '+393294051001'],
      ['Ugo Blu', 'ugo@example.it', '+393294051002'],
    ]);
  });

  it('that change their address stay the same person', async () => {
    const { owner, site, it, read, nextDay, people } = await openJoined();
    const id = site.account(anna);
    await read();
    it.clock.pass(1000);
    site.changeAccount(id, { email: 'anna@nuova.example.it' });
    expect(await nextDay()).toMatchObject({ fresh: 0, read: 1 });
    const [person, ...others] = await people();
    expect(others).toEqual([]);
    const { identities } = await owner.customers.get({ id: person?.id ?? 0 });
    expect(identities.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['anna.neri@example.it', 'anna@nuova.example.it']),
    );
  });

  it('of somebody who was erased here stay out, today, tomorrow and after a change over there', async () => {
    const { owner, site, it, read, nextDay, people } = await openJoined();
    const id = site.account(anna);
    await read();
    const [person] = await people();
    await owner.customers.erase({ id: person?.id ?? 0, name: 'Anna Neri' });
    expect(await read()).toMatchObject({ fresh: 0, keptOut: 1, people: 0 });
    it.clock.pass(1000);
    site.changeAccount(id, { phone: '329 405 1009' });
    expect(await nextDay()).toMatchObject({ fresh: 0, keptOut: 1 });
    expect(await people()).toEqual([]);
  });

  it('that are deleted over there are gone after the second whole reading; the person stays', async () => {
    const { site, read, nextDay, people } = await openJoined();
    const id = site.account(anna);
    site.account({ email: 'ugo@example.it', firstName: 'Ugo', lastName: 'Blu' });
    await read();
    site.removeAccount(id);
    expect(await nextDay()).toMatchObject({ accounts: 2, gone: 0 });
    expect(await nextDay()).toMatchObject({ accounts: 1, gone: 1 });
    expect(await people()).toHaveLength(2);
  });

  it('without an address that can be read are counted, and come in once they have one', async () => {
    const { site, it, read, nextDay } = await openJoined();
    const id = site.account({ firstName: 'Nessuno', email: 'rotto', phone: '12' });
    expect(await read()).toMatchObject({ fresh: 0, withoutContact: 1, people: 0, reason: null });
    it.clock.pass(1000);
    site.changeAccount(id, { email: 'qualcuno@example.it' });
    expect(await nextDay()).toMatchObject({ fresh: 1, withoutContact: 0, people: 1 });
  });

  it('of a large shop are all read, page by page, and later only the newest', async () => {
    const { it, site, read } = await openJoined();
    for (let number = 0; number < 230; number++) site.account({ email: `cliente${number}@example.it` });
    expect(await read()).toMatchObject({ fresh: 230, accounts: 230 });
    site.account({ email: 'nuovo@example.it' });
    const before = it.practice.calls.length;
    expect(await read()).toMatchObject({ fresh: 1, accounts: 231 });
    const asked = it.practice.calls.slice(before);
    expect(asked.filter(({ path }) => path.endsWith('/customers'))).toHaveLength(1);
  });
});

const faults: readonly Fault[] = [
  { kind: 'html', status: 200 },
  { kind: 'half' },
  { kind: 'status', status: 503 },
  { kind: 'throttle', retryAfter: 1 },
  { kind: 'reset' },
  { kind: 'empty' },
];

it.each(faults)('a page that fails (%j) takes nobody away, is said, and the next reading goes on', async (fault) => {
  const { it, site, read, people } = await openJoined();
  for (let number = 0; number < 150; number++) site.account({ email: `cliente${number}@example.it` });
  it.practice.faults.add({ ...fault, path: '/customers', after: 1, times: 1 });
  const first = await read();
  expect(first.reason?.code).toBeTruthy();
  expect(first.gone).toBe(0);
  it.clock.pass(3_600_000);
  expect(await read()).toMatchObject({ reason: null, accounts: 150, people: 150, gone: 0 });
  expect((await people()).length).toBe(50);
});
