/** Groups of people: each sentence alone and together, over a book with purchases, evenings and consents. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { consentChannels, consentPurposes, consentWays } from '../../../src/api/consents.ts';
import type { SegmentCondition } from '../../../src/api/segments.ts';
import { openTestShop } from '../../open-test-shop.ts';

const dayMs = 86_400_000;

async function openBook() {
  const shop = await openTestShop();
  const door = shop.as('owner');
  let forms = 0;
  const key = () => `form-key-of-test-${++forms}`;
  const goods = async (name: string, category: string): Promise<number> =>
    (
      await door.catalog.create({
        product: { name, category },
        variants: [{ sku: name.toUpperCase(), price: 1000 }],
      })
    ).variantIds[0] ?? 0;
  return {
    ...shop,
    door,
    goods,
    evening: async (title: string, startsAt: string) =>
      (await door.events.create({ title, startsAt, capacity: 50, seatsPerRegistration: 4 })).id,
    /** Answers the person. */
    async register(
      eventId: number,
      name: string,
      reach: { mail?: string; phone?: string },
      language: 'it' | 'hu' = 'it',
    ) {
      const registration = await door.events.addRegistration({
        ...{ eventId, name, phone: reach.phone ?? '', mail: reach.mail ?? '', seats: 1, language },
        ...{ marketing: false, source: reach.phone === undefined ? 'poster' : 'facebook', formKey: key() },
      });
      return { id: registration.id, person: registration.personId };
    },
    buy: (personId: number, variantId: number, amount = 1000) =>
      door.counter.sell({
        formKey: key(),
        personId,
        lines: [{ variantId, article: '', thousandths: 1000, unitPrice: amount, discount: 0 }],
        payments: [{ method: 'cash', amount }],
      }),
    cancel: (id: number) => door.counter.cancel({ id, formKey: key() }),
    say: (
      id: number,
      purpose: 'event-invitations' | 'offers-by-message' | 'ad-audiences',
      channel: 'any' | 'mail' | 'phone' | 'ads',
      granted: boolean,
    ) =>
      door.customers.recordConsent({
        id,
        purpose,
        channel,
        granted,
        text: 'Scrivetemi pure.',
        language: 'it',
        source: 'counter',
      }),
    async names(...conditions: SegmentCondition[]): Promise<string> {
      const { items, total } = await door.outreach.segmentPeople({ conditions, limit: 500 });
      const { people } = await door.outreach.countSegment({ conditions });
      expect([total, people]).toEqual([items.length, items.length]);
      return items
        .map(({ name }) => name)
        .toSorted()
        .join(' ');
    },
    days: (count: number) => shop.clock.pass(count * dayMs),
  };
}

async function openThree() {
  const book = await openBook();
  const [wine, bread] = [await book.goods('Rosato', 'Vini'), await book.goods('Frisella', 'Pane')];
  const evening = await book.evening('Tre rosati', '2026-11-22T18:00:00.000Z');
  const anna = await book.register(evening, 'Anna', { mail: 'anna@example.com' });
  const bruno = await book.register(evening, 'Bruno', { mail: 'bruno@example.com', phone: '+39 339 405 1234' });
  const carla = await book.register(evening, 'Carla', { phone: '+39 339 405 9999' }, 'hu');
  return { ...book, wine, bread, evening, anna, bruno, carla };
}

