/** Reviews at the terminal: read, answered, answered with a saved text, taken back. */
import { expect, it } from 'vitest';

import { openTestServer } from '../server/open-test-server.ts';
import { openJoinedShop } from './joined-shop.ts';

interface Listed {
  readonly summary: { readonly total: number; readonly unanswered: number };
  readonly items: { readonly id: number; readonly author: string | null; readonly stars: number }[];
  readonly total: number;
  readonly next: string | null;
}

it('reviews are read from Google, found by stars and words, and told in a table', async () => {
  const vetrina = await openJoinedShop(['google']);
  expect(await vetrina.run('reviews', 'list')).toEqual({
    code: 0,
    out: 'Su Google: – da – recensioni. Senza risposta: 0.\nNessuna recensione.',
    told: '',
  });
  const { code, out } = await vetrina.run('reviews', 'list', '--refresh');
  expect(code).toBe(0);
  expect(out).toMatch(/^Su Google: \d(,\d)? da 6 recensioni\. Senza risposta: 6\.$/mu);
  expect(out).toMatch(/^n\. +quando +Stelle +Chi +Recensione +Risposta$/mu);
  const all = await vetrina.json<Listed>('reviews', 'list');
  expect(all).toMatchObject({ summary: { total: 6, unanswered: 6 }, total: 6, next: null });
  const low = await vetrina.json<Listed>('reviews', 'list', '--stars', '2');
  expect(low.items.map(({ stars }) => stars)).toEqual([2]);
  const found = await vetrina.json<Listed>('reviews', 'list', '--search', 'prezzo in cassa');
  expect(found.items.map(({ id }) => id)).toEqual(low.items.map(({ id }) => id));
  expect((await vetrina.json<Listed>('reviews', 'list', '--limit', '2')).items).toHaveLength(2);
});

it('an answer waits for the line, goes with “sync”, and is taken off Google again', async () => {
  const vetrina = await openJoinedShop(['google']);
  const { items } = await vetrina.json<Listed>('reviews', 'list', '--refresh');
  const [marco] = items.filter(({ author }) => author === 'Marco Riva');
  const id = String(marco?.id);
  vetrina.writes();
  const said = await vetrina.run('reviews', 'answer', id, 'Ci dispiace: il prezzo è corretto.');
  expect(said).toMatchObject({ code: 0, told: '' });
  expect(said.out).toBe('Risposta salvata: arriva su Google da sola. Ci dispiace: il prezzo è corretto.');
  expect((await vetrina.run('reviews', 'list')).out).toMatch(/Marco Riva .* in arrivo$/mu);
  expect(vetrina.writes()).toEqual([]);
  expect((await vetrina.run('sync', '--once')).code).toBe(0);
  expect(vetrina.writes()).toEqual([expect.stringMatching(/^PUT .*\/reviews\/.*\/reply$/u)]);
  expect((await vetrina.run('reviews', 'list')).out).toMatch(/Marco Riva .* Ci dispiace: il prezzo è corretto\.$/mu);
  const open = await vetrina.json<Listed>('reviews', 'list', '--unanswered');
  expect(open.items.map((each) => each.id)).not.toContain(marco?.id);

  expect(await vetrina.run('reviews', 'take-back', id)).toMatchObject({ code: 0 });
  await vetrina.run('sync', '--once');
  expect(vetrina.writes()).toEqual([expect.stringMatching(/^DELETE .*\/reply$/u)]);
  expect((await vetrina.json<Listed>('reviews', 'list')).summary.unanswered).toBe(6);
  expect(await vetrina.run('reviews', 'take-back', id)).toMatchObject({
    code: 1,
    told: expect.stringContaining('non c’è una risposta'),
  });
});

it('a saved text is filled with the names, and one that is not kept is refused in words', async () => {
  const vetrina = await openJoinedShop(['google']);
  expect(await vetrina.run('reviews', 'texts')).toMatchObject({ code: 0, out: 'Nessun testo pronto.' });
  const server = await openTestServer({ root: vetrina.data });
  const { id: text } = await server.door.presence.reviews.texts.add({
    title: 'Grazie',
    text: 'Grazie, {nome}! A presto da {negozio}.',
  });
  await server.close();
  expect((await vetrina.run('reviews', 'texts')).out).toMatch(/Grazie +Grazie, \{nome\}! A presto/u);
  const { items } = await vetrina.json<Listed>('reviews', 'list', '--refresh');
  const id = String(items.find(({ author }) => author === 'Elena Bruno')?.id);
  expect(await vetrina.json('reviews', 'answer', id, '--saved', String(text))).toMatchObject({
    wanted: { text: 'Grazie, Elena! A presto da Bottega Verdi.' },
  });
  const gone = await vetrina.run('reviews', 'answer', id, '--saved', '99');
  expect([gone.code, gone.told.includes('Il testo pronto 99 non c’è. Sono in «vetrina reviews texts».')]).toEqual([
    2,
    true,
  ]);
});

it.each([
  [['reviews', 'answer', '1'], 2, 'Scrivi la risposta, oppure scegli un testo pronto con --saved.'],
  [['reviews', 'answer', 'uno', 'Grazie'], 2, '«uno» non è un numero intero'],
  [['reviews', 'answer', '99', 'Grazie'], 1, 'Quello che cerchi non c’è'],
  [['reviews', 'list', '--stars', '6'], 2, '«6» non è un numero intero da 1 a 5'],
])('%j ends with %i and a sentence', async (words, code, sentence) => {
  const vetrina = await openJoinedShop(['google']);
  const ended = await vetrina.run(...words);
  expect([ended.code, ended.out, ended.told.includes(sentence)]).toEqual([code, '', true]);
});
