import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { postReasonCodes } from '../../src/api/outside.ts';
import type { PostOrder, PostsPort } from '../../src/core/channels/ports.ts';
import { checkCalls, specsAvailable } from '../specs/index.ts';
import { post } from './conformance/posts.ts';
import { failureOf } from './failures.ts';
import { openStage, type Stage } from './stage.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);
const photo = { id: 'p1', bytes: new Uint8Array(png), mediaType: 'image/png' } as const;
const address = 'https://bottega.example.com/miele.jpg';

let stage: Stage;
let facebook: PostsPort;
let instagram: PostsPort;
let now = new Date('2026-11-21T10:00:00.000Z');
const pass = (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000));
const writes = (edge: string) =>
  stage.practice.calls.filter(({ method, path }) => method === 'POST' && path.endsWith(edge));

beforeEach(async () => {
  now = new Date('2026-11-21T10:00:00.000Z');
  stage = await openStage({ now: () => now });
  facebook = stage.meta.posts?.facebook as PostsPort;
  instagram = stage.meta.posts?.instagram as PostsPort;
});
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
  await stage.close();
});

describe('posts on the Facebook page', () => {
  it('a post is live at once, with its address', async () => {
    const made = await facebook.create(post());
    expect(made).toMatchObject({ state: 'live', link: expect.stringMatching(/^https:\/\/www\.facebook\.com\//u) });
    expect(await facebook.read(made.name)).toEqual(made);
    expect(writes('/feed')[0]?.body).toEqual({ message: post().message, published: true });
  });

  it('a picture is uploaded unseen, and then stands in the post', async () => {
    await facebook.create(post({ picture: photo, buttonLink: 'https://bottega.example.com' }));
    expect(writes('/photos')[0]?.body).toMatchObject({
      published: 'false',
      source: { type: 'image/png', bytes: png.toString('base64') },
    });
    expect(writes('/feed')[0]?.body).toMatchObject({ attached_media: [{ media_fbid: expect.any(String) }] });
    expect(writes('/feed')[0]?.body).not.toHaveProperty('link');
    await facebook.create(post({ message: 'Altro.', imageUrl: address }));
    expect(writes('/photos')[1]?.body).toEqual({ published: false, url: address });
  });

  it('without a picture the link is a card', async () => {
    await facebook.create(post({ buttonLink: 'https://bottega.example.com' }));
    expect(writes('/feed')[0]?.body).toMatchObject({ link: 'https://bottega.example.com' });
  });

  it('a post for later is kept there, comes out by itself, and may be moved meanwhile', async () => {
    const later = post({ publishAt: '2026-11-22T08:00:00.000Z' });
    const made = await facebook.create(later);
    expect(made).toMatchObject({ state: 'scheduled', link: '' });
    const moved = { ...later, publishAt: '2026-11-22T09:00:00.000Z' };
    expect(await facebook.update(made.name, moved, later)).toMatchObject({ state: 'scheduled' });
    pass(22 * 60 + 30);
    expect(await facebook.read(made.name)).toMatchObject({ state: 'scheduled' });
    pass(60);
    expect(await facebook.read(made.name)).toMatchObject({ state: 'live' });
  });

  it('a minute too near to be kept is waited for, never published early', async () => {
    const near = post({ publishAt: '2026-11-21T10:05:00.000Z' });
    expect(await failureOf(facebook.create(near))).toMatchObject({ kind: 'later' });
    expect(writes('/feed')).toEqual([]);
    pass(5);
    expect(await facebook.create(near)).toMatchObject({ state: 'live' });
  });

  it.each([{}, { publishAt: '2026-11-22T08:00:00.000Z' }, { picture: photo }] as Partial<PostOrder>[])(
    'a post whose answer was lost is found, and one that never arrived is not (%o)',
    async (change) => {
      const since = now.toISOString();
      stage.practice.faults.add({ kind: 'reset', path: /\/feed$/u, method: 'POST', when: 'after', times: 1 });
      expect(await failureOf(facebook.create(post(change)))).toMatchObject({ kind: 'later', code: 'no-answer' });
      expect(await facebook.find(post(change), since)).toMatchObject({ name: expect.stringMatching(/^\d+_\d+$/u) });
      expect(await facebook.find(post({ ...change, message: 'Mai uscito.' }), since)).toBeNull();
      pass(60);
      expect(await facebook.find(post({ ...change, publishAt: null }), now.toISOString())).toBeNull();
    },
  );

  it('a post that is there but cannot be read yet is in review, not lost', async () => {
    stage.practice.faults.add({ kind: 'status', status: 503, method: 'GET', path: /\/\d+_\d+$/u, times: 1 });
    const made = await facebook.create(post());
    expect(made.state).toBe('in-review');
    expect(await facebook.read(made.name)).toMatchObject({ state: 'live' });
  });

  it('words are changed there; the same words again ask nothing', async () => {
    const made = await facebook.create(post());
    await facebook.update(made.name, post({ message: 'Altre parole.' }), post());
    expect(stage.practice.meta.posts()).toMatchObject([{ message: 'Altre parole.' }]);
    const before = writes(made.name).length;
    await facebook.update(made.name, post(), post());
    expect(writes(made.name)).toHaveLength(before);
  });

  it('removing twice is removing once; a removed post is read as gone', async () => {
    const made = await facebook.create(post());
    await facebook.remove(made.name);
    await facebook.remove(made.name);
    expect(stage.practice.meta.posts()).toEqual([]);
    expect(await facebook.read(made.name)).toBeNull();
    expect(await failureOf(facebook.update(made.name, post({ message: 'Tardi.' }), post()))).toMatchObject({
      code: 'post-gone',
    });
  });

  it.each([
    ['post-text-missing', { message: ' ' }],
    ['post-text-too-long', { message: 'x'.repeat(63_207) }],
  ] as [string, Partial<PostOrder>][])('%s is said before anything is sent', async (code, change) => {
    expect(await failureOf(facebook.create(post(change)))).toMatchObject({ kind: 'needs-you', code });
    expect(postReasonCodes as readonly string[]).toContain(code);
    expect(stage.practice.calls).toEqual([]);
  });

  it('without the permission it says so; without a page nothing is asked', async () => {
    const accessToken = stage.practice.meta.accessToken(['pages_show_list']);
    const poor = await stage.open('meta', { secrets: { accessToken } });
    expect(await failureOf(poor.posts!.facebook!.create(post()))).toMatchObject({ code: 'permission-missing' });
    stage.practice.forgetCalls();
    const homeless = await stage.open('meta', { chosen: {} });
    expect(await failureOf(homeless.posts!.facebook!.create(post()))).toMatchObject({ code: 'page-not-chosen' });
    expect(stage.practice.calls).toEqual([]);
  });

  it('a page token that was withdrawn is fetched anew once; a dead sign-in asks for a person', async () => {
    await facebook.create(post());
    const { pageToken } = stage.practice.meta.ids;
    stage.practice.meta.breakToken(pageToken);
    expect(await failureOf(facebook.create(post({ message: 'Due.' })))).toMatchObject({
      kind: 'sign-in',
      code: 'token-expired',
    });
    stage.practice.meta.mendToken(pageToken);
    expect(await facebook.create(post({ message: 'Due.' }))).toMatchObject({ state: 'live' });
  });

  it.each([
    ['too-many-requests', { kind: 'meta-throttle', code: 32, minutes: 5 }],
    ['answer-unreadable', { kind: 'html', status: 200 }],
    ['service-unavailable', { kind: 'status', status: 503 }],
    ['no-answer', { kind: 'half' }],
  ] as const)('%s is tried later', async (code, fault) => {
    stage.practice.faults.add({ ...fault, method: 'POST', path: /\/feed$/u, times: 1 });
    expect(await failureOf(facebook.create(post()))).toMatchObject({ kind: 'later', code });
  });
});

describe('posts on Instagram', () => {
  const order = (change: Partial<PostOrder> = {}) => post({ imageUrl: address, ...change });

  it('a picture at a public address is published with its words', async () => {
    const made = await instagram.create(order());
    expect(made).toMatchObject({ state: 'live', link: expect.stringMatching(/^https:\/\/www\.instagram\.com\/p\//u) });
    expect(stage.practice.meta.instagramPosts()).toMatchObject([{ caption: order().message }]);
    expect(await instagram.read(made.name)).toEqual(made);
  });

  it('a lost answer is found; a container whose publishing never arrived is not', async () => {
    const since = now.toISOString();
    stage.practice.faults.add({ kind: 'reset', path: 'media_publish', method: 'POST', when: 'before', times: 1 });
    expect(await failureOf(instagram.create(order()))).toMatchObject({ kind: 'later' });
    expect(await instagram.find(order(), since)).toBeNull();
    stage.practice.faults.add({ kind: 'reset', path: 'media_publish', method: 'POST', when: 'after', times: 1 });
    expect(await failureOf(instagram.create(order()))).toMatchObject({ kind: 'later' });
    expect(await instagram.find(order(), since)).toMatchObject({ state: 'live' });
    expect(stage.practice.meta.instagramPosts()).toHaveLength(1);
  });

  it.each([
    ['post-picture-needs-address', { imageUrl: '' }],
    ['post-text-too-long', { message: 'x'.repeat(2_201) }],
    ['post-picture-refused', { imageUrl: 'https://bottega.example.com/miele.png' }],
    ['post-picture-refused', { imageUrl: 'https://192.168.1.20/miele.jpg' }],
  ] as [string, Partial<PostOrder>][])('%s', async (code, change) => {
    expect(await failureOf(instagram.create(order(change)))).toMatchObject({ kind: 'needs-you', code });
    expect(stage.practice.meta.instagramPosts()).toEqual([]);
  });

  it('what is out is removed, twice like once, and not changed', async () => {
    const made = await instagram.create(order());
    expect(await failureOf(instagram.update(made.name, order(), order()))).toMatchObject({
      code: 'post-change-refused',
    });
    await instagram.remove(made.name);
    await instagram.remove(made.name);
    expect(await instagram.read(made.name)).toBeNull();
  });
});
