/** Reviews come in, are answered, change and go: as the owner meets them. */
import { afterEach, expect, test } from 'vitest';

import { filledAnswer } from '../../../src/api/reviews.ts';
import type { PracticeOptions } from '../../../src/practice/index.ts';
import { day, hour, minute } from '../grounds.ts';
import { openPromoteShop, owner, type PromoteShop } from './open-promote-shop.ts';

let shop: PromoteShop | undefined;
afterEach(async () => {
  shop?.channels.close();
  await shop?.practice.close();
  shop = undefined;
});

async function open(options: PracticeOptions = {}): Promise<PromoteShop> {
  shop = await openPromoteShop(undefined, options);
  await shop.joinGoogle();
  shop.practice.forgetCalls();
  await shop.turns();
  return shop;
}
const verbs = (asked: PromoteShop) => asked.presence.verbs.reviews;
type Wish = Partial<Parameters<ReturnType<typeof verbs>['list']>[0]>;
const list = async (asked: PromoteShop, wish: Wish = {}) =>
  (await verbs(asked).list({ limit: 50, show: 'all', ...wish }, owner)).items;
const named = async (asked: PromoteShop, author: string) => {
  const found = (await list(asked)).find((review) => review.author === author);
  if (found === undefined) throw new Error(`no review by ${author}`);
  return found;
};
const at = (asked: PromoteShop, author: string) =>
  asked.practice.google.reviews().find(({ reviewer }) => (reviewer as { displayName?: string }).displayName === author);
const idOf = (asked: PromoteShop, author: string) => String(at(asked, author)?.['reviewId']);
const calls = (asked: PromoteShop, method: string) =>
  asked.practice.calls.filter((call) => call.method === method && call.path.includes('/reviews'));

test('they come in by themselves, newest first, with Google’s own average', async () => {
  const open_ = await open();
  expect((await list(open_)).map(({ stars, author }) => [stars, author])).toEqual([
    [5, 'Giulia Ferrero'],
    [2, 'Marco Riva'],
    [5, 'Elena Bruno'],
    [4, null],
    [5, 'Davide Conti'],
    [3, 'Sara Gallo'],
  ]);
  expect(await verbs(open_).summary({}, owner)).toEqual({
    connected: true,
    average: 400,
    total: 6,
    byStars: [0, 1, 1, 1, 3],
    unanswered: 6,
    gone: 0,
    readAt: expect.any(String),
  });
  expect((await list(open_, { stars: 5, search: 'GENTILISSIMO' })).map(({ author }) => author)).toEqual([
    'Giulia Ferrero',
  ]);
  expect(await list(open_, { search: '%' })).toEqual([]);
  expect((await list(open_, { search: 'più' })).length + (await list(open_, { search: 'po’ corti' })).length).toBe(1);
});

test('an answer is kept at once, published once, looked at by Google and then shows', async () => {
  const open_ = await open();
  const { id } = await named(open_, 'Marco Riva');
  expect(await verbs(open_).answer({ id, text: ' Ci dispiace, Marco. ' }, owner)).toMatchObject({
    reply: null,
    wanted: { text: 'Ci dispiace, Marco.', state: 'sending', reason: null },
  });
  expect((await verbs(open_).summary({}, owner)).unanswered).toBe(5);
  await open_.turns();
  expect(await named(open_, 'Marco Riva')).toMatchObject({
    reply: { text: 'Ci dispiace, Marco.', state: 'pending' },
    wanted: null,
  });
  await open_.turns(3);
  expect(await named(open_, 'Marco Riva')).toMatchObject({ reply: { state: 'approved' }, wanted: null });
  expect(calls(open_, 'PUT')).toHaveLength(1);
  // The same words again send nothing.
  await verbs(open_).answer({ id, text: 'Ci dispiace, Marco.' }, owner);
  await open_.turns();
  expect(calls(open_, 'PUT')).toHaveLength(1);
});

