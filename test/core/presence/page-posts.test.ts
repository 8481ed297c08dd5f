import { afterEach, expect, test } from 'vitest';

import { type PostDraft, postDraft, type PostWish } from '../../../src/api/presence.ts';
import { day, hour } from '../grounds.ts';
import { openPromoteShop, owner, type PromoteShop } from './open-promote-shop.ts';

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

let shop: PromoteShop | undefined;
afterEach(async () => {
  shop?.channels.close();
  await shop?.practice.close();
  shop = undefined;
});

async function open(): Promise<PromoteShop> {
  shop = await openPromoteShop();
  await shop.joinMeta();
  shop.practice.forgetCalls();
  return shop;
}

const news = (change: Partial<PostWish> = {}): PostDraft =>
  postDraft.parse({ outlet: 'facebook', topic: 'standard', text: 'È arrivato l’olio nuovo.', ...change });
const atFacebook = ({ practice }: PromoteShop) => practice.meta.posts().map(({ message }) => message);

test('a post goes to the page with the shop’s own picture, and is live with its address', async () => {
  const { presence, practice, turns } = await open();
  const { posts } = presence.verbs;
  const { id: pictureId } = await posts.addPicture({ base64: onePixel }, owner);
  const { id } = await posts.publish(news({ pictureId }), owner);
  await turns(2);
  expect(await posts.get({ id }, owner)).toMatchObject({
    state: 'live',
    link: expect.stringMatching(/^https:\/\/www\.facebook\.com\//u),
  });
  const uploads = practice.calls.filter(({ path }) => path.endsWith('/photos'));
  expect(uploads).toMatchObject([{ body: { source: { bytes: onePixel } } }]);
});

test('Facebook keeps a scheduled post: it comes out though the PC is off, and can be moved or called off', async () => {
  const kept = await open();
  const { presence, practice, turns, pass } = kept;
  const { posts } = presence.verbs;
  const publishAt = '2026-11-23T08:00:00.000Z';
  const { id } = await posts.publish(news({ publishAt }), owner);
  const other = await posts.publish(news({ text: 'Questo no.', publishAt }), owner);
  await turns(2);
  expect(await posts.get({ id }, owner)).toMatchObject({ state: 'scheduled', heldBy: 'outlet', atOutlet: true });
  await posts.remove({ id: other.id, byHand: false }, owner);
  await posts.update({ id, publishAt: '2026-11-24T08:00:00.000Z' }, owner);
  await turns(2);
  expect(await posts.get({ id }, owner)).toMatchObject({ state: 'scheduled', publishAt: '2026-11-24T08:00:00.000Z' });
  expect(atFacebook(kept)).toEqual(['È arrivato l’olio nuovo.']);
  pass(3 * day);
  await turns(2);
  expect(await posts.get({ id }, owner)).toMatchObject({ state: 'live', publishedLate: false });
  expect(practice.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/feed'))).toHaveLength(2);
});

test('a post months ahead waits here, and is handed over once Facebook takes it', async () => {
  const { presence, turns, pass } = await open();
  const { posts } = presence.verbs;
  const { id } = await posts.publish(news({ publishAt: '2027-01-30T08:00:00.000Z' }), owner);
  await turns(2);
  expect(await posts.get({ id }, owner)).toMatchObject({ state: 'scheduled', heldBy: 'vetrina' });
  pass(45 * day);
  await turns(2);
  expect(await posts.get({ id }, owner)).toMatchObject({ state: 'scheduled', heldBy: 'outlet' });
});

test.each(['reset', 'half', 'hang'] as const)(
  'an answer lost after Facebook took the post (%s) makes no second one',
  async (kind) => {
    const lost = await open();
    const { presence, practice, turns } = lost;
    const fault = kind === 'hang' ? { kind, milliseconds: 1_000 } : { kind };
    practice.faults.add({ ...fault, method: 'POST', path: /\/feed$/u, when: 'after', times: 1 });
    const { id } = await presence.verbs.posts.publish(news(), owner);
    await turns(12);
    expect(await presence.verbs.posts.get({ id }, owner)).toMatchObject({ state: 'live', reason: null });
    expect(atFacebook(lost)).toHaveLength(1);
  },
);

test('only the words of a post that is out can be changed on the page', async () => {
  const changed = await open();
  const { posts } = changed.presence.verbs;
  const { id } = await posts.publish(news(), owner);
  await changed.turns(2);
  await expect(posts.update({ id, imageUrl: 'https://a.example.com/1.jpg' }, owner)).rejects.toMatchObject({
    code: 'post-part-not-changeable',
  });
  await posts.update({ id, text: 'Olio nuovo, ultimi giorni.' }, owner);
  await changed.turns(2);
  expect(await posts.get({ id }, owner)).toMatchObject({ state: 'live', text: 'Olio nuovo, ultimi giorni.' });
  expect(atFacebook(changed)).toEqual(['Olio nuovo, ultimi giorni.']);
});

test('Instagram takes pictures at a public address; one that is only in the shop is ready to paste, with the reason', async () => {
  const { presence, practice, turns } = await open();
  const { posts } = presence.verbs;
  const { id: pictureId } = await posts.addPicture({ base64: onePixel }, owner);
  expect(await posts.publish(news({ outlet: 'instagram', pictureId }), owner)).toMatchObject({
    state: 'by-hand',
    reason: { code: 'post-picture-needs-address' },
  });
  const { id } = await posts.publish(news({ outlet: 'instagram', imageUrl: 'https://a.example.com/olio.jpg' }), owner);
  await turns(2);
  expect(await posts.get({ id }, owner)).toMatchObject({ state: 'live' });
  expect(practice.meta.instagramPosts()).toHaveLength(1);
  await posts.remove({ id, byHand: false }, owner);
  await turns(2);
  expect(practice.meta.instagramPosts()).toEqual([]);
});

test('an offer on the page is taken away when its days are over, unless it shall stay', async () => {
  const over = await open();
  const { posts } = over.presence.verbs;
  const offer = {
    topic: 'offer',
    title: 'Olio −20%',
    startsAt: '2026-11-21T08:00:00.000Z',
    endsAt: '2026-11-22T08:00:00.000Z',
  } as const;
  const { id } = await posts.publish(news(offer), owner);
  const stays = await posts.publish(news({ ...offer, text: 'Resta.', removeAtEnd: false }), owner);
  await over.turns(2);
  over.pass(day + hour);
  await over.turns(3);
  expect(await posts.get({ id }, owner)).toMatchObject({ state: 'removed', endedBy: 'dates' });
  expect(await posts.get({ id: stays.id }, owner)).toMatchObject({ state: 'live' });
  expect(atFacebook(over)).toHaveLength(1);
});
