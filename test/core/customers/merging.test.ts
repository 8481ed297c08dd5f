/** Two entries that are one person become one, with what each domain has of them, and can be parted again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Door } from '../../../src/api/index.ts';
import { likeness, nameKey } from '../../../src/core/customers/person-keys.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let test: TestShop;
let owner: Door;
let slug: string;

beforeEach(async () => {
  test = await openTestShop();
  owner = test.as('owner');
  const event = await owner.events.create({ title: 'Serata', startsAt: '2026-12-20T18:00:00.000Z', capacity: 50 });
  ({ slug } = event);
});
afterEach(() => test.close());

let form = 0;
/** Somebody registers; answers their number in the book. */
async function comes(who: { name: string; phone?: string; mail?: string; marketing?: boolean }): Promise<number> {
  await test.as('visitor').events.register({ slug, formKey: `form-key-${++form}`, ...who });
  const { items } = await owner.customers.list({ limit: 1 });
  test.clock.pass(60_000);
  return items[0]?.id ?? 0;
}

const anna = { name: 'Anna Lucia D’Amico', phone: '+393334445566' };
const annaByMail = { name: 'D’amico Anna Lucia', mail: 'anna@esempio.it' };

describe('entries that may be one person', () => {
  it('are found by number, address, the end of a number, and a name however written; not by a name alone', () => {
    const someone = { name: 'José D’Amico', phone: '+393334445566', mail: 'jose@esempio.it' };
    const none = { name: 'X', phone: null, mail: null };
    expect(nameKey('D’Amico, JOSÉ')).toBe(nameKey('Jose d amico'));
    expect([
      likeness(someone, { ...none, phone: someone.phone }),
      likeness(someone, { ...none, mail: someone.mail }),
      likeness(someone, { ...none, phone: '+443334445566' }),
      likeness(someone, { ...none, name: 'damico jose' }),
      likeness(someone, { name: 'd’amico josé', phone: '+393334445565', mail: null }),
      likeness(someone, { name: 'd’amico josé', phone: '+393998887766', mail: 'jose@esempi.it' }),
      likeness(someone, { name: 'd’amico josé', phone: '+393998887766', mail: null }),
      likeness({ ...none, name: 'Anna' }, { ...none, name: 'Anna' }),
    ]).toEqual(['same-phone', 'same-mail', 'near-phone', null, 'near-name', 'near-name', null, null]);
  });

  it('are told on entry, proposed by themselves, and never again once they were kept apart', async () => {
    const one = await comes(anna);
    const other = await comes(annaByMail);
    await comes({ name: 'Piero Greco', phone: '+393330001122' });
    expect(await owner.customers.similar({ name: 'anna lucia d’amico' })).toMatchObject([
      { id: one, reason: 'near-name' },
      { id: other, reason: 'near-name' },
    ]);
    await test.shop.turn('find-duplicates');
    expect(await owner.customers.duplicates({})).toMatchObject({
      total: 1,
      pairs: [{ one: { id: one }, other: { id: other }, reason: 'near-name' }],
    });
    await owner.customers.keepApart({ oneId: one, otherId: other });
    await owner.customers.addNote({ id: one, kind: 'note', text: 'x' });
    await comes({ ...anna, name: 'Anna' });
    await test.shop.turn('find-duplicates');
    expect(await owner.customers.duplicates({})).toEqual({ total: 0, next: null, pairs: [] });
  });
});

describe('somebody typed by hand', () => {
  it('is new, or the one with that number; pairs come page by page, the oldest first', async () => {
    const { id } = await owner.customers.add({ name: anna.name, phone: '333 444 5566' });
    expect(await owner.customers.add({ name: 'Anna', phone: anna.phone })).toEqual({ id, isNew: false });
    expect(await owner.customers.get({ id })).toMatchObject({ name: anna.name, phone: anna.phone, source: 'counter' });
    await expect(owner.customers.add({ name: 'Anna', mail: 'nowhere' })).rejects.toMatchObject({
      data: { code: 'mail-not-valid' },
    });
    await owner.customers.add({ name: annaByMail.name, mail: annaByMail.mail });
    for (const name of ['Piero Greco', 'Greco Piero', 'GRECO, Piero']) await owner.customers.add({ name });
    await test.shop.turn('find-duplicates');
    const whole = await owner.customers.duplicates({});
    expect([whole.total, whole.pairs.length, whole.next]).toEqual([4, 4, null]);
    const pages = [];
    for (let after: string | null = null; ;) {
      const page: typeof whole = await owner.customers.duplicates({ limit: 3, after });
      pages.push(...page.pairs);
      if (page.next === null) break;
      after = page.next;
    }
    expect(pages).toEqual(whole.pairs);
    await expect(owner.customers.duplicates({ after: 'x' })).rejects.toMatchObject({ data: { code: 'invalid-input' } });
  });
});

