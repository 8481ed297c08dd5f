/** The way out of the shop's letters: looking changes nothing, one click or the mail program's own request leaves. */
import { expect, it } from 'vitest';

import { openPublicShop, type PublicShop } from './open-public-shop.ts';

/** Somebody with a letter in the tray; answers the page that its link leads to. */
async function written(
  shop: PublicShop,
): Promise<{ readonly page: string; readonly allows: () => Promise<boolean | null> }> {
  const { door } = shop;
  // Nobody answers there: the letter waits, and its link leads somewhere already.
  await door.metrics.mail.save({
    ...{ host: '127.0.0.1', port: 9, security: 'none', user: '', weekly: false },
    ...{ from: 'bottega@example.com', to: 'titolare@example.com' },
  });
  await door.outreach.setContactRules({ most: 9, days: 7, quietDays: [], fromHour: 0, untilHour: 24 });
  const { personId: id } = await door.events.addRegistration({
    ...{ eventId: shop.eventId, name: '<b>Anna</b>', mail: 'anna@example.com', formKey: 'form-of-the-letter' },
  });
  await door.customers.recordConsent({
    ...{
      id,
      purpose: 'offers-by-message',
      channel: 'any',
      granted: true,
      text: 'Sì.',
      language: 'it',
      source: 'counter',
    },
  });
  const mailing = await door.outreach.saveMailing({
    ...{ name: 'Vincotto', conditions: [], texts: [{ language: 'it', subject: 'Vincotto', body: 'Ciao {name}' }] },
  });
  await door.outreach.startMailing({ id: mailing.id });
  const tokens = shop.owner.workspaces
    .current()
    .shop.database.sqlite.prepare('select token from mailing_letter')
    .all() as {
    token: string;
  }[];
  return {
    page: `/u/${tokens[0]?.token ?? ''}`,
    async allows() {
      const { allowed } = await door.customers.get({ id });
      return allowed.find((each) => each.purpose === 'offers-by-message' && each.channel === 'mail')?.granted ?? null;
    },
  };
}

it('a look at the page names nobody and changes nothing; its button leaves, once', async () => {
  const shop = await openPublicShop();
  const { page, allows } = await written(shop);
  const answer = await shop.get(page);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text).toContain('Non voglio più queste mail');
  expect(text).not.toMatch(/Anna|anna@/u);
  expect(await allows()).toBe(true);
  expect((await shop.post({}, { 'sec-fetch-site': 'cross-site' }, page)).status).toBe(403);
  expect(await allows()).toBe(true);
  const left = await shop.post({}, { 'sec-fetch-site': 'same-origin' }, page);
  expect([left.status, left.headers.get('location')?.startsWith(page)]).toEqual([303, true]);
  expect(await allows()).toBe(false);
  expect(await (await shop.get(`${page}?lang=hu`)).text()).toContain('nem küld több ilyen levelet');
});

it('the one request of a mail program leaves, from wherever it comes', async () => {
  const shop = await openPublicShop();
  const { page, allows } = await written(shop);
  const headers = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' };
  const oneClick = await shop.post({ 'List-Unsubscribe': 'One-Click' }, headers, page);
  expect([oneClick.status, await oneClick.text()]).toEqual([200, 'OK']);
  expect(await allows()).toBe(false);
  // Again it is the same, and a forged link leads nowhere.
  expect((await shop.post({ 'List-Unsubscribe': 'One-Click' }, headers, page)).status).toBe(200);
  expect((await shop.get('/u/forged')).status).toBe(404);
  expect((await shop.post({ 'List-Unsubscribe': 'One-Click' }, headers, '/u/forged')).status).toBe(404);
});
