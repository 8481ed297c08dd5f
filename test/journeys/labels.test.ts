/** Labels: what is due is seen as it will be printed, comes out as a PDF, and once it hangs on the shelf nobody asks again. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { readCodes, readPdf, renderPage } from '../core/print/read-pdf.ts';
import { journeys } from './stage/journeys.ts';
import { wholeToday } from './stage/today.ts';
import { until } from './stage/until.ts';

const paper = (page: Page) => page.locator('svg[data-paper]');
const said = async (page: Page): Promise<string> => (await paper(page).locator('text').allTextContents()).join(' ');

async function pressAndRead(page: Page, button: RegExp): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return new Uint8Array(await readFile(await download.path()));
}

journeys('labels', { shop: 'sample' }, (stage) => {
  test('a shop whose labels hang there already says so once, and from then on only changes are due', async () => {
    const { page, go, door } = stage();
    await go('/cartellini');
    await page.getByRole('heading', { level: 1, name: 'Cartellini' }).waitFor();
    await page.getByRole('button', { name: 'Sono già tutti sullo scaffale' }).click();
    await page.getByText('Tutti i cartellini dicono il vero.').waitFor();
    expect(await door.labels.due({})).toMatchObject({ count: 0 });
  });

  test('a changed price is due: previewed, printed as a PDF, on the shelf, and no longer due', async () => {
    const { page, go, door } = stage();
    const [vinegar, larger] = (await door.catalog.list({ search: 'aceto primitivo', limit: 2 })).items;
    if (vinegar === undefined || larger === undefined) throw new Error('the sample shop sells vinegar');
    await door.pricing.setPrice({ variantId: vinegar.id, amount: 555 });
    await door.pricing.setPrice({ variantId: larger.id, amount: 790 });
    await page.getByText('Da rifare · 2').waitFor();

    // The third place of the sheet is the first that is free.
    await page.getByLabel('Comincia dall’etichetta').fill('3');
    await page.getByLabel('Comincia dall’etichetta').press('Enter');
    await until(async () => (await paper(page).getByText('già usata').count()) === 2);
    await until(async () => (await said(page)).includes(',55 €'));

    const pdf = await pressAndRead(page, /^Stampa 2 cartellini$/u);
    const { pages } = await readPdf(pdf);
    expect(pages).toHaveLength(1);
    const first = pages[0]?.texts.find(({ text }) => text === '5');
    // The third label of the first row, two sheets' columns to the right.
    expect(Math.floor((first?.x ?? 0) / 70)).toBe(2);
    const codes = (await readCodes(await renderPage(pdf))).map(({ text }) => text);
    expect(codes).toEqual(expect.arrayContaining([vinegar.gtin ?? vinegar.sku]));

    // Printed is not on the shelf: the question stays, also after a reload.
    await page.getByText('Stampato bene?').waitFor();
    await go('/');
    await go('/cartellini');
    await page.getByRole('button', { name: 'Sì, sono sullo scaffale' }).click();
    await page.getByText('Tutti i cartellini dicono il vero.').waitFor();
    expect(await door.labels.due({})).toMatchObject({ count: 0, unconfirmed: null });

    // A slip is taken back like any other change.
    await page.keyboard.press('Control+Z');
    await page.getByText('Da rifare · 2').waitFor();
  });

  test('goods are chosen by name, on another paper, with copies beside each other', async () => {
    const { page, go } = stage();
    await go('/cartellini');
    await page.getByRole('button', { name: 'Scelti', exact: true }).click();
    await page.getByPlaceholder('Passa il lettore o cerca un articolo').fill('aceto primitivo');
    await page.getByRole('list', { name: 'Articoli trovati' }).getByRole('button').first().click();
    await page.getByLabel('Copie di ognuno').fill('3');
    await page.getByLabel('Copie di ognuno').press('Enter');
    await page.getByRole('combobox', { name: 'Formato' }).click();
    await page.getByRole('option', { name: /52,5 × 29,7 mm/u }).click();
    await page.getByRole('button', { name: 'Stampa 3 cartellini' }).waitFor();
    await until(async () => (await paper(page).locator('path').count()) === 3);
  });

  test('the printer is centred once: the trial page, two measures, and every page moves', async () => {
    const { page, door } = stage();
    await page.getByRole('button', { name: 'Centra la stampa' }).click();
    const trial = await pressAndRead(page, /Scarica la pagina di prova/u);
    expect((await readPdf(trial)).pages[0]?.width).toBeCloseTo(210, 2);
    await page.getByLabel('Dal bordo sinistro, mm').fill('21,2');
    await page.getByLabel('Dal bordo sinistro, mm').press('Tab');
    await page.getByRole('button', { name: 'Sposta tutto di conseguenza' }).click();
    await page.getByText(/Stampa centrata/u).waitFor();
    const formats = await door.labels.formats();
    expect(formats.find(({ id }) => id === '4x10-52-5x29-7')).toMatchObject({ dx: -1.2, dy: 0 });
  });

  test('Ctrl+K finds the labels, and today says which are wrong', async () => {
    const { page } = stage();
    await wholeToday(stage());
    await page.getByText('2 cartellini dicono un prezzo vecchio').waitFor();
    await page.keyboard.press('Control+K');
    await page.keyboard.type('stampa etichette');
    await page.getByRole('option', { name: 'Stampa etichette e cartellini' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cartellini' }).waitFor();
  });
});