test('by what is known of people', async () => {
  const { names, say, anna, bruno, carla, close } = await openThree();
  expect(await names()).toBe('Anna Bruno Carla');
  expect(await names({ kind: 'reach', values: ['mail'], not: false })).toBe('Anna Bruno');
  expect(await names({ kind: 'reach', values: ['mail', 'phone'], not: false })).toBe('Anna Bruno Carla');
  expect(await names({ kind: 'reach', values: ['phone'], not: true })).toBe('Anna');
  expect(await names({ kind: 'source', values: ['facebook'], not: false })).toBe('Bruno Carla');
  expect(await names({ kind: 'language', values: ['hu'], not: false })).toBe('Carla');
  expect(await names({ kind: 'preferred', values: ['mail'], not: false })).toBe('Anna Bruno');
  expect(await names({ kind: 'preferred', values: ['message'], not: false })).toBe('Carla');
  await say(anna.person, 'offers-by-message', 'any', true);
  await say(bruno.person, 'offers-by-message', 'mail', true);
  await say(bruno.person, 'offers-by-message', 'any', false);
  await say(carla.person, 'offers-by-message', 'phone', true);
  expect(await names({ kind: 'consent', values: ['offers-by-message/mail'], not: false })).toBe('Anna');
  expect(
    await names({ kind: 'consent', values: ['offers-by-message/mail', 'offers-by-message/phone'], not: false }),
  ).toBe('Anna Carla');
  expect(await names({ kind: 'consent', values: ['offers-by-message/mail'], not: true })).toBe('Bruno Carla');
  await close();
});

test('by purchases: what came back is none, and days count back from now', async () => {
  const { names, buy, cancel, days, wine, bread, anna, bruno, close, rounds } = await openThree();
  await buy(anna.person, wine, 5000);
  days(40);
  await buy(anna.person, bread, 1000);
  const { id } = await buy(bruno.person, wine, 9000);
  expect(await names({ kind: 'bought', days: 30, not: false })).toBe('Anna Bruno');
  await cancel(id);
  expect(await names({ kind: 'bought', days: null, not: false })).toBe('Anna');
  expect(await names({ kind: 'bought', days: 30, not: true })).toBe('Bruno Carla');
  expect(await names({ kind: 'spent', atLeast: 6000, days: null, not: false })).toBe('Anna');
  expect(await names({ kind: 'spent', atLeast: 6000, days: 30, not: false })).toBe('');
  expect(await names({ kind: 'receipts', atLeast: 2, days: null, not: false })).toBe('Anna');
  expect(await names({ kind: 'receipts', atLeast: 2, days: 30, not: false })).toBe('');
  expect(await names({ kind: 'category', values: ['Vini', 'Pane'], days: null, not: false })).toBe('Anna');
  expect(await names({ kind: 'category', values: ['Vini'], days: 30, not: false })).toBe('');
  expect(await names({ kind: 'product', values: [bread], days: 30, not: false })).toBe('Anna');
  expect(await names({ kind: 'product', values: [wine], days: null, not: true })).toBe('Bruno Carla');
  expect(await names({ kind: 'where', values: ['till'], days: null, not: false })).toBe('Anna');
  expect(await names({ kind: 'where', values: ['web'], days: null, not: false })).toBe('');
  const mail: SegmentCondition = { kind: 'reach', values: ['mail'], not: false };
  expect(await names(mail, { kind: 'spent', atLeast: 6000, days: null, not: true })).toBe('Bruno');
  expect(await names(mail, { kind: 'receipts', atLeast: 2, days: null, not: false })).toBe('Anna');
  expect(await names({ kind: 'bought', days: null, not: true }, { kind: 'reach', values: ['phone'], not: false })).toBe(
    'Bruno Carla',
  );
  await rounds();
  expect(await names({ kind: 'stage', values: ['trial', 'loyalty'], not: false })).toBe('Anna');
  await close();
});

test('by evenings: who is still to come has missed nothing', async () => {
  const { names, door, days, evening, anna, close } = await openThree();
  const came = { kind: 'event' as const, act: 'came' as const, values: [], days: null, not: false };
  expect(await names({ ...came, act: 'registered', values: [evening] })).toBe('Anna Bruno Carla');
  expect(await names({ ...came, act: 'missed' })).toBe('');
  await door.events.checkIn({ eventId: evening, registrationId: anna.id, key: 'check-in-key-of-test-1' });
  days(2);
  expect(await names(came)).toBe('Anna');
  expect(await names({ ...came, act: 'missed' })).toBe('Bruno Carla');
  expect(await names({ ...came, act: 'missed', values: [evening + 1] })).toBe('');
  days(10);
  expect(await names({ ...came, days: 7 })).toBe('');
  await door.customers.addNote({ id: anna.person, kind: 'call', text: 'Vuole il cesto' });
  expect(await names({ kind: 'contact', values: ['call'], days: 1, not: false })).toBe('Anna');
  await close();
});

