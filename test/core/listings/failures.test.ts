import { expect, test } from 'vitest';

import { fails, later } from './fake-channel.ts';
import { openTestListings, owner, tenOClock } from './open-test-listings.ts';

const minute = 60_000;
const hour = 60 * minute;

test('a time that the channel names is obeyed to the second, and the queue goes out afterwards', async () => {
  const shop = await openTestListings({ google: { batchSize: 1 } });
  await shop.connectGoogle();
  const [a, b] = [await shop.add('A', 100), await shop.add('B', 200)];
  const until = tenOClock + 90_000;
  shop.google.fault = (when) =>
    when === 'before' && shop.time.time < until ? later('too-many-requests', until) : undefined;
  await shop.turn();
  expect(shop.google.calls).toBe(1);
  expect(await shop.listing(a, 'google')).toMatchObject({ state: 'waiting', reason: { code: 'too-many-requests' } });
  expect((await shop.listing(b, 'google')).state).toBe('behind');
  await shop.pass(89_000, 1_000);
  expect(shop.google.calls).toBe(1);
  await shop.listings.verbs.sync({ force: true }, owner);
  expect(shop.google.calls).toBe(1);
  shop.restart();
  await shop.turn();
  expect(shop.google.calls).toBe(1);
  await shop.pass(5_000, 1_000);
  expect([(await shop.listing(a, 'google')).state, (await shop.listing(b, 'google')).state]).toEqual([
    'accepted',
    'accepted',
  ]);
});

test('without a line the pauses grow, the pill says so, and everything goes out when it is back', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  shop.google.fault = () => later('offline');
  const calls: number[] = [];
  for (let step = 0; step < 60; step++) {
    await shop.pass(minute);
    calls.push(shop.google.calls);
  }
  expect(shop.google.calls).toBeLessThan(14);
  expect(await shop.listings.verbs.pulse({}, owner)).toMatchObject({ state: 'offline', onTheWay: 1 });
  shop.google.fault = () => {};
  await shop.pass(16 * minute, minute);
  expect((await shop.listing(oil, 'google')).state).toBe('live');
  expect((await shop.listings.verbs.pulse({}, owner)).state).toBe('all-sent');
});

test('asking to do it now shortens Vetrina’s own pauses', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  shop.google.fault = () => later('offline');
  await shop.pass(30 * minute, minute);
  shop.google.fault = () => {};
  expect(await shop.listings.verbs.sync({ channelId: 'google', force: true }, owner)).toEqual({
    sent: 1,
    readBack: 0,
    refused: 0,
    waiting: 0,
  });
  expect((await shop.listing(oil, 'google')).state).toBe('accepted');
  await expect(shop.listings.verbs.sync({ channelId: 'nowhere', force: false }, owner)).rejects.toMatchObject({
    code: 'channel-unknown',
  });
});

test('when Google wants a new sign-in the queue is kept and goes out after it', async () => {
  const shop = await openTestListings({ google: { batchSize: 1 } });
  await shop.connectGoogle();
  const oils = [await shop.add('A', 100), await shop.add('B', 200)];
  shop.google.fault = () => fails({ kind: 'sign-in', code: 'consent-withdrawn', detail: '' });
  await shop.turn();
  expect(shop.google.calls).toBe(1);
  expect(await shop.channels.verbs.connection({ vendor: 'google' }, owner)).toMatchObject({
    state: 'sign-in',
    findings: [{ code: 'consent-withdrawn' }],
  });
  expect(await shop.listings.verbs.pulse({}, owner)).toMatchObject({ state: 'needs-hand', onTheWay: 2 });
  await shop.pass(hour, minute);
  expect(shop.google.calls).toBe(1);
  shop.google.fault = () => {};
  await shop.connectGoogle();
  await shop.pass(minute, 10_000);
  for (const oil of oils) expect((await shop.listing(oil, 'google')).sent).not.toBeNull();
});

