/** What an event asks: on the page, when it is changed later, in the table and the file, from elsewhere, and at the end. */
import { describe, expect, it } from 'vitest';

import { saveWrittenAnswers } from '../../../src/core/events/answers.ts';
import { registrationById } from '../../../src/core/events/registrations.sql.ts';
import type { EventQuestion } from '../../../src/api/event-questions.ts';
import { tableIn } from '../spreadsheets/table-in.ts';
import { openEvenings, owner, visitor } from './open-evenings.ts';

const allergies: EventQuestion = { text: 'Allergie?', kind: 'text', required: false, options: [] };
const menu: EventQuestion = { text: 'Menù', kind: 'choice', required: true, options: ['Carne', 'Pesce'] };
const car: EventQuestion = { text: 'Vieni in auto?', kind: 'yes-no', required: false, options: [] };

const open = (questions: readonly object[] = [allergies, menu, car]) =>
  openEvenings({ questions: questions as never, capacity: 20 });
type Evenings = Awaited<ReturnType<typeof open>>;

const ids = async ({ events, event }: Evenings): Promise<number[]> =>
  (await events.verbs.get({ id: event.id }, owner)).questions.map(({ id }) => id);

let forms = 0;
const come = (shop: Evenings, answers: { questionId: number; answer: string }[], by = visitor) => {
  const wish = { name: 'Lucia Martano', phone: '339 405 8122', mail: '', seats: 1, marketing: false, source: 'page' };
  const form = { ...wish, formKey: `answered-form-${++forms}`, language: 'it' as const, answers };
  return by === visitor
    ? shop.events.verbs.register({ slug: shop.event.slug, ...form }, visitor)
    : shop.events.verbs.addRegistration({ eventId: shop.event.id, ...form }, owner);
};
const said = async (shop: Evenings): Promise<(string | null)[][]> =>
  (await shop.rows()).map(({ answers }) => answers.map(({ question, answer }) => `${question} ${answer}`));

describe('what an event asks', () => {
  it('stands on its page in its order, and what is answered on the registration', async () => {
    const shop = await open();
    const page = await shop.events.verbs.publicPage({ slug: shop.event.slug }, visitor);
    const [a = 0, m = 0, c = 0] = await ids(shop);
    expect(page.questions).toEqual([
      { id: a, ...allergies },
      { id: m, ...menu },
      { id: c, ...car },
    ]);
    await come(shop, [
      { questionId: c, answer: 'yes' },
      { questionId: m, answer: 'Pesce' },
    ]);
    expect(await said(shop)).toEqual([['Menù Pesce', 'Vieni in auto? yes']]);
  });

  it('is required of visitors, and not of who is added at the counter', async () => {
    const shop = await open();
    await expect(come(shop, [])).rejects.toMatchObject({ code: 'answer-missing', details: { question: 'Menù' } });
    const [, m = 0] = await ids(shop);
    await expect(come(shop, [{ questionId: m, answer: '  ' }])).rejects.toMatchObject({ code: 'answer-missing' });
    await come(shop, [], owner);
    expect(await said(shop)).toEqual([[]]);
  });

  it('takes what can be chosen and nothing else, and no novels', async () => {
    const shop = await open();
    const [a = 0, m = 0, c = 0] = await ids(shop);
    const wrong = [
      { questionId: m, answer: 'Altro' },
      { questionId: c, answer: 'forse' },
      { questionId: a, answer: 'a'.repeat(501) },
    ];
    for (const answer of wrong)
      await expect(come(shop, [{ questionId: m, answer: 'Carne' }, answer])).rejects.toMatchObject({
        code: 'answer-not-valid',
      });
    // A question of another event is none of this one.
    await come(shop, [
      { questionId: m, answer: 'Carne' },
      { questionId: 999, answer: 'x' },
    ]);
    expect(await said(shop)).toEqual([['Menù Carne']]);
  });

  it('needs something to choose from', async () => {
    for (const options of [[], ['Carne'], ['Carne', 'Carne']])
      await expect(open([{ ...menu, options }])).rejects.toMatchObject({ code: 'event-question-wrong' });
  });
});

