/** An event gets another day, other hours or another name: what was said of it outside follows, or says that it cannot. */
import { afterEach, expect, test } from 'vitest';

import { type PostDraft, postDraft, type PostOutlet } from '../../../src/api/presence.ts';
import { hour } from '../grounds.ts';
import { openPromoteShop, owner, type PromoteShop } from './open-promote-shop.ts';

let shop: PromoteShop | undefined;
afterEach(async () => {
  shop?.channels.close();
  await shop?.practice.close();
  shop = undefined;
});

async function openEvening() {
  const open = await openPromoteShop();
  shop = open;
  await open.joinGoogle();
  await open.joinMeta();
  const { events, presence, practice } = open;
  const { id: eventId } = await events.verbs.create(
    {
      title: 'Assaggio d’olio',
      description: 'Tre oli, un frantoio.',
      startsAt: '2026-11-27T18:00:00.000Z',
      endsAt: '2026-11-27T20:00:00.000Z',
      place: 'Via Garibaldi 18',
      capacity: 20,
      seatsPerRegistration: 4,
      look: 'food',
      language: 'it',
    },
    owner,
  );
  const { posts } = presence.verbs;
  return {
    ...open,
    post: async (outlet: PostOutlet, change: Partial<PostDraft> = {}) => {
      const draft = postDraft.parse(await posts.draftFromEvent({ eventId, outlet }, owner));
      return (await posts.publish({ ...draft, ...change }, owner)).id;
    },
    one: (id: number) => posts.get({ id }, owner),
    change: (wish: object) => events.verbs.update({ id: eventId, ...wish }, owner),
    calls: (method: string, path: string) =>
      practice.calls.filter((call) => call.method === method && call.path.includes(path)),
  };
}

const moved = { startsAt: '2026-11-28T17:30:00.000Z', endsAt: '2026-11-28T20:00:00.000Z' };

test('moved to another day and renamed, the posts on Google and Facebook say so, with one edit each', async () => {
  const { post, one, change, turns, calls, practice } = await openEvening();
  const [google, facebook] = [await post('google'), await post('facebook')];
  await turns(4);
  practice.forgetCalls();
  await change({ ...moved, title: 'Assaggio d’olio e pane' });
  await turns(6);

  expect(await one(google)).toMatchObject({ state: 'live', title: 'Assaggio d’olio e pane', ...moved, reason: null });
  const there = practice.google.posts()[0]?.post['event'];
  expect(there).toEqual({
    title: 'Assaggio d’olio e pane',
    schedule: {
      startDate: { year: 2026, month: 11, day: 28 },
      startTime: expect.objectContaining({ hours: 18, minutes: 30 }),
      endDate: { year: 2026, month: 11, day: 28 },
      endTime: expect.objectContaining({ hours: 21 }),
    },
  });
  expect(await one(facebook)).toMatchObject({
    state: 'live',
    ...moved,
    message: expect.stringContaining('sabato 28 novembre alle ore 18:30'),
  });
  expect(calls('PATCH', 'localPosts')).toHaveLength(1);
  expect(practice.meta.posts()[0]?.message).toContain('sabato 28 novembre alle ore 18:30');
  practice.forgetCalls();
  await turns(4);
  expect([calls('PATCH', 'localPosts'), calls('POST', 'facebook')]).toEqual([[], []]);
});

test('held elsewhere, the posts name the new place; a text of a person’s own stays, one that is pasted is to be corrected', async () => {
  const { post, one, change, turns, calls, practice, presence } = await openEvening();
  const [google, own, pasted] = [
    await post('google'),
    await post('facebook', { text: 'Dove? Lo sapete già.' }),
    await post('by-hand'),
  ];
  await presence.verbs.posts.pasted({ id: pasted, link: '' }, owner);
  await turns(4);
  expect((await one(google)).text).toContain('Via Garibaldi 18');
  practice.forgetCalls();
  await change({ place: 'Cantina Rossi', street: 'via Libertini 12', postcode: '73017', town: 'Gallipoli' });
  await turns(6);
  const there = 'Cantina Rossi, via Libertini 12, 73017 Gallipoli';
  expect(await one(google)).toMatchObject({ state: 'live', text: `Tre oli, un frantoio.\n\n${there}`, reason: null });
  expect(practice.google.posts()[0]?.post['summary']).toContain(there);
  expect(calls('PATCH', 'localPosts')).toHaveLength(1);
  expect(await one(own)).toMatchObject({ state: 'live', text: 'Dove? Lo sapete già.', reason: null });
  expect(await one(pasted)).toMatchObject({
    message: expect.stringContaining(there),
    reason: { code: 'post-event-moved' },
  });
  practice.forgetCalls();
  await turns(4);
  expect(calls('PATCH', 'localPosts')).toEqual([]);
});

test('only longer: the end follows, and the evening without a stated end lasts as usual from its new start', async () => {
  const { post, one, change, turns } = await openEvening();
  const id = await post('google');
  await turns(4);
  await change({ endsAt: '2026-11-27T22:00:00.000Z' });
  await turns(4);
  expect(await one(id)).toMatchObject({ state: 'live', endsAt: '2026-11-27T22:00:00.000Z' });
  await change({ startsAt: '2026-11-27T19:00:00.000Z', endsAt: null });
  await turns(4);
  expect(await one(id)).toMatchObject({ startsAt: '2026-11-27T19:00:00.000Z', endsAt: '2026-11-27T22:00:00.000Z' });
});

