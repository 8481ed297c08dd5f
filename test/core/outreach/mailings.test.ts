/** Letters to a group: each person once, who left or is capped gets none, and what the mail server says is kept. */
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { SegmentCondition } from '../../../src/api/segments.ts';
import { openConnectors } from '../../../src/connectors/index.ts';
import { inMemory, openShop, type Shop } from '../../../src/core/shop.ts';
import { openSmtp, type SmtpStandIn } from '../../connectors/smtp-stand-in.ts';
import { memorySecrets } from '../channels/fake-outside.ts';
import { owner, shopFacts } from '../presence/open-promote-shop.ts';
import { visitor } from '../events/open-evenings.ts';

let smtp: SmtpStandIn;
let now: number;
let shop: Shop;

const setTime = (instant: string) => void (now = Date.parse(instant));
const dayMs = 86_400_000;

beforeEach(async () => {
  smtp = await openSmtp();
  // Monday, eleven in the morning.
  setTime('2026-11-30T10:00:00Z');
  const nowhere = async () => ({ name: 'own', publicAddress: 'https://bottega.example' }) as never;
  shop = await openShop({
    ...{ data: inMemory, practice: false, gateway: () => null, connectors: openConnectors(2_000) },
    ...{ secrets: memorySecrets(), workspaces: { state: nowhere, open: nowhere }, clock: { now: () => now } },
    log: { info() {}, warn() {}, error() {} },
  });
  await shop.verbs.settings.update(shopFacts, owner);
});
afterEach(async () => {
  await shop.close();
  await smtp.close();
});

const connect = () =>
  shop.verbs.metrics.mail.save(
    {
      ...{ host: '127.0.0.1', port: smtp.port, security: 'none', user: 'bottega', weekly: false },
      ...{ from: 'bottega@example.com', to: 'titolare@example.com', password: 'segreta' },
    },
    owner,
  );

let eventId = 0;
let forms = 0;
async function meet(name: string, language: 'it' | 'hu' = 'it', allows = true): Promise<number> {
  if (eventId === 0 || forms === 0)
    eventId = (
      await shop.verbs.events.create(
        {
          ...{ title: 'Tre rosati', description: '', startsAt: '2027-03-10T18:30:00.000Z', endsAt: null, place: '' },
          ...{ capacity: 200, seatsPerRegistration: 6, look: 'wine', language: 'it' },
        },
        owner,
      )
    ).id;
  forms += 1;
  const { personId } = await shop.verbs.events.addRegistration(
    {
      ...{ eventId, name, mail: `${name.toLowerCase()}@example.com`, phone: '', seats: 1, marketing: false },
      ...{ source: 'page', language, formKey: `form-number-${forms}` },
    },
    owner,
  );
  if (allows)
    await shop.verbs.customers.recordConsent(
      {
        id: personId,
        purpose: 'offers-by-message',
        channel: 'mail',
        granted: true,
        text: 'Scrivetemi.',
        language: 'it',
        source: 'counter',
      },
      owner,
    );
  return personId;
}

const everybody: SegmentCondition[] = [];
const italian = {
  language: 'it' as const,
  subject: '{name}, arriva il vincotto',
  body: 'Ciao {name},\nda domani in negozio.\n{shop}',
};
const hungarian = { language: 'hu' as const, subject: '{name}, itt a vincotto', body: 'Szia {name}!' };
const write = () =>
  shop.verbs.outreach.saveMailing(
    { name: 'Vincotto', purpose: 'offers-by-message', conditions: everybody, texts: [italian, hungarian] },
    owner,
  );
const start = (id: number) => shop.verbs.outreach.startMailing({ id }, owner);
const one = (id: number) => shop.verbs.outreach.mailing({ id }, owner);
async function work(times = 1): Promise<void> {
  for (let n = 0; n < times; n += 1) for (const chore of ['mailings', 'outbox']) await shop.turn(chore);
}
/** Letters about the evening are none of these. */
const taken = () => smtp.taken.filter((letter) => /vincotto/u.test(letter));
const arrived = () =>
  taken()
    .map((letter) => /^To: (\w+)@/mu.exec(letter)?.[1] ?? '?')
    .toSorted();

beforeEach(() => {
  eventId = 0;
  forms = 0;
});

