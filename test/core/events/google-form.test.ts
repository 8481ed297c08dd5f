/** A Google Form for an event: made once for people to see, read once, and closed when nobody can come in any more. */
import { afterEach, expect, test } from 'vitest';

import { openTestShop, type TestShop } from '../../open-test-shop.ts';
import { checkCalls, specsAvailable } from '../../specs/index.ts';

let it: TestShop;
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(it.practice.calls)).toEqual([]);
  expect(it.faults).toEqual([]);
  await it.close();
});

const consent = 'Altri inviti (facoltativo)';
const yes = 'Sì, Bottega Verdi può avvisarmi dei prossimi eventi. Posso cambiare idea quando voglio.';

async function evening(capacity = 2) {
  it = await openTestShop();
  const owner = it.as('owner');
  await owner.settings.update({ shopName: 'Bottega Verdi' });
  await owner.channels.connectPractice({ vendor: 'google' });
  const event = await owner.events.create({
    ...{ title: 'Tre rosati', startsAt: '2026-12-01T18:30:00.000Z', capacity, seatsPerRegistration: 3 },
  });
  const form = async () => (await owner.events.googleForm({ id: event.id })).form;
  const there = () => it.practice.google.forms();
  const send = (name: string, phone: string, more: Record<string, string> = {}) =>
    it.practice.google.answerForm(String(there()[0]?.['formId']), {
      ...{ 'Nome e cognome': name, Telefono: phone, 'Quanti siete?': '1' },
      ...more,
    });
  const states = async () =>
    (await owner.events.registrations({ id: event.id }))
      .toReversed()
      .map(({ name, seats, state, source }) => `${name} ${seats} ${state} ${source}`);
  return { owner, event, form, there, send, states };
}
const begun = () => it.practice.calls.filter(({ method, path }) => method === 'POST' && path === '/v1/forms');

test('the form begins unseen, gets its questions, and is shown; asked for again it is the same one', async () => {
  const { owner, event, form, there } = await evening();
  await owner.events.createGoogleForm({ id: event.id });
  await it.rounds(3);
  expect(await form()).toMatchObject({ state: 'open', reason: null, blanks: 0, registered: 0, consentText: yes });
  expect((await form())?.link).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/.*\/viewform$/u);
  const [google] = there();
  expect(google).toMatchObject({
    info: { title: 'Tre rosati' },
    settings: { emailCollectionType: 'DO_NOT_COLLECT' },
    publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
  });
  expect((google?.['items'] as { title: string }[]).map(({ title }) => title)).toEqual([
    'Nome e cognome',
    'Telefono',
    'Mail (se vuoi il biglietto per posta)',
    'Quanti siete?',
    consent,
  ]);
  await owner.events.createGoogleForm({ id: event.id });
  await it.rounds(2);
  expect(begun()).toHaveLength(1);
  // A title alone begins it.
  expect(begun()[0]?.body).toEqual({ info: { title: 'Tre rosati' } });
});

test('who sends it is registered once, with the sentence that was shown; a full event closes the form', async () => {
  const { owner, event, form, send, states, there } = await evening(3);
  await owner.events.createGoogleForm({ id: event.id });
  await it.rounds(3);
  send('Anna Neri', '333 555 0101', { [consent]: yes });
  send('Ugo Blu', '333 555 0102', { 'Quanti siete?': '2' });
  it.clock.pass(1000);
  send('Eva Sala', '333 555 0103');
  send('Anna Neri', '+39 333 555 0101');
  await it.rounds(3);
  expect(await states()).toEqual([
    'Anna Neri 1 confirmed google-form',
    'Ugo Blu 2 confirmed google-form',
    'Eva Sala 1 waiting google-form',
  ]);
  expect(await form()).toMatchObject({
    registered: 2,
    waitingList: 1,
    already: 1,
    state: 'closed',
    closedByHand: false,
  });
  expect(there()[0]).toMatchObject({ publishSettings: { publishState: { isAcceptingResponses: false } } });
  expect(send('Tardi', '333 555 0109')).toBeUndefined();
  const [anna] = (await owner.customers.list({ limit: 10, search: 'Anna' })).items;
  expect(anna?.consent).toMatchObject({ granted: true });
  expect((await owner.customers.get({ id: anna!.id })).consents[0]).toMatchObject({ text: yes, source: 'google-form' });
  const identities = await it.shop.database.read.selectFrom('identity').select(['person_id', 'kind']).execute();
  expect(identities.filter(({ kind, person_id }) => kind === 'google-form' && person_id === anna!.id)).toHaveLength(2);
  // The answers are asked for again and again, and come in once.
  expect(await owner.events.pullGoogleForms({})).toMatchObject({ forms: 1, added: 0 });
  const [first] = (await owner.events.registrations({ id: event.id })).toReversed();
  await owner.events.cancelRegistration({ id: first!.id });
  await owner.events.update({ id: event.id, capacity: 9 });
  await it.rounds(3);
  expect((await states()).filter((line) => line.includes('Anna'))).toEqual(['Anna Neri 1 cancelled google-form']);
  expect(await form()).toMatchObject({ state: 'open' });
});