test('what a person wrote in place of the event’s own stays as long as it fits', async () => {
  const { post, one, change, turns } = await openEvening();
  const id = await post('google', { title: 'Venite a provarlo', endsAt: '2026-11-27T19:00:00.000Z' });
  await turns(4);
  await change({ title: 'Un altro nome', endsAt: '2026-11-27T21:00:00.000Z' });
  await turns(4);
  expect(await one(id)).toMatchObject({ title: 'Venite a provarlo', endsAt: '2026-11-27T19:00:00.000Z' });
  await change(moved);
  await turns(4);
  expect(await one(id)).toMatchObject({ title: 'Venite a provarlo', ...moved, state: 'live' });
});

test('a post that waits for its minute goes out once, with the new day', async () => {
  const { post, one, change, turns, pass, calls, practice } = await openEvening();
  const id = await post('google', { publishAt: '2026-11-23T08:00:00.000Z' });
  await turns(2);
  practice.forgetCalls();
  await change(moved);
  await turns(2);
  expect(await one(id)).toMatchObject({ state: 'scheduled', ...moved });
  expect(calls('POST', 'localPosts')).toEqual([]);
  pass(48 * hour);
  await turns(4);
  expect(await one(id)).toMatchObject({ state: 'live', ...moved });
  expect([calls('POST', 'localPosts').length, calls('PATCH', 'localPosts').length]).toEqual([1, 0]);
});

test('ready to paste is simply the new text; pasted already, a person corrects it and says so', async () => {
  const { post, one, change, turns, presence, pass } = await openEvening();
  const { posts } = presence.verbs;
  const [ready, pasted, onInstagram] = [
    await post('by-hand'),
    await post('by-hand', { text: 'Incollato nel gruppo.' }),
    await post('instagram', { imageUrl: 'https://bottega.example.com/olio.jpg' }),
  ];
  await posts.pasted({ id: pasted, link: 'https://t.example.com/1' }, owner);
  await turns(4);
  // Only longer: their words name no end, so there is nothing to correct.
  await change({ endsAt: '2026-11-27T21:00:00.000Z' });
  await turns(2);
  for (const id of [pasted, onInstagram])
    expect(await one(id)).toMatchObject({ endsAt: '2026-11-27T21:00:00.000Z', reason: null });

  await change(moved);
  await turns(2);
  const newDay = expect.stringContaining('sabato 28 novembre alle ore 18:30');
  expect(await one(ready)).toMatchObject({ state: 'by-hand', message: newDay, reason: null });
  for (const [id, state] of [
    [pasted, 'published'],
    [onInstagram, 'live'],
  ] as const) {
    expect(await one(id)).toMatchObject({ state, message: newDay, reason: { code: 'post-event-moved' } });
    expect(await posts.pasted({ id, link: '' }, owner)).toMatchObject({ state, reason: null });
  }
  expect(await one(pasted)).toMatchObject({ link: 'https://t.example.com/1' });
  await turns(2);
  expect(await one(pasted)).toMatchObject({ reason: null });
  // It ends with its new day, not with the old one.
  pass(Date.parse('2026-11-28T12:00:00.000Z') - Date.parse('2026-11-21T12:00:00.000Z'));
  await turns(2);
  expect(await one(pasted)).toMatchObject({ state: 'published', reason: null });
});

test('Google’s refusal of the new day stands on the post with its reason, and again asks once more', async () => {
  const { post, one, change, turns, practice, presence } = await openEvening();
  const id = await post('google');
  await turns(4);
  practice.faults.add({ kind: 'status', status: 400, method: 'PATCH', path: 'localPosts', times: 1 });
  await change(moved);
  await turns(6);
  expect(await one(id)).toMatchObject({ state: 'failed', ...moved, reason: { code: expect.any(String) } });
  await presence.verbs.posts.retry({ id }, owner);
  await turns(6);
  expect(await one(id)).toMatchObject({ state: 'live', ...moved, reason: null });
});

test('an event that is over earlier takes its post away at once, also before the old day', async () => {
  const { post, one, change, turns, practice } = await openEvening();
  const id = await post('google');
  await turns(4);
  await change({ startsAt: '2026-11-20T18:00:00.000Z', endsAt: '2026-11-20T20:00:00.000Z' });
  await turns(4);
  expect(await one(id)).toMatchObject({ state: 'removed', endedBy: 'event' });
  expect(practice.google.posts()).toEqual([]);
});

test('registrations that are closed take nothing away: the evening is still on', async () => {
  const { post, one, turns, events, practice } = await openEvening();
  const id = await post('google');
  await turns(4);
  const [event] = await events.verbs.list(undefined, owner);
  await events.verbs.close({ id: event?.id ?? 0, closed: true }, owner);
  await turns(4);
  expect(await one(id)).toMatchObject({ state: 'live' });
  expect(practice.google.posts()).toHaveLength(1);
});
