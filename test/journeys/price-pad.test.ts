/** One product at a time on the shop's tablet, a barcode scanner anywhere, and the list's way to both. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import { journeys } from './stage/journeys.ts';
import { cell, enter, find, openPrices, rowOf } from './stage/price-list.ts';
import { settled } from './stage/settled.ts';
import { until } from './stage/until.ts';

/** As a keyboard-wedge scanner types: no hand is that fast. */
async function scan(page: Page, code: string): Promise<void> {
  await page.evaluate((written) => {
    const press = (key: string): void => {
      const to = document.activeElement ?? document.body;
      to.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    };
    for (const sign of written) press(sign);
    press('Enter');
  }, code);
}

async function taralli(door: Door) {
  const { items } = await door.listings.grid({ search: 'taralli', sort: 'name', limit: 50 });
  return items.find(({ title }) => title.startsWith('Taralli'));
}

journeys('one price at a time', { shop: 'sample', width: 1024, height: 768 }, (stage) => {
  test('on a tablet a price is found, changed and saved in four taps', async () => {
    const { page, door } = stage();
    await settled(door);
    const first = await taralli(door);
    await page.evaluate(() => (location.hash = '/prezzi/prezzo'));
    const field = page.getByLabel('Passa il lettore o scrivi il nome');
    let taps = 0;
    const tap = async (what: ReturnType<Page['getByRole']>): Promise<void> => {
      const box = await what.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      taps += 1;
      await what.click();
    };
    await tap(field);
    await page.keyboard.type('taralli');
    await tap(page.getByRole('button', { name: new RegExp(`^${first?.title ?? ''}`) }));
    await page.getByRole('heading', { level: 2, name: first?.title ?? '' }).waitFor();
    await tap(page.getByRole('button', { name: '+0,10' }));
    await tap(page.getByRole('button', { name: /^Salva .* ovunque$/ }));
    expect(taps).toBe(4);
    const price = async () => (await door.catalog.bySku({ sku: first?.sku ?? '' })).basePrice;
    await until(async () => (await price()) === (first?.basePrice ?? 0) + 10);
    await page.getByRole('button', { name: /^Annulla/ }).click();
    await until(async () => (await price()) === first?.basePrice);
  });

  test('the keypad writes a whole price, and says what it leaves and where it goes', async () => {
    const { page, door } = stage();
    const first = await taralli(door);
    const field = page.getByLabel('Nuovo prezzo, ovunque');
    const written = ((first?.basePrice ?? 0) / 100).toFixed(2).replace('.', ',');
    await until(async () => (await field.inputValue()) === written);
    for (const key of ['6', 'virgola', '4', '0']) await page.getByRole('button', { name: key, exact: true }).click();
    expect(await field.inputValue()).toBe('6,40');
    await page
      .getByRole('status')
      .getByText(/^(margine \d+.?%|sotto costo)/)
      .waitFor();
    await page.getByRole('list', { name: 'Dove va e quando' }).getByText('Cassa').waitFor();
    await page.getByRole('button', { name: '→ ,90' }).click();
    await page.getByRole('button', { name: /^Salva 6,90.€ ovunque$/ }).click();
    await until(async () => (await door.catalog.bySku({ sku: first?.sku ?? '' })).basePrice === 690);
    await page.getByRole('button', { name: /^Annulla/ }).click();
    await until(async () => (await door.catalog.bySku({ sku: first?.sku ?? '' })).basePrice === first?.basePrice);
  });

  test('a scanner changes the product on the pad, and opens one from any other page', async () => {
    const { page, door, go } = stage();
    const { gtin, title, id } = await door.catalog.bySku({ sku: 'OLI-017' });
    await scan(page, gtin ?? '');
    await page.waitForURL(new RegExp(`#/prezzi/${id}/prezzo$`));
    await go('/canali');
    await page.getByRole('heading', { level: 1, name: 'Canali' }).waitFor();
    await scan(page, gtin ?? '');
    await page.waitForURL(new RegExp(`#/prezzi/${id}$`));
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  test('in the list it goes to the row, whatever the list is narrowed to, and leaves no digits behind', async () => {
    const { page, door } = stage();
    const { gtin, title } = await door.catalog.bySku({ sku: 'OLI-018' });
    await openPrices(page);
    await find(page, 'taralli finocchio');
    const taralli = await rowOf(page, 'Taralli');
    await enter(cell(taralli, 'price'));
    await scan(page, gtin ?? '');
    const row = await rowOf(page, title);
    await until(() =>
      page.evaluate(
        (number) => document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex') === number,
        row.number,
      ),
    );
    expect(await page.getByRole('alert').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('revogr-edit').count()).toBe(0);
  });

  test('a code that no product has is offered to become one', async () => {
    const { page, go } = stage();
    await go('/');
    await page.locator('[role=grid]').waitFor({ state: 'detached' });
    await scan(page, '8001234567892');
    await page.getByRole('dialog', { name: 'Codice nuovo' }).getByRole('button', { name: 'Crea il prodotto' }).click();
    await until(
      async () =>
        (await page
          .getByLabel(/Codice a barre/)
          .first()
          .inputValue()) === '8001234567892',
    );
    await page.keyboard.press('Escape');
  });
});
