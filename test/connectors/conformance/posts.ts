/** What every connector with posts must do. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { postReasonCodes } from '../../../src/api/outside.ts';
import type { PostOrder, PostsPort } from '../../../src/core/channels/ports.ts';
import { checkCalls, specsAvailable } from '../../specs/index.ts';
import { failureOf } from '../failures.ts';
import { openStage, type Stage } from '../stage.ts';

/** The honey week, as an offer; change what the story is about. */
export function post(change: Partial<PostOrder> = {}): PostOrder {
  return {
    intent: 'prova-1',
    message: 'Settimana del miele\n\nMiele di castagno a prezzo speciale.',
    topic: 'offer',
    language: 'it',
    title: 'Settimana del miele',
    text: 'Miele di castagno a prezzo speciale.',
    button: 'none',
    buttonLink: '',
    startsAt: '2026-11-23T08:00:00.000Z',
    endsAt: '2026-11-29T18:30:00.000Z',
    timeZone: 'Europe/Rome',
    couponCode: 'MIELE',
    terms: 'Fino a esaurimento.',
    imageUrl: '',
    picture: null,
    publishAt: null,
    ...change,
  };
}

export function postsConformance(vendor: 'google'): void {
  let stage: Stage;
  let port: PostsPort;
  let now = new Date('2026-11-21T10:00:00.000Z');
  beforeEach(async () => {
    now = new Date('2026-11-21T10:00:00.000Z');
    stage = await openStage({ now: () => now, latency: { post: 60_000 } });
    port = stage[vendor].posts?.[vendor] as PostsPort;
  });
  afterEach(async () => {
    if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
    await stage.close();
  });

  it.each(['standard', 'offer', 'event'] as const)(
    'a post (%s) is in review first, then live with its address',
    async (topic) => {
      const created = await port.create(post({ topic }));
      expect(created).toMatchObject({ state: 'in-review', reason: null });
      now = new Date('2026-11-21T10:02:00.000Z');
      const read = await port.read(created.name);
      expect(read).toMatchObject({ state: 'live', name: created.name, reason: null });
      expect(read?.link).toMatch(/^https:/u);
    },
  );

  it('a post that moderation turned down says so, by code', async () => {
    const { name } = await port.create(post({ text: 'SCONTI PAZZI SUBITO TUTTI DENTRO!!!!' }));
    now = new Date('2026-11-21T10:02:00.000Z');
    expect(await port.read(name)).toMatchObject({ state: 'rejected', reason: { code: 'post-rejected' } });
  });

  it('a post whose answer was lost is found, and so never published twice', async () => {
    const since = now.toISOString();
    stage.practice.faults.add({ kind: 'reset', path: 'localPosts', method: 'POST', when: 'after', times: 1 });
    expect(await failureOf(port.create(post()))).toMatchObject({ kind: 'later', code: 'no-answer' });
    expect(await port.find(post(), since)).toMatchObject({ state: 'in-review' });
  });

  it('a post that never arrived is not found, nor is another one, nor an older one with the same words', async () => {
    await port.create(post());
    await port.create(post({ text: 'Altro testo.' }));
    now = new Date('2026-11-21T12:00:00.000Z');
    const since = now.toISOString();
    expect(await port.find(post({ text: 'Mai pubblicato.' }), '2026-11-21T09:00:00.000Z')).toBeNull();
    expect(await port.find(post(), since)).toBeNull();
    expect(await port.find(post(), '2026-11-21T10:00:00.000Z')).not.toBeNull();
  });

  it.each([
    ['post-text-too-long', { text: 'x'.repeat(1501) }],
    ['post-text-missing', { topic: 'standard', text: ' ' }],
    ['post-title-missing', { title: '' }],
    ['post-title-too-long', { title: 'x'.repeat(59) }],
    ['post-schedule-missing', { startsAt: null }],
    ['post-schedule-reversed', { endsAt: '2026-11-22T08:00:00.000Z' }],
    ['post-button-link-missing', { topic: 'event', button: 'book', buttonLink: 'sito' }],
    ['post-picture-invalid', { imageUrl: 'http://192.168.1.20/foto.jpg' }],
  ] as [string, Partial<PostOrder>][])('%s is said before anything is sent', async (code, change) => {
    stage.practice.forgetCalls();
    expect(await failureOf(port.create(post(change)))).toMatchObject({ kind: 'needs-you', code });
    expect(postReasonCodes as readonly string[]).toContain(code);
    expect(stage.practice.calls).toEqual([]);
  });

  it('days and hours are those of the shop’s clock', async () => {
    await port.create(post());
    const created = stage.practice.calls.find(({ path, method }) => method === 'POST' && path.endsWith('localPosts'));
    expect(created?.body).toMatchObject({
      topicType: 'OFFER',
      event: {
        title: 'Settimana del miele',
        schedule: {
          startDate: { year: 2026, month: 11, day: 23 },
          startTime: { hours: 9, minutes: 0 },
          endDate: { year: 2026, month: 11, day: 29 },
          endTime: { hours: 19, minutes: 30 },
        },
      },
      offer: { couponCode: 'MIELE', termsConditions: 'Fino a esaurimento.' },
    });
  });

  it('a call button carries no address, any other does', async () => {
    await port.create(post({ topic: 'standard', button: 'call', buttonLink: 'https://bottega.example.com' }));
    await port.create(
      post({ topic: 'standard', button: 'learn-more', buttonLink: 'https://bottega.example.com/eventi' }),
    );
    const buttons = stage.practice.calls
      .filter(({ path, method }) => method === 'POST' && path.endsWith('localPosts'))
      .map(({ body }) => (body as { callToAction: unknown }).callToAction);
    expect(buttons).toEqual([
      { actionType: 'CALL' },
      { actionType: 'LEARN_MORE', url: 'https://bottega.example.com/eventi' },
    ]);
  });
}
