/** Google's reviews as the connector tells them, and the answers it brings. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { outsideCodes, reviewReasonCodes } from '../../src/api/outside.ts';
import { rejectionOf, writtenByCustomer } from '../../src/connectors/google-business/review-words.ts';
import type { ReviewsPort } from '../../src/core/channels/ports.ts';
import type { Fault } from '../../src/practice/index.ts';
import { checkCalls, specsAvailable } from '../specs/index.ts';
import { failureOf } from './failures.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let port: ReviewsPort;
let now = new Date('2026-11-21T10:00:00.000Z');
beforeEach(async () => {
  now = new Date('2026-11-21T10:00:00.000Z');
  stage = await openStage({ now: () => now, latency: { post: 60_000 } }, 400);
  port = stage.google.reviews as ReviewsPort;
});
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
  await stage.close();
});

const nameOf = (id: string) =>
  stage.practice.google.reviews().find(({ reviewId }) => reviewId === id)?.['name'] as string;
const put = () => stage.practice.calls.filter(({ method }) => method === 'PUT');

it('stars without a word and anonymous customers are told as such, and the average is Google’s', async () => {
  const { reviews, average, total, next, place } = await port.page(null);
  expect({ total, next, average, place }).toEqual({
    total: 6,
    next: null,
    average: 400,
    place: 'accounts/108555014200100/locations/16555014200100',
  });
  expect(reviews[0]).toEqual({
    name: expect.stringMatching(/^accounts\/\d+\/locations\/\d+\/reviews\//u),
    stars: 5,
    author: 'Giulia Ferrero',
    text: 'Personale gentilissimo, mi hanno aiutata a scegliere un regalo perfetto.',
    createdAt: '2026-11-19T10:00:00.000Z',
    updatedAt: '2026-11-19T10:00:00.000Z',
    reply: null,
  });
  expect(reviews.filter(({ author }) => author === null).map(({ text }) => text)).toEqual([
    'Bel negozio, poco parcheggio.',
  ]);
  expect(reviews.filter(({ text }) => text === '').map(({ author }) => author)).toEqual(['Elena Bruno']);
});

it('a long list comes page by page, what was changed last first', async () => {
  for (let count = 0; count < 120; count++) stage.practice.google.review(5, `Cliente ${count}`);
  const names = new Set<string>();
  let pages = 0;
  for (let after: string | null | undefined; after !== null; pages++) {
    const page = await port.page(after ?? null);
    for (const { name } of page.reviews) names.add(name);
    after = page.next;
  }
  expect([pages, names.size]).toEqual([3, 126]);
  expect(stage.practice.calls.find(({ path }) => path.endsWith('/reviews'))?.query).toMatchObject({
    orderBy: 'update_time desc',
    pageSize: '50',
  });
});

it('a place without reviews has no average, not a zero', async () => {
  for (const { reviewId } of stage.practice.google.reviews()) stage.practice.google.removeReview(String(reviewId));
  expect(await port.page(null)).toMatchObject({ reviews: [], average: null, total: 0, next: null });
});

it('an answer is looked at, then shown; put there twice it is there once; taken away twice it is gone', async () => {
  const id = stage.practice.google.review(2, 'Marco', 'Caro');
  const name = nameOf(id);
  expect(await port.answer(name, 'Ci dispiace.')).toMatchObject({
    text: 'Ci dispiace.',
    state: 'pending',
    reason: null,
  });
  now = new Date('2026-11-21T10:02:00.000Z');
  expect((await port.read(name))?.reply).toEqual({
    text: 'Ci dispiace.',
    at: '2026-11-21T10:00:00.000Z',
    state: 'approved',
    reason: null,
  });
  await port.answer(name, 'Ci dispiace.');
  await port.takeBack(name);
  await port.takeBack(name);
  expect((await port.read(name))?.reply).toBeNull();
});

it('an answer that moderation turned down says why, by a code of its own', async () => {
  const name = nameOf(stage.practice.google.review(4, 'Anna', 'Bene'));
  await port.answer(name, 'Grazie! Offerte su https://bottega.example.com');
  now = new Date('2026-11-21T10:02:00.000Z');
  expect((await port.read(name))?.reply).toMatchObject({ state: 'rejected', reason: 'review-answer-advertises' });
  expect(rejectionOf('SOMETHING_NEW')).toBe('review-answer-rejected');
});

it('4,096 bytes are taken, one more is refused by Google and said so', async () => {
  const name = nameOf(stage.practice.google.review(4, 'Anna', 'Bene'));
  expect(await port.answer(name, 'è'.repeat(2048))).toMatchObject({ state: 'pending' });
  const failure = await failureOf(port.answer(name, `${'è'.repeat(2048)}!`));
  expect(failure).toMatchObject({ kind: 'needs-you', code: 'review-answer-refused' });
  expect(reviewReasonCodes as readonly string[]).toContain(failure.code);
});

it('a review that is gone is surely gone; a page on the way says nothing of it', async () => {
  const id = stage.practice.google.review(1, 'Ugo', 'Mah');
  const name = nameOf(id);
  const fault = stage.practice.faults.add({ kind: 'html', status: 404, path: 'reviews' });
  expect(await failureOf(port.read(name))).toMatchObject({ kind: 'later', code: 'answer-unreadable' });
  expect(await failureOf(port.takeBack(name))).toMatchObject({ kind: 'later' });
  fault.remove();
  stage.practice.google.removeReview(id);
  expect(await port.read(name)).toBeNull();
  expect(await failureOf(port.answer(name, 'Grazie'))).toMatchObject({ kind: 'needs-you', code: 'review-gone' });
});

describe('on a bad day', () => {
  const faults: [string, Fault, string][] = [
    ['429', { kind: 'throttle' }, 'too-many-requests'],
    ['503', { kind: 'status', status: 503 }, 'service-unavailable'],
    ['a page with 200', { kind: 'html', status: 200 }, 'answer-unreadable'],
    ['nothing', { kind: 'empty' }, 'answer-unreadable'],
    ['a cut line', { kind: 'reset' }, 'no-answer'],
    ['silence', { kind: 'hang', milliseconds: 3_000 }, 'no-answer'],
  ];
  it.each(faults)('%s: reading and answering wait, and nothing is believed', async (_, fault, code) => {
    const name = nameOf(stage.practice.google.review(3, 'Ada', 'Così'));
    stage.practice.faults.add({ host: 'mybusiness.googleapis.com', ...fault });
    expect(await failureOf(port.page(null))).toMatchObject({ kind: 'later', code });
    expect(await failureOf(port.answer(name, 'Grazie'))).toMatchObject({ kind: 'later', code });
    expect(outsideCodes.later as readonly string[]).toContain(code);
  });

  it('the time that Google names is obeyed', async () => {
    stage.practice.faults.add({ kind: 'throttle', retryAfter: 90, host: 'mybusiness.googleapis.com' });
    expect(await failureOf(port.page(null))).toMatchObject({
      code: 'too-many-requests',
      at: '2026-11-21T10:01:30.000Z',
    });
  });

  it('an access token that ran out is renewed once; a consent withdrawn asks to sign in again', async () => {
    stage.practice.google.expireTokens();
    expect((await port.page(null)).total).toBe(6);
    stage.practice.google.revoke();
    stage.practice.google.expireTokens();
    expect(await failureOf(port.page(null))).toMatchObject({ kind: 'sign-in', code: 'consent-withdrawn' });
  });

  it('without a chosen place nobody is asked', async () => {
    const connector = await stage.open('google', { chosen: {} });
    expect(await failureOf(connector.reviews!.page(null))).toMatchObject({ code: 'location-not-chosen' });
    expect(put()).toEqual([]);
  });
});

describe('a review that Google translated', () => {
  it.each([
    ['(Translated by Google) Very nice\n\n(Original)\nMolto bello', 'Molto bello'],
    ['Molto bello\n\n(Translated by Google)\nVery nice', 'Molto bello'],
    ['Molto (Original) bello', 'Molto (Original) bello'],
    ['', ''],
  ])('%j is shown as the customer wrote it', (comment, written) => expect(writtenByCustomer(comment)).toBe(written));
});
