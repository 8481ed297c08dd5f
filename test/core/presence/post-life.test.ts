import { afterEach, expect, test } from 'vitest';

import { type PostDraft, postDraft, type PostWish } from '../../../src/api/presence.ts';
import { postMessage } from '../../../src/api/post-words.ts';
import { day, hour, minute } from '../grounds.ts';
import { openPromoteShop, owner, type PromoteShop } from './open-promote-shop.ts';

let shop: PromoteShop | undefined;
afterEach(async () => {
  shop?.channels.close();
  await shop?.practice.close();
  shop = undefined;
});

async function open(joined = true): Promise<PromoteShop> {
  shop = await openPromoteShop();
  if (joined) await shop.joinGoogle();
  shop.practice.forgetCalls();
  return shop;
}

const news = (change: Partial<PostWish> = {}): PostDraft =>
  postDraft.parse({ topic: 'standard', text: 'È arrivato l’olio nuovo.', ...change });
const one = async ({ presence }: PromoteShop, id: number) => presence.verbs.posts.get({ id }, owner);
const sent = ({ practice }: PromoteShop, method: string) =>
  practice.calls.filter((call) => call.method === method && call.path.includes('localPosts'));
const atGoogle = ({ practice }: PromoteShop) => practice.google.posts().map(({ post }) => post['summary']);

async function promotion({ catalog, pricing }: PromoteShop) {
  const product = {
    name: 'Negroamaro Salento',
    description: '',
    brand: '',
    category: 'Vini',
    supplier: '',
    condition: 'new',
    link: '',
    imageUrl: 'https://bottega.example.com/negroamaro.jpg',
  } as const;
  const variant = {
    ...{ sku: 'NEG-1', gtin: null, options: [], cost: null, floorPrice: null, content: null },
    ...{ vatRate: 2200, price: 990 },
  };
  const { variantIds } = await catalog.verbs.create({ product, variants: [variant] }, owner);
  const made = await pricing.verbs.promotions.create(
    {
      name: 'Negroamaro in festa',
      products: { variantIds },
      channels: ['till', 'google'],
      from: null,
      until: '2026-12-07T00:00',
      reduction: { kind: 'percent', value: 2000, basis: 'current', rounding: 'none' },
      regime: 'ordinary',
      steps: [],
      claim: null,
      note: '',
    },
    owner,
  );
  return made;
}

test('a scheduled post goes out at its minute, not before', async () => {
  const open1 = await open();
  const { presence, turns, pass } = open1;
  const publishAt = '2026-11-21T18:30:00.000Z';
  const { id, state, heldBy } = await presence.verbs.posts.publish(news({ publishAt }), owner);
  expect([state, heldBy]).toEqual(['scheduled', 'vetrina']);
  await turns(2);
  pass(9 * hour);
  await turns();
  expect(sent(open1, 'POST')).toEqual([]);
  pass(30 * minute);
  await turns(4);
  expect(await one(open1, id)).toMatchObject({ state: 'live', publishedLate: false });
  expect(atGoogle(open1)).toEqual(['È arrivato l’olio nuovo.']);
});

test('a PC that was off at that minute publishes at once, and says so', async () => {
  const late = await open();
  const publishAt = '2026-11-21T18:30:00.000Z';
  const { id } = await late.presence.verbs.posts.publish(news({ publishAt }), owner);
  late.pass(2 * day);
  await late.turns(4);
  expect(await one(late, id)).toMatchObject({ state: 'live', publishedLate: true });
});

test('a minute that has passed is refused, and so is one after the offer’s end', async () => {
  const { presence } = await open();
  const publish = (change: Partial<PostWish>) => presence.verbs.posts.publish(news(change), owner);
  await expect(publish({ publishAt: '2026-11-20T18:30:00.000Z' })).rejects.toMatchObject({ code: 'post-time-past' });
  await expect(publish({ publishAt: '2028-11-20T18:30:00.000Z' })).rejects.toMatchObject({ code: 'post-time-too-far' });
  const offer = { topic: 'offer', title: 'Olio', startsAt: '2026-11-22T08:00:00.000Z' } as const;
  await expect(
    publish({ ...offer, endsAt: '2026-11-23T08:00:00.000Z', publishAt: '2026-11-24T08:00:00.000Z' }),
  ).rejects.toMatchObject({ code: 'post-dates-wrong' });
});

