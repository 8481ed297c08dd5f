/** Registrations that come from outside, and what the evening brought, as the owner sees them. */
import { expect, test } from 'vitest';

import { dayAhead } from '../days.ts';
import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

const list = [
  'Nominativo;Cellulare;Quanti siete?;Vuole altri inviti',
  'Rosa Belli;333 555 0101;2;sì',
  'Piero Greco;12;1;',
  'Ada Conte;333 555 0103;1;no',
  '',
].join('\n');

journeys('registrations from outside', { shop: 'real' }, (stage) => {
  let id = 0;

  test('a file is looked at, its columns are named, and its people are registered', async () => {
    const { page, go, door } = stage();
    ({ id } = await door.events.create({
      ...{ title: 'Olio e pane', startsAt: `${dayAhead(9)}T18:30:00.000Z`, capacity: 2 },
    }));
    await go(`/eventi/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Olio e pane', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Porta un file' }).click();
    const dialog = page.getByRole('dialog', { name: 'Iscrizioni da un file' });
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'soci.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await dialog.getByText('Che cosa succede:').waitFor();
    await dialog.getByText(/1 con il posto · 1 in lista d’attesa · 1 riga resta fuori/u).waitFor();
    await dialog.getByText(/il telefono «12» non esiste/u).waitFor();
    const register = dialog.getByRole('button', { name: 'Iscrivi 2 persone' });
    // Somebody's yes counts only with the sentence that was asked.
    expect(await register.isDisabled()).toBe(true);
    await dialog.getByLabel('La frase a cui hanno risposto').fill('Vuoi sapere dei prossimi eventi?');
    await register.click();
    await dialog.getByText('Fatto:').waitFor();
    await dialog.getByRole('button', { name: 'Chiudi', exact: true }).last().click();
    const row = page.getByRole('row', { name: /Rosa Belli/ });
    await row.getByText('File').waitFor();
    expect(await door.events.get({ id })).toMatchObject({ taken: 2, waiting: 1 });
    const people = await door.customers.list({ search: 'Rosa', limit: 5 });
    expect(people.items[0]?.consent).toMatchObject({ granted: true });
  });

  test('without Google the page says what a Google Form needs', async () => {
    const { page } = stage();
    await page.getByText('Per avere un modulo ospitato da Google, collega prima Google.').waitFor();
    await page.getByRole('link', { name: 'Collega Google' }).waitFor();
  });
});

journeys('a Google Form and a result, in the practice shop', { shop: 'sample' }, (stage) => {
  test('the form is made, its address is there to share, and it can be closed', async () => {
    const { page, go, door } = stage();
    const event = await door.events.create({
      ...{ title: 'Serata del modulo', startsAt: `${dayAhead(9)}T18:30:00.000Z`, capacity: 5 },
    });
    await go(`/eventi/${event.id}`);
    await page.getByRole('heading', { level: 1, name: 'Serata del modulo', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Crea il modulo Google', exact: true }).click();
    await page.getByLabel('Indirizzo del modulo').waitFor({ timeout: 30_000 });
    expect(await page.getByLabel('Indirizzo del modulo').inputValue()).toMatch(/\/viewform$/u);
    await page.getByRole('button', { name: 'Chiudi il modulo Google' }).click();
    await page.getByText('L’hai chiuso tu: non accetta risposte.').waitFor();
    await until(async () => (await door.events.googleForm({ id: event.id })).form?.state === 'closed');
  });

  test('an evening that is over tells who came, and a number opens its people', async () => {
    const { page, go, door } = stage();
    const past = (await door.events.list()).find(({ state, taken }) => state === 'over' && taken > 0);
    if (past === undefined) throw new Error('the sample shop has no evening that is over');
    const result = await door.events.result({ id: past.id, days: 30 });
    await go(`/eventi/${past.id}`);
    await page.getByRole('heading', { level: 1, name: past.title, exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Risultato', exact: true }).waitFor();
    await page.getByRole('button', { name: `Iscritti: ${result.registered}`, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Iscritti' });
    await dialog.getByRole('listitem').first().waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(result.registered);
  });
});
