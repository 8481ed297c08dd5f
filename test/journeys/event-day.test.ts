/** The day of an event: seats change hands by the visitors' own links, and the door notes who comes. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { ticketCode } from '../../src/api/ticket-code.ts';
import { dayAhead } from '../days.ts';
import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

async function register(page: Page, address: string, name: string, phone: string): Promise<string> {
  await page.goto(address);
  await page.getByLabel('Nome e cognome').fill(name);
  await page.getByLabel('Telefono').fill(phone);
  await page.getByRole('button', { name: /1 posto/ }).click();
  await page.waitForURL(/\/t\//u);
  return page.url();
}

journeys('the day of an event', { shop: 'real' }, (stage) => {
  let id = 0;
  let address = '';

  test('without any script: who cannot come frees the seat, the next takes it on the own page', async () => {
    const { door, phone } = stage();
    const startsAt = `${dayAhead(9)}T18:30:00.000Z`;
    ({ id, publicAddress: address } = await door.events.create({ title: 'Olio e pane', startsAt, capacity: 1 }));
    const first = await phone({ javaScriptEnabled: false });
    await register(first, address, 'Francesca Leo', '333 555 0105');
    const next = await phone({ javaScriptEnabled: false });
    const ticket = await register(next, address, 'Teresa Manni', '333 555 0113');
    await next.getByRole('heading', { name: 'Sei in lista d’attesa' }).waitFor();
    await first.getByText('Non puoi più venire?').click();
    await first.getByRole('button', { name: 'Libera i posti' }).click();
    await first.getByRole('heading', { name: 'Questa iscrizione è annullata.' }).waitFor();
    await next.goto(ticket);
    await next.getByRole('heading', { name: 'Si è liberato un posto' }).waitFor();
    await next.getByRole('button', { name: 'Prendi il posto' }).click();
    await next.getByText('Il posto è tuo. Mostra questo codice').waitFor();
    expect(await door.events.get({ id })).toMatchObject({ taken: 1, held: 0, waiting: 0 });
  });

  test('with script: another name by the own link, and the shop sees it', async () => {
    const { door, phone } = stage();
    await door.events.update({ id, capacity: 3 });
    const visitor = await phone();
    await register(visitor, address, 'Luca Perrone', '333 555 0102');
    await visitor.getByText('Cambia l’iscrizione').click();
    await visitor.getByLabel('Nome e cognome').fill('Luca Perrone e figlia');
    await visitor.getByLabel('Quanti siete?').selectOption('2');
    await visitor.getByRole('button', { name: 'Salva' }).click();
    await visitor.getByText('Fatto: l’iscrizione è cambiata.').waitFor();
    expect(await door.events.get({ id })).toMatchObject({ taken: 3 });
  });

  test('at the door each comes in by a touch, can be taken back, and the count follows', async () => {
    const { page, go, door } = stage();
    await go(`/eventi/${id}/ingresso`);
    await page.getByRole('heading', { level: 1, name: 'Ingresso', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Fai entrare: Luca Perrone e figlia' }).click();
    await page.getByRole('button', { name: 'Annulla l’ingresso: Luca Perrone e figlia' }).waitFor();
    await until(async () => (await door.events.get({ id })).came === 2);
    await page.getByRole('button', { name: 'Annulla l’ingresso: Luca Perrone e figlia' }).click();
    await page.getByRole('button', { name: 'Fai entrare: Luca Perrone e figlia' }).waitFor();
    await until(async () => (await door.events.get({ id })).came === 0);
    await page.getByLabel('Nome, telefono o codice del biglietto').fill('teresa');
    await page.getByLabel('Nome, telefono o codice del biglietto').press('Enter');
    await until(async () => (await door.events.get({ id })).came === 1);
    // Whose telephone does not show the square says what stands below it.
    const rows = await door.events.registrations({ id });
    const luca = rows.find(({ name }) => name === 'Luca Perrone e figlia');
    const said = ticketCode(luca?.ticketAddress.split('/t/')[1] ?? '').toLowerCase();
    await page.getByLabel('Nome, telefono o codice del biglietto').fill(said);
    await page.getByLabel('Nome, telefono o codice del biglietto').press('Enter');
    await until(async () => (await door.events.get({ id })).came === 3);
  });
});
