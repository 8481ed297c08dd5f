/** The first day: language, name, the price list from the supplier; and another person who only wants to try. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';

const priceList = path.join(import.meta.dirname, 'fixtures', 'listino-fornitore.csv');

async function chooseFile(page: Page, file: string): Promise<void> {
  const choose = page.getByRole('button', { name: 'Scegli il file' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click()]);
  await chooser.setFiles(file);
}

journeys('the first run', { shop: 'first-run' }, (stage) => {
  test('the shop is named in three short steps', async () => {
    const { page, door } = stage();
    await page.getByRole('heading', { name: 'In che lingua lavori?' }).waitFor();
    await page.getByText('Italiano', { exact: true }).click();
    await page.getByRole('button', { name: 'Continua' }).click();
    await page.getByLabel('Nome del negozio').fill('Bottega della Lana');
    await page.getByLabel('Città').fill('Biella');
    await page.getByRole('button', { name: 'Continua' }).click();
    await page.getByText('Ho un elenco dei prodotti').click();
    await page.getByRole('button', { name: 'Continua' }).click();
    await page.getByRole('heading', { name: 'Importa prodotti' }).waitFor();
    expect(await door.settings.get()).toMatchObject({
      language: 'it',
      shopName: 'Bottega della Lana',
      town: 'Biella',
      welcomeDone: true,
    });
  });

  test('the supplier’s list is read in words, is not left without a question, and changes nothing yet', async () => {
    const { page, door } = stage();
    await chooseFile(page, priceList);
    await page.getByText(/letto come: elenco, colonne divise da punto e virgola, virgola per i decimali/).waitFor();
    await page.getByRole('link', { name: 'Oggi' }).click();
    const question = page.getByRole('dialog', { name: 'Qui c’è qualcosa di non salvato' });
    await question.getByRole('button', { name: 'Resta qui' }).click();
    await page.getByRole('button', { name: 'Continua' }).click();
    await page.getByText('Prova: niente è ancora cambiato').waitFor();
    await page.getByRole('cell', { name: 'Sciarpa di lana merino', exact: true }).waitFor();
    await page.getByText('Codice a barre «8001234567890»: l’ultima cifra non torna.').waitFor();
    await page.getByText('Prezzo «12,9O»: non è un numero.').waitFor();
    expect((await door.catalog.list({})).total).toBe(0);
  });

  test('the rows that stay out are saved to a file with their reasons', async () => {
    const { page } = stage();
    const save = page.getByRole('button', { name: 'in CSV' });
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const file = await download.path();
    expect(readFileSync(file, 'utf8')).toContain('12,9O');
  });

  test('the good rows come in with one click, and are in the shop', async () => {
    const { page, door } = stage();
    await page.getByRole('button', { name: 'Importa 4 prodotti' }).click();
    await page.getByRole('heading', { level: 1, name: 'Prodotti e prezzi' }).waitFor();
    await page.getByText('Sciarpa di lana merino').first().waitFor();
    const { items } = await door.catalog.list({});
    expect(Object.fromEntries(items.map(({ name, basePrice }) => [name, basePrice]))).toEqual({
      'Sciarpa di lana merino': 4990,
      'Berretto «Biella»': 2450,
      'Coperta a quadri': 118_000,
      'Calze da montagna': 1290,
    });
  });

  test('the same list again has nothing new', async () => {
    const { page, go } = stage();
    await go('/importa');
    await chooseFile(page, priceList);
    await page.getByRole('button', { name: 'Continua' }).click();
    await page.getByText('restano uguali').waitFor();
    expect(await page.getByRole('button', { name: /Importa/ }).count()).toBe(0);
  });

  test('today says what the new shop still needs', async () => {
    const { page } = stage();
    await page.getByRole('link', { name: 'Oggi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor();
    await page.getByText('Google non è ancora collegato').waitFor();
    await page.getByText('Mancano alcuni dati del negozio').waitFor();
  });
});

journeys('who only wants to try', { shop: 'first-run' }, (stage) => {
  test('opens the sample shop, and a bar says that it is one', async () => {
    const { page } = stage();
    await page.getByRole('button', { name: 'Continua' }).click();
    await page.getByRole('button', { name: 'Continua' }).click();
    await page.getByText('Voglio solo provare').click();
    await page.getByRole('button', { name: 'Continua' }).click();
    const bar = page.getByRole('region', { name: 'Negozio d’esempio.' });
    await bar.getByText('Google e Facebook sono simulati: niente esce e niente si paga.').waitFor({ timeout: 30_000 });
  });

  test('and comes back to the own shop, which asks for its name', async () => {
    const { page } = stage();
    await page.getByRole('button', { name: 'Passa al negozio vero' }).click();
    await page.getByRole('heading', { name: 'In che lingua lavori?' }).waitFor();
    expect(await page.getByRole('region', { name: 'Negozio d’esempio.' }).count()).toBe(0);
  });
});
