/** An event that asks something: written by the owner, answered without script, seen in the list and at the door. */
import { expect, test } from 'vitest';

import { dayAhead } from '../days.ts';
import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

journeys('an event with questions', { shop: 'real' }, (stage) => {
  let id = 0;
  let address = '';

  test('the owner writes two questions and the words for the permission', async () => {
    const { page, go, door } = stage();
    const startsAt = `${dayAhead(9)}T18:30:00.000Z`;
    ({ id, publicAddress: address } = await door.events.create({ title: 'Cena in cantina', startsAt, capacity: 9 }));
    await go(`/eventi/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Cena in cantina', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Modifica', exact: true }).click();
    await page.getByText('Nessuna domanda').click();
    await page.getByRole('button', { name: 'Aggiungi una domanda' }).click();
    await page.getByRole('textbox', { name: 'Domanda 1' }).fill('Allergie?');
    await page.getByRole('button', { name: 'Aggiungi una domanda' }).click();
    await page.getByRole('textbox', { name: 'Domanda 2' }).fill('Menù');
    await page.getByRole('combobox', { name: 'Tipo della domanda 2' }).click();
    await page.getByRole('option', { name: 'Una scelta' }).click();
    await page.getByLabel('Fra che cosa si sceglie, una per riga').fill('Carne\nPesce');
    await page.getByRole('checkbox', { name: 'Obbligatoria' }).nth(1).check();
    await page.getByText('Permesso per altri inviti').first().click();
    await page.getByLabel('Italiano', { exact: true }).fill('Sì, invitatemi alle prossime cene.');
    await page.getByRole('button', { name: 'Salva le modifiche' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const { questions } = await door.events.get({ id });
    expect(questions.map(({ text, kind, required, options }) => ({ text, kind, required, options }))).toEqual([
      { text: 'Allergie?', kind: 'text', required: false, options: [] },
      { text: 'Menù', kind: 'choice', required: true, options: ['Carne', 'Pesce'] },
    ]);
  });

  test('a visitor answers without any script, and changes an answer on the own page', async () => {
    const { phone } = stage();
    const visitor = await phone({ javaScriptEnabled: false });
    await visitor.goto(address);
    await visitor.getByText('Sì, invitatemi alle prossime cene.').waitFor();
    await visitor.getByLabel('Nome e cognome').fill('Francesca Leo');
    await visitor.getByLabel('Telefono').fill('333 555 0105');
    await visitor.getByLabel('Allergie?').fill('noci');
    await visitor.getByLabel('Menù').selectOption('Carne');
    await visitor.getByRole('button', { name: /1 posto/ }).click();
    await visitor.getByText('Il posto è tuo').waitFor();
    await visitor.getByText('Cambia l’iscrizione').click();
    await visitor.getByLabel('Menù').selectOption('Pesce');
    await visitor.getByRole('button', { name: 'Salva' }).click();
    await visitor.getByText('Fatto: l’iscrizione è cambiata.').waitFor();
  });

  test('the list and the door show what was answered', async () => {
    const { page, go } = stage();
    const row = page.getByRole('row', { name: /Francesca Leo/ });
    await row.getByText('Pesce').waitFor();
    await row.getByText('noci').waitFor();
    await go(`/eventi/${id}/ingresso`);
    await page.getByRole('heading', { level: 1, name: 'Ingresso', exact: true }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Francesca Leo' }).getByText('Pesce').waitFor();
  });

  test('an event that is over goes into the archive and is found there', async () => {
    const { page, go, door } = stage();
    await door.events.update({ id, startsAt: `${dayAhead(-3)}T18:30:00.000Z` });
    await go(`/eventi/${id}`);
    const more = page.getByRole('button', { name: 'Altro da fare con questo evento' });
    await more.click();
    await page.getByRole('menuitem', { name: 'Archivia' }).click();
    await until(async () => (await door.events.get({ id })).archivedAt !== null);
    await more.click();
    await page.getByRole('menuitem', { name: 'Rimetti nell’elenco' }).waitFor();
    await page.keyboard.press('Escape');
    await go('/eventi');
    await page.getByRole('heading', { level: 1, name: 'Eventi', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Archivio', exact: true }).click();
    await page.getByRole('link', { name: 'Cena in cantina' }).waitFor();
  });
});
