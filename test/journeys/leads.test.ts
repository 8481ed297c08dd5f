/** A form on Facebook, from the event's page to the person who is called back. */
import { expect, test } from 'vitest';

import { dayAhead } from '../days.ts';
import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

const row = (name: string, phone: string) =>
  `l:9${phone.slice(-4)}\t${new Date(Date.now() - 3_600_000).toISOString().slice(0, 19)}+00:00\tf:1\tModulo rosati\tig\t${name}\t${name.toLowerCase().replace(' ', '.')}@example.it\tp:${phone}`;

journeys('a form on Facebook', { shop: 'sample' }, (stage) => {
  let eventId = 0;

  test('the owner makes a form, sees it become active, and a test comes back that counts nowhere', async () => {
    const { page, door, go } = stage();
    const startsAt = `${dayAhead(9)}T18:30:00.000Z`;
    ({ id: eventId } = await door.events.create({ title: 'Serata dei rosati', startsAt, capacity: 1, place: 'Qui' }));
    await go(`/eventi/${eventId}`);
    const facebook = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Modulo su Facebook', exact: true }) });
    await facebook.getByRole('button', { name: 'Crea il modulo Facebook' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Pagina sulla privacy:').waitFor();
    await dialog.getByLabel('Una domanda tua').fill('Porti qualcuno?');
    await dialog.getByRole('button', { name: 'Crea il modulo' }).click();
    await page.getByText('Attivo', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Invia una prova' }).click();
    await page.getByText('non conta da nessuna parte').waitFor();
    await page.getByText('Nessuno l’ha inviato').waitFor();
    expect(await door.events.get({ id: eventId })).toMatchObject({ taken: 0, waiting: 0 });
  });

  test('the file of Facebook’s lead centre brings people: one seat, the other waits', async () => {
    const { page, go } = stage();
    const text = `id\tcreated_time\tform_id\tform_name\tplatform\tfull_name\temail\tphone_number\r\n${row('Anna Neri', '+393294051001')}\r\n${row('Ugo Blu', '+393294051002')}`;
    const buffer = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    await go('/clienti/contatti');
    await page.getByRole('button', { name: 'Importa da file' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({ name: 'leads.csv', mimeType: 'text/csv', buffer });
    await dialog.getByText('2 nuovi').waitFor();
    await dialog.getByRole('combobox').click();
    await page.getByRole('option', { name: 'Serata dei rosati' }).click();
    await dialog.getByRole('button', { name: 'Aggiungi alla rubrica' }).click();
    await dialog.getByText('Fatto:').waitFor();
    await dialog.getByRole('button', { name: 'Chiudi', exact: true }).last().click();
    await page.getByRole('row', { name: /Anna Neri/ }).waitFor();
    await until(async () => {
      const { taken, waiting } = await stage().door.events.get({ id: eventId });
      return taken === 1 && waiting === 1;
    });
  });

  test('who is called back waits no more, and the time is told', async () => {
    const { page, door } = stage();
    const { items } = await door.leads.list({ limit: 50, waiting: true, tests: false });
    const anna = items.find(({ name }) => name === 'Anna Neri');
    await door.customers.addNote({ id: anna?.personId ?? 0, kind: 'call', text: 'Viene' });
    await page
      .getByRole('row', { name: /Anna Neri/ })
      .getByText(/dopo/)
      .waitFor();
    await page.getByRole('button', { name: 'Aspettano' }).click();
    await page.getByRole('row', { name: /Ugo Blu/ }).waitFor();
    await until(async () => (await page.getByRole('row', { name: /Anna Neri/ }).count()) === 0);
  });
});