test('a trial run says who gets it and who not and why; then each gets it once, in their language, with the way out', async () => {
  await connect();
  await meet('Anna');
  await meet('Bela', 'hu');
  await meet('Carla', 'it', false);
  const dario = await meet('Dario');
  await shop.verbs.customers.addNote({ id: dario, kind: 'call', text: 'Sentito' }, owner);
  const { id } = await write();
  expect(await shop.verbs.outreach.mailingOutlook({ id }, owner)).toEqual({
    ...{
      people: 4,
      gets: 2,
      languages: [
        { language: 'it', people: 1 },
        { language: 'hu', people: 1 },
      ],
    },
    noes: [
      { no: 'never-asked', people: 1 },
      { no: 'cap', people: 1 },
    ],
    examples: [
      expect.objectContaining({ name: 'Carla', no: 'never-asked', from: null }),
      expect.objectContaining({ name: 'Dario', no: 'cap', from: '2026-12-07T10:00:00.000Z' }),
    ],
  });
  expect(await start(id)).toMatchObject({ state: 'sending', counts: { planned: 2, sent: 0 } });
  await expect(start(id)).rejects.toMatchObject({ code: 'nothing-to-change' });
  await work(3);
  expect(arrived()).toEqual(['anna', 'bela']);
  const anna = taken().find((letter) => /^To: anna@/mu.test(letter)) ?? '';
  expect(anna).toMatch(/^Subject: Anna, arriva il vincotto$/mu);
  expect(anna).toMatch(/^List-Unsubscribe: <https:\/\/bottega\.example\/u\/[\w-]{20,}>$/mu);
  expect(anna).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/mu);
  expect(taken().find((letter) => /^To: bela@/mu.test(letter))).toMatch(/^Subject: Bela, itt a vincotto$/mu);
  expect(await one(id)).toMatchObject({ state: 'sent', counts: { planned: 0, sent: 2, unsubscribed: 0, bought: 0 } });
  // It stands in the timeline, and counts: nobody gets another one this week.
  const { id: second } = await write();
  expect(await shop.verbs.outreach.mailingOutlook({ id: second }, owner)).toMatchObject({ gets: 0 });
  await expect(start(second)).rejects.toMatchObject({ code: 'mailing-nobody' });
});

