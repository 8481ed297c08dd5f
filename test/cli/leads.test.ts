/** Forms on Facebook at the terminal: made for an event, read, brought in from Facebook's own file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { dayAhead } from '../days.ts';
import { openJoinedShop, type JoinedShop } from './joined-shop.ts';

/** An evening with one seat, and its form on Facebook; the form's number there. */
async function withForm(vetrina: JoinedShop): Promise<string> {
  await vetrina.run(
    ...['events', 'create', '--title', 'Serata dei rosati', '--starts', `${dayAhead(9)}T19:00`, '--capacity', '1'],
  );
  const made = await vetrina.run('leads', 'forms', '--create', '1');
  expect(made).toMatchObject({ code: 0, told: '' });
  await vetrina.run('sync', '--once');
  const [form] = await vetrina.json<{ state: string; formId: string }[]>('leads', 'forms');
  expect(form?.state).toBe('active');
  return form?.formId ?? '';
}

it('a form is made for an event, who sent it is read once, and the list says what came of each', async () => {
  const vetrina = await openJoinedShop(['meta']);
  expect(await vetrina.run('leads', 'forms')).toMatchObject({ code: 0, out: 'Nessun modulo.' });
  const form = await withForm(vetrina);
  for (const [name, phone] of [
    ['Anna Neri', '+393294051001'],
    ['Ugo Blu', '+393294051002'],
  ] as const) {
    const answers = { full_name: name, email: `${name[0]}@example.it`, phone_number: phone };
    vetrina.practice.meta.lead(form, { answers, consents: { vetrina_inviti: true } });
  }
  expect(await vetrina.run('leads', 'pull')).toEqual({
    code: 0,
    out: '2 nuovi: 1 iscritti, 1 in lista d’attesa, 0 in rubrica.',
    told: '',
  });
  expect(await vetrina.json('leads', 'pull')).toMatchObject({ added: 0 });
  const { out } = await vetrina.run('leads', 'list', '--event', '1', '--waiting');
  expect(out).toMatch(/^quando +nome +telefono +mail +modulo +esito +risposta dopo \(min\)$/mu);
  expect(out).toMatch(/Anna Neri .*Serata dei rosati +registered +–$/mu);
  expect(out).toMatch(/Ugo Blu .*Serata dei rosati +waiting-list +–$/mu);
  expect((await vetrina.json<{ items: object[] }>('leads', 'list', '--event', '2')).items).toEqual([]);
  expect((await vetrina.run('leads', 'forms')).out).toMatch(/ active +2$/mu);
  expect(await vetrina.json('leads', '--source', 'facebook')).toMatchObject({ total: 2 });
  expect((await vetrina.run('leads')).out).toMatch(/Anna Neri .* facebook +sì, /mu);
});

const head = 'id\tcreated_time\tform_id\tform_name\tplatform\tfull_name\temail\tphone_number';
const row = (name: string, at: string, mail: string, phone: string): string =>
  `l:9${phone.slice(-4)}\t${at}\tf:1\tModulo rosati\tig\t${name}\t${mail}\tp:${phone}`;

it('Facebook’s file is shown before it comes in, comes in once, and names the rows that stay out', async () => {
  const vetrina = await openJoinedShop([]);
  const at = `${dayAhead(-1)}T10:00:00+00:00`;
  const rows = [row('Anna Neri', at, 'anna@example.it', '+393294051001'), row('Ugo Blu', '', 'u@example.it', '0002')];
  writeFileSync(join(vetrina.data, 'leads.csv'), Buffer.from(`\ufeff${[head, ...rows].join('\r\n')}`, 'utf16le'));
  const dry = await vetrina.run('leads', 'import', 'leads.csv', '--dry-run');
  expect(dry).toMatchObject({ code: 0, told: '' });
  expect(dry.out).toMatch(/^2 righe: 1 nuovi, 0 già presenti, 0 prove\. Niente è cambiato\.$/mu);
  expect(dry.out).toMatch(/^ *3 +manca quando è arrivato/mu);
  expect(await vetrina.run('leads', 'list')).toMatchObject({ code: 0, out: 'Nessun contatto.' });
  expect((await vetrina.json<{ total: number }>('leads')).total).toBe(0);

  expect(await vetrina.json('leads', 'import', 'leads.csv')).toMatchObject({ added: 1, repeated: 0, dryRun: false });
  expect(await vetrina.json('leads', 'import', 'leads.csv')).toMatchObject({ added: 0, repeated: 1 });
  expect((await vetrina.run('leads', 'list')).out).toMatch(/Anna Neri +\+39 ?329/u);

  writeFileSync(join(vetrina.data, 'bad.csv'), [head, rows[1]].join('\n'));
  expect(await vetrina.json('leads', 'import', 'bad.csv')).toMatchObject({ rows: 1, refused: [{ line: 2 }] });
  expect((await vetrina.run('leads', 'import', 'bad.csv')).code).toBe(1);
});

it.each([
  [['leads', 'pull'], 1, 'Il canale non è collegato. Collegalo con «vetrina connect».'],
  [['leads', 'forms', '--create', '99'], 1, 'Quello che cerchi non c’è'],
  [['leads', 'forms', '--create', 'sera'], 2, '«sera» non è un numero intero'],
  [['leads', 'list', '--most', '0'], 2, '«0» non è un numero intero da 1 a 500'],
  [['leads', 'import', 'nessuno.csv'], 2, 'nessuno.csv non si può leggere (ENOENT)'],
  [['leads', 'import', 'keys.json'], 1, 'non è un elenco'],
])('%j ends with %i and a sentence', async (words, code, sentence) => {
  const vetrina = await openJoinedShop([]);
  writeFileSync(join(vetrina.data, 'keys.json'), '{"a":1}');
  const ended = await vetrina.run(...words);
  expect([ended.code, ended.out, ended.told.includes(sentence), ended.told]).toEqual([code, '', true, ended.told]);
});
