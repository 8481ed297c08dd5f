/** A supplier's Excel list through the wizard, and a long list that can be paused, found again after a reload, and taken out. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { readXlsx } from '../../src/core/spreadsheets/index.ts';
import { bookOf, rowOf } from '../core/spreadsheets/workbook-file.ts';
import { temporaryFolder } from './stage/built-shop.ts';
import { journeys } from './stage/journeys.ts';

const folder = temporaryFolder();
const choose = (page: Page, file: string): Promise<void> => page.locator('input[type=file]').setInputFiles(file);
const column = (page: Page, name: string) => page.getByRole('combobox', { name: `In Vetrina: ${name}` });

async function means(page: Page, name: string, field: string): Promise<void> {
  await column(page, name).click();
  await page.getByRole('option', { name: field, exact: true }).click();
  // Its words are those of the fields behind it, as long as it is closing.
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}

const supplierList = (oil: number) =>
  bookOf({
    sheets: [
      { name: 'Condizioni', rows: rowOf(1, 'Condizioni di vendita') + rowOf(2, 'Trasporto escluso') },
      { name: 'Note interne', hidden: true, rows: rowOf(1, 'Codice', 'Nome') + rowOf(2, 'X', 'Non per noi') },
      {
        name: 'Listino',
        rows: [
          rowOf(1, 'Ditta Rossi, listino di dicembre'),
          rowOf(3, 'Cod. Art.', 'Descrizione', 'Prezzo', 'Al pubblico', 'IVA', 'Reparto'),
          rowOf(
            4,
            'OLIO-5',
            'Olio extravergine 500 ml',
            7.1,
            oil,
            { cell: '<c r="@" s="1"><v>0.04</v></c>' },
            'Dispensa',
          ),
          rowOf(5, 'MIELE-4', 'Miele di timo 400 g', 6.2, 9.5, { cell: '<c r="@" s="1"><v>0.1</v></c>' }, ''),
          rowOf(6, 'VINO-75', 'Primitivo 75 cl', 5.4, { cell: '<c r="@"><f>C6*2</f></c>' }, 22, 'Cantina'),
          rowOf(7, 'PUMO-15', 'Pumo in ceramica 15 cm', 18, '34,00', 22, 'Ceramica'),
          rowOf(8, 'CESTO-1', 'Cesto di vimini', 9, -4, 22, 'Casa'),
        ].join(''),
        after: '<mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="F4:F5"/></mergeCells>',
      },
    ],
    formats: ['0%'],
  });

const longList = (count: number): string =>
  [
    'Codice;Nome;Prezzo;Reparto',
    ...Array.from({ length: count }, (_, index) => `L${index};Merce lunga ${index};${(index % 90) + 1},50;Magazzino`),
  ].join('\n');

journeys('a supplier’s list in Excel', { shop: 'real' }, (stage) => {
  test('is read by sheet, its columns are put right once, and bad rows go out with their reason', async () => {
    const { page, door, go } = stage();
    const file = path.join(folder, 'listino_dicembre.xlsx');
    writeFileSync(file, supplierList(11.9));
    await go('/importa');
    await choose(page, file);
    await page.getByText('letto come: elenco, foglio di calcolo, foglio «Listino»').waitFor();
    await page.getByRole('combobox', { name: 'Foglio' }).click();
    await page.getByRole('option', { name: 'Note interne (nascosto)' }).waitFor();
    await page.getByRole('option', { name: 'Listino' }).click();
    await page.getByText('2 gruppi di celle unite').waitFor();
    await means(page, 'Prezzo', 'Costo');
    await means(page, 'Al pubblico', 'Prezzo (IVA compresa)');
    await page.getByLabel('Fornitore', { exact: true }).fill('Rossi');
    await page.getByLabel('Fornitore', { exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Continua' }).click();
    await page.getByText('Prova: niente è ancora cambiato').waitFor();
    await page.getByText('La formula nella colonna «Al pubblico» non ha un risultato').waitFor();
    const save = page.getByRole('button', { name: 'Salva le 2 righe in Excel' });
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const { rows } = await readXlsx(readFileSync(await download.path()), undefined);
    expect(rows.map(({ cells }) => [cells[0], cells.at(-1)])).toEqual([
      ['Cod. Art.', 'Errore'],
      ['VINO-75', 'La formula nella colonna «Al pubblico» non ha un risultato: apri il file, salvalo e riprova'],
      ['CESTO-1', 'Il prezzo «-4» è sotto zero'],
    ]);
    await page.getByRole('button', { name: 'Importa 3 prodotti' }).click();
    await page.getByRole('heading', { level: 1, name: 'Prodotti e prezzi' }).waitFor();
    const honey = await door.catalog.bySku({ sku: 'MIELE-4' });
    expect(honey).toMatchObject({ basePrice: 950, cost: 620, vatRate: 1000, category: 'Dispensa', supplier: 'Rossi' });
  });

  test('the next one is known: nothing to choose, one price changes', async () => {
    const { page, door, go } = stage();
    const file = path.join(folder, 'listino_gennaio.xlsx');
    writeFileSync(file, supplierList(12.5));
    await go('/importa');
    await choose(page, file);
    await page.getByText(/Le colonne sono quelle del listino di Rossi del/).waitFor();
    expect(await column(page, 'Al pubblico').innerText()).toBe('Prezzo (IVA compresa)');
    await page.getByRole('button', { name: 'Continua' }).click();
    await page.getByRole('button', { name: 'Importa 1 prodotto' }).click();
    await page.getByRole('heading', { level: 1, name: 'Prodotti e prezzi' }).waitFor();
    expect((await door.catalog.bySku({ sku: 'OLIO-5' })).basePrice).toBe(1250);
  });
});

journeys('a long list', { shop: 'real' }, (stage) => {
  const file = path.join(folder, 'magazzino.csv');

  test('comes in beside the rest, waits when told to, also through a reload, and goes out again', async () => {
    const { page, door, go } = stage();
    writeFileSync(file, longList(40_000));
    await go('/importa');
    await choose(page, file);
    await page.getByRole('button', { name: 'Continua' }).click();
    await page.getByRole('button', { name: /^Importa 40.000 prodotti/ }).click({ timeout: 60_000 });
    await page.getByRole('heading', { name: 'Importazione di «magazzino.csv» in corso' }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Metti in pausa' }).click();
    await page.getByRole('heading', { name: 'Importazione di «magazzino.csv» in pausa' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Importazione di «magazzino.csv» in pausa' }).waitFor();
    const { total } = await door.catalog.list({ limit: 1 });
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(40_000);
    await page.getByRole('button', { name: 'Riprendi' }).click();
    await page.getByRole('heading', { name: 'Importazione di «magazzino.csv» in corso' }).waitFor();
    await page.getByRole('button', { name: 'Annulla tutto' }).click();
    const question = page.getByRole('dialog', { name: 'Annullare l’importazione di «magazzino.csv»?' });
    await question.getByRole('button', { name: 'Annulla tutto' }).click();
    await expect.poll(async () => (await door.imports.jobs.list())[0]?.state, { timeout: 60_000 }).toBe('cancelled');
    expect((await door.catalog.list({ limit: 1 })).total).toBe(0);
  });

  test('comes in whole, says so, and is taken back from there', async () => {
    const { page, door, go } = stage();
    writeFileSync(file, longList(3000));
    await go('/importa');
    await choose(page, file);
    await page.getByRole('button', { name: 'Continua' }).click();
    await page.getByRole('button', { name: /^Importa 3.000 prodotti/ }).click({ timeout: 60_000 });
    await page.getByRole('heading', { name: 'Importato «magazzino.csv»' }).waitFor({ timeout: 60_000 });
    await page.getByText('3.000 prodotti importati.').waitFor();
    expect((await door.catalog.list({ limit: 1 })).total).toBe(3000);
    await page.getByRole('button', { name: 'Annulla l’importazione' }).click();
    await page.getByText('Importazione annullata: tutto è com’era prima.').waitFor({ timeout: 60_000 });
    expect((await door.catalog.list({ limit: 1 })).total).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });
});
