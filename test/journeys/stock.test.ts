/** The shelf: goods come in, are counted while the till sells, and what comes down to its level is on the order sheet. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const find = (page: Page) => page.getByLabel('Passa il lettore o cerca un articolo');

async function pick(page: Page, words: string, title: string | RegExp): Promise<void> {
  await find(page).fill(words);
  await page.getByRole('list', { name: 'Articoli trovati' }).getByRole('button', { name: title }).click();
}

journeys('the shelf', { shop: 'real' }, (stage) => {
  test('goods come in: what was never counted is known from then on, and the change can be taken back', async () => {
    const { page, door, go } = stage();
    for (const [sku, name] of [
      ['VASO', 'Vaso blu'],
      ['CERO', 'Candela grande'],
    ] as const) {
      await door.catalog.create({ product: { name }, variants: [{ sku, vatRate: 2200, price: 1900, cost: 800 }] });
    }
    await go('/prezzi/giacenze');
    await heading(page, 'Giacenze').waitFor();
    await page
      .getByRole('row', { name: /Vaso blu/ })
      .getByText('mai contato')
      .waitFor();
    await go('/prezzi/giacenze/muovi');
    await heading(page, 'Arrivi e spostamenti').waitFor();
    await pick(page, 'vaso', /Vaso blu/);
    const quantity = page.getByLabel('Quantità di Vaso blu');
    await quantity.fill('12');
    await page.getByLabel('Di quelli mai contati, sono tutti qui').click();
    await button(page, 'Merce arrivata').last().click();
    await page.getByText('Un articolo registrato.').waitFor();
    await until(async () => (await door.stock.list({ search: 'vaso' })).items[0]?.onHand === 12_000);
    await go('/cronologia');
    await heading(page, 'Cronologia').waitFor();
    await page.getByText('Vaso blu: merce arrivata').waitFor();
  });

  test('a stocktake survives the way out and back, and its one confirmed change corrects the shelf', async () => {
    const { page, door, go } = stage();
    await go('/prezzi/giacenze/inventario');
    await heading(page, 'Inventario').waitFor();
    await button(page, 'Comincia un inventario').click();
    await find(page).waitFor();
    await pick(page, 'vaso', /Vaso blu/);
    await page.getByRole('status').filter({ hasText: 'Vaso blu: 1' }).waitFor();
    await pick(page, 'cero', /Candela grande/);
    await page.getByRole('status').filter({ hasText: 'Candela grande: 1' }).waitFor();
    await go('/prezzi/giacenze');
    await heading(page, 'Giacenze').waitFor();
    await go('/prezzi/giacenze/inventario');
    await button(page, 'Vaso blu: 1 contati, scrivi un altro numero').click();
    await page.getByLabel('Quantità di Vaso blu').fill('10');
    await button(page, 'Tieni questo numero').click();
    const row = page.getByRole('row', { name: /Vaso blu/ });
    await row.getByText('−2', { exact: true }).waitFor();
    await page.getByText('2 articoli contati.').waitFor();
    await button(page, 'Conferma le giacenze').click();
    await page.getByText('2 giacenze confermate.').waitFor();
    await heading(page, 'Nessun inventario in corso').waitFor();
    const { items } = await door.stock.list({});
    expect(items.map(({ sku, onHand }) => [sku, onHand])).toEqual([
      ['CERO', 1000],
      ['VASO', 10_000],
    ]);
  });

  test('an article’s page says what moved it, and when to order it again', async () => {
    const { page, go } = stage();
    await go('/prezzi/giacenze');
    await page.getByRole('link', { name: 'Candela grande' }).click();
    await heading(page, 'Candela grande').waitFor();
    await page.getByText('Contato', { exact: true }).waitFor();
    await page.getByLabel('Scorta minima').fill('3');
    await button(page, 'Salva').click();
    await page.getByText('Candela grande: scorta minima salvata').waitFor();
    await page.getByText('ultimi pezzi').waitFor();
    await go('/prezzi/giacenze?mostra=low');
    await page.getByRole('row', { name: /Candela grande/ }).waitFor();
    const download = page.waitForEvent('download');
    await button(page, 'Stampa il foglio d’ordine').click();
    expect((await download).suggestedFilename()).toMatch(/^da-riordinare-.*\.pdf$/u);
  });

  test('what stands still is chosen, becomes a promotion at a price without a loss, and is confirmed', async () => {
    const { page, door, go } = stage();
    const { variantIds } = await door.catalog.create({
      product: { name: 'Lampada di sale' },
      variants: [{ sku: 'SALE', vatRate: 2200, price: 4900, cost: 2000 }],
    });
    const at = new Date(Date.now() - 120 * 86_400_000).toISOString();
    await door.stock.count({ lines: [{ variantId: variantIds[0] as number, quantity: 3000, at }] });
    await go('/prezzi/giacenze');
    await heading(page, 'Giacenze').waitFor();
    await page.getByRole('link', { name: /^Merce ferma/ }).click();
    await heading(page, 'Merce ferma').waitFor();
    await page.getByText(/Un articolo, fermi 60,00.€ al costo\./).waitFor();
    await page
      .getByRole('row', { name: /Lampada di sale/ })
      .getByText(/^1(19|20) giorni$/)
      .waitFor();
    await page.getByRole('checkbox', { name: 'Scegli Lampada di sale' }).click();
    await button(page, /^Promozione a 24,90/).click();
    await heading(page, 'Controlla e avvia').waitFor();
    expect(await page.getByLabel('Nome').inputValue()).toBe('Lampada di sale');
    await button(page, /^Programma/).click();
    await heading(page, 'Lampada di sale').waitFor();
    const { items } = await door.pricing.promotions.list({});
    expect(items.map(({ name, state, reduction }) => ({ name, state, reduction }))).toEqual([
      { name: 'Lampada di sale', state: 'planned', reduction: { kind: 'fixed', value: 2490 } },
    ]);
  });
});