test('what the event itself asks is asked in the form, and the answers stand on the registration', async () => {
  const { owner, event, send } = await evening();
  const questions = [
    { text: 'Porti qualcuno?', kind: 'text' as const, required: false, options: [] },
    { text: 'Bevi vino?', kind: 'yes-no' as const, required: true, options: [] },
    { text: 'Che cosa mangi?', kind: 'choice' as const, required: false, options: ['Tutto', 'Vegetariano'] },
  ];
  await owner.events.update({ id: event.id, questions });
  await owner.events.createGoogleForm({ id: event.id });
  await it.rounds(3);
  send('Anna Neri', '333 555 0101', { 'Bevi vino?': 'Sì', 'Che cosa mangi?': 'Vegetariano' });
  await it.rounds(2);
  const [anna] = await owner.events.registrations({ id: event.id });
  expect(anna?.answers.map(({ question, answer }) => [question, answer])).toEqual([
    ['Bevi vino?', 'yes'],
    ['Che cosa mangi?', 'Vegetariano'],
  ]);
});

test('an answer nobody could call is counted and said, and one after the end comes too late', async () => {
  const { owner, event, form, send, states } = await evening();
  await owner.events.createGoogleForm({ id: event.id });
  await it.rounds(3);
  send('Senza numero', 'chiamami');
  await it.rounds(2);
  expect(await form()).toMatchObject({ unusable: 1, registered: 0 });
  await owner.events.close({ id: event.id, closed: true });
  send('Tardi Davvero', '333 555 0109');
  await it.rounds(3);
  expect(await form()).toMatchObject({ tooLate: 1, state: 'closed' });
  expect(await states()).toEqual([]);
});

test.each(['hang', 'reset', 'half', 'html', 'empty'] as const)(
  'the answer to its beginning is lost (%s): people see one form, and the empty one is said',
  async (kind) => {
    const { owner, event, form, there } = await evening();
    const fault = kind === 'hang' ? { kind, milliseconds: 300 } : { kind };
    it.practice.faults.add({ ...fault, method: 'POST', path: /^\/v1\/forms$/u, when: 'after', times: 1 });
    await owner.events.createGoogleForm({ id: event.id });
    await it.rounds(40);
    expect(await form()).toMatchObject({ state: 'open' });
    const shown = there().filter((each) => {
      const { publishState } = each['publishSettings'] as { publishState: { isPublished: boolean } };
      return publishState.isPublished;
    });
    expect(shown).toHaveLength(1);
    expect((await form())?.blanks).toBe(there().length - 1);
  },
);

test.each([':batchUpdate', ':setPublishSettings'])(
  'the answer to %s is lost: its questions stand there once',
  async (verb) => {
    const { owner, event, form, there } = await evening();
    it.practice.faults.add({ kind: 'reset', method: 'POST', path: verb, when: 'after', times: 1 });
    await owner.events.createGoogleForm({ id: event.id });
    await it.rounds(40);
    expect(await form()).toMatchObject({ state: 'open', blanks: 0 });
    expect(there()[0]?.['items']).toHaveLength(5);
    expect(begun()).toHaveLength(1);
  },
);

test.each([
  { fault: { kind: 'throttle', retryAfter: 30 }, code: 'too-many-requests' },
  { fault: { kind: 'status', status: 503 }, code: 'service-unavailable' },
  { fault: { kind: 'html', status: 502 }, code: 'service-unavailable' },
  { fault: { kind: 'half' }, code: 'no-answer' },
  { fault: { kind: 'html', status: 404 }, code: 'answer-unreadable' },
] as const)('answers that cannot be read wait and say why ($code), and come in later', async ({ fault, code }) => {
  const { owner, event, form, send, states } = await evening();
  await owner.events.createGoogleForm({ id: event.id });
  await it.rounds(3);
  send('Anna Neri', '333 555 0101');
  it.practice.faults.add({ ...fault, method: 'GET', path: '/responses', times: 1 });
  await expect(owner.events.pullGoogleForms({})).rejects.toThrow('google-form-not-read');
  expect((await form())?.reason?.code).toBe(code);
  it.clock.pass(60_000);
  await it.rounds(2);
  expect(await states()).toEqual(['Anna Neri 1 confirmed google-form']);
  expect((await form())?.reason).toBeNull();
});

test('without the right to forms only the form stands still; allowed and tried again it goes on', async () => {
  const { owner, event, form } = await evening();
  const scopes = ['business.manage', 'content'].map((name) => `https://www.googleapis.com/auth/${name}`);
  it.practice.google.narrow(scopes);
  await owner.events.createGoogleForm({ id: event.id });
  await it.rounds(3);
  expect(await form()).toMatchObject({ state: 'failed', reason: { code: 'forms-not-allowed' } });
  const google = (await owner.channels.list()).find(({ id }) => id === 'google');
  expect(google?.connection.state).not.toBe('sign-in');
  it.practice.google.narrow([
    ...scopes,
    ...['forms.body', 'forms.responses.readonly'].map((name) => `https://www.googleapis.com/auth/${name}`),
  ]);
  await owner.events.createGoogleForm({ id: event.id });
  await it.rounds(3);
  expect(await form()).toMatchObject({ state: 'open', reason: null });
});

