import { afterEach, expect, test } from 'vitest';

import { plainCampaign } from '../../../src/api/campaigns.ts';
import type { Figure, MetricName } from '../../../src/api/metrics.ts';
import { postDraft } from '../../../src/api/presence.ts';
import { day, hour, minute } from '../grounds.ts';
import { owner } from '../presence/open-promote-shop.ts';
import { addProduct, type NumbersShop, openNumbersShop } from './open-numbers-shop.ts';

let numbers: NumbersShop | undefined;
afterEach(async () => {
  await numbers?.close();
  numbers = undefined;
});
const open = async (): Promise<NumbersShop> => (numbers = await openNumbersShop('2026-11-21T08:00:00.000Z'));

const today = (shop: NumbersShop) => shop.verbs.metrics.today({} as never, owner);
const codes = async (shop: NumbersShop) => (await today(shop)).todos.map(({ code }) => code);
const figure = async (shop: NumbersShop, metric: MetricName): Promise<Figure | undefined> =>
  (await today(shop)).figures.find((each) => each.metric === metric);

const visitor = { actor: { kind: 'visitor', name: 'visitor' } } as const;
async function register({ verbs }: NumbersShop, slug: string, who: string, source: string, seats = 1) {
  return verbs.events.register(
    {
      slug,
      formKey: `key-of-${who}-${seats}`,
      name: who,
      phone: '',
      mail: `${who.toLowerCase()}@example.it`,
      seats,
      marketing: false,
      source,
      language: 'it',
    },
    visitor,
  );
}
const tasting = {
  title: 'Tre rosati',
  description: '',
  startsAt: '2026-11-21T18:30:00.000Z',
  endsAt: null,
  place: '',
  capacity: 10,
  seatsPerRegistration: 6,
  look: 'wine',
  language: 'it',
} as const;

test('a shop just opened is told to import its products; nothing is counted that nobody knows', async () => {
  const shop = await open();
  const page = await today(shop);
  expect(page).toMatchObject({ marks: [], nextEvent: null, at: '2026-11-21T08:00:00.000Z' });
  expect(page.todos).toEqual([
    {
      code: 'import-products',
      severity: 'advice',
      count: 1,
      details: {},
      variantId: null,
      channelId: null,
      subjectId: null,
    },
  ]);
  expect(Object.fromEntries(page.figures.map(({ metric, value }) => [metric, value]))).toEqual({
    leads: 0,
    'google-calls': null,
    'google-directions': null,
    'campaign-spend': 0,
    'cost-per-lead': null,
    'listings-live': null,
    'price-alignment': null,
  });
});

test('accounts that are not joined, facts of the shop that miss, and products without barcode are said last', async () => {
  const shop = await open();
  await addProduct(shop, 'ROS-1', 'Rosato', 990);
  await shop.verbs.settings.update({ phone: '', latitude: null }, owner);
  const { todos } = await today(shop);
  expect(todos.map(({ code, channelId, count }) => [code, channelId, count])).toEqual([
    ['connect-channel', 'google', 1],
    ['connect-channel', 'facebook', 1],
    ['shop-details-missing', null, 2],
    ['gtin-missing', null, 1],
  ]);
  expect(todos[2]?.details).toEqual({ missing: 'phone, place' });
});

test('prices are the same in shop and web shop until one goes its own way', async () => {
  const shop = await open();
  const [first] = [await addProduct(shop, 'ROS-1', 'Rosato', 990), await addProduct(shop, 'BIA-1', 'Bianco', 1190)];
  await addProduct(shop, 'ROS-2', 'Rosso', 1290);
  expect(await figure(shop, 'price-alignment')).toMatchObject({ unit: 'percent', value: 10_000 });
  await shop.verbs.pricing.setPrice(
    { variantId: first, channelId: 'web', amount: 1090, note: '', typingError: false },
    owner,
  );
  expect(await figure(shop, 'price-alignment')).toMatchObject({ value: 6667 });
});

