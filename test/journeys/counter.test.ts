/** A day at the counter: sold by keyboard alone, a gift card, goods that come back, and the evening close. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const goodsField = (page: Page) => page.getByRole('combobox', { name: 'Codice o nome · 3* per tre pezzi' });
const quantityOf = (page: Page, product: string) => page.getByLabel(`Quantità: ${product}`);

/** Typed and taken with Enter; the field is empty again before the next. */
async function take(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

journeys('the counter', { shop: 'real' }, (stage) => {
  test('a sale from the first scan to saved, by keyboard alone; a reload keeps what is half written', async () => {
    const { page, door, go } = stage();
    for (const [sku, name, price] of [
      ['OLIO-1', 'Olio extravergine', 1290],
      ['PANE-1', 'Pane di Altamura', 600],
    ] as const)
      await door.catalog.create({
        product: { name, category: 'Dispensa' },
        variants: [{ sku, vatRate: 400, price, cost: 300 }],
      });
    await go('/banco');
    await title(page, 'Al banco');
    await page.getByText('Vetrina non è una cassa fiscale').waitFor();
    // Whoever comes to the counter writes at once.
    await until(async () => goodsField(page).evaluate((one) => one === document.activeElement));
    await take(page, 'OLIO-1');
    await quantityOf(page, 'Olio extravergine').waitFor();
    await take(page, '0,5*PANE-1');
    await quantityOf(page, 'Pane di Altamura').waitFor();
    await page.reload();
    await title(page, 'Al banco');
    await quantityOf(page, 'Pane di Altamura').waitFor();
    await button(page, 'Salva 15,90 €').waitFor();
    // Enter on the empty field goes to the payment, an arrow to the card, Enter saves.
    await goodsField(page).focus();
    await page.keyboard.press('Enter');
    await until(async () =>
      page.getByRole('radio', { name: 'Contanti' }).evaluate((one) => one === document.activeElement),
    );
    await page.keyboard.press('ArrowRight');
    await until(async () => page.getByRole('radio', { name: 'Carta', exact: true }).isChecked());
    await page.keyboard.press('Enter');
    await page.getByText('Scontrino V-1 salvato: 15,90 €.').waitFor();
    await page.getByText('Leggi un codice con il lettore').waitFor();
    const { items, total } = await door.sales.list({});
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ number: 'V-1', total: 1590, payments: [{ method: 'card', amount: 1590 }] });
  });

  test('a gift card is sold, and pays a part of the next receipt', async () => {
    const { page, door, go } = stage();
    await go('/banco');
    await title(page, 'Al banco');
    await button(page, 'Vendi una carta regalo').click();
    await page.getByLabel('Valore', { exact: true }).fill('10');
    await page.getByLabel('Valore', { exact: true }).blur();
    await button(page, 'Salva 10,00 €').click();
    await page.getByRole('heading', { name: 'Carta venduta' }).waitFor();
    const code = (await door.counter.cards.list({})).items[0]?.code ?? '';
    await page.getByText(code).waitFor();
    await goodsField(page).focus();
    await take(page, 'OLIO-1');
    await quantityOf(page, 'Olio extravergine').waitFor();
    await take(page, code);
    await page.getByLabel('Codice della carta').waitFor();
    await button(page, 'Salva 12,90 €').click();
    await page.getByText('Scontrino V-3 salvato: 12,90 €.').waitFor();
    expect(await door.counter.cards.list({})).toMatchObject({ owed: 0, items: [{ state: 'spent' }] });
  });

  test('goods come back for money, and the list says what took what back', async () => {
    const { page, door, go } = stage();
    await go('/banco/resi');
    await title(page, 'Resi e cambi');
    await page.getByLabel('Numero dello scontrino, articolo, codice o persona').fill('V-1');
    await button(page, /n\. V-1/).click();
    await page.getByRole('heading', { name: /Scontrino V-1 del/ }).waitFor();
    await page.getByLabel('Torna: Olio extravergine').click();
    await page.getByLabel('Dove va Olio extravergine').waitFor();
    await button(page, 'Salva il reso: rendi 12,90 €').click();
    await page.getByText('Reso V-4 salvato: 12,90 €.').waitFor();
    const { items } = await door.sales.list({ search: 'V-4' });
    expect(items[0]).toMatchObject({ total: -1290, payments: [{ method: 'card', amount: -1290 }] });
  });

  test('in the evening the day is closed, each difference is named, and what comes later is shown beside it', async () => {
    const { page, door, go } = stage();
    await go('/banco/chiusura');
    await title(page, 'Chiusura della giornata');
    await button(page, 'Metti o togli contanti').click();
    await page.getByLabel('Quanto', { exact: true }).fill('5,00');
    await page.getByLabel('Perché').fill('corriere');
    await button(page, 'Segna').click();
    await page.getByText('−5,00 € segnati: corriere.').waitFor();
    // 10,00 for the card and 2,90 beside it, less what the courier got.
    await page.getByLabel('Contato: Contanti').fill('7,80');
    await page.getByLabel('Contato: Contanti').blur();
    await page.getByText('0,10 € in meno').first().waitFor();
    await button(page, 'Chiudi la giornata').click();
    await page.getByText('1 differenza, −0,10 €').waitFor();
    const [close] = (await door.counter.closes.list({})).items;
    expect(close).toMatchObject({ difference: -10, differences: 1, late: { receipts: 0 } });
    await go('/banco');
    await title(page, 'Al banco');
    await goodsField(page).focus();
    await take(page, 'PANE-1');
    await quantityOf(page, 'Pane di Altamura').waitFor();
    await button(page, 'Salva 6,00 €').click();
    await page.getByText('Scontrino V-5 salvato: 6,00 €.').waitFor();
    await go('/banco/chiusura');
    await page.getByText('Dopo la chiusura è arrivato 1 scontrino, 6,00 €').waitFor();
  });
});