test('a waiting post is changed, moved and called off without a call', async () => {
  const quiet = await open();
  const { presence, turns, pass } = quiet;
  const { posts } = presence.verbs;
  const first = await posts.publish(news({ publishAt: '2026-11-22T08:00:00.000Z' }), owner);
  const moved = await posts.update(
    { id: first.id, text: 'Olio nuovo da oggi.', publishAt: '2026-11-23T08:00:00.000Z' },
    owner,
  );
  expect(moved).toMatchObject({ state: 'scheduled', text: 'Olio nuovo da oggi.' });
  const second = await posts.publish(news({ text: 'Questo no.', publishAt: '2026-11-22T08:00:00.000Z' }), owner);
  expect(await posts.remove({ id: second.id, byHand: false }, owner)).toMatchObject({
    state: 'removed',
    endedBy: 'person',
  });
  pass(day);
  await turns(2);
  expect(sent(quiet, 'POST')).toEqual([]);
  pass(day);
  await turns(4);
  expect(atGoogle(quiet)).toEqual(['Olio nuovo da oggi.']);
});

test('words changed after the post is out are changed there, by name, and judged again', async () => {
  const changed = await open();
  const { presence, turns } = changed;
  const { id } = await presence.verbs.posts.publish(news(), owner);
  await turns(4);
  expect(await presence.verbs.posts.update({ id, text: 'L’olio nuovo è qui.' }, owner)).toMatchObject({
    state: 'sending',
  });
  await turns(1);
  expect(await one(changed, id)).toMatchObject({ state: 'in-review' });
  await turns(3);
  expect(await one(changed, id)).toMatchObject({ state: 'live', text: 'L’olio nuovo è qui.' });
  expect(sent(changed, 'PATCH').map(({ query, body }) => [query['updateMask'], body])).toEqual([
    ['summary', { summary: 'L’olio nuovo è qui.' }],
  ]);
  expect(atGoogle(changed)).toEqual(['L’olio nuovo è qui.']);
});

test('a rejected post is corrected and sent again in one step', async () => {
  const rejected = await open();
  const { id } = await rejected.presence.verbs.posts.publish(news({ text: 'Chiama 011 555 01 42' }), owner);
  await rejected.turns(4);
  expect(await one(rejected, id)).toMatchObject({ state: 'rejected' });
  await rejected.presence.verbs.posts.update({ id, text: 'Chiamaci.' }, owner);
  await rejected.turns(4);
  expect(await one(rejected, id)).toMatchObject({ state: 'live', reason: null });
});

test('a post is taken away at Google, once, also when the answer is lost', async () => {
  const gone = await open();
  const { presence, practice, turns } = gone;
  const { id } = await presence.verbs.posts.publish(news(), owner);
  await turns(4);
  practice.faults.add({ kind: 'reset', method: 'DELETE', path: 'localPosts', when: 'after', times: 1 });
  expect(await presence.verbs.posts.remove({ id, byHand: false }, owner)).toMatchObject({ state: 'removing' });
  await turns(12);
  expect(await one(gone, id)).toMatchObject({ state: 'removed', endedBy: 'person', endedAt: expect.any(String) });
  expect(atGoogle(gone)).toEqual([]);
  await expect(presence.verbs.posts.remove({ id, byHand: false }, owner)).rejects.toMatchObject({ code: 'post-over' });
});

test('a post removed while its answer is lost is looked for and taken away: nothing stays behind', async () => {
  const ghost = await open();
  const { presence, practice, turns } = ghost;
  practice.faults.add({ kind: 'reset', method: 'POST', path: 'localPosts', when: 'after', times: 1 });
  const { id } = await presence.verbs.posts.publish(news(), owner);
  await turns(1);
  expect(await presence.verbs.posts.remove({ id, byHand: false }, owner)).toMatchObject({ state: 'removing' });
  await turns(12);
  expect(await one(ghost, id)).toMatchObject({ state: 'removed' });
  expect(atGoogle(ghost)).toEqual([]);
  expect(sent(ghost, 'POST')).toHaveLength(1);
});

