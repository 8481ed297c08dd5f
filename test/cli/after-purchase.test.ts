/** Points, coupons and the question after the purchase at the terminal. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import { openTestServer, testFolder } from '../server/open-test-server.ts';
import { atTheTerminal } from './at-the-terminal.ts';

/** A shop with Anna in its book, and whatever else the story needs. */
async function shopWithAnna(more: (door: Door, anna: number) => Promise<void> = async () => {}) {
  const data = testFolder();
  const server = await openTestServer({ root: data });
  const { id: anna } = await server.door.customers.add({ name: 'Anna Greco', phone: '+393334445566' });
  await more(server.door, anna);
  await server.close();
  return { ...atTheTerminal(data), data, anna: String(anna) };
}

const sold = (door: Door, personId: number) =>
  door.counter.sell({
    ...{ formKey: 'form-key-of-a-sale-1', personId },
    lines: [{ variantId: null, article: 'Vaso', unitPrice: 2000 }],
    payments: [{ method: 'cash', amount: 2000 }],
  });

it('sets the rule of the points, corrects and takes back, finds by card, and prints it', async () => {
  const vetrina = await shopWithAnna();
  const rules = [
    '--on',
    '--kind',
    'points',
    '--points',
    '1',
    '--per',
    '1,00',
    '--worth-points',
    '100',
    '--worth',
    '5,00',
  ];
  expect(await vetrina.json('loyalty', 'rules', ...rules, '--least', '100', '--never')).toMatchObject({
    ...{ on: true, kind: 'points', points: 1, perAmount: 100, worthPoints: 100, worthAmount: 500, minPoints: 100 },
    expiryDays: null,
  });
  const correct = ['loyalty', 'correct', vetrina.anna, '150', '--why', 'Benvenuta', '--key', 'key-of-a-script-1'];
  const corrected = await vetrina.json<{ balance: number; entries: { id: number }[] }>(...correct);
  expect(corrected).toMatchObject({ balance: 150, worth: 750, entries: [{ kind: 'corrected', points: 150 }] });
  // The same key is the same correction.
  expect(await vetrina.json(...correct)).toMatchObject({ balance: 150 });
  expect(await vetrina.json('loyalty', 'show')).toMatchObject({ people: 1, points: 150, liability: 750 });
  expect(await vetrina.json('loyalty', 'card', vetrina.anna, '--number', 'OLD-7')).toMatchObject({ card: 'OLD-7' });
  expect(await vetrina.json('loyalty', 'find', 'old-7')).toMatchObject({ name: 'Anna Greco', balance: 150 });
  expect(await vetrina.json('loyalty', 'find', 'OLD-8')).toBeNull();
  expect((await vetrina.run('loyalty', 'list', '--search', 'greco')).out).toMatch(/Anna Greco +OLD-7 +150 +€7\.50/u);
  expect((await vetrina.run('loyalty', 'card', vetrina.anna, '--out', 'card.pdf')).code).toBe(0);
  expect(existsSync(join(vetrina.data, 'card.pdf'))).toBe(true);
  const entry = String(corrected.entries[0]?.id);
  expect(await vetrina.json('loyalty', 'undo', entry)).toMatchObject({ balance: 0 });
  const again = await vetrina.run('loyalty', 'undo', entry, '--json');
  expect([again.code, again.out + again.told]).toEqual([1, expect.stringContaining('batch-already-undone')]);
  expect((await vetrina.run('loyalty', 'person', vetrina.anna)).out).toContain('0 points');
});

it('makes a coupon once, lists it by state, refuses its code to another, and ends it', async () => {
  const vetrina = await shopWithAnna();
  const add = [
    'coupons',
    'add',
    '--code',
    'DIECI',
    '--percent',
    '10',
    '--uses',
    '3',
    '--least',
    '20,00',
    '--shop-only',
  ];
  const made = await vetrina.json<{ id: number }>(...add, '--key', 'key-of-a-script-2');
  expect(made).toMatchObject({ code: 'DIECI', kind: 'percent', value: 1000, maxUses: 3, minimum: 2000, uses: 0 });
  expect(await vetrina.json(...add, '--key', 'key-of-a-script-2')).toMatchObject({ id: made.id });
  const taken = await vetrina.run(...add, '--key', 'key-of-a-script-3', '--json');
  expect([taken.code, taken.out + taken.told]).toEqual([1, expect.stringContaining('coupon-taken')]);
  expect((await vetrina.run('coupons', 'add', '--code', 'X')).code).toBe(1);
  const own = await vetrina.json<{ id: number }>(
    'coupons',
    'add',
    '--amount',
    '5,00',
    '--person',
    vetrina.anna,
    '--shop-only',
  );
  expect(own).toMatchObject({ kind: 'amount', value: 500, person: { name: 'Anna Greco' } });
  expect(await vetrina.json('coupons', 'end', String(own.id))).toMatchObject({ state: 'ended' });
  const states = async (state: string) =>
    (await vetrina.json<{ items: { id: number }[] }>('coupons', 'list', '--state', state)).items.map(({ id }) => id);
  expect(await states('ended')).toEqual([own.id]);
  expect((await vetrina.run('coupons', 'show', String(made.id))).out).toContain('DIECI');
  expect((await vetrina.run('coupons', 'list', '--state', 'gone')).code).toBe(2);
});

it('tells what people said after a purchase, who is unhappy, and that they were looked after', async () => {
  let receipt = 0;
  const vetrina = await shopWithAnna(async (door, anna) => {
    await door.satisfaction.set({ ...(await door.satisfaction.overview()).settings, on: true });
    ({ id: receipt } = await sold(door, anna));
    const said = { language: 'it', words: 'Troppa fila' } as const;
    await door.satisfaction.answer({ formKey: 'form-key-of-an-answer-1', score: 1, ...said });
  });
  expect(await vetrina.json('satisfaction', 'show')).toMatchObject({ figures: { answers: 1, average: null }, open: 1 });
  const { items } = await vetrina.json<{ items: { id: number }[] }>('satisfaction', 'answers', '--state', 'open');
  expect(items).toMatchObject([{ score: 1, words: 'Troppa fila', state: 'open' }]);
  const settled = await vetrina.json('satisfaction', 'settle', String(items[0]?.id), '--note', 'Chiamata');
  expect(settled).toMatchObject({ state: 'done' });
  expect((await vetrina.run('satisfaction', 'answers', '--state', 'open')).out).toBe('No answers.');
  expect((await vetrina.run('satisfaction', 'answers', '--from', '2020-01-01', '--to', '2020-12-31')).out).toBe(
    'No answers.',
  );
  expect(await vetrina.json('satisfaction', 'answers', '--from', '2020-01-01')).toMatchObject({ total: 1 });
  expect((await vetrina.run('giftcards', 'list', '--on', '2020-01-01')).code).toBe(0);
  expect(await vetrina.json('loyalty', 'list', '--on', '2020-01-01')).toMatchObject({ items: [], points: 0, owed: 0 });
  expect(await vetrina.json('satisfaction', 'link', String(receipt))).toMatchObject({
    link: expect.stringMatching(/^http/u),
  });
  expect((await vetrina.run('satisfaction', 'poster', 'sign.pdf', '--size', 'a4')).code).toBe(0);
  expect(existsSync(join(vetrina.data, 'sign.pdf'))).toBe(true);
});
