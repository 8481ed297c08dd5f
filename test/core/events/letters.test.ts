/** Letters about registrations through a mail server that behaves badly: each goes out once, or a person is asked. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { openConnectors } from '../../../src/connectors/index.ts';
import { inMemory, openShop, type Shop } from '../../../src/core/shop.ts';
import { openSmtp, type SmtpSays, type SmtpStandIn } from '../../connectors/smtp-stand-in.ts';
import { memorySecrets } from '../channels/fake-outside.ts';
import { owner, shopFacts } from '../presence/open-promote-shop.ts';
import { visitor } from './open-evenings.ts';

let smtp: SmtpStandIn;
let now: number;
let shop: Shop;
let eventId: number;

async function opened(practice: boolean): Promise<Shop> {
  const nowhere = async () => ({ name: 'own', publicAddress: 'https://bottega.example' }) as never;
  const made = await openShop({
    ...{ data: inMemory, practice, gateway: () => null, connectors: openConnectors(2_000), secrets: memorySecrets() },
    ...{ workspaces: { state: nowhere, open: nowhere }, clock: { now: () => now } },
    log: { info() {}, warn() {}, error() {} },
  });
  await made.verbs.settings.update(shopFacts, owner);
  const event = await made.verbs.events.create(
    {
      ...{ title: 'Tre rosati', description: '', startsAt: '2026-12-10T18:30:00.000Z', endsAt: null, place: 'Cantina' },
      ...{ capacity: 2, seatsPerRegistration: 6, look: 'wine', language: 'it' },
    },
    owner,
  );
  eventId = event.id;
  return made;
}

const connect = () =>
  shop.verbs.metrics.mail.save(
    {
      ...{ host: '127.0.0.1', port: smtp.port, security: 'none', user: 'bottega', weekly: false },
      ...{ from: 'bottega@example.com', to: 'titolare@example.com', password: 'segreta' },
    },
    owner,
  );

let forms = 0;
async function register(name: string, over: object = {}): Promise<string> {
  forms += 1;
  const { ticket } = await shop.verbs.events.register(
    {
      ...{ slug: 'tre-rosati', formKey: `form-number-${forms}`, name, seats: 1, phone: '', source: 'page' },
      ...{ mail: `${name.toLowerCase()}@example.com`, marketing: false, language: 'it' as const },
      ...over,
    },
    visitor,
  );
  return ticket;
}
const letters = async () => (await shop.verbs.events.letters({ id: eventId }, owner)).toReversed();
const told = async () => (await letters()).map(({ name, kind, state }) => `${name} ${kind} ${state}`);
const work = async () => {
  for (const chore of ['event-seats', 'event-reminders', 'outbox']) await shop.turn(chore);
};
const setTime = (instant: string) => void (now = Date.parse(instant));
const later = (minutes: number) => void (now += minutes * 60_000);
/** Whom the server got a letter for. */
const arrived = (): string[] =>
  smtp.taken.map((letter) => /^To: (\w+)@/mu.exec(letter)?.[1] ?? '?').toSorted((one, two) => one.localeCompare(two));

beforeEach(async () => {
  smtp = await openSmtp();
  setTime('2026-11-30T10:00:00Z');
  shop = await opened(false);
  await connect();
});
afterEach(async () => {
  await shop.close();
  await smtp.close();
});

describe('a letter', () => {
  test('confirms the seats with ticket and calendar beside it, once', async () => {
    await register('Anna');
    await work();
    await work();
    expect(await told()).toEqual(['Anna confirmed sent']);
    expect(smtp.taken).toHaveLength(1);
    const [letter = ''] = smtp.taken;
    expect(letter).toContain('application/pdf');
    expect(letter).toContain('text/calendar');
    expect(letter).toMatch(/^Message-ID: <vetrina-[\w-]+@example\.com>$/imu);
    const [shown] = await letters();
    expect(shown?.text).toContain('Ciao Anna,');
    expect(shown?.text).toContain('10 dicembre');
    expect(shown?.text).toContain('/t/');
  });

  test('tells who waits, who gets the seat, who let it pass, and who cancelled', async () => {
    const anna = await register('Anna', { seats: 2 });
    await register('Bea', { language: 'en' });
    await shop.verbs.events.cancelTicket({ ticket: anna }, visitor);
    await work();
    later(25 * 60);
    await work();
    // What was no longer true when its turn came is left out: Anna had cancelled, Bea no longer waited.
    expect(await told()).toEqual([
      ...['Anna confirmed skipped', 'Bea waiting skipped', 'Anna cancelled sent'],
      ...['Bea seat-offered sent', 'Bea seat-lapsed sent'],
    ]);
    expect((await letters()).find(({ kind }) => kind === 'seat-offered')?.text).toContain('Seats held for you: 1');
  });

  test('says that day or place changed, and that it does not take place, to everybody who was to come', async () => {
    await register('Anna');
    await register('Bea');
    await register('Carla');
    await work();
    await shop.verbs.events.update({ id: eventId, description: 'Altre parole' }, owner);
    await shop.verbs.events.update({ id: eventId, startsAt: '2026-12-11T18:30:00.000Z' }, owner);
    await work();
    await shop.verbs.events.callOff({ id: eventId }, owner);
    await shop.verbs.events.callOff({ id: eventId }, owner);
    await work();
    expect((await told()).filter((line) => / moved | called-off /u.test(line))).toEqual([
      ...['Anna moved sent', 'Bea moved sent', 'Carla moved sent'],
      ...['Anna called-off sent', 'Bea called-off sent', 'Carla called-off sent'],
    ]);
    expect(await shop.verbs.events.get({ id: eventId }, owner)).toMatchObject({ state: 'cancelled', taken: 0 });
    await expect(register('Dora')).rejects.toMatchObject({ code: 'event-cancelled' });
  });

  test('reminds the day before, once, also when the PC was off then; not who came late or no longer comes', async () => {
    await register('Anna');
    const bea = await register('Bea');
    await work();
    await shop.verbs.events.cancelTicket({ ticket: bea }, visitor);
    setTime('2026-12-10T08:00:00Z');
    await register('Carla');
    await work();
    await work();
    expect((await told()).filter((line) => line.includes('reminder'))).toEqual(['Anna reminder sent']);
  });

  test('is for the telephone where there is no address: words ready for a click, and done when somebody called', async () => {
    const anna = await register('Anna', { seats: 2 });
    await register('Bea', { mail: '', phone: '339 405 8122' });
    await shop.verbs.events.cancelTicket({ ticket: anna }, visitor);
    await work();
    const letter = (await letters()).find(({ state }) => state === 'by-hand');
    expect(letter).toMatchObject({ name: 'Bea', kind: 'seat-offered', tel: 'tel:+393394058122' });
    expect(letter?.whatsapp).toMatch(/^https:\/\/wa\.me\/393394058122\?text=Ciao%20Bea/u);
    expect(await shop.verbs.events.letterTold({ id: letter?.id ?? 0 }, owner)).toMatchObject({ state: 'told' });
    expect(arrived()).toEqual(['anna']);
  });

  test('goes to the address that somebody adds on the ticket', async () => {
    const ticket = await register('Anna', { mail: '', phone: '339 405 8122' });
    await expect(shop.verbs.events.mailTicket({ ticket, mail: 'anna@' }, visitor)).rejects.toMatchObject({
      code: 'mail-not-valid',
    });
    await shop.verbs.events.mailTicket({ ticket, mail: ' Anna@Example.com ' }, visitor);
    await shop.verbs.events.mailTicket({ ticket, mail: 'anna@example.com' }, visitor);
    await work();
    expect(await told()).toEqual(['Anna confirmed sent']);
  });
});