test('what only a person can mend is asked of every product of the channel with one call, and tried again by the hour', async () => {
  const shop = await openTestListings({ google: { batchSize: 1 } });
  await shop.connectGoogle();
  const oils = [await shop.add('A', 100), await shop.add('B', 200), await shop.add('C', 300)];
  shop.google.fault = () =>
    fails({ kind: 'needs-you', code: 'api-disabled', details: { api: 'merchantapi' }, detail: '' });
  await shop.turn();
  expect(shop.google.calls).toBe(1);
  for (const oil of oils) {
    expect(await shop.listing(oil, 'google')).toMatchObject({
      state: 'needs-you',
      reason: { code: 'api-disabled', details: { api: 'merchantapi' } },
    });
  }
  shop.google.fault = () => {};
  await shop.pass(hour + minute, minute);
  for (const oil of oils) expect((await shop.listing(oil, 'google')).state).toMatch(/accepted|live/u);
});

test('choosing the account that was missing sends at once', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  const oil = await shop.add('A', 100);
  shop.google.fault = () => fails({ kind: 'needs-you', code: 'merchant-not-chosen', details: {}, detail: '' });
  await shop.turn();
  expect((await shop.listing(oil, 'google')).state).toBe('needs-you');
  shop.google.fault = () => {};
  await shop.channels.verbs.choose({ vendor: 'google', chosen: { merchantId: '111' } }, owner);
  await shop.turn();
  expect((await shop.listing(oil, 'google')).state).toBe('accepted');
});

test('an answer that gets lost after the channel acted leads to the same offer again, once, and to nothing else', async () => {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  let lost = 0;
  shop.google.fault = (when, what) =>
    when === 'after' && what === 'publish' && lost++ < 3 ? later('no-answer') : undefined;
  await shop.pass(10 * minute, 5_000);
  expect(shop.google.items.size).toBe(1);
  expect(shop.google.published).toHaveLength(4);
  expect((await shop.listing(oil, 'google')).state).toBe('live');
});

test('after a lost answer a price taken back is sent again, since nobody knows what stands there', async () => {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  await shop.pass(minute);
  await shop.price(oil, 1500);
  shop.google.fault = (when, what) => (when === 'after' && what === 'publish' ? later('no-answer') : undefined);
  await shop.turn();
  shop.google.fault = () => {};
  await shop.price(oil, 1000);
  await shop.pass(5 * minute, 5_000);
  expect(shop.google.priceOf('OLIO')).toBe(1000);
  expect((await shop.listing(oil, 'google')).state).toBe('live');
});

test('a bug in a connector is logged, harms one channel, and passes', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  await shop.connectMeta();
  const oil = await shop.add('OLIO', 1000);
  shop.google.fault = () => {
    throw new TypeError('undefined is not a function');
  };
  await shop.turn();
  expect(await shop.states(oil)).toMatchObject({ google: 'waiting', facebook: 'accepted' });
  expect(shop.problems.some((problem) => problem.includes('undefined is not a function'))).toBe(true);
  shop.google.fault = () => {};
  await shop.pass(10 * minute, 5_000);
  expect((await shop.listing(oil, 'google')).state).toBe('live');
});

test('a failed reading says nothing: the price is neither gone nor seen', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  shop.google.fault = (_when, what) => (what === 'read' ? later('answer-unreadable') : undefined);
  await shop.pass(10 * minute, minute);
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'accepted', shown: null });
  shop.google.fault = () => {};
  await shop.pass(30 * minute, minute);
  expect((await shop.listing(oil, 'google')).state).toBe('live');
});

test('what was on its way when the PC lost power goes again', async () => {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  await shop.pass(minute);
  await shop.price(oil, 1100);
  const gone = new Promise<void>(() => {});
  let reached = () => {};
  const calling = new Promise<void>((resolve) => (reached = resolve));
  shop.google.fault = (when, what) => {
    if (when !== 'after' || what !== 'publish') return;
    reached();
    return gone;
  };
  void shop.turn();
  await calling;
  expect((await shop.listing(oil, 'google')).state).toBe('sent');
  shop.google.fault = () => {};
  shop.restart();
  await shop.pass(2 * minute, minute);
  expect(shop.google.published.map(({ amount }) => amount)).toEqual([1000, 1100, 1100]);
  expect((await shop.listing(oil, 'google')).state).toBe('live');
});

test('a clock that was set back ten years keeps no channel waiting for ten years', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  shop.google.fault = () => later('offline');
  await shop.turn();
  shop.google.fault = () => {};
  shop.time.time -= 10 * 365 * 24 * hour;
  await shop.pass(hour, minute);
  expect((await shop.listing(oil, 'google')).state).toMatch(/accepted|live/u);
});