test('a group is kept with its name, changed, and leaves as a file that runs nowhere', async () => {
  const { door, register, evening, anna, close } = await openThree();
  await register(evening, '=cmd|calc', { mail: 'x@example.com' });
  const conditions: SegmentCondition[] = [{ kind: 'reach', values: ['mail'], not: false }];
  const saved = await door.outreach.saveSegment({ name: ' Con una mail ', conditions });
  expect(saved).toMatchObject({ name: 'Con una mail', conditions });
  await expect(door.outreach.saveSegment({ name: 'Con una mail', conditions: [] })).rejects.toMatchObject({
    data: { code: 'segment-name-taken' },
  });
  const again = await door.outreach.saveSegment({ id: saved.id, name: 'Con una mail', conditions: [] });
  expect(again).toMatchObject({ id: saved.id, conditions: [] });
  expect((await door.outreach.segments()).map(({ name }) => name)).toEqual(['Con una mail']);
  const { name, text } = await door.outreach.exportSegment({ name: 'Con una mail', conditions, format: 'csv' });
  expect(name).toBe('persone-con-una-mail-2026-11-21.csv');
  expect(text).toContain('anna@example.com');
  expect(text).toContain("'=cmd|calc");
  // Somebody who is erased is in no group any more; the group itself names nobody.
  await door.customers.erase({ id: anna.person, name: 'Anna' });
  expect(await door.outreach.countSegment({ conditions })).toEqual({ people: 2, mail: 2, phone: 1 });
  await door.outreach.removeSegment({ id: saved.id });
  await expect(door.outreach.segment({ id: saved.id })).rejects.toMatchObject({ data: { code: 'not-found' } });
  await close();
});

test('pages show each person once', async () => {
  const { door, register, evening, clock, close } = await openThree();
  for (let n = 0; n < 5; n += 1) {
    clock.pass(1000);
    await register(evening, `P${n}`, { mail: `p${n}@example.com` });
  }
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof door.outreach.segmentPeople>> = await door.outreach.segmentPeople({
      ...{ conditions: [{ kind: 'reach', values: ['mail'], not: false }], after, limit: 3 },
    });
    expect(page.total).toBe(7);
    seen.push(...page.items.map(({ name }) => name));
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen.join(' ')).toBe('P4 P3 P2 P1 P0 Bruno Anna');
  await close();
});

test('whoever a group holds to allow something is who the book says allows it, whatever was said in which order', async () => {
  const { names, door, clock, anna, close } = await openThree();
  const word = fc.record({
    purpose: fc.constantFrom(...consentPurposes),
    channel: fc.constantFrom(...consentChannels),
    granted: fc.boolean(),
    later: fc.nat(1),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
      for (const { later, ...said } of words) {
        clock.pass(later);
        await door.customers.recordConsent({ id: anna.person, ...said, text: 'Sì.', language: 'it', source: 'paper' });
      }
      const { allowed } = await door.customers.get({ id: anna.person });
      for (const { purpose, channel } of consentWays) {
        const stands = allowed.find((each) => each.purpose === purpose && each.channel === channel)?.granted === true;
        const choice = `${purpose}/${channel}` as 'ad-audiences/ads';
        const found = await names({ kind: 'consent', values: [choice], not: false });
        expect(found).toBe(stands ? 'Anna' : '');
        // Asked of a few it is another statement, with the same answer.
        const few = await names(
          { kind: 'reach', values: ['mail'], not: false },
          { kind: 'consent', values: [choice], not: false },
        );
        expect(few).toBe(found);
      }
    }),
    { numRuns: 30 },
  );
  await close();
});
