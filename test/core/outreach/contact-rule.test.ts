/** One cap over all ways: what counts, what does not, and the reason that is given. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { usualContactRules } from '../../../src/api/contact-rule-words.ts';
import { afterQuiet, cappedUntil, dayMs } from '../../../src/core/customers/contact-rule/contact-rule.ts';
import { openTestShop } from '../../open-test-shop.ts';

const timeZone = 'Europe/Rome';
const hourMs = 3_600_000;
const usual = { ...usualContactRules, quietDays: [...usualContactRules.quietDays] };

/** Monday, ten in the morning. */
async function openBook() {
  const shop = await openTestShop({ start: '2026-11-23T09:00:00.000Z' });
  const door = shop.as('owner');
  const { id: eventId } = await door.events.create({
    title: 'Tre rosati',
    startsAt: '2027-01-15T18:00:00.000Z',
    capacity: 9,
  });
  const { personId: id } = await door.events.addRegistration({
    ...{ eventId, name: 'Anna', mail: 'anna@example.com', phone: '+39 339 405 1234', seats: 1 },
    formKey: 'form-key-of-test-1',
  });
  const allow = (channel: 'any' | 'mail' | 'phone', granted: boolean) =>
    door.customers.recordConsent({
      ...{ id, purpose: 'offers-by-message', channel, granted, text: 'Sì.', language: 'it', source: 'counter' },
    });
  const answers = async () => {
    const { ways, contacts, best } = await door.outreach.mayContact({ personId: id });
    return {
      contacts,
      best,
      ...Object.fromEntries(ways.map(({ way, no, from }) => [way, from === null ? no : `${no} ${from}`])),
    };
  };
  return { ...shop, door, id, allow, answers };
}

test('never asked is no permission, a no is a no, and the ticket that went out counts for nothing', async () => {
  const { answers, allow, rounds, close } = await openBook();
  await rounds();
  const never = { mail: 'never-asked', message: 'never-asked', phone: 'never-asked' };
  expect(await answers()).toEqual({ contacts: 0, best: null, ...never });
  await allow('mail', true);
  expect(await answers()).toEqual({ contacts: 0, best: 'mail', ...never, mail: null });
  await allow('any', true);
  await allow('phone', false);
  expect(await answers()).toMatchObject({ mail: null, message: null, phone: 'withdrawn' });
  await close();
});

test('a call, a message that was sent by hand and a cart count together, with the day from which it is yes again', async () => {
  const { answers, allow, door, id, clock, close } = await openBook();
  await allow('any', true);
  await door.customers.addNote({ id, kind: 'note', text: 'Le piace il rosato' });
  await door.customers.addNote({ id, kind: 'visit', text: 'Un saluto' });
  expect(await answers()).toMatchObject({ contacts: 0, mail: null, best: 'mail' });
  await door.customers.addNote({ id, kind: 'call', text: 'Chiamata' });
  const later = 'cap 2026-11-30T09:00:00.000Z';
  // Whom one last spoke to is best called again.
  expect(await answers()).toEqual({ contacts: 1, best: 'phone', mail: later, message: later, phone: later });
  await door.outreach.setContactRules({ ...usual, most: 2 });
  expect(await answers()).toMatchObject({ mail: null });
  clock.pass(hourMs);
  const { contacts } = await door.outreach.noteMessage({ personId: id, text: 'Ciao!' });
  expect(contacts).toBe(2);
  // The older of the two falls out of the window first.
  expect(await answers()).toMatchObject({ contacts: 2, best: 'message', mail: later });
  const { contacts: timeline } = await door.customers.get({ id });
  expect(timeline.map(({ kind }) => kind)).toContain('message');
  clock.pass(7 * dayMs);
  expect(await answers()).toMatchObject({ contacts: 0, mail: null });
  await close();
});

test('nobody is disturbed in the evening or on a quiet day', async () => {
  const { answers, allow, clock, door, close } = await openBook();
  await allow('any', true);
  clock.setTime('2026-11-28T19:30:00.000Z');
  expect(await answers()).toMatchObject({ mail: 'quiet 2026-11-30T08:00:00.000Z' });
  clock.setTime('2026-11-30T07:59:59.000Z');
  expect(await answers()).toMatchObject({ mail: 'quiet 2026-11-30T08:00:00.000Z' });
  clock.setTime('2026-11-30T08:00:00.000Z');
  expect(await answers()).toMatchObject({ mail: null });
  await expect(door.outreach.setContactRules({ ...usual, fromHour: 20, untilHour: 9 })).rejects.toMatchObject({
    data: { code: 'contact-hours-wrong' },
  });
  expect(await door.outreach.contactRules()).toEqual(usualContactRules);
  await close();
});

const instants = fc.array(
  fc.integer({ min: 0, max: 60 * 24 }).map((hours) => hours * hourMs),
  { maxLength: 12 },
);
const rules = fc.record({
  most: fc.integer({ min: 1, max: 5 }),
  days: fc.integer({ min: 1, max: 30 }),
  quietDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
  fromHour: fc.integer({ min: 0, max: 11 }),
  untilHour: fc.integer({ min: 12, max: 24 }),
});

test('at the moment the cap names it is over, and not a moment sooner', () => {
  fc.assert(
    fc.property(instants, rules, (contacts, given) => {
      const now = 60 * dayMs;
      const until = cappedUntil(contacts, given, now);
      const within = (at: number) => new Set(contacts.filter((each) => each > at - given.days * dayMs)).size;
      expect(until === null).toBe(within(now) < given.most);
      if (until === null) return;
      expect(until).toBeGreaterThan(now);
      expect(cappedUntil(contacts, given, until)).toBeNull();
      expect(cappedUntil(contacts, given, until - 1)).not.toBeNull();
    }),
  );
});

test('after the quiet there is a moment that is not quiet, within ten days, and the same again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 24 * 60 }), rules, (minutes, given) => {
      const at = Date.UTC(2026, 0, 1) + minutes * 60_000;
      const open = afterQuiet(at, given, timeZone);
      expect(open).toBeGreaterThanOrEqual(at);
      expect(open - at).toBeLessThan(10 * dayMs);
      expect(afterQuiet(open, given, timeZone)).toBe(open);
    }),
  );
});