test('offers that Google shows or the till’s file has taken are counted as live', async () => {
  const shop = await open();
  await addProduct(shop, 'ROS-1', 'Rosato', 990);
  await shop.verbs.channels.connectPractice({ vendor: 'google' }, owner);
  await shop.turns(6);
  const live = (await shop.verbs.channels.list({} as never, owner)).filter((channel) => channel.listed > 0);
  expect(live.map(({ id }) => id)).toContain('google');
  const value = (await figure(shop, 'listings-live'))?.value ?? 0;
  const { live: shown, delivered } = await shop.verbs.listings.pulse({} as never, owner);
  expect(value).toBe(shown + delivered);
  expect(shown).toBeGreaterThan(0);
});

test('a price changed at Google by hand is put before the owner with its title and both prices', async () => {
  const shop = await open();
  const variantId = await addProduct(shop, 'ROS-1', 'Rosato', 990);
  await shop.verbs.channels.connectPractice({ vendor: 'google' }, owner);
  await shop.turns(6);
  shop.practice.google.editProduct({ offerId: 'ROS-1' }, { price: { amountMicros: '5000000', currencyCode: 'EUR' } });
  for (let round = 0; round < 30 && !(await codes(shop)).includes('listing-conflict'); round++) {
    shop.pass(hour);
    await shop.turns();
  }
  const [worst] = (await today(shop)).todos;
  expect(worst).toMatchObject({
    code: 'listing-conflict',
    severity: 'problem',
    count: 1,
    variantId,
    channelId: 'google',
    details: { title: 'Rosato', wanted: 990, shown: 500 },
  });
});

test('whoever registers is a lead by source, at once, and the next event shows its seats', async () => {
  const shop = await open();
  const { slug, id } = await shop.verbs.events.create(tasting, owner);
  await register(shop, slug, 'Elena', 'facebook', 3);
  await register(shop, slug, 'Piero', 'qr');
  await register(shop, slug, 'Marta', 'facebook', 2);
  expect(await figure(shop, 'leads')).toMatchObject({
    value: 3,
    before: 0,
    parts: [
      { name: 'facebook', value: 2 },
      { name: 'qr', value: 1 },
    ],
  });
  const page = await today(shop);
  expect(page.nextEvent).toEqual({
    id,
    title: 'Tre rosati',
    startsAt: tasting.startsAt,
    capacity: 10,
    taken: 6,
    bySource: [
      { source: 'facebook', seats: 5 },
      { source: 'qr', seats: 1 },
    ],
    newPeople: 3,
  });
  expect(page.marks).toEqual([
    { at: '2026-11-21T08:00:00.000Z', kind: 'registration', done: true, details: { count: 3 } },
    { at: tasting.startsAt, kind: 'event', done: false, details: { title: 'Tre rosati' } },
  ]);
  const span = await shop.verbs.metrics.figures({ from: '2026-11-15', to: '2026-11-21' }, owner);
  expect(span).toMatchObject({ beforeFrom: '2026-11-08', beforeTo: '2026-11-14' });
  expect(span.figures.find(({ metric }) => metric === 'registrations')).toMatchObject({ value: 6 });
  expect(span.figures.find(({ metric }) => metric === 'leads')).toEqual(await figure(shop, 'leads'));
});

test('an event that fills up says so, and then who waits', async () => {
  const shop = await open();
  const { slug, id } = await shop.verbs.events.create(tasting, owner);
  await register(shop, slug, 'Elena', 'qr', 5);
  expect(await codes(shop)).not.toContain('event-almost-full');
  await register(shop, slug, 'Piero', 'qr', 4);
  expect((await today(shop)).todos.find(({ code }) => code === 'event-almost-full')).toMatchObject({
    severity: 'plain',
    subjectId: id,
    details: { title: 'Tre rosati', left: 1 },
  });
  await register(shop, slug, 'Marta', 'qr', 2);
  expect((await today(shop)).todos.find(({ code }) => code === 'event-waiting-list')).toMatchObject({
    severity: 'advice',
    count: 1,
    subjectId: id,
  });
  shop.pass(2 * day);
  expect(await today(shop)).toMatchObject({ nextEvent: null });
  expect(await codes(shop)).not.toContain('event-waiting-list');
});