test('deleted in the Drive, it is said; made again it is another one, and nobody is registered twice', async () => {
  const { owner, event, form, send, states, there } = await evening();
  await owner.events.createGoogleForm({ id: event.id });
  await it.rounds(3);
  send('Anna Neri', '333 555 0101');
  await it.rounds(2);
  it.practice.google.removeForm(String(there()[0]?.['formId']));
  await it.rounds(3);
  expect((await form())?.reason?.code).toBe('form-gone');
  await owner.events.createGoogleForm({ id: event.id });
  await it.rounds(4);
  expect(await form()).toMatchObject({ state: 'open', reason: null, registered: 1 });
  expect(await states()).toHaveLength(1);
});

test('without Google, or for an evening that is closed, it says what is missing', async () => {
  it = await openTestShop();
  const owner = it.as('owner');
  const event = await owner.events.create({ title: 'Rosati', startsAt: '2026-12-01T18:30:00.000Z', capacity: 4 });
  expect(await owner.events.googleForm({ id: event.id })).toMatchObject({ form: null, lacks: ['not-connected'] });
  await expect(owner.events.createGoogleForm({ id: event.id })).rejects.toThrow('channel-not-connected');
  await owner.channels.connectPractice({ vendor: 'google' });
  await owner.events.close({ id: event.id, closed: true });
  await expect(owner.events.createGoogleForm({ id: event.id })).rejects.toThrow('event-closed');
});

test('the box says the event’s own words, on one line, and they are what is kept', async () => {
  const { owner, event, form, send, there } = await evening(5);
  const said = 'Sì, scrivetemi quando\narriva il novello.';
  const shown = 'Sì, scrivetemi quando arriva il novello.';
  await owner.events.update({ id: event.id, consentText: { it: said, en: '', hu: '' } });
  expect((await owner.events.googleForm({ id: event.id })).consentText).toBe(shown);
  await owner.events.createGoogleForm({ id: event.id });
  await it.rounds(3);
  expect(await form()).toMatchObject({ state: 'open', consentText: shown });
  expect(JSON.stringify(there()[0]?.['items'])).toContain(shown);
  send('Anna Neri', '333 555 0101', { [consent]: shown });
  await it.rounds(3);
  const [anna] = (await owner.customers.list({ limit: 10, search: 'Anna' })).items;
  expect((await owner.customers.get({ id: anna!.id })).consents[0]).toMatchObject({ text: shown });
});

test('an answer that gave nobody a seat stands on Oggi, with its event', async () => {
  const { owner, event, send } = await evening(5);
  await owner.events.createGoogleForm({ id: event.id });
  await it.rounds(3);
  send('Senza Recapito', '12');
  await it.rounds(3);
  const card = async () => (await owner.metrics.today({})).todos.find(({ code }) => code === 'google-form-left-out');
  expect(await card()).toMatchObject({ count: 1, subjectId: event.id, details: { name: 'Tre rosati' } });
  it.clock.pass(20 * 86_400_000);
  expect(await card()).toBeUndefined();
});

test('an answer that got no seat is ticked off, and put back; one that has a seat is not touched', async () => {
  const { owner, event, form, send } = await evening(5);
  await owner.events.createGoogleForm({ id: event.id });
  await it.rounds(3);
  for (const name of ['Senza Recapito', 'Senza Numero']) send(name, '12');
  send('Anna Neri', '333 555 0101');
  await it.rounds(3);
  const card = async () =>
    (await owner.metrics.today({})).todos.find(({ code }) => code === 'google-form-left-out')?.count;
  const { leftOut = [], editLink = '' } = (await form()) ?? {};
  expect(leftOut).toMatchObject([
    { why: 'unusable', settledAt: null },
    { why: 'unusable', settledAt: null },
  ]);
  const [one, other] = leftOut.map(({ id }) => id) as [string, string];
  expect(leftOut[0]?.link).toBe(`${editLink}#response=${encodeURIComponent(one)}`);
  const settle = (answers: string[], settled: boolean) =>
    owner.events.settleFormAnswers({ id: event.id, answers, settled });
  expect(await card()).toBe(2);
  expect(await settle([one, 'no-such-answer'], true)).toMatchObject({
    unusable: 1,
    leftOut: [
      { id: other, settledAt: null },
      { id: one, settledAt: expect.any(String) as string },
    ],
  });
  expect(await card()).toBe(1);
  await settle([other], true);
  expect(await card()).toBeUndefined();
  // Read again, they stay dealt with.
  await it.rounds(3);
  expect(await form()).toMatchObject({ unusable: 0, registered: 1 });
  await settle([one], false);
  expect(await card()).toBe(1);
  const registered = it.shop.database.sqlite
    .prepare(`select id from google_form_answer where outcome = 'registered'`)
    .get() as { id: string };
  await settle([registered.id], true);
  expect(await form()).toMatchObject({ registered: 1 });
});
