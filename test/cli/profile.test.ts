/** The card on Google at the terminal: shown part by part, changed, asked about first, settled. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { openJoinedShop } from './joined-shop.ts';

type Fields = Record<string, { state: string; wanted: unknown; shown: unknown }>;

it('the card is read, one part of it is changed, and what is not named stays', async () => {
  const vetrina = await openJoinedShop(['google']);
  expect((await vetrina.run('profile', 'show')).out).toMatch(/^title +unknown +– +– +–$/mu);
  const read = await vetrina.run('profile', 'read');
  expect(read).toMatchObject({ code: 0, told: '' });
  expect(read.out).toMatch(/^la parte della scheda +stato +voluto +visto$/mu);
  const before = await vetrina.json<{ fields: Fields }>('profile', 'show');
  vetrina.writes();
  const set = await vetrina.json<{ fields: Fields }>(
    ...['profile', 'set', '--title', 'Bottega Verdi 1921', '--hours', 'monday=closed', 'friday=20:00-02:00'],
  );
  await vetrina.run('sync', '--once');
  expect(vetrina.writes()).toEqual([expect.stringMatching(/^PATCH .*locations\//u)]);
  await vetrina.run('profile', 'read');
  const after = await vetrina.json<{ fields: Fields }>('profile', 'show');
  expect(after.fields['title']).toMatchObject({ state: 'live', shown: 'Bottega Verdi 1921' });
  const hours = before.fields['hours']?.shown as Record<string, unknown>;
  const closed = { ...hours, monday: [], friday: [{ from: '20:00', to: '02:00' }] };
  expect([set.fields['hours']?.wanted, after.fields['hours']?.shown]).toEqual([closed, closed]);
  for (const part of ['phones', 'website', 'description']) {
    expect(after.fields[part]?.shown).toEqual(before.fields[part]?.shown);
  }
});

it('a dry run names the mask, asks Google whether it would take it, and changes nothing', async () => {
  const vetrina = await openJoinedShop(['google']);
  await vetrina.run('profile', 'read');
  const before = await vetrina.json('profile', 'show');
  vetrina.practice.forgetCalls();
  const day = ['--day', '2027-12-25=closed', '2027-12-24=09:00-13:00'];
  expect(await vetrina.run('profile', 'set', '--phone', '+390115550199', ...day, '--dry-run')).toEqual({
    code: 0,
    out: 'Partirebbe: phoneNumbers, specialHours',
    told: '',
  });
  const asked = vetrina.practice.calls.filter(({ method }) => method === 'PATCH');
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(({ query }) => !/validateOnly=true/u.test(String(new URLSearchParams(query as never))))).toEqual(
    [],
  );
  expect(await vetrina.json('profile', 'show')).toEqual(before);
  const title = (before as unknown as { fields: Fields }).fields['title']?.shown as string;
  expect(await vetrina.run('profile', 'set', '--title', title, '--dry-run')).toMatchObject({
    code: 0,
    out: 'Niente da mandare: la scheda dice già così.',
  });
});

it('what was changed at Google is asked about, and settled with one word', async () => {
  const vetrina = await openJoinedShop(['google']);
  await vetrina.run('profile', 'read');
  await vetrina.run('profile', 'set', '--title', 'Bottega Verdi');
  await vetrina.run('sync', '--once');
  await vetrina.run('profile', 'read');
  vetrina.practice.google.editLocation({ title: 'Bottega Rossi' });
  expect((await vetrina.run('profile', 'read')).out).toMatch(/^title +conflict .*Bottega Verdi +Bottega Rossi$/mu);
  const settled = await vetrina.run('profile', 'settle', 'title', 'theirs');
  expect(settled).toMatchObject({ code: 0, told: '' });
  expect(settled.out).toMatch(/^title +live .*Bottega Rossi +Bottega Rossi$/mu);
  const again = await vetrina.run('profile', 'settle', 'title', 'ours');
  expect(again).toMatchObject({ code: 1, out: '', told: expect.stringContaining('non c’è più niente da scegliere') });
});

it.each([
  [['profile', 'set'], 2, 'Nomina almeno una parte da cambiare.'],
  [['profile', 'set', '--hours', 'lunedi=9-12'], 2, '«lunedi=9-12» non si legge'],
  [['profile', 'set', '--day', '25/12=closed'], 2, '«25/12=closed» non si legge'],
  [['profile', 'set', '--phone', '12', '--dry-run'], 1, 'Il numero di telefono non è completo.'],
  [['profile', 'settle', 'nome', 'ours'], 2, '«nome» non è tra questi'],
])('%j ends with %i and a sentence', async (words, code, sentence) => {
  const vetrina = await openJoinedShop(['google']);
  const ended = await vetrina.run(...words);
  expect([ended.code, ended.told.includes(sentence), ended.told]).toEqual([code, true, ended.told]);
});

it.each([
  ['{"title', 'il file intero'],
  ['[1]', 'il file intero'],
  ['{"title": 3, "hours": {"monday": "9-12"}}', 'title, hours'],
  ['{"nome": "Bottega"}', 'nome'],
])('a file that is no card (%s) is named by its parts, and nothing is changed', async (text, parts) => {
  const vetrina = await openJoinedShop([]);
  writeFileSync(join(vetrina.data, 'card.json'), text);
  const ended = await vetrina.run('profile', 'set', '--file', 'card.json');
  expect([ended.code, ended.out]).toEqual([2, '']);
  expect(ended.told).toContain(`Nel file non si legge: ${parts}.`);
  expect(await vetrina.json('profile', 'set', '--file', 'card.json')).toMatchObject({
    error: { code: 'invalid-input', message: expect.stringContaining(parts) },
  });
});
