/** A question after the purchase: asked once, answered once, unhappy people followed; figures only where there are enough. */
import { afterEach, beforeEach, expect, test } from 'vitest';

import { usualQuestions } from '../../../../src/core/sales/satisfaction/questions.ts';
import { openTestShop, type TestShop } from '../../../open-test-shop.ts';
import { readCodes, readPdf, renderPage } from '../../print/read-pdf.ts';

let it: TestShop;
const owner = () => it.as('owner');
const visitor = () => it.as('visitor');
let forms = 0;
const newForm = () => `survey-form-number-${(forms += 1)}`;
const dayMs = 86_400_000;

beforeEach(async () => {
  it = await openTestShop();
});
afterEach(async () => {
  expect(it.faults).toEqual([]);
  await it.close();
});

const settings = { on: true, byMail: false, afterDays: 3, questions: usualQuestions };
const say = (score: number, words = '', token: string | null = null, formKey = newForm()) =>
  visitor().satisfaction.answer({ token, formKey, score, words, language: 'it' });

async function meet(name: string, allows: boolean): Promise<number> {
  const event = await owner().events.create({
    title: `Serata di ${name}`,
    startsAt: '2026-12-20T18:00:00.000Z',
    capacity: 20,
  });
  await owner().events.addRegistration({
    ...{ eventId: event.id, formKey: newForm(), name, phone: '' },
    mail: `${name.toLowerCase()}@example.com`,
  });
  const { items } = await owner().customers.list({ search: name });
  const id = items[0]?.id ?? 0;
  if (allows)
    await owner().customers.recordConsent({
      ...{ id, purpose: 'offers-by-message', channel: 'mail', granted: true, source: 'counter', text: 'Va bene' },
    });
  return id;
}

const sell = (personId: number | null) =>
  owner().counter.sell({
    ...{ formKey: newForm(), personId },
    lines: [{ variantId: null, article: 'Vaso', unitPrice: 2000 }],
    payments: [{ method: 'cash', amount: 2000 }],
  });

test('off until it is switched on; the code on the counter counts each form once', async () => {
  await expect(visitor().satisfaction.page({ token: null })).rejects.toMatchObject({ data: { code: 'not-found' } });
  await expect(say(5)).rejects.toMatchObject({ data: { code: 'not-found' } });
  await owner().satisfaction.set(settings);
  expect(await visitor().satisfaction.page({ token: null })).toMatchObject({
    shopName: expect.any(String) as string,
    answered: false,
  });
  const key = newForm();
  await say(5, 'Gentilissimi', null, key);
  await say(1, 'di nuovo', null, key);
  expect((await owner().satisfaction.answers({})).items).toMatchObject([
    { score: 5, words: 'Gentilissimi', source: 'counter', person: null, receipt: null, state: 'fine' },
  ]);
  await expect(visitor().satisfaction.answers({})).rejects.toThrow();
});

test('figures are said from five answers on', async () => {
  await owner().satisfaction.set(settings);
  for (const score of [5, 4, 2, 1]) await say(score);
  expect((await owner().satisfaction.overview()).figures).toEqual({
    answers: 4,
    average: null,
    unhappy: null,
    least: 5,
  });
  await say(4);
  expect((await owner().satisfaction.overview()).figures).toEqual({
    answers: 5,
    average: 320,
    unhappy: 4000,
    least: 5,
  });
  it.clock.pass(91 * dayMs);
  expect((await owner().satisfaction.overview()).figures).toMatchObject({ answers: 0 });
});

