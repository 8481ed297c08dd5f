/** The board of channels at the terminal, and the doctor of the joined accounts. */
import { expect, it } from 'vitest';

import { openJoinedShop } from './joined-shop.ts';

it('every place stands on the board with what it is for; one is added, described, put away and moved', async () => {
  const vetrina = await openJoinedShop([]);
  const { code, out } = await vetrina.run('channels', 'list');
  expect(code).toBe(0);
  expect(out).toMatch(/^canale +nome +collegamento +per +obiettivo +chi risponde, quando +ha portato$/mu);
  expect(out).toMatch(/^whatsapp +WhatsApp +senza prezzi/mu);
  const places = await vetrina.json<{ id: string; brings: object | null }[]>('channels', 'list', '--days', '7');
  expect(places.map(({ id, brings }) => [id, brings !== null])).toEqual(places.map(({ id }) => [id, true]));

  const added = await vetrina.json(
    ...['channels', 'add', 'mercato', 'Mercato', '--kind', 'marketplace', '--use', 'sell, support'],
    ...['--answered-by', 'Rosa', '--answer-times', 'di sera', '--link', 'https://mercato.example.com/verdi'],
  );
  expect(added).toMatchObject({ id: 'mercato', uses: ['sell', 'support'], answeredBy: 'Rosa', priced: true });
  const set = await vetrina.run('channels', 'set', 'mercato', '--focus', 'Vini sfusi');
  expect(set.out).toMatch(/^mercato +Mercato +con file +sell support +Vini sfusi +Rosa, di sera$/mu);
  expect(await vetrina.json('channels', 'set', 'mercato', '--off', '--name', 'Fiera')).toMatchObject({
    name: 'Fiera',
    enabled: false,
    focus: 'Vini sfusi',
  });
  await vetrina.run('channels', 'set', 'whatsapp', '--put-away');
  expect((await vetrina.run('channels', 'list')).out).toMatch(/^whatsapp +WhatsApp +(?!senza prezzi)\S/mu);
  expect(await vetrina.json('channels', 'set', 'whatsapp', '--take-up')).toMatchObject({ putAway: false });
  const ordered = await vetrina.json<{ id: string }[]>('channels', 'order', 'mercato', 'phone');
  expect(ordered.slice(0, 2).map(({ id }) => id)).toEqual(['mercato', 'phone']);
});

it('what a channel brought is told in the person’s language', async () => {
  const vetrina = await openJoinedShop([]);
  const { out } = await vetrina.run('channels', 'list', '--workspace', 'sample');
  expect(out).toMatch(/^facebook .*persone nuove \d+, contatti \d+/mu);
});

it.each([
  [['channels', 'add', 'mercato', 'Mercato', '--use', 'vendere'], 2, '«vendere» non è tra questi: sell'],
  [['channels', 'add', 'mercato', 'Mercato', '--kind', 'till'], 2, '«till» non è tra questi'],
  [['channels', 'add', 'till', 'Cassa 2'], 1, 'c’è già'],
  [['channels', 'set', 'mercato', '--focus', 'Vini'], 1, 'Il canale «mercato» non c’è.'],
  [['channels', 'set', 'web', '--link', 'javascript:1'], 1, 'https://'],
  [['channels', 'order', 'mercato'], 1, 'Il canale «mercato» non c’è.'],
  [['channels', 'list', '--days', '0'], 2, '«0» non è un numero intero da 1 a 366'],
  [['doctor', 'tiktok'], 2, '«tiktok» non è tra questi: google, meta'],
])('%j ends with %i and a sentence', async (words, code, sentence) => {
  const vetrina = await openJoinedShop([]);
  const ended = await vetrina.run(...words);
  expect([ended.code, ended.out, ended.told.includes(sentence), ended.told]).toEqual([code, '', true, ended.told]);
});

interface Examined {
  readonly keys: { readonly keeper: string };
  readonly connections: {
    readonly vendor: string;
    readonly state: string;
    readonly findings: { readonly code: string; readonly state: string; readonly link: string | null }[];
  }[];
}

it('the doctor says what is well, what is missing and where it is put right, and ends accordingly', async () => {
  const vetrina = await openJoinedShop(['google']);
  const well = await vetrina.run('doctor');
  expect(well).toMatchObject({ code: 0, told: '' });
  expect(well.out).toMatch(/^Google: collegato come .+\.$/mu);
  expect(well.out).toMatch(/^Meta: non collegato\.$/mu);
  expect(well.out).toMatch(/^Le chiavi sono in un file che legge solo questo utente/mu);
  expect(vetrina.writes()).toEqual(['POST /tokeninfo']);

  vetrina.practice.google.setService('mybusiness.googleapis.com', 'unapproved');
  const ill = await vetrina.run('doctor', 'google');
  expect(ill.code).toBe(3);
  expect(ill.out).toMatch(/^ {2}✗ \S+.*\n {6}→ https:\/\//mu);
  const { connections, keys } = await vetrina.json<Examined>('doctor', 'google');
  expect([keys.keeper, connections.map(({ vendor, state }) => [vendor, state])]).toEqual([
    'key-file',
    [['google', 'problem']],
  ]);
  expect(connections[0]?.findings.filter(({ state }) => state === 'problem')).toEqual([
    expect.objectContaining({ link: expect.stringMatching(/^https:\/\//u) as string }),
  ]);

  vetrina.practice.google.setService('mybusiness.googleapis.com', 'on');
  vetrina.practice.google.expireTokens();
  vetrina.practice.google.revoke();
  const revoked = await vetrina.run('doctor', 'google');
  expect(revoked.code).toBe(3);
  expect(revoked.out).toContain('Google: accedi di nuovo. Quello che aspetta di partire resta in coda.');
});
