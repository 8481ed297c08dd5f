/** One promotion at every outlet, from the terminal: said, looked at, done by hand, stopped. */
import { beforeEach, expect, it } from 'vitest';

import { dayAhead } from '../days.ts';
import { openJoinedShop, type JoinedShop } from './joined-shop.ts';

let vetrina: JoinedShop;
beforeEach(async () => {
  vetrina = await openJoinedShop(['google', 'meta']);
  const { writeFileSync } = await import('node:fs');
  writeFileSync(`${vetrina.data}/listino.csv`, 'Codice;Nome;Prezzo\nOLIO;Olio nuovo;10,00\n');
  await vetrina.run('import', 'products', 'listino.csv');
  const until = ['--until', `${dayAhead(6)}T20:00`, '--basis', 'current'];
  const made = await vetrina.run('promotion', 'create', '-20%', '--sku', 'OLIO', ...until, '--name', 'Olio in festa');
  expect(made).toMatchObject({ code: 0, told: '' });
});

type Outlets = { outlets: { outlet: string; state: string; campaignId: number | null }[] };
const states = async (): Promise<Record<string, string>> => {
  const { outlets } = await vetrina.json<Outlets>('promotion', 'outlets', '1');
  return Object.fromEntries(outlets.map(({ outlet, state }) => [outlet, state]));
};
const sync = async (): Promise<void> => {
  for (let round = 0; round < 3; round++) await vetrina.run('sync', '--once');
};

it('the outlets are chosen, each says how it stands, and asked again nothing is made twice', async () => {
  const promote = ['promotion', 'promote', '1', '--outlets', 'google-post,advert, sign', '--daily', '3,00'];
  const said = await vetrina.run(...promote, '--radius', '8', '--text', 'Vieni ad assaggiarlo.');
  expect(said).toMatchObject({ code: 0, told: '' });
  expect(said.out).toMatch(/^uscita +stato +perché +prossimo passo +al massimo +link$/mu);
  expect(said.out).toMatch(/^facebook-post +off$/mu);
  await sync();
  expect(await states()).toMatchObject({
    'google-post': 'live',
    advert: 'ready',
    sign: 'ready',
    'facebook-post': 'off',
  });
  expect((await vetrina.run('promotion', 'outlets', '1')).out).toMatch(/^advert +ready .* \d+,\d\d\s€/mu);
  expect(vetrina.practice.google.posts()).toHaveLength(1);
  vetrina.writes();
  expect((await vetrina.run(...promote)).code).toBeLessThanOrEqual(1);
  await sync();
  expect(vetrina.practice.google.posts()).toHaveLength(1);
  expect(vetrina.writes().filter((call) => /POST .*(localPosts|\/campaigns|\/adsets|\/ads)$/u.test(call))).toEqual([]);

  const done = await vetrina.json<Outlets>('promotion', 'outlet-done', '1', 'sign');
  expect(done.outlets.find(({ outlet }) => outlet === 'sign')?.state).not.toBe('ready');
  await vetrina.run('promotion', 'stop-outlet', '1', 'google-post');
  await sync();
  expect(await states()).toMatchObject({ 'google-post': 'over', advert: 'ready' });
  expect(vetrina.practice.google.posts()).toHaveLength(0);
});

it.each([
  [['promote', '1', '--outlets', 'giornale'], 2, '«giornale» non è tra questi: '],
  [['promote', '1'], 2, '--outlets'],
  [['promote', '9', '--outlets', 'sign'], 1, 'vetrina: '],
  [['promote', '1', '--outlets', 'advert', '--daily', '1.234'], 1, '1234,00'],
  [['retry-outlet', '1', 'radio'], 2, '«radio» non è tra questi: '],
  [['outlets', 'olio'], 2, '«olio» non è un numero intero'],
])('promotion %j ends with %i and a sentence', async (words, code, sentence) => {
  const ended = await vetrina.run('promotion', ...words);
  expect([ended.code, ended.out, ended.told.includes(sentence), ended.told]).toEqual([code, '', true, ended.told]);
  expect(Object.entries(await states()).filter(([name, state]) => !name.endsWith('-price') && state !== 'off')).toEqual(
    [],
  );
});
