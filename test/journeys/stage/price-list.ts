/** The price list as a person goes about in it: rows by the product's name, cells by their column, what is typed there. */
import type { Locator, Page } from 'playwright-core';

import { until } from './until.ts';

/** The columns from the left. The product stays in a part of its own, so a row is found in both by its number. */
const columns = { name: 1, cost: 2, price: 3, margin: 4, till: 5, web: 6, google: 7, facebook: 8, stock: 9 };
export type Column = keyof typeof columns;

export interface Row {
  readonly page: Page;
  readonly number: string;
}

export async function rowOf(page: Page, title: string): Promise<Row> {
  const row = page.getByRole('row').filter({ hasText: title }).first();
  await row.waitFor();
  return { page, number: (await row.getAttribute('aria-rowindex')) ?? '' };
}

const part = ({ page, number }: Row): Locator => page.locator(`[role=row][aria-rowindex="${number}"]`);
export const cell = (row: Row, column: Column): Locator =>
  part(row).locator(`[role=gridcell][aria-colindex="${columns[column]}"]`);
export const light = (row: Row, words: RegExp): Locator => part(row).getByRole('button', { name: words });

/** Narrows the list to these words, and waits until it is. */
export async function find(page: Page, words: string): Promise<void> {
  await page.getByPlaceholder('Cerca nome o codice').fill(words);
  await page.waitForURL((url) => new URLSearchParams(url.hash.split('?')[1]).get('q') === words);
  await page.locator('[role=grid][aria-label]').waitFor();
  await until(async () => (await page.locator('[aria-busy=true] [role=grid]').count()) === 0);
  await page.waitForTimeout(200);
}

/** The keyboard is in this cell then. */
export async function enter(at: Locator): Promise<void> {
  // A field that is still closing would take the first keys.
  await at.page().locator('revogr-edit').waitFor({ state: 'detached' });
  await at.click({ position: { x: 6, y: 6 } });
  await isIn(at);
}

/** Waits until the keyboard is in this cell, however it comes there. */
export const isIn = (at: Locator): Promise<void> =>
  until(() => at.evaluate((element) => element === document.activeElement));

export async function typeInto(row: Row, column: Column, written: string, key = 'Enter'): Promise<void> {
  await enter(cell(row, column));
  await row.page.keyboard.type(written);
  await row.page.keyboard.press(key);
}

export const typePrice = (row: Row, written: string): Promise<void> => typeInto(row, 'price', written);

export async function openPrices(page: Page, query = ''): Promise<void> {
  await page.evaluate((wanted) => (location.hash = `/prezzi${wanted}`), query);
  await page.getByRole('heading', { level: 1, name: 'Prodotti e prezzi' }).waitFor();
  await page.locator('[role=grid] [role=gridcell]').first().waitFor();
}

/** As Ctrl+V with this text in the clipboard. */
export const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((written) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', written);
    const to = document.activeElement ?? document.body;
    to.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** As Ctrl+C: what another program would get. */
export const copied = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const from = document.activeElement ?? document.body;
    from.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });

/** Chooses cells from one to the other, both included. */
export async function choose(from: Locator, to: Locator): Promise<void> {
  await enter(from);
  await to.click({ position: { x: 6, y: 6 }, modifiers: ['Shift'] });
}
