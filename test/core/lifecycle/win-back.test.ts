/** Winning back who slipped away: asked once a month at most, only where they allow it, and counted when they come back. */
import { expect, test } from 'vitest';

import { openLifecycle, openWinBack } from '../../../src/core/lifecycle/index.ts';
import { openCounterShop, owner } from '../sales/counter/open-counter.ts';

async function openAway() {
  const shop = await openCounterShop();
  const { verbs: lifecycle } = openLifecycle(shop);
  const { verbs } = openWinBack(shop);
  let forms = 0;
  const personId = await shop.database.change(async (change) => {
    const met = await shop.customers.meetPerson(change, {
      ...{ name: 'Anna Greco', phone: '+393331234567', mail: 'anna@example.com' },
      ...{ source: 'vetrina-page', campaignId: null },
    });
    return met.personId;
  });
  const buy = () =>
    shop.sell({
      personId,
      lines: [{ article: 'Vaso', unitPrice: 2000 }],
      payments: [{ method: 'cash', amount: 2000 }],
    });
  return {
    ...shop,
    personId,
    buy,
    winBack: verbs,
    days: (days: number) => shop.clock.pass(days * 24 * 60),
    allow: (channel: 'phone' | 'mail', granted = true) =>
      shop.customers.verbs.recordConsent(
        {
          ...{ id: personId, purpose: 'offers-by-message', channel, granted },
          ...{ text: 'Va bene', language: 'it', source: 'counter' },
        },
        owner,
      ),
    ask: (wish: Partial<Parameters<typeof verbs.note>[0]> = {}) =>
      verbs.note(
        {
          ...{ formKey: `win-back-form-no-${(forms += 1)}`, personId, channel: 'phone', reason: 'price', words: '' },
          ...{ coupon: null, ...wish },
        },
        owner,
      ),
    async list(stage: 'recovery' | 'retention' = 'recovery') {
      await lifecycle.overview(undefined, owner);
      return (await verbs.people({ stage, limit: 50 }, owner)).items;
    },
  };
}

test('who did not allow it is not asked; by the ways that they allow they are, once in thirty days', async () => {
  const shop = await openAway();
  await shop.buy();
  await expect(shop.ask()).rejects.toMatchObject({ code: 'win-back-not-away' });
  shop.days(400);
  expect(await shop.list()).toMatchObject([{ name: 'Anna Greco', ways: [], notNow: 'no-consent', last: null }]);
  await expect(shop.ask()).rejects.toMatchObject({ code: 'win-back-no-consent' });
  await shop.allow('phone');
  expect(await shop.list()).toMatchObject([{ ways: ['phone'], notNow: null }]);
  await expect(shop.ask({ channel: 'mail' })).rejects.toMatchObject({ code: 'win-back-no-consent' });
  const noted = await shop.ask({ words: 'Troppo caro' });
  expect(await shop.list()).toMatchObject([
    { notNow: 'asked-lately', last: { reason: 'price', words: 'Troppo caro' } },
  ]);
  await expect(shop.ask()).rejects.toMatchObject({ code: 'win-back-asked-lately' });
  expect((await shop.customers.verbs.get({ id: shop.personId }, owner)).contacts[0]).toMatchObject({
    kind: 'call',
    facts: { text: 'Troppo caro', winBack: 'price' },
  });
  await shop.winBack.takeBack({ id: noted.id }, owner);
  expect(await shop.list()).toMatchObject([{ notNow: null, last: null }]);
  await shop.allow('phone', false);
  await expect(shop.ask()).rejects.toMatchObject({ code: 'win-back-no-consent' });
});

test('a coupon goes with it, for this person alone; who buys within sixty days came back', async () => {
  const shop = await openAway();
  await shop.buy();
  shop.days(400);
  await shop.allow('phone');
  const form = { formKey: 'win-back-form-with-coupon', coupon: { kind: 'percent' as const, value: 1000, until: null } };
  const asked = await shop.ask({ reason: 'competitor', ...form });
  expect((await shop.ask({ reason: 'competitor', ...form })).id).toBe(asked.id);
  const overview = () => shop.winBack.overview(undefined, owner);
  expect(await overview()).toMatchObject({ asked: 1, cameBack: 0, reasons: [{ reason: 'competitor', people: 1 }] });
  const sell = (personId: number | null, paid: number) =>
    shop.sell({
      ...{ personId, coupon: asked.coupon ?? '' },
      lines: [{ article: 'Vaso', unitPrice: 2000 }],
      payments: [{ method: 'cash', amount: paid }],
    });
  await expect(sell(null, 1800)).rejects.toMatchObject({ code: 'coupon-of-other' });
  shop.days(10);
  const sold = await sell(shop.personId, 1800);
  expect(await overview()).toMatchObject({ asked: 1, cameBack: 1 });
  await shop.cancel(sold.id);
  shop.days(61);
  await shop.buy();
  // Too late to count, and the cancelled one stands in the past.
  expect((await overview()).asked).toBe(1);
});

test('who was called lately is not asked, with the day from which they are; a message noted here counts as a contact', async () => {
  const shop = await openAway();
  await shop.buy();
  shop.days(400);
  await shop.allow('phone');
  await shop.allow('mail');
  await shop.customers.verbs.addNote({ id: shop.personId, kind: 'call', text: 'Per il ritiro' }, owner);
  const inAWeek = () => shop.clock.now() + 7 * 86_400_000;
  expect(await shop.list()).toMatchObject([{ notNow: 'cap', notBefore: new Date(inAWeek()).toISOString() }]);
  shop.days(8);
  expect(await shop.list()).toMatchObject([{ notNow: null, notBefore: null }]);
  await shop.ask({ channel: 'mail' });
  expect(await shop.customers.contactRule.capped(shop.database.read, [who(shop.personId)], shop.clock.now())).toEqual([
    inAWeek(),
  ]);
  expect(await shop.list()).toMatchObject([{ notNow: 'asked-lately', last: { channel: 'mail' } }]);
});

const who = (personId: number) => ({ personId, mail: null, phone: null });
