/** One price everywhere: typed, in bulk, undone, by keyboard alone, and with two people at it. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { cell, enter, find, light, openPrices, rowOf, typePrice } from './stage/price-list.ts';
import { settled } from './stage/settled.ts';
import { until } from './stage/until.ts';

const vinegar = 'Aceto di Primitivo 250 ml';
const larger = 'Aceto di Primitivo 500 ml';

journeys('prices', { shop: 'sample' }, (stage) => {
  test('the list shows one price and beside it what every channel’s customers see', async () => {
    const { page, door } = stage();
    await settled(door);
    await openPrices(stage().page);
    for (const name of ['Cassa', 'Sito web', 'Google', 'Facebook']) {
      await page.getByRole('columnheader', { name: new RegExp(name) }).waitFor();
    }
    await find(page, 'aceto primitivo');
    const row = await rowOf(page, vinegar);
    await cell(row, 'price').getByText('4,90').waitFor();
    await until(async () => (await light(row, /^visto/).count()) === 3);
    await until(async () => (await light(row, /^consegnato/).count()) === 1);
  });

  test('a typed price is on its way at once, and seconds later seen and delivered, with the time', async () => {
    const { page } = stage();
    const row = await rowOf(page, vinegar);
    await typePrice(row, '5,40');
    await page.getByText(`${vinegar}: da 4,90 a 5,40 € ovunque`).waitFor();
    await light(row, /^in (arrivo|invio)/)
      .first()
      .waitFor();
    await until(async () => (await light(row, /^visto .*\d{1,2}:\d{2}$/).count()) === 3, { within: 20_000 });
    await until(async () => (await light(row, /^consegnato .*\d{1,2}:\d{2}$/).count()) === 1);
    for (const column of ['till', 'web', 'google', 'facebook'] as const)
      await cell(row, column).getByText('5,40').waitFor();
  });

  test('Ctrl+Z takes it back, there as well', async () => {
    const { page } = stage();
    const row = await rowOf(page, vinegar);
    await typePrice(row, '5,90');
    await page.getByText(`${vinegar}: da 5,40 a 5,90 € ovunque`).waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await page
      .getByRole('status')
      .getByText(/^Annullato/)
      .waitFor();
    await cell(row, 'price').getByText('5,40').waitFor();
    await until(async () => (await light(row, /^visto/).count()) === 3, { within: 20_000 });
    for (const column of ['google', 'facebook'] as const) await cell(row, column).getByText('5,40').waitFor();
  });

  test('several prices change by one rule, shown before and after, and the history takes them all back', async () => {
    const { page, door, go } = stage();
    for (const title of [vinegar, larger]) await page.getByRole('checkbox', { name: `Scegli ${title}` }).check();
    const panel = page.getByRole('complementary', { name: 'Cambia i prezzi scelti' });
    await panel.getByRole('heading', { name: '2 prezzi scelti' }).waitFor();
    await panel.getByLabel('Di quanto').fill('10');
    await panel.getByLabel('Di quanto').press('Tab');
    const before = panel.getByRole('table', { name: 'Prezzi adesso e dopo' });
    await before.getByRole('row', { name: /Aceto di Primitivo 250 ml 5,40 5,94/ }).waitFor();
    await before.getByRole('row', { name: /Aceto di Primitivo 500 ml 7,20 7,92/ }).waitFor();
    await panel.getByRole('button', { name: 'Cambia 2 prezzi' }).click();
    await cell(await rowOf(page, larger), 'price')
      .getByText('7,92')
      .waitFor();
    expect(await door.catalog.bySku({ sku: 'OLI-017' })).toMatchObject({ basePrice: 594 });

    await go('/cronologia');
    await page
      .getByRole('button', { name: /^Annulla: .*10.*2 prezzi/ })
      .first()
      .click();
    await page
      .getByRole('status')
      .getByText(/^Annullato/)
      .waitFor();
    await page
      .getByRole('button', { name: /^Rimetti: / })
      .first()
      .waitFor();
    const prices = async (): Promise<unknown> =>
      Promise.all(['OLI-017', 'OLI-018'].map(async (sku) => (await door.catalog.bySku({ sku })).basePrice));
    expect(await prices()).toEqual([540, 720]);
  });

  test('a price that could be two is asked about, and one that is none says why', async () => {
    const { page, door } = stage();
    await openPrices(stage().page);
    await find(page, larger);
    const row = await rowOf(page, larger);
    await typePrice(row, '1.234');
    const question = page.getByRole('alert');
    await question.getByText(/«1\.234» vuol dire 1\.234,00.€ o 1,23.€\?/).waitFor();
    await question.getByRole('button').nth(1).click();
    // The answer is in the shop, the question is gone and the list has been read again: only then is more typed.
    await until(async () => (await door.catalog.bySku({ sku: 'OLI-018' })).basePrice === 123);
    await question.getByText(/vuol dire/).waitFor({ state: 'detached' });
    await cell(row, 'price').getByText('1,23').waitFor();
    await typePrice(row, '12,9O');
    await question.getByText('«12,9O» contiene una lettera').waitFor();
    await question.getByRole('button', { name: 'Lascia com’era' }).click();
    await question.getByText(/contiene una lettera/).waitFor({ state: 'detached' });
    expect((await door.catalog.bySku({ sku: 'OLI-018' })).basePrice).toBe(123);
    await typePrice(row, '7,20');
    await until(async () => (await door.catalog.bySku({ sku: 'OLI-018' })).basePrice === 720);
  });

  test('the keyboard alone changes a price', async () => {
    const { page, door } = stage();
    await find(page, vinegar);
    await cell(await rowOf(page, vinegar), 'price').waitFor();
    await until(async () => (await page.getByRole('row').filter({ hasText: 'Aceto' }).count()) === 1);
    await page.getByPlaceholder('Cerca nome o codice').focus();
    const inGrid = () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'gridcell');
    for (let tabs = 0; tabs < 25 && !(await inGrid()); tabs += 1) await page.keyboard.press('Tab');
    expect(await inGrid()).toBe(true);
    await page.keyboard.type('5,55');
    await page.keyboard.press('Enter');
    await until(async () => (await door.catalog.bySku({ sku: 'OLI-017' })).basePrice === 555);
    // The field is gone, and the keyboard is in the list again.
    await page.locator('revogr-edit').waitFor({ state: 'detached' });
    await until(inGrid);
    // The saved row is drawn anew just now: who sees that the key did nothing presses it again.
    const atName = () => page.evaluate(() => document.activeElement?.getAttribute('aria-colindex') === '1');
    await until(
      async () => {
        await page.keyboard.press('Home');
        return (await inGrid()) && (await atName());
      },
      { every: 200 },
    );
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: vinegar }).waitFor();
  });

  test('a product’s page says what customers see and how its price came to be', async () => {
    const { page } = stage();
    const seen = page.getByRole('table').filter({ hasText: 'Google' }).first();
    for (const name of ['Cassa', 'Sito web', 'Google', 'Facebook']) {
      await seen
        .getByRole('row', { name: new RegExp(name) })
        .getByText(/5,55/)
        .first()
        .waitFor();
    }
    await page.getByText(/Se fai uno sconto oggi, il prezzo da barrare è/).waitFor();
    await page.getByText('Chi ha cambiato cosa').waitFor();
  });

  test('Ctrl+K finds a product without accents and a page by its name', async () => {
    const { page, door } = stage();
    const { variantIds } = await door.catalog.create({
      product: { name: 'Caffè leccese in ghiaccio' },
      variants: [{ sku: 'CAF-1', price: 350 }],
    });
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Nome, codice, persona o pagina').fill('caffe leccese ghi');
    await page.getByRole('option', { name: /Caffè leccese in ghiaccio/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`#/prezzi/${variantIds[0]}$`));
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Nome, codice, persona o pagina').fill('numeri');
    await page
      .getByRole('option', { name: /Numeri/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Numeri' }).waitFor();
  });

  test('a price changed at one computer shows at the other by itself', async (context) => {
    const second = await stage().secondBrowser();
    if (second === null) return context.skip('one desktop window has no second browser');
    await openPrices(stage().page);
    await openPrices(second);
    for (const page of [stage().page, second]) await find(page, larger);
    const here = await rowOf(stage().page, larger);
    const there = await rowOf(second, larger);
    await cell(there, 'price').getByText('7,20').waitFor();
    await typePrice(here, '7,35');
    await cell(there, 'price').getByText('7,35').waitFor();
  });

  test('two people at the same price both see both values', async (context) => {
    const second = await stage().secondBrowser();
    if (second === null) return context.skip('one desktop window has no second browser');
    await openPrices(second);
    await find(second, larger);
    const here = await rowOf(stage().page, larger);
    const there = await rowOf(second, larger);
    await enter(cell(there, 'price'));
    await second.keyboard.type('8,00');
    await typePrice(here, '7,60');
    await stage().page.getByText(`${larger}: da 7,35 a 7,60 € ovunque`).waitFor();
    await second.keyboard.press('Enter');
    const question = second.getByRole('alert');
    await question.getByText(/Intanto il prezzo è diventato 7,60.€\./).waitFor();
    await question.getByText(/Tu hai scritto 8,00.€\./).waitFor();
    await question.getByRole('button', { name: /Metti 8,00/ }).click();
    await cell(here, 'price').getByText('8,00').waitFor();
  });
});
