/** A person at the counter: typed once, called with two clicks, called again on the day that was said; duplicates; days of data. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

journeys('looking after people', { shop: 'sample' }, (stage) => {
  test('who is typed twice is shown, a call takes two clicks, and what follows is done by one', async () => {
    const { page, door, go } = stage();
    await door.customers.add({ name: 'Ottavia Lecciso', phone: '333 555 0188' });
    await go('/clienti');
    await page.getByRole('button', { name: 'Nuova persona', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Nuova persona' });
    await dialog.getByLabel('Nome e cognome').fill('Lecciso Ottavia');
    await dialog.getByRole('button', { name: 'Apri questa: Ottavia Lecciso' }).click();
    await page.getByRole('heading', { level: 2, name: 'Ottavia Lecciso', exact: true }).waitFor();

    await page.getByRole('button', { name: 'Segna la chiamata' }).click();
    await page.getByRole('button', { name: 'Non risponde' }).click();
    await page.getByText('Chiamata: non ha risposto').waitFor();

    const [person] = (await door.customers.list({ search: 'Ottavia Lecciso', limit: 1 })).items;
    await door.customers.planNext({ id: person?.id ?? 0, dueOn: '2020-01-01', text: 'Olio nuovo', who: 'Marta' });
    await page.getByText('Olio nuovo').waitFor();
    await go('/clienti/da-fare');
    await page.getByRole('heading', { level: 1, name: 'Da fare con le persone', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Fatto: Ottavia Lecciso Olio nuovo' }).click();
    await until(async () => (await door.customers.nextSteps({ who: 'Marta' })).total === 0);
    await go('/clienti/giornata');
    await page.getByRole('heading', { level: 1, name: 'La giornata con le persone', exact: true }).waitFor();
    await page.getByText('Passo fatto', { exact: true }).waitFor();
  });

  test('two entries of one person stand on the page of duplicates and become one', async () => {
    const { page, door, go } = stage();
    await door.customers.add({ name: 'Ottavia Lecciso', mail: 'ottavia@esempio.it' });
    await until(async () => (await door.customers.duplicates({})).total > 0);
    await go('/clienti/doppioni');
    await page.getByRole('heading', { level: 1, name: 'Doppioni', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Unisci: Ottavia Lecciso, Ottavia Lecciso' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Unisci', exact: true }).click();
    const entries = async () => (await door.customers.list({ search: 'Ottavia Lecciso', limit: 5 })).total;
    await until(async () => (await entries()) === 1);
    expect((await door.customers.list({ search: 'ottavia@esempio.it', limit: 5 })).total).toBe(1);
    // The way back is offered at once.
    await page.getByText('Adesso «Ottavia Lecciso» è una persona sola.').waitFor();
    await page.getByRole('button', { name: /^Annulla/u }).click();
    await until(async () => (await entries()) === 2);
  });

  test('the days for which data stays are the shop’s own', async () => {
    const { page, door, go } = stage();
    await go('/impostazioni');
    const days = page.getByLabel('Chi si è solo iscritto a un evento: giorni');
    await days.fill('45');
    const section = page.locator('#persone');
    await section.getByRole('button', { name: 'Salva', exact: true }).click();
    await until(async () => (await door.customers.retention()).rules[0]?.days === 45);
  });
});
