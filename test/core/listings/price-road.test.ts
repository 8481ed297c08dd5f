import { expect, test } from 'vitest';

import { openTestListings, owner } from './open-test-listings.ts';

const minute = 60_000;

test('a new price is delivered to the till at once and seen on Google once Google shows it', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1290);
  await shop.turn();
  expect(await shop.states(oil)).toEqual({ till: 'accepted', web: 'accepted', google: 'accepted', facebook: 'off' });
  await shop.pass(minute);
  expect(await shop.listing(oil, 'google')).toEqual({
    variantId: oil,
    channelId: 'google',
    state: 'live',
    wanted: 1290,
    regular: 1290,
    sale: null,
    sent: 1290,
    shown: 1290,
    exception: false,
    since: '2026-11-23T09:01:00.000Z',
    sentAt: '2026-11-23T09:00:00.000Z',
    shownAt: '2026-11-23T09:01:00.000Z',
    notBefore: '2026-11-24T09:01:00.000Z',
    reason: null,
  });
  expect(await shop.listing(oil, 'facebook')).toMatchObject({
    state: 'off',
    reason: { code: 'not-connected' },
    wanted: 1290,
  });
  expect(shop.problems).toEqual([]);
});

test('ten quick edits become one publication of the last one', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  for (let edit = 1; edit <= 10; edit++) await shop.price(oil, 1000 + edit);
  await shop.turn();
  expect(shop.google.published.map(({ amount }) => amount)).toEqual([1010]);
});

test('undoing a change brings the old price back to every channel', async () => {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  await shop.connectMeta();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  await shop.pass(minute);
  await shop.price(oil, 1500);
  await shop.turn();
  await shop.pass(minute);
  expect(shop.google.priceOf('OLIO')).toBe(1500);
  await shop.batches.verbs.undo({}, owner);
  await shop.turn();
  await shop.pass(minute);
  expect([shop.google.priceOf('OLIO'), shop.meta.priceOf('OLIO')]).toEqual([1000, 1000]);
  expect(await shop.states(oil)).toEqual({ till: 'accepted', web: 'accepted', google: 'live', facebook: 'live' });
});

test('an edit that is taken back before it went out is not sent at all', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  await shop.pass(minute);
  const calls = shop.google.calls;
  await shop.price(oil, 1500);
  await shop.price(oil, 1000);
  await shop.turn();
  expect(shop.google.calls).toBe(calls);
  expect((await shop.listing(oil, 'google')).state).toBe('live');
});

test('one bad product is refused with its reason and holds up nobody', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  shop.google.refusals.set('B', { code: 'image-missing', details: {} });
  shop.google.checks.set('C', 'title-too-long');
  const [a, b, c] = [await shop.add('A', 100), await shop.add('B', 200), await shop.add('C', 300)];
  await shop.turn();
  expect((await shop.listing(a, 'google')).state).toBe('accepted');
  expect(await shop.listing(b, 'google')).toMatchObject({ state: 'refused', reason: { code: 'image-missing' } });
  expect(await shop.listing(c, 'google')).toMatchObject({ state: 'needs-you', reason: { code: 'title-too-long' } });
  const calls = shop.google.calls;
  await shop.pass(10 * minute, minute);
  expect(shop.google.calls).toBe(calls);
  shop.google.refusals.clear();
  await shop.listings.verbs.sendAgain({ variantId: b, channelId: 'google' }, owner);
  await shop.turn();
  expect((await shop.listing(b, 'google')).state).toBe('accepted');
});

test('a price of its own on one channel leaves the others alone, and says so', async () => {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  await shop.connectMeta();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  await shop.pass(minute);
  await shop.price(oil, 900, 'google');
  await shop.turn();
  await shop.pass(minute);
  expect([shop.google.priceOf('OLIO'), shop.meta.priceOf('OLIO')]).toEqual([900, 1000]);
  expect(shop.meta.published).toHaveLength(1);
  expect(await shop.listing(oil, 'google')).toMatchObject({ exception: true, wanted: 900, state: 'live' });
});

test('Google also gets the price at the till, and hears when it changes there', async () => {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  await shop.connectMeta();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  await shop.pass(minute);
  await shop.price(oil, 950, 'till');
  await shop.turn();
  expect(shop.google.items.get('OLIO')?.shown.at(-1)).toMatchObject({ price: 1000, storePrice: 950 });
  expect(shop.meta.published).toHaveLength(1);
});

test('a variant without a price waits for one, and goes out when it has it', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', null);
  await shop.turn();
  expect(await shop.listing(oil, 'google')).toMatchObject({
    state: 'needs-you',
    wanted: null,
    reason: { code: 'price-missing' },
  });
  await shop.price(oil, 700);
  await shop.turn();
  expect(await shop.states(oil)).toMatchObject({ google: 'accepted', till: 'accepted' });
});

