/** An event is held elsewhere: its form at Google says so, unless a person has written there. */
import { afterEach, expect, test } from 'vitest';

import { openTestShop, type TestShop } from '../../open-test-shop.ts';
import { checkCalls, specsAvailable } from '../../specs/index.ts';

let it: TestShop;
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(it.practice.calls)).toEqual([]);
  expect(it.faults).toEqual([]);
  await it.close();
});

const cellar = { place: 'Cantina Rossi', street: 'via Libertini 12', postcode: '73017', town: 'Gallipoli' };
const there = 'Cantina Rossi, via Libertini 12, 73017 Gallipoli';

async function evening() {
  it = await openTestShop();
  const owner = it.as('owner');
  await owner.settings.update({ shopName: 'Bottega Verdi', street: 'via Palmieri 14', town: 'Lecce' });
  await owner.channels.connectPractice({ vendor: 'google' });
  const { id } = await owner.events.create({ title: 'Tre rosati', startsAt: '2026-12-01T18:30:00.000Z', capacity: 9 });
  await owner.events.createGoogleForm({ id });
  await it.rounds(3);
  const shown = () => it.practice.google.forms()[0] as { formId: string; info: { title: string; description: string } };
  const form = async () => (await owner.events.googleForm({ id })).form;
  const rewritten = () => it.practice.calls.filter(({ path }) => path.endsWith(':batchUpdate')).length - 1;
  return { owner, id, shown, form, rewritten };
}

test('held elsewhere, on another day and by another name, the form says so, with one edit', async () => {
  const { owner, id, shown, form, rewritten } = await evening();
  expect(shown().info.description).toContain('via Palmieri 14');
  expect(await form()).toMatchObject({ follows: 'said', newWords: '' });
  await owner.events.update({ id, ...cellar, title: 'Quattro rosati', startsAt: '2026-12-02T18:30:00.000Z' });
  await it.rounds(4);
  expect(shown().info).toMatchObject({
    title: 'Quattro rosati',
    description: expect.stringContaining(there) as string,
  });
  expect(shown().info.description).toContain('mercoledì 2 dicembre');
  expect(shown().info.description).not.toContain('via Palmieri 14');
  expect(await form()).toMatchObject({ follows: 'said', newWords: '', title: 'Quattro rosati', state: 'open' });
  await it.rounds(4);
  expect(rewritten()).toBe(1);
});

test('the answer to the edit is lost: it is looked at, and not written twice', async () => {
  const { owner, id, shown, form, rewritten } = await evening();
  it.practice.faults.add({ kind: 'reset', method: 'POST', path: ':batchUpdate', when: 'after', times: 1 });
  await owner.events.update({ id, ...cellar });
  await it.rounds(40);
  expect(shown().info.description).toContain(there);
  expect(await form()).toMatchObject({ follows: 'said' });
  expect(rewritten()).toBe(1);
});

test('what a person wrote at Google stays, and is said until it names the new place', async () => {
  const { owner, id, shown, form, rewritten } = await evening();
  it.practice.google.editForm(shown().formId, 'Ci vediamo in bottega, via Palmieri 14.');
  await owner.events.update({ id, ...cellar });
  await it.rounds(4);
  expect(shown().info.description).toBe('Ci vediamo in bottega, via Palmieri 14.');
  expect(await form()).toMatchObject({ follows: 'edited', newWords: expect.stringContaining(there) as string });
  const when = (await form())?.newWords.split('\n')[0];
  it.practice.google.editForm(shown().formId, `${when}, da noi: ${there}.`);
  it.clock.pass(61 * 60_000);
  await it.rounds(4);
  expect(await form()).toMatchObject({ follows: 'said', newWords: '' });
  expect(rewritten()).toBe(0);
});

test('Google does not answer: the form is said to follow, and does once it answers', async () => {
  const { owner, id, shown, form } = await evening();
  it.practice.faults.add({ kind: 'status', status: 503, path: '/v1/forms', times: 3 });
  await owner.events.update({ id, ...cellar });
  await it.rounds(2);
  expect(await form()).toMatchObject({ follows: 'on-its-way' });
  await it.rounds(60);
  expect(shown().info.description).toContain(there);
  expect(await form()).toMatchObject({ follows: 'said' });
});
