/** The weekly letter through a mail server that behaves badly: it leaves once, or a person is asked. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { openConnectors } from '../../../src/connectors/index.ts';
import { inMemory, openShop, type Shop } from '../../../src/core/shop.ts';
import { openSmtp, type SmtpSays, type SmtpStandIn } from '../../connectors/smtp-stand-in.ts';
import { memorySecrets } from '../channels/fake-outside.ts';
import { owner, shopFacts } from '../presence/open-promote-shop.ts';

let smtp: SmtpStandIn;
let now: number;
let shop: Shop;

async function opened(practice: boolean): Promise<Shop> {
  const nowhere = () => Promise.reject(new Error('one folder only'));
  const made = await openShop({
    data: inMemory,
    practice,
    gateway: () => null,
    connectors: openConnectors(2_000),
    secrets: memorySecrets(),
    workspaces: { state: nowhere, open: nowhere },
    clock: { now: () => now },
    log: { info() {}, warn() {}, error() {} },
  });
  await made.verbs.settings.update(shopFacts, owner);
  return made;
}

const server = () => ({
  host: '127.0.0.1',
  port: smtp.port,
  security: 'none' as const,
  user: 'bottega',
  from: 'bottega@example.com',
  to: 'titolare@example.com',
});
const mails = () => shop.verbs.metrics.mail.list(undefined, owner);
const setTime = (instant: string) => void (now = Date.parse(instant));
const work = async () => {
  await shop.turn('weekly-mail');
  await shop.turn('outbox');
};
const minutesLater = (minutes: number) => void (now += minutes * 60_000);

beforeEach(async () => {
  smtp = await openSmtp();
  // A Thursday.
  setTime('2026-11-26T10:00:00Z');
  shop = await opened(false);
  await shop.verbs.metrics.mail.save({ ...server(), weekly: true, password: 'segreta' }, owner);
});
afterEach(async () => {
  await shop.close();
  await smtp.close();
});

describe('the weekly letter', () => {
  test('leaves on Monday at eight by the store’s clock, once, with the report beside it', async () => {
    await work();
    expect(await mails()).toEqual([]);
    setTime('2026-11-30T06:59:00Z');
    await work();
    expect(await mails()).toEqual([]);
    setTime('2026-11-30T07:00:30Z');
    await work();
    await work();
    expect(await mails()).toMatchObject([
      { kind: 'weekly', week: '2026-11-30', state: 'sent', to: 'titolare@example.com', late: false, reason: null },
    ]);
    expect(smtp.taken).toHaveLength(1);
    expect(smtp.taken[0]).toContain('To: titolare@example.com');
    expect(smtp.taken[0]).toContain('application/pdf');
    minutesLater(7 * 24 * 60);
    await work();
    expect(smtp.taken).toHaveLength(2);
  });

  test('of a PC that was off leaves at once and says so; Mondays before it was switched on are not made up for', async () => {
    setTime('2026-12-02T15:00:00Z');
    await work();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ week: '2026-11-30', late: true, state: 'sent' });
    const { text } = await shop.verbs.metrics.mail.get({ id: mail?.id ?? 0 }, owner);
    expect(text).toContain('era spento lunedì alle 8');
  });
});

describe('a bad mail server', () => {
  test('whose answer is lost after the letter is never sent a second one by itself', async () => {
    smtp.say('hang-after-data');
    setTime('2026-11-30T07:00:30Z');
    await work();
    const [mail] = await mails();
    expect(mail).toMatchObject({ state: 'unsure', reason: { code: 'mail-unsure' } });
    smtp.say('yes');
    for (let round = 0; round < 4; round++) {
      minutesLater(30);
      await work();
    }
    expect(smtp.taken).toHaveLength(1);
    // Only a person, who looked into the box, sends it again.
    expect(await shop.verbs.metrics.mail.again({ id: mail?.id ?? 0 }, owner)).toMatchObject({ state: 'sent' });
    expect(smtp.taken).toHaveLength(2);
  });

  test.each<[SmtpSays, string]>([
    ['login-refused', 'mail-login-refused'],
    ['address-refused', 'mail-address-refused'],
    ['letter-refused', 'mail-refused'],
  ])('that says no (%s) is told to the owner, and the letter waits for a hand', async (says, code) => {
    smtp.say(says);
    const mail = await shop.verbs.metrics.mail.trial(undefined, owner);
    expect(mail).toMatchObject({ kind: 'trial', state: 'failed', reason: { code } });
    expect(smtp.taken).toEqual([]);
    smtp.say('yes');
    expect(await shop.verbs.metrics.mail.again({ id: mail.id }, owner)).toMatchObject({ state: 'sent' });
  });

  test.each<SmtpSays>(['busy', 'hang-before-login'])(
    'that has no time (%s) is asked again later, and then takes it',
    async (says) => {
      smtp.say(says);
      setTime('2026-11-30T07:00:30Z');
      await work();
      expect(await mails()).toMatchObject([{ state: 'waiting', reason: { code: expect.any(String) } }]);
      smtp.say('yes');
      minutesLater(30);
      await work();
      expect(await mails()).toMatchObject([{ state: 'sent', reason: null }]);
      expect(smtp.taken).toHaveLength(1);
    },
  );

  test('that is switched off is asked again later', async () => {
    const port = smtp.port;
    await smtp.close();
    setTime('2026-11-30T07:00:30Z');
    await work();
    expect(await mails()).toMatchObject([{ state: 'waiting', reason: { code: 'offline' } }]);
    expect(port).toBeGreaterThan(0);
    smtp = await openSmtp();
  });
});

describe('the account', () => {
  test('never tells its password, and forgets it when it is emptied', async () => {
    expect(await shop.verbs.metrics.mail.settings(undefined, owner)).toEqual({
      ...server(),
      weekly: true,
      hasPassword: true,
      tray: false,
    });
    await shop.verbs.metrics.mail.save({ ...server(), weekly: true, password: '' }, owner);
    expect(await shop.verbs.metrics.mail.settings(undefined, owner)).toMatchObject({ hasPassword: false });
  });

  test('without TLS is refused beyond this computer; without an address there is no weekly letter', async () => {
    const save = (more: object) => shop.verbs.metrics.mail.save({ ...server(), weekly: true, ...more }, owner);
    await expect(save({ host: 'smtp.example.com' })).rejects.toMatchObject({ code: 'mail-needs-tls' });
    await expect(save({ to: '' })).rejects.toMatchObject({ code: 'mail-not-set-up' });
    await expect(save({ from: 'nobody' })).rejects.toMatchObject({ code: 'mail-not-valid' });
  });
});

test('in a practice folder a letter stays in the tray, and no server is asked', async () => {
  await shop.close();
  shop = await opened(true);
  await shop.verbs.metrics.mail.save({ ...server(), weekly: true, password: 'segreta' }, owner);
  const visits = smtp.visits();
  const mail = await shop.verbs.metrics.mail.trial(undefined, owner);
  expect(mail).toMatchObject({ state: 'tray' });
  expect((await shop.verbs.metrics.mail.get({ id: mail.id }, owner)).text).toContain('Incasso');
  expect(smtp.visits()).toBe(visits);
});
