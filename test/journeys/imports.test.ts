/** Lists as they come out of other programs, and files that are none, through the same wizard. */
import { existsSync, openSync, ftruncateSync, closeSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { ROOT, temporaryFolder } from './stage/built-shop.ts';
import { journeys } from './stage/journeys.ts';

const exportsFolder = path.resolve(ROOT, '..', 'shared', 'data', 'products');
/** Products of each file, as its own rows say. */
const realExports = {
  'shopify-apparel.csv': 'esportazione di Shopify',
  'shopify-home-and-garden.csv': 'esportazione di Shopify',
  'shopify-jewelery.csv': 'esportazione di Shopify',
  'woocommerce-sample-products.csv': 'esportazione di WooCommerce',
};

const choose = (page: Page, file: string): Promise<void> => page.locator('input[type=file]').setInputFiles(file);

journeys('lists from other programs', { shop: 'real' }, (stage) => {
  test('come in as they are, and leave as a whole', async (context) => {
    if (!existsSync(exportsFolder)) return context.skip('the real exports are not on this machine');
    const { page, door, go } = stage();
    let before = 0;
    for (const [file, format] of Object.entries(realExports)) {
      await go('/importa');
      await choose(page, path.join(exportsFolder, file));
      await page.getByText(new RegExp(`letto come: ${format}`)).waitFor();
      await page.getByText('Questo formato è conosciuto: non c’è niente da scegliere.').waitFor();
      await page.getByRole('button', { name: 'Continua' }).click();
      await page.getByText('Prova: niente è ancora cambiato').waitFor();
      await page.getByRole('button', { name: /^Importa [\d.]+ prodott/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Prodotti e prezzi' }).waitFor();
      const { total } = await door.catalog.list({ limit: 1 });
      expect(total).toBeGreaterThan(before);
      before = total;
    }
    await go('/cronologia');
    for (const file of Object.keys(realExports)) {
      await page.getByRole('button', { name: new RegExp(`^Annulla: Importato ${file}`) }).click();
      await page
        .getByRole('status')
        .getByText(/^Annullato/)
        .waitFor();
      await page
        .getByRole('listitem')
        .filter({ hasText: `Importato ${file}` })
        .getByText('annullato')
        .first()
        .waitFor();
    }
    expect((await door.catalog.list({ limit: 1 })).total).toBe(0);
  });

  test('a picture is no list, and is told so', async () => {
    const { page, go } = stage();
    await go('/importa');
    await choose(page, path.join(ROOT, 'resources', 'icon.png'));
    await page
      .getByRole('alert')
      .filter({ hasText: /non è un/ })
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Continua' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Indietro' }).click();
    await page.getByRole('button', { name: 'Scegli il file' }).waitFor();
  });

  test('a file of 200 MB is refused with its size, before a byte is sent', async () => {
    const { page } = stage();
    const folder = temporaryFolder();
    const file = path.join(folder, 'enorme.csv');
    const handle = openSync(file, 'w');
    ftruncateSync(handle, 200_000_000);
    closeSync(handle);
    await choose(page, file);
    await page.getByText('Il file pesa 200 MB: il massimo è 50 MB.').waitFor();
    rmSync(folder, { recursive: true });
  });
});
