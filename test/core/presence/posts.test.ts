import { afterEach, expect, test } from 'vitest';

import { type PostDraft, postDraft } from '../../../src/api/presence.ts';
import { hour, minute } from '../grounds.ts';
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

const news: PostDraft = postDraft.parse({ topic: 'standard', text: 'È arrivato l’olio nuovo.', button: 'call' });
const offer: PostDraft = {
  ...news,
  topic: 'offer',
  title: 'Negroamaro −20%',
  text: '7,90 € invece di 9,90 €.',
  button: 'none',
  startsAt: '2026-11-22T23:00:00.000Z',
  endsAt: '2026-12-06T22:59:00.000Z',
  couponCode: 'VERDI20',
};

test('a post is kept at once, sent, judged by Google and then live, with its address', async () => {
  const { presence, turns, practice } = await open();
  const post = await presence.verbs.posts.publish(offer, owner);
  expect(post).toMatchObject({ ...offer, state: 'sending', publishedAt: null, link: '', reason: null });
  await turns();
  expect(await presence.verbs.posts.get({ id: post.id }, owner)).toMatchObject({ state: 'in-review' });
  await turns(3);
  const [live] = await presence.verbs.posts.list({}, owner);
  expect(live).toMatchObject({ state: 'live', publishedAt: expect.any(String), reason: null });
  expect(live?.link).toMatch(/^https:\/\/local\.google\.com\//u);
  expect(practice.google.posts().map(({ post: there }) => there)).toMatchObject([
    {
      topicType: 'OFFER',
      languageCode: 'it',
      summary: offer.text,
      event: {
        title: offer.title,
        schedule: {
          startDate: { year: 2026, month: 11, day: 23 },
          endDate: { year: 2026, month: 12, day: 6 },
          endTime: { hours: 23, minutes: 59 },
        },
      },
      offer: { couponCode: 'VERDI20' },
    },
  ]);
});

test('a post that Google rejects says so', async () => {
  const { presence, turns } = await open();
  const { id } = await presence.verbs.posts.publish({ ...news, text: 'Chiama 011 555 01 42 per un assaggio' }, owner);
  await turns(4);
  expect(await presence.verbs.posts.get({ id }, owner)).toMatchObject({
    state: 'rejected',
    publishedAt: null,
    reason: { code: 'post-rejected' },
  });
  await expect(presence.verbs.posts.retry({ id }, owner)).rejects.toMatchObject({ code: 'post-not-retryable' });
});

test.each(['reset', 'half', 'hang'] as const)(
  'an answer lost after Google took the post (%s) makes no second one',
  async (kind) => {
    const { presence, practice, turns } = await open();
    const fault = kind === 'hang' ? { kind, milliseconds: 1_000 } : { kind };
    practice.faults.add({ ...fault, method: 'POST', path: 'localPosts', when: 'after', times: 1 });
    await presence.verbs.posts.publish(news, owner);
    await turns(2);
    expect((await presence.verbs.posts.list({}, owner))[0]).toMatchObject({ state: 'sending' });
    await turns(8);
    expect((await presence.verbs.posts.list({}, owner))[0]).toMatchObject({ state: 'live', reason: null });
    expect(practice.google.posts()).toHaveLength(1);
    const posted = practice.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('localPosts'));
    expect(posted).toHaveLength(1);
  },
);

test('a bad line delays a post and says what it waits for', async () => {
  const { presence, practice, turns } = await open();
  practice.faults.add({ kind: 'status', status: 503, method: 'POST', path: 'localPosts', times: 2 });
  await presence.verbs.posts.publish(news, owner);
  await turns(1);
  expect((await presence.verbs.posts.list({}, owner))[0]).toMatchObject({
    state: 'sending',
    reason: { code: 'service-unavailable' },
  });
  await turns(20);
  expect((await presence.verbs.posts.list({}, owner))[0]).toMatchObject({ state: 'live', reason: null });
  expect(practice.google.posts()).toHaveLength(1);
});

test('a form sent twice is one post; the same words a while later are another', async () => {
  const { presence, practice, turns, pass } = await open();
  const [first, second] = await Promise.all([
    presence.verbs.posts.publish(news, owner),
    presence.verbs.posts.publish({ ...news }, owner),
  ]);
  expect(second.id).toBe(first.id);
  await turns(2);
  pass(10 * minute);
  expect((await presence.verbs.posts.publish(news, owner)).id).not.toBe(first.id);
  await turns(2);
  expect(practice.google.posts()).toHaveLength(2);
});

test('without an account a post is ready to paste, and goes out once the account is joined', async () => {
  const { presence, practice, turns, joinGoogle } = await open(false);
  const { id, state } = await presence.verbs.posts.publish(news, owner);
  expect(state).toBe('by-hand');
  await turns(2);
  expect(practice.google.posts()).toEqual([]);
  await expect(presence.verbs.posts.retry({ id }, owner)).rejects.toMatchObject({ code: 'channel-not-connected' });
  await joinGoogle();
  expect(await presence.verbs.posts.retry({ id }, owner)).toMatchObject({ state: 'sending' });
  await turns(4);
  expect(await presence.verbs.posts.get({ id }, owner)).toMatchObject({ state: 'live' });
});

