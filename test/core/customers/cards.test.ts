/** Cards, and everything else that somebody is known by: given, taken off, found, joined, exported and erased. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Door } from '../../../src/api/index.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let test: TestShop;
let owner: Door;

beforeEach(async () => {
  test = await openTestShop();
  owner = test.as('owner');
});
afterEach(() => test.close());

const add = async (name: string, phone: string): Promise<number> => (await owner.customers.add({ name, phone })).id;
const found = async (search: string): Promise<string[]> =>
  (await owner.customers.list({ search })).items.map(({ name }) => name);
const cardsOf = async (id: number): Promise<string[]> =>
  (await owner.customers.get({ id })).identities.flatMap(({ kind, value }) => (kind === 'card' ? [value] : []));

it('gives a card as it is typed or scanned, finds its person by it, and takes it off again', async () => {
  const anna = await add('Anna Greco', '333 4445566');
  await add('Bruno Sava', '333 4445577');
  await owner.customers.addCard({ id: anna, number: ' 2900 0012 3457x ' });
  expect(await cardsOf(anna)).toEqual(['290000123457X']);
  expect([await found('2900 0012 3457X'), await found('290000123457x'), await found('29000')]).toEqual([
    ['Anna Greco'],
    ['Anna Greco'],
    ['Anna Greco'],
  ]);
  expect([await found('290'), await found('290000999')]).toEqual([[], []]);
  expect(await owner.loyalty.find({ written: '2900 00123457x' })).toMatchObject({ personId: anna });
  // Twice is once, also in the timeline.
  await owner.customers.addCard({ id: anna, number: '290000123457X' });
  const kinds = async () =>
    (await owner.customers.get({ id: anna })).contacts.map(({ kind, facts }) => [kind, facts.text]);
  expect(await kinds()).toEqual([['card', '290000123457X']]);
  await owner.customers.removeCard({ id: anna, number: '2900 00123457X' });
  expect([await cardsOf(anna), await found('290000123457X')]).toEqual([[], []]);
  expect((await kinds())[0]).toEqual(['card-removed', '290000123457X']);
  await expect(owner.customers.removeCard({ id: anna, number: '290000123457X' })).rejects.toMatchObject({
    data: { code: 'not-found' },
  });
});

it('says whose a card is, and after joining both it is one person’s, until they part', async () => {
  const [anna, again] = [await add('Anna Greco', '333 4445566'), await add('Anna Grecco', '333 4445599')];
  await owner.customers.addCard({ id: anna, number: 'OLD-7' });
  await expect(owner.customers.addCard({ id: again, number: 'old-7' })).rejects.toMatchObject({
    data: { code: 'loyalty-card-taken', details: { number: 'OLD-7', personId: anna, name: 'Anna Greco' } },
  });
  const { joined } = await owner.customers.merge({ keptId: again, goneId: anna });
  expect(await cardsOf(again)).toEqual(['OLD-7']);
  // The number of the entry that is gone is theirs, however it is written.
  expect([await found('333 444 5566'), await found('+393334445566'), await found('OLD-7')]).toEqual([
    ['Anna Grecco'],
    ['Anna Grecco'],
    ['Anna Grecco'],
  ]);
  await owner.customers.unmerge({ mergeId: joined[0]?.id ?? 0 });
  expect([await cardsOf(again), await cardsOf(anna)]).toEqual([[], ['OLD-7']]);
});

it('stands in the export and goes when its person is erased', async () => {
  const anna = await add('Anna Greco', '333 4445566');
  await owner.customers.addCard({ id: anna, number: 'TESSERA-99' });
  expect((await owner.customers.exportPerson({ id: anna, format: 'json' })).text).toContain('TESSERA-99');
  await owner.customers.erase({ id: anna, name: 'Anna Greco' });
  expect(await found('TESSERA-99')).toEqual([]);
  const bruno = await add('Bruno Sava', '333 4445577');
  await owner.customers.addCard({ id: bruno, number: 'TESSERA-99' });
  expect(await found('TESSERA-99')).toEqual(['Bruno Sava']);
});

it('shows exactly who came from somewhere on some days of the store, as a number of the report counts them', async () => {
  // Half past midnight in Rome is the day before in UTC.
  test.clock.setTime('2026-11-21T23:30:00.000Z');
  await owner.customers.add({ name: 'Anna Greco', phone: '333 4445566', source: 'phone' });
  await owner.customers.add({ name: 'Bruno Sava', phone: '333 4445577', source: 'counter' });
  test.clock.setTime('2026-11-22T23:30:00.000Z');
  await owner.customers.add({ name: 'Carla Neri', phone: '333 4445588', source: 'phone' });
  const on = async (from: string, to: string) =>
    (await owner.customers.list({ source: 'phone', from, to })).items.map(({ name }) => name);
  expect([await on('2026-11-21', '2026-11-21'), await on('2026-11-22', '2026-11-22')]).toEqual([[], ['Anna Greco']]);
  expect(await on('2026-11-22', '2026-11-23')).toEqual(['Carla Neri', 'Anna Greco']);
  const { sources } = await owner.metrics.report({ from: '2026-11-22', to: '2026-11-22' });
  expect(sources).toMatchObject([
    { source: 'counter', people: 1 },
    { source: 'phone', people: 1 },
  ]);
});