describe('the texts', () => {
  test('are the shop’s own in each language, previewed and tried, and Vetrina’s again when emptied', async () => {
    const text = { kind: 'confirmed', language: 'it', subject: 'Ok {name}', body: 'Vieni {when}: {link}' } as const;
    expect(await shop.verbs.events.previewText(text, owner)).toEqual({
      ...{ subject: 'Ok Lucia', body: 'Vieni sabato 5 dicembre alle ore 19:30: https://example.com/t/…' },
    });
    expect(await shop.verbs.events.saveText(text, owner)).toMatchObject({ own: true });
    expect(await shop.verbs.events.trialText({ kind: 'confirmed', language: 'it' }, owner)).toMatchObject({
      ...{ state: 'sent', to: 'titolare@example.com', subject: 'Ok Lucia' },
    });
    // A name is never a header of the letter, however it is written.
    await register('Anna', { name: 'Eva\r\nBcc: spia@example.com' });
    await work();
    expect(smtp.taken.at(-1)).toMatch(/^Subject: Ok Eva$/mu);
    expect(smtp.taken.join('\n')).not.toMatch(/^Bcc:/mu);
    expect(await shop.verbs.events.saveText({ ...text, subject: '', body: '' }, owner)).toMatchObject({ own: false });
  });
});

describe('a bad mail server', () => {
  test.each<[SmtpSays]>([['busy'], ['hang-before-login'], ['login-refused']])(
    'that cannot take it (%s) loses nothing: what it may try again it does, a person does the rest',
    async (says) => {
      smtp.say(says);
      await register('Anna');
      await work();
      expect(smtp.taken).toEqual([]);
      smtp.say('yes');
      for (let round = 0; round < 4; round++) {
        later(60);
        await work();
      }
      for (const { id, state } of await letters())
        if (state === 'failed') await shop.verbs.events.letterAgain({ id }, owner);
      expect(smtp.taken).toHaveLength(1);
    },
  );

  test.each<[SmtpSays, string]>([
    ['address-refused', 'mail-address-refused'],
    ['letter-refused', 'mail-refused'],
  ])('that says no (%s) is told, and the others still get theirs', async (says, code) => {
    smtp.say(says);
    await register('Anna');
    await work();
    smtp.say('yes');
    await register('Bea');
    await work();
    expect((await letters()).map(({ name, state, reason }) => [name, state, reason?.code ?? null])).toEqual([
      ['Anna', 'failed', code],
      ['Bea', 'sent', null],
    ]);
  });

  test('whose answer is lost after the letter gets it no second time by itself', async () => {
    smtp.say('hang-after-data');
    await register('Anna');
    await work();
    smtp.say('yes');
    for (let round = 0; round < 4; round++) {
      later(60);
      await work();
    }
    expect(await told()).toEqual(['Anna confirmed unsure']);
    expect(smtp.taken).toHaveLength(1);
  });

  test('that is not named yet keeps the letters until it is; a practice shop keeps them to be read', async () => {
    await shop.close();
    shop = await opened(false);
    await register('Anna');
    await work();
    expect(await told()).toEqual(['Anna confirmed waiting']);
    await connect();
    later(60);
    await work();
    expect(arrived()).toEqual(['anna']);
    await shop.close();
    shop = await opened(true);
    await register('Bea');
    await work();
    expect((await letters())[0]).toMatchObject({ state: 'tray', subject: 'Tre rosati: i posti sono tuoi' });
    expect(smtp.taken).toHaveLength(1);
  });
});
