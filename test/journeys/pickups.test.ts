/** Goods set aside for somebody: a code, ready, handed over once; given up, they are for sale again. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

async function setAside(page: Page, who: string): Promise<void> {
  await button(page, 'Metti da parte').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passa il lettore o cerca un articolo').fill('vaso');
  await dialog
    .getByRole('list', { name: 'Articoli trovati' })
    .getByRole('button', { name: /Vaso blu/ })
    .click();
  await dialog.getByLabel('Quantità di Vaso blu').fill('2');
  await dialog.getByLabel('Per chi').fill(who);
  await dialog.getByLabel('Telefono', { exact: true }).fill('333 1234567');
  await dialog.getByRole('button', { name: 'Metti da parte' }).click();
  await heading(page, who).waitFor();
}

journeys('goods to collect', { shop: 'real' }, (stage) => {
  test('set aside, ready, handed over: the shelf follows each step once', async () => {
    const { page, door, go } = stage();
    const { variantIds } = await door.catalog.create({
      product: { name: 'Vaso blu' },
      variants: [{ sku: 'VASO', vatRate: 2200, price: 1900 }],
    });
    const variantId = variantIds[0] ?? 0;
    await door.stock.count({ lines: [{ variantId, quantity: 3000 }] });
    const numbers = async () => {
      const { onHand, available } = await door.stock.get({ variantId });
      return `${onHand} ${available}`;
    };
    await go('/ritiri');
    await heading(page, 'Ritiri').waitFor();
    await setAside(page, 'Elena Greco');
    await page.getByText('2 × Vaso blu').first().waitFor();
    await page.getByRole('img', { name: /QR con il codice/ }).waitFor();
    expect(await numbers()).toBe('3000 1000');
    await button(page, 'È pronto').click();
    await page.getByText('pronto', { exact: true }).waitFor();
    await button(page, 'Consegnato').click();
    await page.getByText('ritirato', { exact: true }).waitFor();
    await until(async () => (await numbers()) === '1000 1000');
  });

  test('more than there is is refused in words; given up, nothing has moved', async () => {
    const { page, door, go } = stage();
    await go('/ritiri');
    await heading(page, 'Niente è messo da parte').waitFor();
    await button(page, 'Metti da parte').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Passa il lettore o cerca un articolo').fill('vaso');
    await dialog
      .getByRole('list', { name: 'Articoli trovati' })
      .getByRole('button', { name: /Vaso blu/ })
      .click();
    await dialog.getByLabel('Quantità di Vaso blu').fill('2');
    await dialog.getByLabel('Per chi').fill('Ugo Neri');
    await dialog.getByRole('button', { name: 'Metti da parte' }).click();
    await dialog.getByText('non ce n’è abbastanza da mettere da parte').waitFor();
    await dialog.getByLabel('Quantità di Vaso blu').fill('1');
    await dialog.getByRole('button', { name: 'Metti da parte' }).click();
    await heading(page, 'Ugo Neri').waitFor();
    await button(page, 'Annulla il ritiro').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Annulla il ritiro' }).click();
    await page.getByText('annullato', { exact: true }).waitFor();
    expect((await door.stock.list({ search: 'vaso' })).items[0]).toMatchObject({ onHand: 1000, reserved: 0 });
  });
});