describe('joining', () => {
  it('takes over what every domain has, keeps what was chosen, and later finds them by either number', async () => {
    const kept = await comes(anna);
    const gone = await comes({ ...annaByMail, marketing: true });
    await owner.customers.addNote({ id: gone, kind: 'call', text: 'Richiamare' });
    const merged = await owner.customers.merge({ keptId: kept, goneId: gone, name: 'gone' });
    expect(merged).toMatchObject({ id: kept, name: annaByMail.name, phone: anna.phone, mail: annaByMail.mail });
    expect(merged.contacts.map(({ kind }) => kind).sort()).toEqual(['call', 'registration', 'registration']);
    expect(merged.joined).toMatchObject([{ name: annaByMail.name }]);
    await expect(owner.customers.get({ id: gone })).rejects.toMatchObject({ data: { code: 'not-found' } });
    expect((await owner.customers.list({ limit: 9 })).total).toBe(1);
    expect(await comes({ name: 'Anna', mail: annaByMail.mail })).toBe(kept);
    expect(await owner.customers.verifyConsents({})).toMatchObject({ ok: true });
    expect(await owner.settings.check()).toMatchObject({ ok: true });
  });

  it('parting gives each their own again; the registration of meanwhile stays', async () => {
    const kept = await comes(anna);
    const gone = await comes({ ...annaByMail, marketing: true });
    const before = [await owner.customers.get({ id: kept }), await owner.customers.get({ id: gone })];
    const { joined } = await owner.customers.merge({
      keptId: kept,
      goneId: gone,
      phone: 'kept',
      mail: 'gone',
      name: 'gone',
    });
    await owner.customers.addNote({ id: kept, kind: 'note', text: 'meanwhile' });
    const back = await owner.customers.unmerge({ mergeId: joined[0]?.id ?? 0 });
    expect(back).toEqual(before[1]);
    const still = await owner.customers.get({ id: kept });
    expect({ ...still, contacts: still.contacts.slice(1), lastContactAt: '', firstContact: null }).toEqual({
      ...before[0],
      ...{ lastContactAt: '', firstContact: null },
    });
    expect(still.contacts[0]?.facts['text']).toBe('meanwhile');
    expect(await owner.customers.verifyConsents({})).toMatchObject({ ok: true });
    await test.shop.turn('find-duplicates');
    expect((await owner.customers.duplicates({})).total).toBe(0);
    expect(await owner.customers.list({ limit: 9, search: 'anna@esempio.it' })).toMatchObject({
      items: [{ id: gone }],
    });
  });

  it('the strictest consent wins, whoever is kept, and parting gives the yes back to whom it belongs', async () => {
    const kept = await comes(anna);
    const gone = await comes(annaByMail);
    const say = (id: number, granted: boolean) => {
      test.clock.pass(1000);
      const what = { purpose: 'offers-by-message' as const, channel: 'mail' as const, text: 'Offerte?' };
      return owner.customers.recordConsent({ id, granted, source: 'counter', ...what });
    };
    await say(gone, false);
    await say(kept, true);
    const offers = (person: Awaited<ReturnType<typeof say>>) =>
      person.allowed.find(({ purpose, channel }) => purpose === 'offers-by-message' && channel === 'mail')?.granted;
    const merged = await owner.customers.merge({ keptId: kept, goneId: gone });
    expect([offers(merged), merged.consents[0]?.source]).toEqual([false, 'merge']);
    await owner.customers.unmerge({ mergeId: merged.joined[0]?.id ?? 0 });
    expect(offers(await owner.customers.get({ id: kept }))).toBe(true);
    expect(offers(await owner.customers.get({ id: gone }))).toBe(false);
    expect(await owner.customers.verifyConsents({})).toMatchObject({ ok: true });
  });

  it('who is erased is erased with those who were joined into them', async () => {
    const kept = await comes(anna);
    const gone = await comes(annaByMail);
    await owner.customers.merge({ keptId: kept, goneId: gone });
    await owner.customers.erase({ id: kept, name: anna.name });
    const { sqlite } = test.shop.database;
    for (const table of ['person', 'identity', 'person_merge', 'registration', 'person_key', 'contact'])
      expect([table, sqlite.prepare(`select count(*) as n from ${table}`).get()]).toEqual([table, { n: 0 }]);
    expect(sqlite.prepare('select count(*) as n from erasure').get()).toEqual({ n: 2 });
  });
});
