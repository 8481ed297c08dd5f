/** After the purchase: how people felt and what is owed to them, the same number in the report, the figures and the lists. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { type PaperGround, reportOnPaper } from '../../../src/core/metrics/report-paper.ts';
import { usualQuestions } from '../../../src/core/sales/satisfaction/questions.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let it: TestShop;
let forms = 0;
const owner = () => it.as('owner');
const newForm = () => `after-purchase-form-${(forms += 1)}`;
const dayMs = 86_400_000;
const day = (back = 0) => new Date(it.clock.now() - back * dayMs).toISOString().slice(0, 10);
const after = async (from = day(), to = day()) => (await owner().metrics.report({ from, to })).after;

const open = async () => {
  it = await openTestShop();
};
const close = async () => {
  expect(it.faults).toEqual([]);
  await it.close();
};
beforeEach(open);
afterEach(close);

const answer = (score: number) =>
  it.as('visitor').satisfaction.answer({ token: null, formKey: newForm(), score, words: '', language: 'it' });
const askCustomers = () =>
  owner().satisfaction.set({ on: true, byMail: false, afterDays: 3, questions: usualQuestions });

async function meet(name: string): Promise<number> {
  const startsAt = new Date(it.clock.now() + 20 * dayMs).toISOString();
  const event = await owner().events.create({ title: `Serata di ${name}`, startsAt, capacity: 20 });
  const mail = `${name.toLowerCase()}@example.com`;
  await owner().events.addRegistration({ eventId: event.id, formKey: newForm(), name, phone: '', mail });
  return (await owner().customers.list({ search: name })).items[0]?.id ?? 0;
}
const sell = (amount: number, wish: { personId?: number; points?: number; card?: boolean } = {}) =>
  owner().counter.sell({
    ...{ formKey: newForm(), personId: wish.personId ?? null },
    lines: wish.card === true ? [] : [{ variantId: null, article: 'Vaso', unitPrice: amount }],
    cards: wish.card === true ? [{ amount, expiresOn: null }] : [],
    payments: [{ method: 'cash', amount }],
  });
const pointsRule = async (worthAmount: number) => {
  const { rules } = await owner().loyalty.overview(undefined);
  return owner().loyalty.setRules({ ...rules, on: true, worthAmount });
};

test('five answers make a figure, of the days on which they were given; fewer are not enough', async () => {
  await askCustomers();
  for (const score of [5, 4, 1, 5]) await answer(score);
  expect((await after()).satisfaction).toEqual({ answers: 4, average: null, unhappy: null, least: 5 });
  await answer(4);
  expect((await after()).satisfaction).toEqual({ answers: 5, average: 380, unhappy: 2000, least: 5 });
  expect((await owner().satisfaction.overview(undefined)).figures).toMatchObject({ average: 380, unhappy: 2000 });
  const { figures } = await owner().metrics.figures({ from: day(), to: day(), metrics: ['satisfaction'] });
  expect(figures).toMatchObject([{ metric: 'satisfaction', unit: 'score', value: 380, before: null }]);
  const given = async (from: string, to: string) => {
    const { items, total } = await owner().satisfaction.answers({ from, to });
    return { scores: items.map(({ score }) => score), total };
  };
  it.clock.pass(3 * dayMs);
  await answer(2);
  expect(await given(day(3), day(1))).toEqual({ scores: [4, 5, 1, 4, 5], total: 5 });
  expect(await given(day(2), day())).toEqual({ scores: [2], total: 1 });
  expect((await owner().satisfaction.answers({ state: 'open', from: day(3), to: day(3) })).total).toBe(1);
  it.clock.pass(dayMs);
  expect((await after()).satisfaction).toMatchObject({ answers: 0, average: null });
  expect((await after(day(4), day(2))).satisfaction).toMatchObject({ answers: 5, average: 380 });
});

test('what is owed is that at the end of the days, also when it was spent or the rule changed since', async () => {
  expect((await after()).owed).toMatchObject({ cards: 0, onCards: 0, people: 0, points: 0, inPoints: 0 });
  await pointsRule(500);
  const anna = await meet('Anna');
  const [card] = (await sell(5000, { card: true })).cards;
  await sell(20_000, { personId: anna });
  const first = day();
  const owed = { cards: 1, onCards: 5000, people: 1, points: 200, inPoints: 1000 };
  expect((await after()).owed).toEqual({ on: first, ...owed });
  it.clock.pass(2 * dayMs);
  await owner().counter.sell({
    ...{ formKey: newForm(), personId: null },
    lines: [{ variantId: null, article: 'Vaso', unitPrice: 2000 }],
    payments: [{ method: 'gift-card', amount: 2000, code: card!.code }],
  });
  await pointsRule(1000);
  expect((await after()).owed).toEqual({ on: day(), ...owed, onCards: 3000, inPoints: 2000 });
  expect((await after(first, first)).owed).toEqual({ on: first, ...owed });
  // Each opens a list that says the same.
  expect((await owner().counter.cards.list({})).owed).toBe(3000);
  expect(await owner().loyalty.overview(undefined)).toMatchObject({ people: 1, points: 200, liability: 2000 });
  const { figures } = await owner().metrics.figures({
    ...{ from: day(), to: day() },
    metrics: ['gift-cards-owed', 'points-owed'],
  });
  expect(figures.map(({ metric, value, before }) => [metric, value, before])).toEqual([
    ['gift-cards-owed', 3000, 5000],
    ['points-owed', 2000, 1000],
  ]);
  const ground: PaperGround = {
    ...{ language: 'it', currency: 'EUR', timeZone: 'Europe/Rome', shopName: 'Bottega', at: it.clock.now() },
    channelNames: new Map(),
  };
  const paper = reportOnPaper(await owner().metrics.report({ from: day(), to: day() }), ground);
  const table = paper.tables.find(({ title }) => title === 'Dopo l’acquisto');
  expect(table?.rows.map(({ cells }) => cells.map((cell) => String(cell).replaceAll(/\s/gu, ' ')))).toEqual([
    ['Gradimento, voti da 1 a 5', '0', 'dati insufficienti'],
    ['Da onorare su buoni regalo e crediti', '1', '30,00 €'],
    ['Da onorare in punti o cashback', '200', '20,00 €'],
  ]);
});

/** What the lists of a past day show, row by row. */
async function listed(on: string) {
  const cards = await owner().counter.cards.list({ on });
  const people = await owner().loyalty.accounts({ on });
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  expect([cards.items.length, people.items.length]).toEqual([cards.total, people.total]);
  expect(sum(cards.items.map(({ balance }) => balance))).toBe(cards.owed);
  return {
    ...{ cards: cards.total, onCards: cards.owed },
    ...{ people: people.total, points: sum(people.items.map(({ balance }) => balance)), inPoints: people.owed },
  };
}