describe('a question changed after people answered', () => {
  it('keeps the answers with the words of their time; removed, they stay; of another kind, it is another question', async () => {
    const shop = await open();
    const [a = 0, m = 0, c = 0] = await ids(shop);
    const answers = [
      { questionId: a, answer: 'noci' },
      { questionId: m, answer: 'Carne' },
      { questionId: c, answer: 'no' },
    ];
    await come(shop, answers);
    const questions = [
      { ...car, id: c, kind: 'text' as const },
      { ...menu, id: m, text: 'Che menù?', options: ['Pesce', 'Verdure'] },
    ];
    const { questions: now } = await shop.events.verbs.update({ id: shop.event.id, questions }, owner);
    expect(now.map(({ text, kind }) => [text, kind])).toEqual([
      ['Vieni in auto?', 'text'],
      ['Che menù?', 'choice'],
    ]);
    expect(now[0]?.id).not.toBe(c);
    expect(now[1]?.id).toBe(m);
    expect((await said(shop))[0]?.toSorted()).toEqual(['Allergie? noci', 'Menù Carne', 'Vieni in auto? no']);
  });

  it('that nobody answered goes, and one of another event cannot be taken', async () => {
    const shop = await open();
    await shop.events.verbs.update({ id: shop.event.id, questions: [] }, owner);
    expect((await shop.grounds.database.read.selectFrom('event_question').selectAll().execute()).length).toBe(0);
    const other = { ...allergies, id: 77 };
    await expect(shop.events.verbs.update({ id: shop.event.id, questions: [other] }, owner)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('goes along when the event is repeated, each with questions of its own', async () => {
    const shop = await open();
    const [copy] = await shop.events.verbs.repeat({ id: shop.event.id, startsAt: ['2026-12-08T18:30:00.000Z'] }, owner);
    expect(copy?.questions.map(({ text }) => text)).toEqual(['Allergie?', 'Menù', 'Vieni in auto?']);
    const before = await ids(shop);
    expect(copy?.questions.some(({ id }) => before.includes(id))).toBe(false);
  });
});

it('who registered changes an answer by the own ticket, as on the page; the shop may, too', async () => {
  const shop = await open();
  const [a = 0, m = 0] = await ids(shop);
  const { ticket } = (await come(shop, [{ questionId: m, answer: 'Carne' }])) as { ticket: string };
  const view = await shop.events.verbs.ticket({ ticket }, visitor);
  expect(view.questions.map(({ answer }) => answer)).toEqual([null, 'Carne', null]);
  const change = (answers: { questionId: number; answer: string }[]) =>
    shop.events.verbs.changeTicket({ ticket, answers }, visitor);
  await change([{ questionId: m, answer: 'Pesce' }]);
  await expect(change([{ questionId: m, answer: '' }])).rejects.toMatchObject({ code: 'answer-missing' });
  const [row] = await shop.rows();
  await shop.events.verbs.changeRegistration({ id: row?.id ?? 0, answers: [{ questionId: a, answer: 'noci' }] }, owner);
  expect(await said(shop)).toEqual([['Allergie? noci', 'Menù Pesce']]);
});

it('answers from a file or another form are known by the words of the question, and nothing written is lost', async () => {
  const shop = await open();
  await come(shop, [], owner);
  const [row] = await shop.rows();
  const { database } = shop.grounds;
  const written = [
    { question: 'vieni in  AUTO?', answer: ' Sì ' },
    { question: 'Menù', answer: 'carne' },
    { question: 'Taglia', answer: 'M' },
    { question: 'Allergie?', answer: '' },
  ];
  const save = () =>
    database.change(async (change) => {
      const registration = await registrationById(change.db, row?.id ?? 0);
      if (registration !== undefined) await saveWrittenAnswers(change, registration, written);
    });
  await save();
  await save();
  expect(await said(shop)).toEqual([['Menù Carne', 'Vieni in auto? yes', 'Taglia M']]);
});

it('the file has a column for each question, harmless, also for those that are asked no more', async () => {
  const shop = await open();
  const [a = 0, m = 0, c = 0] = await ids(shop);
  await come(shop, [
    { questionId: a, answer: '=1+1' },
    { questionId: m, answer: 'Carne' },
    { questionId: c, answer: 'yes' },
  ]);
  await shop.events.verbs.update({ id: shop.event.id, questions: [{ ...car, id: c }] }, owner);
  const wish = { id: shop.event.id, format: 'csv' as const, language: 'it' as const };
  const { headings, rows } = await tableIn(await shop.events.verbs.exportRegistrations(wish, owner), ['Posti']);
  expect(headings.slice(8)).toEqual(['Vieni in auto?', 'Allergie?', 'Menù']);
  expect(rows.map((row) => [row['Vieni in auto?'], row['Allergie?'], row['Menù']])).toEqual([['sì', "'=1+1", 'Carne']]);
});