test('an answer is changed and taken away; what is written last is what stands there', async () => {
  const open_ = await open();
  const { id } = await named(open_, 'Giulia Ferrero');
  await verbs(open_).answer({ id, text: 'Grazie' }, owner);
  await verbs(open_).answer({ id, text: 'Grazie Giulia' }, owner);
  await open_.turns();
  expect(calls(open_, 'PUT').map(({ body }) => body)).toEqual([{ comment: 'Grazie Giulia' }]);
  await verbs(open_).takeBack({ id }, owner);
  await open_.turns(2);
  expect(at(open_, 'Giulia Ferrero')).not.toHaveProperty('reviewReply');
  expect(await named(open_, 'Giulia Ferrero')).toMatchObject({ reply: null, wanted: null });
  await expect(verbs(open_).takeBack({ id }, owner)).rejects.toMatchObject({ code: 'review-answer-missing' });
});

test('an answer whose own answer was lost is looked up, not sent again', async () => {
  const open_ = await open();
  open_.practice.faults.add({ kind: 'reset', path: '/reply', method: 'PUT', when: 'after', times: 1 });
  const { id } = await named(open_, 'Sara Gallo');
  await verbs(open_).answer({ id, text: 'Apriamo anche il giovedì sera.' }, owner);
  await open_.turns();
  expect(await named(open_, 'Sara Gallo')).toMatchObject({
    wanted: { state: 'sending', reason: { code: 'no-answer' } },
  });
  open_.pass(minute);
  await open_.turns();
  expect(await named(open_, 'Sara Gallo')).toMatchObject({
    reply: { text: 'Apriamo anche il giovedì sera.' },
    wanted: null,
  });
  expect(calls(open_, 'PUT')).toHaveLength(1);
});

test('Google’s no stays on the review with its reason, and can be tried with other words or dropped', async () => {
  const open_ = await open();
  const { id } = await named(open_, 'Elena Bruno');
  await verbs(open_).answer({ id, text: 'Sconti su www.bottega.example' }, owner);
  await open_.turns(4);
  expect(await named(open_, 'Elena Bruno')).toMatchObject({
    reply: { state: 'rejected', reason: 'review-answer-advertises' },
  });
  await expect(verbs(open_).answer({ id, text: '  ' }, owner)).rejects.toMatchObject({ code: 'review-answer-empty' });
  await expect(verbs(open_).answer({ id, text: 'è'.repeat(2049) }, owner)).rejects.toMatchObject({
    code: 'review-answer-too-long',
    details: { bytes: 4098, most: 4096 },
  });
  await verbs(open_).answer({ id, text: 'Grazie Elena.' }, owner);
  await open_.turns(4);
  expect(await named(open_, 'Elena Bruno')).toMatchObject({ reply: { text: 'Grazie Elena.', state: 'approved' } });
});

test('a customer who changes the review after the answer is told; one who takes it back is not counted any more', async () => {
  const open_ = await open();
  const { id } = await named(open_, 'Marco Riva');
  await verbs(open_).answer({ id, text: 'Abbiamo corretto il prezzo.' }, owner);
  await open_.turns();
  open_.pass(hour);
  open_.practice.google.editReview(idOf(open_, 'Marco Riva'), 4, 'Hanno corretto il prezzo, bravi.');
  open_.practice.google.removeReview(idOf(open_, 'Sara Gallo'));
  await open_.turns();
  const changed = await named(open_, 'Marco Riva');
  expect(changed).toMatchObject({ stars: 4, text: 'Hanno corretto il prezzo, bravi.', changedAt: expect.any(String) });
  expect(changed.reply?.at !== null && changed.changedAt! > changed.reply!.at!).toBe(true);
  expect((await list(open_)).some(({ author }) => author === 'Sara Gallo')).toBe(false);
  const [gone] = await list(open_, { show: 'gone' });
  expect(gone).toMatchObject({ author: 'Sara Gallo', gone: true });
  await expect(verbs(open_).answer({ id: gone!.id, text: 'Grazie' }, owner)).rejects.toMatchObject({
    code: 'review-gone',
  });
  open_.pass(32 * day);
  await open_.turns();
  expect(await list(open_, { show: 'gone' })).toEqual([]);
});

