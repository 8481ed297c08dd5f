/** Registrations that come from outside at the terminal: a file, Google's form, and what the evening brought. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { dayAhead } from '../days.ts';
import { type JoinedShop, openJoinedShop } from './joined-shop.ts';

const evening = (vetrina: JoinedShop) =>
  vetrina.run(
    ...['events', 'create', '--title', 'Serata dei rosati', '--starts', `${dayAhead(9)}T19:00`, '--capacity', '2'],
  );

it('a file of people is looked at, comes in once, and hands out the rows that stay out', async () => {
  const vetrina = await openJoinedShop([]);
  await evening(vetrina);
  const rows = ['Chi;Dove;Persone;Altri inviti', 'Anna Neri;333 555 0101;2;sì', 'Ugo Blu;12;1;', ''];
  writeFileSync(join(vetrina.data, 'soci.csv'), rows.join('\n'));
  const dry = await vetrina.run('events', 'import', '1', 'soci.csv', '--dry-run');
  expect(dry.out).toMatch(/Manca ancora: name, contact, consent-text/u);
  expect(await vetrina.run('events', 'import', '1', 'soci.csv')).toMatchObject({ code: 1 });
  const named = ['events', 'import', '1', 'soci.csv', '--map', 'Chi=name', 'Dove=phone', 'Persone=seats'];
  const told = await vetrina.run(...named, '--refused', 'fuori.csv');
  expect(told).toMatchObject({ code: 0, told: '' });
  expect(told.out).toMatch(/2 righe: 1 con il posto, 0 in lista d’attesa, 0 già iscritti, 1 restano fuori\./u);
  expect(told.out).toMatch(/3 +il telefono 12 non esiste/u);
  const file = join(vetrina.data, 'fuori.csv');
  expect(existsSync(file) && readFileSync(file, 'utf8')).toMatch(/Ugo Blu;12;1;;Il telefono «12» non esiste/u);
  expect(await vetrina.json(...named)).toMatchObject({
    counts: { registered: 0, already: 1, refused: 1, consents: 0 },
  });
  expect((await vetrina.run('events', 'result', '1')).out).toMatch(/tutti +1 +non segnato +non segnato/u);
  expect((await vetrina.run('events', 'result', '1', '--people', 'registered')).out).toMatch(/Anna Neri +file +2/u);
});

it('an evening is held elsewhere, at an address of its own', async () => {
  const vetrina = await openJoinedShop([]);
  const where = [
    '--place',
    'Cantina Rossi',
    '--street',
    'via Libertini 12',
    '--postcode',
    '73017',
    '--town',
    'Gallipoli',
  ];
  await vetrina.run(
    ...['events', 'create', '--title', 'Vendemmia', '--starts', `${dayAhead(9)}T19:00`, '--capacity', '9', ...where],
  );
  expect(await vetrina.json('events', 'list')).toMatchObject([
    { place: 'Cantina Rossi', street: 'via Libertini 12', postcode: '73017', town: 'Gallipoli' },
  ]);
});

it('a form at Google is made, read and closed', async () => {
  const vetrina = await openJoinedShop(['google']);
  await evening(vetrina);
  expect(await vetrina.run('events', 'google-form', '1')).toMatchObject({
    code: 0,
    out: 'Questo evento non ha un modulo Google.',
  });
  await vetrina.run('events', 'google-form', '1', '--create');
  for (let round = 0; round < 3; round += 1) await vetrina.run('sync', '--once');
  const made = await vetrina.json<{ form: { state: string; link: string } }>('events', 'google-form', '1');
  expect(made.form.state).toBe('open');
  const [form] = vetrina.practice.google.forms();
  const answers = { 'Nome e cognome': 'Anna Neri', Telefono: '333 555 0101', 'Quanti siete?': '1' };
  vetrina.practice.google.answerForm(String(form?.['formId']), answers);
  expect(await vetrina.json('events', 'google-form', '1', '--pull')).toMatchObject({
    pulled: { added: 1, registered: 1 },
  });
  vetrina.practice.google.answerForm(String(form?.['formId']), { ...answers, Telefono: '12' });
  const read = await vetrina.run('events', 'google-form', '1', '--pull');
  const [, answer = ''] = /^(\S+) {2}senza un recapito che funzioni/mu.exec(read.out) ?? [];
  expect(await vetrina.json('events', 'google-form', '1', '--settle', answer)).toMatchObject({ form: { unusable: 0 } });
  expect(await vetrina.json('events', 'google-form', '1', '--unsettle', answer)).toMatchObject({
    form: { unusable: 1 },
  });
  const { out } = await vetrina.run('events', 'google-form', '1', '--close');
  expect(out).toMatch(/1 iscritti, 0 in lista d’attesa, 0 già iscritti/u);
});