test('an unhappy customer is something to do, with person and receipt, done by a click with a note and undone', async () => {
  await owner().satisfaction.set(settings);
  const anna = await meet('Anna', false);
  const receipt = await sell(anna);
  const { link } = await owner().satisfaction.linkFor({ receiptId: receipt.id });
  expect(await owner().satisfaction.linkFor({ receiptId: receipt.id })).toEqual({ link });
  const token = link.split('/s/')[1] ?? '';
  await say(2, 'Il vaso era scheggiato', token);
  // The link is answered: another word of the same link changes nothing.
  await say(5, '', token);
  expect(await visitor().satisfaction.page({ token })).toMatchObject({ answered: true });
  const [answer] = (await owner().satisfaction.answers({ state: 'open' })).items;
  expect(answer).toMatchObject({ score: 2, person: { id: anna }, receipt: { number: receipt.number }, source: 'link' });
  const asks = async () =>
    (await owner().metrics.today()).todos.filter(({ code }) => code === 'customer-unhappy').map(({ count }) => count);
  expect(await asks()).toEqual([1]);
  expect((await owner().customers.get({ id: anna })).contacts).toContainEqual(
    expect.objectContaining({ kind: 'survey', facts: { score: 2, text: 'Il vaso era scheggiato' } }),
  );
  const id = answer?.id ?? 0;
  await owner().satisfaction.settle({ id, note: 'Richiamata, le ho dato un vaso nuovo' });
  expect(await asks()).toEqual([]);
  expect((await owner().customers.get({ id: anna })).contacts[0]).toMatchObject({
    kind: 'note',
    facts: { text: 'Richiamata, le ho dato un vaso nuovo' },
  });
  await owner().satisfaction.reopen({ id });
  expect(await asks()).toEqual([1]);
  const { name } = await owner().customers.get({ id: anna });
  await owner().customers.erase({ id: anna, name });
  expect((await owner().satisfaction.answers({})).total).toBe(0);
  await expect(visitor().satisfaction.page({ token })).rejects.toMatchObject({ data: { code: 'not-found' } });
});

test('by mail only who allowed it, days after the purchase, once per receipt and once in thirty days', async () => {
  const [anna, bruno] = [await meet('Anna', true), await meet('Bruno', false)];
  await sell(anna);
  it.clock.pass(60_000);
  await owner().satisfaction.set({ ...settings, byMail: true });
  it.clock.pass(60_000);
  await sell(anna);
  await sell(bruno);
  await it.rounds(2);
  expect((await owner().satisfaction.overview()).asked).toBe(0);
  it.clock.pass(3 * dayMs);
  await it.rounds(3);
  expect((await owner().satisfaction.overview()).asked).toBe(1);
  await sell(anna);
  it.clock.pass(4 * dayMs);
  await it.rounds(3);
  expect((await owner().satisfaction.overview()).asked).toBe(1);
});

test('who was called lately is asked later, and the reason is said; the letter counts as a contact', async () => {
  const anna = await meet('Anna', true);
  await owner().satisfaction.set({ ...settings, byMail: true });
  await sell(anna);
  it.clock.pass(3 * dayMs);
  await owner().customers.addNote({ id: anna, kind: 'call', text: 'Per il ritiro' });
  await it.rounds(3);
  expect(await owner().satisfaction.overview()).toMatchObject({ asked: 0, held: [{ no: 'cap', people: 1 }] });
  it.clock.pass(7 * dayMs + 1000);
  await it.rounds(3);
  expect(await owner().satisfaction.overview()).toMatchObject({ asked: 1, held: [] });
  expect((await owner().customers.get({ id: anna })).contacts[0]).toMatchObject({ kind: 'letter', actor: 'Vetrina' });
});

test('the sign for the counter: its code leads to the question', async () => {
  await owner().satisfaction.set(settings);
  const file = await owner().satisfaction.poster({ size: 'a4', language: 'it' });
  const bytes = new Uint8Array(Buffer.from(file.text, 'base64'));
  expect((await readPdf(bytes)).pages[0]?.texts.map(({ text }) => text).join(' ')).toContain('Com’è andata da noi?');
  expect((await readCodes(await renderPage(bytes, 1, 100))).map(({ text }) => text)).toEqual([
    (await owner().satisfaction.overview()).link,
  ]);
});