test('an answer given in Google’s own window shows here too', async () => {
  const open_ = await open();
  open_.practice.google.answerReview(idOf(open_, 'Davide Conti'), 'A presto!');
  open_.pass(day);
  await open_.turns();
  expect(await named(open_, 'Davide Conti')).toMatchObject({ reply: { text: 'A presto!', state: 'approved' } });
});

test('of a long list only what is new is read again; everything once a day', async () => {
  const open_ = await open();
  for (let count = 0; count < 130; count++) {
    open_.practice.google.review(5, `Cliente ${count}`);
    open_.pass(1_000);
  }
  await open_.turns();
  expect(await verbs(open_).summary({}, owner)).toMatchObject({ total: 136, unanswered: 136 });
  open_.pass(minute);
  open_.practice.google.review(1, 'Ultimo arrivato', 'Chiuso di domenica.');
  open_.practice.forgetCalls();
  await open_.turns();
  expect(calls(open_, 'GET')).toHaveLength(1);
  expect((await list(open_))[0]).toMatchObject({ author: 'Ultimo arrivato', stars: 1 });
  // One that goes makes the number differ: all are read, and the missing one is asked for by name.
  open_.practice.google.removeReview(idOf(open_, 'Sara Gallo'));
  open_.practice.forgetCalls();
  await open_.turns();
  expect(calls(open_, 'GET').filter(({ path }) => !path.endsWith('/reviews'))).toHaveLength(1);
  expect(await verbs(open_).summary({}, owner)).toMatchObject({ total: 136, gone: 1 });
  open_.practice.forgetCalls();
  await open_.turns();
  expect(calls(open_, 'GET')).toHaveLength(1);
});

test('pages of the list go on from where they stood, also when a new review comes on top', async () => {
  const open_ = await open();
  const first = await verbs(open_).list({ limit: 4, show: 'all' }, owner);
  open_.practice.google.review(5, 'Nuova');
  await open_.turns();
  const second = await verbs(open_).list({ limit: 4, show: 'all', after: first.next }, owner);
  expect([first, second].flatMap(({ items }) => items.map(({ author }) => author))).toEqual([
    'Giulia Ferrero',
    'Marco Riva',
    'Elena Bruno',
    null,
    'Davide Conti',
    'Sara Gallo',
  ]);
  expect(second.next).toBeNull();
});

test('a bad hour at Google changes nothing that was read, and is not asked through', async () => {
  const open_ = await open();
  open_.practice.faults.add({ kind: 'throttle', retryAfter: 600, path: '/reviews' });
  open_.practice.forgetCalls();
  await open_.turns(5);
  expect(calls(open_, 'GET')).toHaveLength(1);
  expect(await list(open_)).toHaveLength(6);
  open_.practice.faults.clear();
  open_.pass(11 * minute);
  open_.practice.google.review(5, 'Dopo');
  await open_.turns();
  expect(await list(open_)).toHaveLength(7);
});

test('after the consent was withdrawn the answer waits, and goes out once signed in again', async () => {
  const open_ = await open();
  const { id } = await named(open_, 'Marco Riva');
  open_.practice.google.revoke();
  open_.practice.google.expireTokens();
  await verbs(open_).answer({ id, text: 'Ci dispiace.' }, owner);
  await open_.turns(2);
  expect(await named(open_, 'Marco Riva')).toMatchObject({
    wanted: { state: 'sending', reason: { code: 'consent-withdrawn' } },
  });
  const { clientId, clientSecret } = open_.practice.google.ids;
  const refreshToken = open_.practice.google.refreshToken();
  await open_.channels.verbs.connectGoogleWithToken({ clientId, clientSecret, refreshToken }, owner);
  open_.pass(hour);
  await open_.turns(3);
  expect(await named(open_, 'Marco Riva')).toMatchObject({ reply: { text: 'Ci dispiace.' }, wanted: null });
});