test('archived goods leave every channel, and come back with the undo', async () => {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  await shop.catalog.verbs.archive({ id: oil }, owner);
  await shop.turn();
  expect(shop.google.items.has('OLIO')).toBe(false);
  expect(await shop.states(oil)).toMatchObject({ google: 'withdrawn', till: 'withdrawn', web: 'withdrawn' });
  await shop.batches.verbs.undo({}, owner);
  await shop.turn();
  expect(shop.google.items.has('OLIO')).toBe(true);
});

test('a product taken off one channel stays on the others', async () => {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  await shop.connectMeta();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  expect(await shop.listings.verbs.setListed({ variantIds: [oil], channelId: 'google', listed: false }, owner)).toEqual(
    { changed: 1 },
  );
  expect(await shop.listings.verbs.setListed({ variantIds: [oil], channelId: 'google', listed: false }, owner)).toEqual(
    { changed: 0 },
  );
  await shop.turn();
  expect([shop.google.items.has('OLIO'), shop.meta.items.has('OLIO')]).toEqual([false, true]);
  await shop.price(oil, 1100);
  await shop.turn();
  expect(shop.google.items.has('OLIO')).toBe(false);
  await shop.listings.verbs.setListed({ variantIds: [oil], channelId: 'google', listed: true }, owner);
  await shop.turn();
  expect(shop.google.published.at(-1)).toMatchObject({ sku: 'OLIO', amount: 1100 });
});

test('a renamed SKU takes its old item away from the channel', async () => {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  await shop.catalog.verbs.update({ id: oil, variant: { sku: 'OLIO-1L' } }, owner);
  await shop.turn();
  expect([...shop.google.items.keys()]).toEqual(['OLIO-1L']);
  await shop.pass(minute);
  expect((await shop.listing(oil, 'google')).state).toBe('live');
});

test('a channel that answers under a handle is asked for its verdict', async () => {
  const shop = await openTestListings({ meta: { byHandle: true } });
  await shop.connectMeta();
  shop.meta.refusals.set('B', { code: 'link-missing', details: {} });
  const [a, b] = [await shop.add('A', 100), await shop.add('B', 200)];
  await shop.turn();
  expect((await shop.listing(a, 'facebook')).state).toBe('sent');
  await shop.pass(1000);
  expect((await shop.listing(a, 'facebook')).state).toBe('accepted');
  expect(await shop.listing(b, 'facebook')).toMatchObject({ state: 'refused', reason: { code: 'link-missing' } });
  await shop.pass(2 * minute, 10_000);
  expect((await shop.listing(a, 'facebook')).state).toBe('live');
  await shop.catalog.verbs.archive({ id: a }, owner);
  await shop.turn();
  await shop.pass(1000);
  expect((await shop.listing(a, 'facebook')).state).toBe('withdrawn');
});

test('connecting Google later sends everything that was waiting for it; leaving it stops', async () => {
  const shop = await openTestListings();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  expect((await shop.listing(oil, 'google')).state).toBe('off');
  await shop.connectGoogle();
  await shop.turn();
  expect((await shop.listing(oil, 'google')).state).toBe('accepted');
  await shop.channels.verbs.disconnect({ vendor: 'google' }, owner);
  await shop.turn();
  expect(await shop.listing(oil, 'google')).toMatchObject({
    state: 'off',
    sent: null,
    reason: { code: 'not-connected' },
  });
  await shop.price(oil, 1200);
  await shop.turn();
  expect(shop.google.published).toHaveLength(1);
});

test('a channel switched off is left as it is until it is switched on', async () => {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  await shop.channels.verbs.update({ id: 'google', enabled: false }, owner);
  await shop.price(oil, 1200);
  await shop.turn();
  expect(await shop.listing(oil, 'google')).toMatchObject({
    state: 'off',
    sent: 1000,
    reason: { code: 'channel-switched-off' },
  });
  await shop.channels.verbs.update({ id: 'google', enabled: true }, owner);
  await shop.turn();
  expect(shop.google.published.map(({ amount }) => amount)).toEqual([1000, 1200]);
});

test('an added channel gets every product, at its own rule', async () => {
  const shop = await openTestListings();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  await shop.channels.verbs.add(
    { id: 'mercato', name: 'Mercato', rule: { kind: 'amount', value: -50, rounding: 'none' } },
    owner,
  );
  await shop.turn();
  expect(await shop.listing(oil, 'mercato')).toMatchObject({ state: 'accepted', wanted: 950, sent: 950 });
});

test('whoever looks right after a change sees that it is on its way', async () => {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  expect((await shop.listing(oil, 'google')).state).toBe('behind');
  await shop.turn();
  await shop.pass(minute);
  expect((await shop.listings.verbs.pulse({}, owner)).state).toBe('all-sent');
  await shop.price(oil, 1100);
  expect(await shop.listings.verbs.pulse({}, owner)).toMatchObject({ state: 'on-the-way', onTheWay: 3 });
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'behind', wanted: 1100, sent: 1000, shown: 1000 });
});
