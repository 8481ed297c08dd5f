/** An event from the first field to the person in the customer book, as the owner and the visitors live it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { dayAhead } from '../days.ts';
import { journeys, type Stage } from './stage/journeys.ts';
import { until } from './stage/until.ts';

/** Fills the public form as a person does. */
async function register(page: Page, name: string, phone: string, seats = 1): Promise<void> {
  await page.getByLabel('Nome e cognome').fill(name);
  await page.getByLabel('Telefono').fill(phone);
  if (seats > 1) await page.getByLabel('Quanti siete?').selectOption(String(seats));
  await page.getByRole('button', { name: seats === 1 ? /1 posto/ : new RegExp(`${seats} posti`) }).click();
}

const makeEvent = (stage: Stage, title: string, capacity: number) =>
  stage.door.events.create({ title, startsAt: `${dayAhead(9)}T18:30:00.000Z`, capacity, place: 'In bottega' });

journeys('an event and its visitors', { shop: 'real' }, (stage) => {
  let address = '';

  test('the owner creates an event and sees the page before it is public', async () => {
    const { page, go } = stage();
    await go('/eventi');
    await page.getByRole('link', { name: 'Crea il primo evento' }).click();
    const create = page.getByRole('button', { name: 'Crea l’evento' });
    expect(await create.isDisabled()).toBe(true);
    await page.getByLabel('Come si chiama?').fill('Tre rosati e un panettone');
    await page.getByRole('textbox', { name: /^Giorno/ }).fill(dayAhead(12));
    await page.getByLabel('Dove').fill('In bottega');
    await page.getByLabel('Quanti posti').fill('3');
    await page.getByLabel('Due parole per chi legge').fill('Si assaggia in piedi, fra le bottiglie.');
    await create.click();
    await page.getByRole('heading', { level: 1, name: 'Tre rosati e un panettone' }).waitFor();
    address = await page.getByLabel('Indirizzo della pagina').inputValue();
    expect(await page.getByRole('link', { name: 'Apri la pagina' }).getAttribute('href')).toBe(address);
  });

  test('a visitor registers from a phone, and the owner sees it without touching anything', async () => {
    const { page, phone } = stage();
    const visitor = await phone();
    await visitor.goto(`${address}?da=facebook`);
    await visitor.getByText('restano 3 posti').waitFor();
    const consent = visitor.getByRole('checkbox');
    expect(await consent.isChecked()).toBe(false);
    const button = visitor.getByRole('button', { name: 'Prenota 1 posto' });
    const { y, height } = (await button.boundingBox()) ?? { y: Infinity, height: 0 };
    expect(y + height).toBeLessThanOrEqual(844);
    await consent.check();
    await register(visitor, 'Francesca Leo', '333 555 0105', 2);
    await visitor.getByRole('heading', { name: /Francesca/ }).waitFor();
    await visitor.getByText('I 2 posti sono tuoi').waitFor();

    const row = page.getByRole('row', { name: /Francesca Leo/ });
    await row.waitFor();
    await row.getByText('posto preso').waitFor();
    await row.getByText('Facebook').waitFor();
  });

  test('who reloads, or goes back and sends the same again, takes no further seat', async () => {
    const { door, phone } = stage();
    const visitor = await phone();
    await visitor.goto(address);
    await register(visitor, 'Teresa Manni', '333 555 0113');
    await visitor.getByText('Il posto è tuo').waitFor();
    const ticket = visitor.url();
    await visitor.reload();
    await visitor.getByText('Il posto è tuo').waitFor();
    await visitor.goBack();
    await visitor.getByLabel('Nome e cognome').waitFor();
    await register(visitor, 'Teresa Manni', '333 555 0113');
    await visitor.getByText('Il posto è tuo').waitFor();
    expect(visitor.url()).toBe(ticket);
    const [event] = await door.events.list();
    expect(event).toMatchObject({ taken: 3, waiting: 0 });
  });

  test('who goes back and writes another name registers that person too', async () => {
    const { door, phone } = stage();
    const { id, publicAddress } = await makeEvent(stage(), 'Formaggi in compagnia', 10);
    const visitor = await phone();
    await visitor.goto(publicAddress);
    await register(visitor, 'Luca Perrone', '333 555 0102');
    await visitor.getByText('Il posto è tuo').waitFor();
    await visitor.goBack();
    await register(visitor, 'Giulia Perrone', '333 555 0103');
    await visitor.getByRole('heading', { name: /Giulia/ }).waitFor();
    expect(await door.events.get({ id })).toMatchObject({ taken: 2 });
  });

  test('who goes back without any script and sends the same again takes no further seat', async () => {
    const { door, phone } = stage();
    const { id, publicAddress } = await makeEvent(stage(), 'Pane e olio', 10);
    const visitor = await phone({ javaScriptEnabled: false });
    await visitor.goto(publicAddress);
    await register(visitor, 'Paolo Greco', '333 555 0120');
    await visitor.getByText('Il posto è tuo').waitFor();
    const ticket = visitor.url();
    await visitor.goBack();
    await register(visitor, 'Paolo Greco', '333 555 0120');
    await visitor.getByText('Il posto è tuo').waitFor();
    expect(visitor.url()).toBe(ticket);
    expect(await door.events.get({ id })).toMatchObject({ taken: 1 });
  });

  test('sent five times at the same moment, a form is one registration with one ticket', async () => {
    const { door, phone } = stage();
    const event = await makeEvent(stage(), 'Olio nuovo', 40);
    const visitor = await phone();
    await visitor.goto(event.publicAddress);
    const formKey = await visitor.locator('input[name=formKey]').inputValue();
    const opened = await visitor.locator('input[name=opened]').inputValue();
    const form = {
      formKey,
      opened,
      name: 'Davide Longo',
      phone: '333 555 0114',
      seats: '1',
      source: 'page',
      website: '',
    };
    const send = async () => (await visitor.request.post(event.publicAddress, { form })).url();
    const tickets = await Promise.all(Array.from({ length: 5 }, send));
    expect(new Set(tickets).size).toBe(1);
    expect(tickets[0]).toContain('/t/');
    expect(await door.events.get({ id: event.id })).toMatchObject({ taken: 1, waiting: 0 });
  });

  test('when the seats are gone, the next visitor waits, without any script in the page', async () => {
    const { page, phone } = stage();
    const visitor = await phone({ javaScriptEnabled: false });
    await visitor.goto(address);
    await visitor.getByText('posti finiti: puoi metterti in lista d’attesa').waitFor();
    await visitor.getByLabel('Nome e cognome').fill('Marco Spedicato');
    await visitor.getByLabel('Telefono').fill('333 555 0110');
    await visitor.getByRole('button', { name: /in lista/ }).click();
    await visitor.getByRole('heading', { name: 'Sei in lista d’attesa' }).waitFor();
    await page
      .getByRole('row', { name: /Marco Spedicato/ })
      .getByText('in attesa')
      .waitFor();
    await page.getByText('Posti finiti. Chi arriva adesso va in lista d’attesa.').waitFor();
  });

  test('a number that is none is told beside the form, and what was written stays', async () => {
    const { phone } = stage();
    const event = await makeEvent(stage(), 'Mani in pasta', 10);
    const visitor = await phone({ javaScriptEnabled: false });
    await visitor.goto(event.publicAddress);
    await register(visitor, 'Sara Miglietta', '12');
    await visitor.getByRole('alert').waitFor();
    expect(await visitor.getByLabel('Nome e cognome').inputValue()).toBe('Sara Miglietta');
    await register(visitor, 'Sara Miglietta', '333 555 0119');
    await visitor.getByText('Il posto è tuo').waitFor();
  });

  test('a visitor from abroad reads English', async () => {
    const { phone } = stage();
    const visitor = await phone({ locale: 'en-GB' });
    await visitor.goto(address);
    expect(await visitor.locator('html').getAttribute('lang')).toBe('en');
    await visitor.getByRole('link', { name: 'Italiano', exact: true }).click();
    expect(await visitor.locator('html').getAttribute('lang')).toBe('it');
    await visitor.getByRole('link', { name: 'Magyar', exact: true }).click();
    expect(await visitor.locator('html').getAttribute('lang')).toBe('hu');
  });

  test('an event that is over says so, and takes nobody', async () => {
    const { phone, door } = stage();
    const { id, publicAddress, slug } = await makeEvent(stage(), 'La festa di ieri', 10);
    await door.events.update({ id, startsAt: `${dayAhead(-2)}T18:30:00.000Z` });
    const visitor = await phone();
    await visitor.goto(publicAddress);
    await visitor.getByText('Questo evento è finito.').waitFor();
    expect(await visitor.locator('form').count()).toBe(0);
    const refused = door.events.register({ slug, formKey: 'a-late-visitor', name: 'Tardi', phone: '3335550199' });
    await expect(refused).rejects.toMatchObject({ data: { code: 'event-over' } });
  });

  test('the lead stands in the customer book with source, consent text and time', async () => {
    const { page, go } = stage();
    await go('/clienti');
    await page.getByRole('link', { name: /Francesca Leo/ }).click();
    const person = page.getByRole('article');
    await person.getByRole('heading', { name: 'Francesca Leo' }).waitFor();
    await person.getByText(/Contatto · Arriva .*Facebook/).waitFor();
    await person.getByText('Iscrizione a «Tre rosati e un panettone»').waitFor();
    await person.getByText('Inviti agli eventi', { exact: true }).first().waitFor();
    await person.getByText('Che cosa ha risposto, e quando').first().click();
    await person.getByText(/Testo n\. 1: «/).waitFor();
    await page.getByRole('link', { name: /Teresa Manni/ }).click();
    await person.getByRole('heading', { name: 'Teresa Manni' }).waitFor();
  });

  test('a note stays with the person', async () => {
    const { page } = stage();
    await page.getByLabel(/Scrivi una nota/).fill('Preferisce i rosati');
    await page.getByRole('button', { name: 'Aggiungi', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'Preferisce i rosati' }).waitFor();
    await until(async () => (await page.getByLabel(/Scrivi una nota/).inputValue()) === '');
  });

  test('an evening in a cellar out of town says where, on its page and on the map', async () => {
    const { page, go, door, phone } = stage();
    const { id, publicAddress } = await makeEvent(stage(), 'Vendemmia in cantina', 20);
    await go(`/eventi/${id}`);
    await page.getByRole('button', { name: 'Modifica', exact: true }).click();
    const form = page.getByRole('dialog', { name: 'Modifica evento' });
    await form.getByLabel('Dove').fill('Cantina Rossi');
    await form.getByText('quello del negozio').click();
    await form.getByLabel('Via e numero').fill('via Libertini 12');
    await form.getByLabel('CAP').fill('73017');
    await form.getByLabel('Città').fill('Gallipoli');
    await form.getByRole('button', { name: 'Salva le modifiche' }).click();
    const where = 'Cantina Rossi, via Libertini 12, 73017 Gallipoli';
    await page.getByText(where).waitFor();
    const visitor = await phone();
    await visitor.goto(publicAddress);
    await visitor.getByText(where).waitFor();
    const map = await visitor.getByRole('link', { name: 'Indicazioni' }).getAttribute('href');
    expect(new URL(map ?? '').searchParams.get('query')).toBe(where);
    expect(await visitor.locator('meta[name="description"]').getAttribute('content')).toContain('Gallipoli');
    expect(await door.events.get({ id })).toMatchObject({ street: 'via Libertini 12', town: 'Gallipoli' });
  });
});

journeys('a visitor with the two seconds of every shop', { shop: 'real', formSeconds: 2 }, (stage) => {
  test('who is quicker than people are finds everything typed, presses again and has the seat', async () => {
    const { door, phone } = stage();
    const { id, publicAddress } = await makeEvent(stage(), 'Vino e castagne', 10);
    const visitor = await phone();
    await visitor.goto(publicAddress);
    await register(visitor, 'Anna Quarta', '333 555 0121', 2);
    const seat = visitor.getByText('I 2 posti sono tuoi');
    const asked = visitor.getByRole('alert');
    await until(async () => {
      await seat.or(asked).first().waitFor();
      if (await seat.isVisible()) return true;
      expect(await visitor.getByLabel('Nome e cognome').inputValue()).toBe('Anna Quarta');
      expect(await visitor.getByLabel('Telefono').inputValue()).toBe('333 555 0121');
      await visitor.getByRole('button', { name: /2 posti/ }).click();
      return false;
    });
    expect(await door.events.get({ id })).toMatchObject({ taken: 2 });
  });
});
