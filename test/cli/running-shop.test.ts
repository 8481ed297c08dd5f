/** What the terminal starts while the app has the shop open: the app does the work, and the terminal sees how it stands. */
import { expect, it, onTestFinished } from 'vitest';

import { openPractice, PRACTICE_IDS } from '../../src/practice/index.ts';
import { openSmtp } from '../connectors/smtp-stand-in.ts';
import { openTestServer, testFolder } from '../server/open-test-server.ts';
import { atTheTerminal } from './at-the-terminal.ts';

const soon = { timeout: 15_000, interval: 100 };

/** Thirty people who allow letters, and a draft to all of them; the mail goes to a server beside the shop. */
async function shopWithLetter() {
  const data = testFolder();
  const smtp = await openSmtp();
  const { door, close, owner } = await openTestServer({ root: data, service: { port: 0, publicPort: 0 } });
  onTestFinished(async () => {
    await close();
    await smtp.close();
  });
  await door.metrics.mail.save({
    ...{ host: '127.0.0.1', port: smtp.port, security: 'none', user: 'bottega', weekly: false },
    ...{ from: 'bottega@example.com', to: 'titolare@example.com', password: 'segreta' },
  });
  await door.outreach.setContactRules({ most: 50, days: 1, quietDays: [], fromHour: 0, untilHour: 24 });
  for (let n = 0; n < 30; n += 1) {
    const { id } = await door.customers.add({ name: `Cliente ${n}`, phone: '', mail: `cliente${n}@example.com` });
    const said = {
      purpose: 'offers-by-message',
      channel: 'mail',
      granted: true,
      source: 'counter',
      text: 'Sì',
    } as const;
    await door.customers.recordConsent({ id, ...said });
  }
  const texts = [{ language: 'it' as const, subject: 'Vincotto', body: 'È arrivato il vincotto.' }];
  const wish = { name: 'Vincotto', purpose: 'offers-by-message' as const, conditions: [], texts };
  const { id } = await door.outreach.saveMailing(wish);
  owner.workspaces.startChores();
  const vetrina = atTheTerminal(data);
  const counts = async () =>
    (await vetrina.json<{ counts: { sent: number; planned: number } }[]>('mailings'))[0]?.counts;
  const taken = () => smtp.taken.filter((letter) => letter.includes('vincotto')).length;
  return { vetrina, letter: String(id), counts, taken };
}

it('a letter is started, goes out a few at a time, and is stopped: nobody else gets it', async () => {
  const { vetrina, letter, counts, taken } = await shopWithLetter();
  expect(await vetrina.json('status')).toMatchObject({ running: true });
  expect(await vetrina.json('mailings', 'outlook', letter)).toMatchObject({ people: 30, gets: 30 });
  const [started] = await vetrina.json<{ state: string }[]>('mailings', 'start', letter);
  expect(started).toMatchObject({ state: 'sending', counts: { sent: 0, planned: 30 } });
  await expect.poll(async () => (await counts())?.sent, soon).toBeGreaterThanOrEqual(10);

  expect(await vetrina.json('mailings', 'pause', letter)).toMatchObject([{ state: 'paused' }]);
  const stopped = await vetrina.run('mailings', 'stop', letter);
  expect(stopped).toMatchObject({ code: 0, told: '' });
  expect(stopped.out).toMatch(/Vincotto +stopped/u);
  expect(await vetrina.json('mailings')).toMatchObject([
    { state: 'stopped', counts: { sent: taken(), planned: 0, skipped: 30 - taken() } },
  ]);
  expect(taken()).toBeLessThan(30);
  const again = await vetrina.run('mailings', 'start', letter, '--json');
  expect([again.code, again.out + again.told]).toEqual([1, expect.stringContaining('nothing-to-change')]);
}, 60_000);

/** A shop whose web shop is played by the practice gateway. */
async function shopWithWebShop() {
  const data = testFolder();
  const practice = await openPractice();
  const { woocommerce } = PRACTICE_IDS;
  const env = {
    VETRINA_API_GATEWAY: practice.origin,
    VETRINA_WOOCOMMERCE_ADDRESS: woocommerce.address,
    VETRINA_WOOCOMMERCE_KEY: woocommerce.consumerKey,
    VETRINA_WOOCOMMERCE_SECRET: woocommerce.consumerSecret,
  };
  const server = await openTestServer({ root: data, env, service: { port: 0, publicPort: 0 } });
  onTestFinished(async () => {
    await server.close();
    await practice.close();
  });
  server.owner.workspaces.startChores();
  const vetrina = atTheTerminal(data, env);
  expect(await vetrina.run('connect', 'woocommerce')).toMatchObject({ code: 0 });
  return { vetrina, site: practice.woocommerce };
}

it('a coupon that the web shop refused is tried again once the other one is gone there', async () => {
  const { vetrina, site } = await shopWithWebShop();
  site.coupon({ code: 'natale', amount: '50.00', discount_type: 'percent' });
  const { id } = await vetrina.json<{ id: number }>('coupons', 'add', '--code', 'NATALE', '--percent', '10');
  const web = async () => (await vetrina.json<{ web: object }>('coupons', 'show', String(id))).web;
  await expect.poll(web, soon).toMatchObject({ state: 'refused', reason: { code: 'web-coupon-taken' } });
  expect(site.couponTold('NATALE')).toMatchObject({ amount: '50.00' });

  site.removeCoupon('NATALE');
  const retried = await vetrina.run('coupons', 'retry', String(id));
  expect(retried).toMatchObject({ code: 0, told: '' });
  expect(retried.out).toContain('NATALE');
  await expect.poll(web, soon).toMatchObject({ state: 'live', reason: null });
  expect(site.couponTold('NATALE')).toMatchObject({ amount: '10.00' });

  const again = await vetrina.run('coupons', 'retry', String(id), '--json');
  expect([again.code, again.out + again.told]).toEqual([1, expect.stringContaining('coupon-not-refused')]);
  expect((await vetrina.run('coupons', 'retry', '99')).code).toBe(1);
}, 60_000);