test('without Google there is nothing to answer, and kept texts are kept all the same', async () => {
  shop = await openPromoteShop();
  expect(await verbs(shop).summary({}, owner)).toMatchObject({
    connected: false,
    average: null,
    total: null,
    readAt: null,
  });
  await expect(verbs(shop).answer({ id: 1, text: 'Ciao' }, owner)).rejects.toMatchObject({
    code: 'channel-not-connected',
  });
  const kept = await verbs(shop).texts.add({ title: 'Grazie', text: 'Grazie {nome}!' }, owner);
  await verbs(shop).texts.change({ ...kept, text: 'Grazie {nome}, a presto.' }, owner);
  expect(await verbs(shop).texts.list({}, owner)).toEqual([
    { id: kept.id, title: 'Grazie', text: 'Grazie {nome}, a presto.' },
  ]);
  await verbs(shop).texts.remove({ id: kept.id }, owner);
  await expect(verbs(shop).texts.remove({ id: kept.id }, owner)).rejects.toMatchObject({ code: 'not-found' });
});

test.each([
  ['Grazie {nome}, da {negozio}.', 'Giulia Ferrero', 'Grazie Giulia, da Bottega Verdi.'],
  ['Grazie {nome}, da {negozio}.', null, 'Grazie, da Bottega Verdi.'],
  ['{nome}, grazie!', null, 'Grazie!'],
  ['{Nome}, grazie!', ' élise  Dupont ', 'Élise, grazie!'],
  ['Senza niente', 'Ugo', 'Senza niente'],
])('%j for %j reads %j', (text, author, written) =>
  expect(filledAnswer(text, { author, shop: 'Bottega Verdi' })).toBe(written),
);

/** So many wait for an answer, and all are answered in one go. */
async function answerMany(open_: PromoteShop, count: number): Promise<void> {
  const { practice, turns, pass } = open_;
  for (let number = 0; number < count; number++) practice.google.review(5, `Cliente ${number}`, 'Bello.');
  pass(20 * minute);
  await turns(2);
  practice.forgetCalls();
  for (const { id, author } of await list(open_))
    if (author?.startsWith('Cliente')) await verbs(open_).answer({ id, text: `Grazie ${author}!` }, owner);
}
const waiting = async (open_: PromoteShop) => (await list(open_)).filter(({ wanted }) => wanted !== null);

test('thirty answers at once go out within Google’s edits a minute, none of them refused, and say that they wait', async () => {
  const open_ = await open({ googleQuotas: true });
  const { turns, presence } = open_;
  await answerMany(open_, 30);
  await turns(1, 1_000);
  expect(calls(open_, 'PUT').length, 'room is left for the card and for posts').toBe(8);
  expect((await waiting(open_)).map(({ wanted }) => [wanted?.state, wanted?.reason?.code])).toEqual(
    Array(22).fill(['sending', 'too-many-requests']),
  );
  // What is said on the card meanwhile does not stand behind them.
  await presence.verbs.profile.save({ title: 'Bottega nuova' }, owner);
  await turns(2, 1_000);
  expect(open_.practice.calls.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  for (let minutes = 0; minutes < 3; minutes++) await turns(13, 5_000);
  await turns(3, 20_000);
  expect(await waiting(open_)).toEqual([]);
  const answered = open_.practice.google.reviews().filter(({ reviewReply }) => reviewReply !== undefined);
  expect(answered).toHaveLength(30);
  expect(calls(open_, 'PUT')).toHaveLength(30);
  expect(open_.practice.calls.filter(({ status }) => status === 429)).toEqual([]);
});

test.each([undefined, 40])(
  'an answer refused for haste goes out later, and so do those behind it (%s)',
  async (retryAfter) => {
    const open_ = await open();
    await answerMany(open_, 5);
    open_.practice.faults.add({
      ...{ kind: 'throttle', path: '/reply', method: 'PUT', times: 1 },
      ...(retryAfter === undefined ? {} : { retryAfter }),
    } as const);
    await open_.turns(1, 1_000);
    expect(calls(open_, 'PUT'), 'one no is enough for all').toHaveLength(1);
    expect((await waiting(open_)).every(({ wanted }) => wanted?.state === 'sending')).toBe(true);
    await open_.turns(4, 20_000);
    expect(await waiting(open_)).toEqual([]);
    expect(calls(open_, 'PUT')).toHaveLength(6);
  },
);
