/** Many prices by one rule, taken back by the toast and a day later line by line, and aligned between shop and online. */
import { AxeBuilder } from '@axe-core/playwright';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { readXlsx } from '../../src/core/spreadsheets/index.ts';
import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

const skus = ['OLI-017', 'OLI-018'] as const;
const vinegar = 'Aceto di Primitivo 250 ml';
const larger = 'Aceto di Primitivo 500 ml';

const pictures = process.env['VETRINA_PICTURES'];
async function photograph(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  if (!existsSync(pictures)) mkdirSync(pictures, { recursive: true });
  for (const [width, height] of [
    [1366, 768],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const dark of [false, true]) {
      await page.evaluate((on) => document.documentElement.classList.toggle('dark', on), dark);
      await page.waitForTimeout(300);
      await page.screenshot({ path: path.join(pictures, `${name}-${width}${dark ? '-scuro' : ''}.png`) });
    }
  }
  await page.evaluate(() => document.documentElement.classList.remove('dark'));
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

journeys('many prices', { shop: 'sample' }, (stage) => {
  const prices = (): Promise<(number | null)[]> =>
    Promise.all(skus.map(async (sku) => (await stage().door.catalog.bySku({ sku })).basePrice));

  /** What is chosen before the list has become shorter belongs to the longer one, and is let go with it. */
  async function findVinegars(): Promise<void> {
    const { page } = stage();
    await page.getByPlaceholder('Cerca nome o codice').fill('aceto primitivo');
    await until(async () => (await page.getByRole('checkbox', { name: /^Scegli \p{Lu}/u }).count()) === skus.length);
  }

  test('a rule shows before and after, large with margins, is applied, and the toast takes it back', async () => {
    const { page, go } = stage();
    expect(await prices()).toEqual([490, 720]);
    await go('/prezzi');
    await findVinegars();
    for (const title of [vinegar, larger]) await page.getByRole('checkbox', { name: `Scegli ${title}` }).check();
    const panel = page.getByRole('complementary', { name: 'Cambia i prezzi scelti' });
    await panel.getByRole('button', { name: 'Aumenta' }).click();
    await panel.getByLabel('Di quanto').fill('10');
    await panel.getByLabel('Di quanto').press('Tab');
    await panel.getByRole('row', { name: /Aceto di Primitivo 250 ml.* 4,90 5,39/ }).waitFor();
    await expectAccessible(page);
    await photograph(page, 'molti-prezzi');
    await panel.getByRole('button', { name: /^Vedi la tabella intera/ }).click();
    const table = page.getByRole('dialog', { name: 'Prezzi adesso e dopo' });
    await table.getByRole('columnheader', { name: 'Margine dopo' }).waitFor();
    await table.getByRole('row', { name: /Aceto di Primitivo 500 ml.* 7,20 7,92/ }).waitFor();
    await expectAccessible(page);
    await photograph(page, 'molti-prezzi-tabella');
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Cambia 2 prezzi' }).click();
    await until(async () => (await prices()).join() === '539,792');
    await page
      .getByRole('status')
      .getByRole('button', { name: /Annulla/ })
      .click();
    await until(async () => (await prices()).join() === '490,720');
  });

  test('a rule that takes off more than there is cannot be applied, and names the lines', async () => {
    const { page, go } = stage();
    // The list of before has gone, with the words that it was searched by.
    await go('/cronologia');
    await page.getByRole('heading', { level: 1, name: 'Cronologia' }).waitFor();
    await go('/prezzi');
    await page.getByRole('heading', { level: 1, name: 'Prodotti e prezzi' }).waitFor();
    await findVinegars();
    await page.getByRole('checkbox', { name: `Scegli ${vinegar}` }).check();
    const panel = page.getByRole('complementary', { name: 'Cambia i prezzi scelti' });
    await panel.getByRole('button', { name: 'Riduci' }).click();
    await panel.getByRole('button', { name: '€', exact: true }).click();
    await panel.getByLabel('Di quanto').fill('9');
    await panel.getByLabel('Di quanto').press('Tab');
    await panel.getByText('Uno andrebbe sotto zero').waitFor();
    expect(await panel.getByRole('button', { name: 'Cambia 1 prezzo' }).isDisabled()).toBe(true);
    await panel.getByRole('button', { name: /^Lascia fuori: Uno andrebbe/ }).click();
    await panel.getByRole('button', { name: 'Niente da cambiare' }).waitFor();
    await panel.getByRole('button', { name: 'Chiudi e togli la scelta' }).click();
  });

  test('a day later some were changed again: the history asks, and each line is decided', async () => {
    const { page, door, go } = stage();
    const ids = await Promise.all(skus.map(async (sku) => (await door.catalog.bySku({ sku })).id));
    const rule = { kind: 'percent', value: 2000 } as const;
    await door.pricing.bulkApply({ rule, selection: { variantIds: ids } });
    for (const variantId of ids) await door.pricing.setPrice({ variantId, amount: 999 });
    await go('/cronologia');
    await page
      .getByRole('button', { name: /^Annulla: \+20.* 2 prezzi/ })
      .first()
      .click();
    const question = page.getByRole('dialog', { name: /^Annullare: che cosa fare/ });
    await question.getByText('2 sono cambiati dopo.').waitFor();
    await question.getByRole('row', { name: /Aceto di Primitivo 250 ml.*4,90.*5,88.*9,99/ }).waitFor();
    await question.getByRole('checkbox', { name: new RegExp(`Rimetti ${vinegar}`) }).check();
    await expectAccessible(page);
    await photograph(page, 'annulla-righe');
    await question.getByRole('button', { name: 'Annulla questo cambio' }).click();
    await until(async () => (await prices()).join() === '490,999');
    await page.getByRole('combobox', { name: 'Che cosa' }).click();
    await page.getByRole('option', { name: 'Regole su molti' }).click();
    await until(async () => (await page.getByRole('button', { name: /^Annulla: Annullato/ }).count()) === 0);
    await page
      .getByRole('button', { name: /^Vedi che cosa: \+20/ })
      .first()
      .click();
    await page.getByRole('row', { name: /Aceto di Primitivo 500 ml/ }).waitFor();
    await page.getByRole('button', { name: /^Esporta: \+20/ }).click();
    const save = page.getByRole('menuitem', { name: 'Excel (XLSX)' });
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const { rows } = await readXlsx(readFileSync(await download.path()), undefined);
    expect(rows.map(({ cells }) => [cells[0], ...cells.slice(4, 7)])).toEqual([
      ['Codice', 'Prima', 'Con il cambio', 'Adesso'],
      [skus[0], 4.9, 5.88, 4.9],
      [skus[1], expect.any(Number), expect.any(Number), 9.99],
    ]);
    await expectAccessible(page);
    await photograph(page, 'cronologia');
  });

  test('shop and online stand side by side, and one click aligns them, with a way back', async () => {
    const { page, door, go } = stage();
    const [first = 0, second = 0] = await Promise.all(skus.map(async (sku) => (await door.catalog.bySku({ sku })).id));
    await door.pricing.setPrice({ variantId: first, channelId: 'web', amount: 540 });
    await door.pricing.setPrice({ variantId: second, channelId: 'till', amount: 950 });
    await go('/prezzi/parita');
    const row = page.getByRole('row').filter({ hasText: vinegar });
    await row.getByText(/0,50.€ in più/).waitFor();
    await expectAccessible(page);
    await photograph(page, 'parita');
    await row.getByRole('button', { name: new RegExp(`^Allinea ${vinegar}`) }).click();
    await page.getByRole('menuitem', { name: 'Al prezzo di Sito web' }).click();
    const question = page.getByRole('dialog', { name: 'Allineare?' });
    await question.getByRole('row', { name: /Aceto di Primitivo 250 ml.*4,90 5,40/ }).waitFor();
    await expectAccessible(page);
    await photograph(page, 'allinea');
    await question.getByRole('button', { name: /^Cambia \d prezz/ }).click();
    await until(async () => (await row.count()) === 0);
    expect(await prices()).toEqual([540, 999]);
    await page.keyboard.press('Control+z');
    await row.getByText(/0,50.€ in più/).waitFor();
    expect(await prices()).toEqual([490, 999]);
    await page.getByRole('switch', { name: 'Tieni allineato Sito web' }).click();
    await until(async () => (await door.channels.list()).some(({ id, keepsAligned }) => id === 'web' && keepsAligned));
    await expect(door.pricing.setPrice({ variantId: second, channelId: 'web', amount: 900 })).rejects.toMatchObject({
      data: { code: 'channel-kept-aligned' },
    });
  });
});