test('a post removed before the line came back is never sent', async () => {
  const never = await open();
  const { presence, practice, turns } = never;
  practice.faults.add({ kind: 'status', status: 503, method: 'POST', path: 'localPosts', times: 1 });
  const { id } = await presence.verbs.posts.publish(news(), owner);
  await turns(1);
  await presence.verbs.posts.remove({ id, byHand: false }, owner);
  await turns(12);
  expect(await one(never, id)).toMatchObject({ state: 'removed' });
  expect(sent(never, 'POST')).toHaveLength(1);
  expect(atGoogle(never)).toEqual([]);
});

test('one promotion, one step: the post says what the sign says, and stops with the promotion', async () => {
  const sale = await open();
  const { presence, pricing, turns } = sale;
  const { id: promotionId } = await promotion(sale);
  const draft = postDraft.parse(
    await presence.verbs.posts.draftFromPromotion({ promotionId, outlet: 'google' }, owner),
  );
  expect(draft).toMatchObject({
    outlet: 'google',
    topic: 'offer',
    title: 'Negroamaro in festa',
    text: expect.stringMatching(/^Sconto 20%\nNegroamaro Salento: 7,92\s€/u),
    endsAt: '2026-12-06T22:59:00.000Z',
    imageUrl: 'https://bottega.example.com/negroamaro.jpg',
    promotionId,
  });
  const { id } = await presence.verbs.posts.publish(draft, owner);
  await turns(4);
  expect(await one(sale, id)).toMatchObject({ state: 'live' });
  await pricing.verbs.promotions.stop({ id: promotionId }, owner);
  await turns(2);
  expect(await one(sale, id)).toMatchObject({ state: 'removed', endedBy: 'promotion' });
  expect(atGoogle(sale)).toEqual([]);
  await expect(presence.verbs.posts.publish(draft, owner)).rejects.toMatchObject({ code: 'promotion-over' });
  await expect(presence.verbs.posts.draftFromPromotion({ promotionId, outlet: 'google' }, owner)).rejects.toMatchObject(
    {
      code: 'promotion-over',
    },
  );
});

test('an offer whose days are over is put away by Google itself; nothing is asked of it', async () => {
  const over = await open();
  const { id } = await over.presence.verbs.posts.publish(
    news({ topic: 'offer', title: 'Olio', startsAt: '2026-11-21T08:00:00.000Z', endsAt: '2026-11-23T08:00:00.000Z' }),
    owner,
  );
  await over.turns(4);
  over.pass(3 * day);
  await over.turns(2);
  expect(await one(over, id)).toMatchObject({ state: 'ended', endedBy: 'dates' });
  expect(sent(over, 'DELETE')).toEqual([]);
});