test('an advert is ready to start, then runs; its spend and what a contact costs are counted', async () => {
  const shop = await open();
  await shop.verbs.channels.connectPractice({ vendor: 'meta' }, owner);
  const { id } = await shop.verbs.campaigns.create(
    {
      ...plainCampaign,
      name: 'Rosato di novembre',
      headline: 'Rosato',
      text: 'Passa ad assaggiarlo.',
      button: 'get-directions',
      radiusKm: 5,
      dailyBudget: 600,
      startsOn: '2026-11-21',
      endsOn: '2026-11-25',
      minimumAge: 18,
      link: '',
      variantIds: [],
    },
    owner,
  );
  await shop.turns();
  expect((await today(shop)).todos.find(({ code }) => code === 'campaign-paused-ready')).toMatchObject({
    severity: 'advice',
    count: 1,
    subjectId: id,
  });
  await shop.verbs.campaigns.start({ id }, owner);
  await shop.turns(4);
  expect(await codes(shop)).not.toContain('campaign-paused-ready');
  shop.pass(20 * minute);
  const { slug } = await shop.verbs.events.create(tasting, owner);
  await register(shop, slug, 'Elena', 'facebook');
  await register(shop, slug, 'Piero', 'qr');
  await shop.turns(2);
  const { spend } = (await shop.verbs.campaigns.get({ id }, owner)).figures;
  expect(spend).toBeGreaterThan(100);
  expect(await figure(shop, 'campaign-spend')).toMatchObject({ value: spend, before: 0, unit: 'money' });
  expect(await figure(shop, 'cost-per-lead')).toMatchObject({ value: spend, before: null });
  expect((await today(shop)).marks).toContainEqual({
    at: expect.any(String),
    kind: 'campaign',
    done: true,
    details: { title: 'Rosato di novembre' },
  });
});

test('Google’s calls are read when the account is joined, and refreshed when asked', async () => {
  const shop = await open();
  await shop.verbs.channels.connectPractice({ vendor: 'google' }, owner);
  await shop.turns(2);
  const calls = await figure(shop, 'google-calls');
  expect(calls?.value).toBeGreaterThan(0);
  expect(calls?.before).toBeGreaterThan(0);
  expect(calls?.completeUntil).toMatch(/^2026-11-/u);
  expect(calls?.daily).toHaveLength(7);
  expect((await shop.verbs.metrics.refresh({} as never, owner)).days).toBeGreaterThan(0);
});

test('a post for which there is no account, one rejected, and an account to sign in to again ask for a hand, worst first', async () => {
  const shop = await open();
  await addProduct(shop, 'ROS-1', 'Rosato', 990);
  const post = postDraft.parse({ topic: 'standard', text: '…' });
  await shop.verbs.presence.posts.publish({ ...post, text: 'È arrivato il rosato.' }, owner);
  await shop.verbs.channels.connectPractice({ vendor: 'google' }, owner);
  await shop.verbs.presence.posts.publish({ ...post, text: 'Chiama 011 555 01 42 per un assaggio.' }, owner);
  await shop.turns(5);
  expect(await codes(shop)).toEqual([
    'post-rejected',
    'reviews-unanswered',
    'connect-channel',
    'post-by-hand',
    'gtin-missing',
  ]);
  shop.practice.google.expireTokens();
  shop.practice.google.revoke();
  await shop.verbs.presence.posts.publish({ ...post, text: 'È arrivato il bianco.' }, owner);
  await shop.turns(2);
  const { todos } = await today(shop);
  expect(todos[0]).toMatchObject({ code: 'sign-in-again', severity: 'problem', channelId: 'google' });
  await expect(shop.verbs.metrics.refresh({} as never, owner)).rejects.toMatchObject({ code: 'sign-in-expired' });
});

test('a morning at the prices is one mark of the day', async () => {
  const shop = await open();
  const variantId = await addProduct(shop, 'ROS-1', 'Rosato', 990);
  for (const amount of [1000, 1010, 1020]) {
    await shop.verbs.pricing.setPrice({ variantId, channelId: null, amount, note: '', typingError: false }, owner);
    shop.pass(10 * minute);
  }
  shop.pass(3 * hour);
  await shop.verbs.pricing.setPrice({ variantId, channelId: null, amount: 1190, note: '', typingError: false }, owner);
  expect((await today(shop)).marks.filter(({ kind }) => kind === 'prices-sent')).toMatchObject([
    { at: '2026-11-21T08:00:00.000Z', done: true, details: { count: 3 } },
    { at: '2026-11-21T11:30:00.000Z', done: true, details: { count: 1 } },
  ]);
});