test('whoever leaves by the link has withdrawn, with the sentence they once allowed, and gets nothing more', async () => {
  await connect();
  const anna = await meet('Anna');
  const { id } = await write();
  await start(id);
  await work(2);
  const token = /\/u\/([\w-]{20,})>/u.exec(taken()[0] ?? '')?.[1] ?? '';
  expect(await shop.verbs.outreach.unsubscribePage({ token }, visitor)).toMatchObject({ done: false, language: 'it' });
  for (let again = 0; again < 2; again += 1) await shop.verbs.outreach.unsubscribe({ token }, visitor);
  expect(await shop.verbs.outreach.unsubscribePage({ token }, visitor)).toMatchObject({ done: true });
  const { consents } = await shop.verbs.customers.get({ id: anna }, owner);
  expect(
    consents.map(({ granted, channel, source, occasion, text }) => [granted, channel, source, occasion, text]),
  ).toEqual(
    expect.arrayContaining([
      [false, 'mail', 'mail', 'Vincotto', 'Scrivetemi.'],
      [true, 'mail', 'counter', '', 'Scrivetemi.'],
    ]),
  );
  expect((await shop.verbs.customers.verifyConsents({}, owner)).ok).toBe(true);
  expect(await one(id)).toMatchObject({ counts: { sent: 1, unsubscribed: 1 } });
  now += 8 * dayMs;
  expect(await shop.verbs.outreach.mailingOutlook({ id: (await write()).id }, owner)).toMatchObject({
    gets: 0,
    noes: [{ no: 'withdrawn', people: 1 }],
  });
  await expect(shop.verbs.outreach.unsubscribePage({ token: 'forged' }, visitor)).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('an address that the server refuses is marked on the person, and another address is tried again', async () => {
  await connect();
  const anna = await meet('Anna');
  const { id } = await write();
  await start(id);
  smtp.say('address-refused');
  await work(2);
  expect(await one(id)).toMatchObject({ state: 'sent', counts: { sent: 0, refused: 1 } });
  const { ways } = await shop.verbs.outreach.mayContact({ personId: anna, purpose: 'offers-by-message' }, owner);
  expect(ways.find(({ way }) => way === 'mail')).toMatchObject({ no: 'address-refused' });
  smtp.say('yes');
  expect(await shop.verbs.outreach.mailingOutlook({ id: (await write()).id }, owner)).toMatchObject({
    noes: [{ no: 'address-refused', people: 1 }],
  });
});

test('a server that is busy gets it later, once; a lost answer is never sent again', async () => {
  await connect();
  await meet('Anna');
  const { id } = await write();
  await start(id);
  smtp.say('busy');
  await work(2);
  expect(await one(id)).toMatchObject({
    state: 'sending',
    counts: { planned: 1 },
    reason: { code: 'service-unavailable' },
  });
  smtp.say('yes');
  now += 30 * 60_000;
  await work(2);
  expect(arrived()).toEqual(['anna']);
  now += 8 * dayMs;
  const { id: second } = await write();
  await start(second);
  smtp.say('hang-after-data');
  await work(1);
  smtp.say('yes');
  now += 30 * 60_000;
  await work(3);
  expect(await one(second)).toMatchObject({ state: 'sent', counts: { sent: 0, unsure: 1 } });
  expect(arrived()).toEqual(['anna', 'anna']);
});

test('it goes out a few at a time, rests in the evening, stops for a while and for good', async () => {
  await connect();
  for (let n = 0; n < 25; n += 1) await meet(`Persona${n}`);
  const { id } = await write();
  await start(id);
  await work();
  expect(arrived()).toHaveLength(10);
  setTime('2026-11-30T19:30:00Z');
  await work(3);
  expect(arrived()).toHaveLength(10);
  setTime('2026-12-01T09:00:00Z');
  expect(await shop.verbs.outreach.pauseMailing({ id }, owner)).toMatchObject({
    state: 'paused',
    counts: { planned: 15 },
  });
  await work(3);
  expect(arrived()).toHaveLength(10);
  await shop.verbs.outreach.resumeMailing({ id }, owner);
  await work();
  expect(arrived()).toHaveLength(20);
  expect(await shop.verbs.outreach.stopMailing({ id }, owner)).toMatchObject({
    state: 'stopped',
    counts: { planned: 0, sent: 20, skipped: 5 },
  });
  await work(3);
  expect(new Set(arrived()).size).toBe(20);
});

test('whoever is erased in between gets none and stays counted; what people buy afterwards stands beside it', async () => {
  await connect();
  const anna = await meet('Anna');
  await meet('Bruno');
  const { id } = await write();
  await start(id);
  await shop.verbs.customers.erase({ id: anna, name: 'Anna' }, owner);
  await work(3);
  expect(arrived()).toEqual(['bruno']);
  expect(await one(id)).toMatchObject({ state: 'sent', counts: { sent: 1, skipped: 1 } });
  const { items } = await shop.verbs.customers.list({ limit: 5 }, owner);
  now += dayMs;
  await shop.verbs.counter.sell(
    {
      ...{
        formKey: 'form-of-the-counter',
        discount: 0,
        points: 0,
        coupon: '',
        cards: [],
        personId: items[0]?.id ?? null,
      },
      lines: [{ variantId: null, article: 'Vincotto', thousandths: 1000, unitPrice: 1500, discount: 0 }],
      payments: [{ method: 'cash', amount: 1500 }],
    },
    owner,
  );
  expect(await one(id)).toMatchObject({ counts: { bought: 1, revenue: 1500 } });
});

test('a trial goes to the shop itself, counts for nobody, and without a server nothing starts', async () => {
  await meet('Anna');
  const { id } = await write();
  await expect(start(id)).rejects.toMatchObject({ code: 'mail-not-set-up' });
  await connect();
  expect(await shop.verbs.outreach.trialMailing({ id, language: 'hu' }, owner)).toEqual({ to: 'titolare@example.com' });
  expect(taken()[0]).toMatch(/^Subject: Luca, itt a vincotto$/mu);
  expect(await one(id)).toMatchObject({ state: 'draft', counts: null });
  await shop.verbs.outreach.saveMailing(
    { id, name: 'Vincotto 2', purpose: 'event-invitations', conditions: everybody, texts: [italian] },
    owner,
  );
  await expect(start(id)).rejects.toMatchObject({ code: 'mailing-nobody' });
  await shop.verbs.outreach.removeMailing({ id }, owner);
  await expect(one(id)).rejects.toMatchObject({ code: 'not-found' });
});