test('an event becomes a post with its page, and ends with it', async () => {
  const evening = await open();
  const { events, presence, turns, pass } = evening;
  const { id: eventId } = await events.verbs.create(
    {
      title: 'Assaggio d’olio',
      description: 'Tre oli, un frantoio.',
      startsAt: '2026-11-22T18:00:00.000Z',
      endsAt: null,
      place: 'Via Garibaldi 18',
      capacity: 20,
      seatsPerRegistration: 4,
      look: 'food',
      language: 'it',
    },
    owner,
  );
  const draft = postDraft.parse(await presence.verbs.posts.draftFromEvent({ eventId, outlet: 'google' }, owner));
  expect(draft).toMatchObject({
    topic: 'event',
    title: 'Assaggio d’olio',
    text: 'Tre oli, un frantoio.\n\nVia Garibaldi 18',
    button: 'sign-up',
    buttonLink: expect.stringMatching(/^https:\/\/eventi\.bottega\.example\.com\//u),
    endsAt: '2026-11-22T21:00:00.000Z',
    eventId,
  });
  const { id } = await presence.verbs.posts.publish(draft, owner);
  const byHand = await presence.verbs.posts.publish({ ...draft, outlet: 'by-hand' }, owner);
  await presence.verbs.posts.pasted({ id: byHand.id, link: 'https://t.example.com/1' }, owner);
  await turns(4);
  pass(2 * day);
  await turns(2);
  expect(await one(evening, id)).toMatchObject({ state: 'ended', endedBy: 'event' });
  // Only a person can take away what a person pasted.
  expect(await one(evening, byHand.id)).toMatchObject({ state: 'published', reason: { code: 'post-remove-by-hand' } });
  expect(await presence.verbs.posts.remove({ id: byHand.id, byHand: true }, owner)).toMatchObject({ state: 'removed' });
});

test('ready to paste: the whole text with days and code, a picture to take along, and the address once it is out', async () => {
  const { presence } = await open(false);
  const { posts } = presence.verbs;
  const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
  const picture = await posts.addPicture({ base64 }, owner);
  expect(picture).toMatchObject({ mediaType: 'image/png', width: 1, height: 1 });
  expect((await posts.addPicture({ base64 }, owner)).id).toBe(picture.id);
  expect(await posts.picture({ id: picture.id }, owner)).toMatchObject({ mediaType: 'image/png', text: base64 });
  const { id, message, state } = await posts.publish(
    news({
      outlet: 'facebook',
      topic: 'offer',
      title: 'Olio nuovo −20%',
      button: 'call',
      startsAt: '2026-11-22T23:00:00.000Z',
      endsAt: '2026-12-06T22:59:00.000Z',
      couponCode: 'OLIO20',
      pictureId: picture.id,
    }),
    owner,
  );
  expect(state).toBe('by-hand');
  expect(message).toBe(
    'Olio nuovo −20%\n\nÈ arrivato l’olio nuovo.\n\nDal 23 novembre al 6 dicembre\n\nCodice: OLIO20\n\nTelefono: +390115550142',
  );
  await expect(posts.pasted({ id, link: 'facebook.com/1' }, owner)).rejects.toMatchObject({ code: 'post-link-wrong' });
  expect(await posts.pasted({ id, link: 'https://www.facebook.com/1' }, owner)).toMatchObject({
    state: 'published',
    link: 'https://www.facebook.com/1',
    publishedAt: expect.any(String),
  });
  expect(await posts.list({ outlet: 'facebook', state: 'published' }, owner)).toHaveLength(1);
  expect(await posts.list({ outlet: 'google' }, owner)).toEqual([]);
});

test.each([
  ['post-picture-missing', { outlet: 'instagram' }],
  ['post-picture-not-jpeg', { outlet: 'instagram', imageUrl: 'https://bottega.example.com/olio.png' }],
  [
    'post-too-many-hashtags',
    { outlet: 'instagram', imageUrl: 'https://a.example.com/1.jpg', text: '#olio '.repeat(31) },
  ],
  ['post-text-too-long', { outlet: 'instagram', imageUrl: 'https://a.example.com/1.jpg', text: 'x'.repeat(2_201) }],
  ['post-text-too-long', { outlet: 'google', text: 'x'.repeat(1_501) }],
  ['post-picture-not-public', { imageUrl: 'https://negozio.local/olio.jpg' }],
] as [string, Partial<PostWish>][])('%s is said before anything is kept', async (code, change) => {
  const { presence } = await open(false);
  await expect(presence.verbs.posts.publish(news(change), owner)).rejects.toMatchObject({ code });
  expect(await presence.verbs.posts.list({}, owner)).toEqual([]);
});

test('a picture is read by its first bytes, and a heavy one refused', async () => {
  const { presence } = await open(false);
  const add = (bytes: Buffer) => presence.verbs.posts.addPicture({ base64: bytes.toString('base64') }, owner);
  await expect(add(Buffer.from('<svg/>'))).rejects.toMatchObject({ code: 'post-picture-unreadable' });
  await expect(add(Buffer.alloc(5 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'post-picture-too-large' });
});

test('the whole text of an event names its evening in the shop’s own time', () => {
  const rome = { language: 'it', timeZone: 'Europe/Rome', phone: '' };
  const post = news({
    topic: 'event',
    title: 'Assaggio',
    startsAt: '2026-11-22T18:00:00.000Z',
    endsAt: '2026-11-22T21:00:00.000Z',
  });
  expect(postMessage(post, rome)).toBe('Assaggio\n\nÈ arrivato l’olio nuovo.\n\ndomenica 22 novembre alle ore 19:00');
});