test('a card of a past day is as it was: not blocked yet, not over yet, and not there before it was sold', async () => {
  const before = day();
  it.clock.pass(dayMs);
  const [card] = (await sell(5000, { card: true })).cards;
  const sold = day();
  it.clock.pass(dayMs);
  await owner().counter.cards.block({ id: card!.id, why: 'persa' });
  const list = (on: string, state?: 'open' | 'blocked') => owner().counter.cards.list({ on, state });
  expect(await list(before)).toMatchObject({ total: 0, owed: 0 });
  expect(await list(sold)).toMatchObject({ total: 1, owed: 5000, items: [{ state: 'open', balance: 5000 }] });
  expect((await list(sold, 'blocked')).total).toBe(0);
  expect(await list(day(), 'blocked')).toMatchObject({ total: 1, items: [{ state: 'blocked' }] });
});

test('the evenings that the report counts are those of its days, put away or not', async () => {
  const event = async (title: string, daysAhead: number) => {
    const startsAt = new Date(it.clock.now() + daysAhead * dayMs).toISOString();
    return (await owner().events.create({ title, startsAt, capacity: 20 })).id;
  };
  const first = await event('Prima', 1);
  await event('Seconda', 3);
  await owner().events.callOff({ id: await event('Annullata', 1) });
  await event('Domani', 5);
  it.clock.pass(4 * dayMs);
  await owner().events.archive({ id: first, archived: true });
  const titles = async (from: string, to: string) =>
    (await owner().events.list({ from, to })).map(({ title }) => title);
  expect((await titles(day(4), day(-3))).toSorted()).toEqual(['Prima', 'Seconda']);
  expect(await titles(day(3), day(2))).toEqual(['Prima']);
});

const step = fc.oneof(
  fc.record({ kind: fc.constant('card' as const), amount: fc.integer({ min: 100, max: 9000 }) }),
  fc.record({ kind: fc.constant('buys' as const), amount: fc.integer({ min: 100, max: 30_000 }) }),
  fc.record({ kind: fc.constant('pays' as const), amount: fc.integer({ min: 1, max: 9000 }) }),
  fc.record({ kind: fc.constant('rule' as const), amount: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ kind: fc.constant('day' as const), amount: fc.integer({ min: 1, max: 3 }) }),
);

test('whatever happened, it is what the lists said on the evening of each day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      await close();
      await open();
      await pointsRule(500);
      const anna = await meet('Anna');
      const codes: string[] = [];
      const evenings = new Map<string, object>();
      const now = async () => {
        const { people, points, liability } = await owner().loyalty.overview(undefined);
        const { items, owed } = await owner().counter.cards.list({});
        const cards = items.filter(({ balance }) => balance !== 0).length;
        return { cards, onCards: owed, people, points, inPoints: liability };
      };
      for (const { kind, amount } of steps) {
        if (kind === 'day') {
          evenings.set(day(), await now());
          it.clock.pass(amount * dayMs);
        } else if (kind === 'card') codes.push(...(await sell(amount, { card: true })).cards.map(({ code }) => code));
        else if (kind === 'buys') await sell(amount, { personId: anna });
        else if (kind === 'rule') await pointsRule(amount);
        else {
          const code = codes.at(-1);
          const card = code === undefined ? undefined : await owner().counter.cards.byCode({ code });
          const part = Math.min(amount, card?.balance ?? 0);
          if (code !== undefined && part > 0)
            await owner().counter.sell({
              ...{ formKey: newForm(), personId: null },
              lines: [{ variantId: null, article: 'Vaso', unitPrice: part }],
              payments: [{ method: 'gift-card', amount: part, code }],
            });
        }
      }
      evenings.set(day(), await now());
      for (const [on, then] of evenings) {
        expect((await after(on, on)).owed).toEqual({ on, ...then });
        expect(await listed(on)).toEqual(then);
      }
    }),
    { numRuns: Number(process.env['VETRINA_TEST_ROUNDS'] ?? 15) },
  );
}, 60_000);