test('an account left while a post waits makes it ready to paste', async () => {
  const { presence, channels, turns } = await open();
  const { id } = await presence.verbs.posts.publish(news, owner);
  await channels.verbs.disconnect({ vendor: 'google' }, owner);
  await turns();
  expect(await presence.verbs.posts.get({ id }, owner)).toMatchObject({ state: 'by-hand', reason: null });
});

test('a consent withdrawn keeps the post until the person has signed in again', async () => {
  const { presence, practice, channels, turns, joinGoogle } = await open();
  practice.google.expireTokens();
  practice.faults.add({ kind: 'invalid-grant', host: 'oauth2.googleapis.com', times: 1 });
  const { id } = await presence.verbs.posts.publish(news, owner);
  await turns(3);
  expect(await presence.verbs.posts.get({ id }, owner)).toMatchObject({ state: 'sending' });
  expect((await channels.verbs.connection({ vendor: 'google' }, owner)).state).toBe('sign-in');
  await joinGoogle();
  await turns(12);
  expect(await presence.verbs.posts.get({ id }, owner)).toMatchObject({ state: 'live', reason: null });
  expect(practice.google.posts()).toHaveLength(1);
});

test('an offer that is over before the line comes back is not sent any more', async () => {
  const { presence, practice, turns, pass } = await open();
  practice.faults.add({ kind: 'status', status: 503, method: 'POST', path: 'localPosts', times: 1 });
  const endsAt = '2026-11-21T12:00:00.000Z';
  const { id } = await presence.verbs.posts.publish({ ...offer, startsAt: '2026-11-21T09:00:00.000Z', endsAt }, owner);
  await turns();
  pass(4 * hour);
  await turns(2);
  expect(await presence.verbs.posts.get({ id }, owner)).toMatchObject({
    state: 'failed',
    reason: { code: 'post-too-late' },
  });
  expect(practice.google.posts()).toEqual([]);
});

test('a post that Google never judges is given up after a day, and read again when asked for', async () => {
  shop = await openPromoteShop(undefined, { latency: { post: 30 * hour } });
  const { presence, turns, pass, joinGoogle } = shop;
  await joinGoogle();
  const { id } = await presence.verbs.posts.publish(news, owner);
  await turns(2);
  pass(25 * hour);
  await turns(2);
  expect(await presence.verbs.posts.get({ id }, owner)).toMatchObject({
    state: 'in-review',
    reason: { code: 'post-review-unanswered' },
  });
  pass(6 * hour);
  await turns(2);
  expect((await presence.verbs.posts.get({ id }, owner)).state).toBe('in-review');
  await presence.verbs.posts.retry({ id }, owner);
  await turns(2);
  expect(await presence.verbs.posts.get({ id }, owner)).toMatchObject({ state: 'live', reason: null });
});

test.each<[string, Partial<PostDraft>, object]>([
  ['no text', { text: '  ' }, { code: 'post-text-missing' }],
  ['a text too long', { text: 'a'.repeat(1501) }, { code: 'post-text-too-long', details: { most: 1500 } }],
  ['an offer without title', { ...offer, title: ' ' }, { code: 'post-needs-title' }],
  ['a title too long', { ...offer, title: 'a'.repeat(59) }, { code: 'post-title-too-long', details: { most: 58 } }],
  ['an offer without dates', { ...offer, endsAt: null }, { code: 'post-dates-wrong' }],
  ['an end before the start', { ...offer, endsAt: '2026-11-22T22:00:00.000Z' }, { code: 'post-dates-wrong' }],
  [
    'an end that has passed',
    { ...offer, startsAt: '2026-11-01T09:00:00.000Z', endsAt: '2026-11-20T09:00:00.000Z' },
    { code: 'post-dates-wrong' },
  ],
  ['a button without address', { button: 'book' }, { code: 'post-link-wrong' }],
  ['an address that is none', { button: 'order', buttonLink: 'javascript:alert(1)' }, { code: 'post-link-wrong' }],
  [
    'a picture on the shop’s own network',
    { imageUrl: 'https://192.168.1.4/a.png' },
    { code: 'post-picture-not-public' },
  ],
])('a post with %s is refused and not kept', async (_what, change, refusal) => {
  const { presence } = await open(false);
  await expect(presence.verbs.posts.publish({ ...news, ...change }, owner)).rejects.toMatchObject(refusal);
  expect(await presence.verbs.posts.list({}, owner)).toEqual([]);
});

test('what Google ignores or refuses for a topic is left out', async () => {
  const { presence } = await open(false);
  const post = await presence.verbs.posts.publish(
    { ...offer, ...news, title: 'Titolo', couponCode: 'X', terms: 'T', buttonLink: 'https://bottega.example.com' },
    owner,
  );
  expect(post).toMatchObject({ title: '', couponCode: '', terms: '', buttonLink: '', startsAt: null, endsAt: null });
});
