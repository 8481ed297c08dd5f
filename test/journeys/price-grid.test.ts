/** The price list as a spreadsheet: blocks in and out, filling, choosing columns, named views, and nothing that gets lost. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { cell, choose, copied, enter, find, isIn, openPrices, paste, rowOf, typeInto } from './stage/price-list.ts';
import { settled } from './stage/settled.ts';
import { until } from './stage/until.ts';

journeys('the price list as a spreadsheet', { shop: 'sample' }, (stage) => {
  const skus: string[] = [];
  const priceOf = async (sku: string) => (await stage().door.catalog.bySku({ sku })).basePrice;
  const prices = () => Promise.all(skus.map(priceOf));

  test('a block from a spreadsheet is taken as one change; what cannot be read stays where it was typed', async () => {
    const { page, door } = stage();
    await settled(door);
    await openPrices(page);
    await find(page, 'aceto');
    const { items } = await door.listings.grid({ search: 'aceto', sort: 'name', limit: 50 });
    skus.push(...items.map(({ sku }) => sku));
    expect(skus.length).toBeGreaterThanOrEqual(3);
    const first = await rowOf(page, items[0]?.title ?? '');
    await enter(cell(first, 'price'));
    await paste(page, '€ 5,10\t\ncirca 8\t\n1.234\t\n');
    await until(async () => (await priceOf(skus[0] ?? '')) === 510);
    const question = page.getByRole('alert').filter({ hasText: '«1.234»' });
    await question.getByRole('button', { name: '1,23' }).click();
    await until(async () => (await priceOf(skus[2] ?? '')) === 123);
    const second = await rowOf(page, items[1]?.title ?? '');
    await cell(second, 'price').getByText('circa 8').waitFor();
    await enter(cell(second, 'price'));
    await page.getByRole('alert').getByText('«circa 8» contiene una lettera').waitFor();
    await page.getByRole('button', { name: 'Lascia com’era' }).click();
    await page.getByRole('alert').filter({ visible: true }).waitFor({ state: 'detached' });
    expect(await priceOf(skus[1] ?? '')).toBe(items[1]?.basePrice);
  });

  test('one of several cells that were not saved can be found again from the list of them', async () => {
    const { page } = stage();
    const { items } = await stage().door.listings.grid({ search: 'aceto', sort: 'name', limit: 50 });
    await enter(cell(await rowOf(page, items[0]?.title ?? ''), 'price'));
    await paste(page, 'uno\ndue\n');
    const notice = page.getByRole('alert').filter({ hasText: '2 celle non sono state salvate' });
    await notice.getByRole('button', { name: 'Mostra quali' }).click();
    await notice.getByRole('button', { name: /«due»/ }).click();
    await page.getByRole('alert').getByText('«due» contiene una lettera').waitFor();
    await notice.getByRole('button', { name: 'Lascia com’erano' }).click();
    await page.getByRole('alert').filter({ visible: true }).waitFor({ state: 'detached' });
  });

  test('a block that is too large changes nothing and says so', async () => {
    const { page } = stage();
    const before = await prices();
    const first = await rowOf(page, 'Aceto');
    await enter(cell(first, 'price'));
    await paste(page, `${'9,99\tmolto\n'.repeat(25_000)}`);
    const notice = page.getByRole('alert').filter({ hasText: /50\.000 celle/ });
    await notice.getByRole('button', { name: 'Ho capito' }).click();
    expect(await prices()).toEqual(before);
  });

  test('chosen cells are copied as plain prices, and filled downwards', async () => {
    const { page } = stage();
    const { items } = await stage().door.listings.grid({ search: 'aceto', sort: 'name', limit: 50 });
    const [top, bottom] = [await rowOf(page, items[0]?.title ?? ''), await rowOf(page, items[2]?.title ?? '')];
    await choose(cell(top, 'cost'), cell(bottom, 'price'));
    await page.getByText('6 celle scelte').waitFor();
    await until(async () => (await copied(page)).split('\n').length === 3);
    const [line] = (await copied(page)).split('\n');
    expect(line).toBe(`${(items[0]?.cost ?? 0) / 100}\t5,10`.replace('.', ','));
    await choose(cell(top, 'price'), cell(bottom, 'price'));
    await page.keyboard.press('Control+d');
    await page.getByText('2 prezzi cambiati').waitFor();
    await until(async () => (await prices()).slice(0, 3).every((price) => price === 510));
    await page.keyboard.press('Control+z');
    await until(async () => (await priceOf(skus[2] ?? '')) === 123);
  });

  test('a price for one channel only is an exception, and Delete takes it away', async () => {
    const { page, door } = stage();
    const variant = await door.catalog.bySku({ sku: skus[0] ?? '' });
    const row = await rowOf(page, variant.title);
    await typeInto(row, 'web', '4,70', 'Tab');
    await isIn(cell(row, 'google'));
    await cell(row, 'web').getByText('solo qui').waitFor();
    await enter(cell(row, 'web'));
    await page.keyboard.press('Delete');
    await cell(row, 'web').getByText('solo qui').waitFor({ state: 'detached', timeout: 60_000 });
    await until(async () =>
      (await door.listings.ofVariant({ variantId: variant.id })).every(({ exception }) => !exception),
    );
  });

  test('costs are typed as prices are, and the margin follows', async () => {
    const { page, door } = stage();
    const variant = await door.catalog.bySku({ sku: skus[0] ?? '' });
    const row = await rowOf(page, variant.title);
    await typeInto(row, 'cost', '9,00');
    await until(async () => (await door.catalog.bySku({ sku: skus[0] ?? '' })).cost === 900);
    await cell(row, 'margin').getByText('sotto costo').waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await until(async () => (await door.catalog.bySku({ sku: skus[0] ?? '' })).cost === variant.cost);
  });

  test('what is on the shelf has a column, which follows a new count', async () => {
    const { page, door } = stage();
    const { items } = await door.listings.grid({ search: 'aceto', sort: 'name', limit: 50 });
    const [first] = items;
    const heading = page.getByRole('columnheader', { name: 'Giacenza' });
    await heading.waitFor({ state: 'attached' });
    await door.stock.count({
      storeId: 1,
      note: '',
      lines: [{ variantId: first?.variantId ?? 0, quantity: 12_500 }],
    });
    await cell(await rowOf(page, first?.title ?? ''), 'stock')
      .getByText('12,5')
      .waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Colonne' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Giacenza' }).click();
    await page.keyboard.press('Escape');
    await heading.waitFor({ state: 'detached' });
  });

  test('columns are put away, and the whole view is kept under a name', async () => {
    const { page, door } = stage();
    await page.getByRole('button', { name: 'Colonne' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Costo' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Costo' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Viste' }).click();
    await page.getByRole('menuitem', { name: 'Salva questa vista' }).click();
    await page.getByLabel('Nome', { exact: true }).fill('Aceti');
    await page.getByRole('button', { name: 'Salva la vista' }).click();
    await until(async () => (await door.listings.views.list()).length === 1);
    await page.getByRole('button', { name: 'Viste' }).click();
    await page.getByRole('menuitem', { name: 'Tutti i prodotti' }).click();
    await page.getByRole('columnheader', { name: 'Costo' }).waitFor();
    await page.getByRole('button', { name: 'Viste' }).click();
    await page.getByRole('menuitem', { name: 'Aceti' }).hover();
    await page.getByRole('menuitem', { name: 'Mostra' }).click();
    await page.getByRole('columnheader', { name: 'Costo' }).waitFor({ state: 'detached' });
    expect(await page.getByPlaceholder('Cerca nome o codice').inputValue()).toBe('aceto');
  });

  test('a column of prices is typed as fast as hands can, each into its own row', async () => {
    const { page, door } = stage();
    await openPrices(page);
    await find(page, 'taralli');
    const { items } = await door.listings.grid({ search: 'taralli', sort: 'name', limit: 8 });
    await enter(cell(await rowOf(page, items[0]?.title ?? ''), 'price'));
    const wanted = items.map((_, place) => 1100 + 101 * place);
    for (const amount of wanted) {
      await page.keyboard.type((amount / 100).toFixed(2).replace('.', ','));
      await page.keyboard.press('Enter');
    }
    const now = () =>
      Promise.all(items.map(async ({ variantId }) => (await door.catalog.get({ id: variantId })).basePrice));
    // However slow the machine: each price waits for its own row.
    await until(async () => JSON.stringify(await now()) === JSON.stringify(wanted), { within: 120_000 });
    // Down and across with the arrows, too: the sign lands where the keyboard went.
    await enter(cell(await rowOf(page, items[0]?.title ?? ''), 'price'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('9,09');
    await page.keyboard.press('Enter');
    await until(async () => (await now())[2] === 909, { within: 60_000 });
    expect(await now()).toEqual(wanted.map((amount, place) => (place === 2 ? 909 : amount)));
  });

  test('a price that the shop had not taken when the window closed is offered again', async (context) => {
    const second = await stage().secondBrowser();
    if (second === null) return context.skip('one desktop window has no second browser');
    await openPrices(second);
    await find(second, 'taralli');
    const title = (await second.locator('[role=gridcell] a').first().textContent()) ?? '';
    const row = await rowOf(second, title);
    // The network swallows it: no answer ever comes.
    await second.route(/\/rpc\/pricing\/setPrice$/u, () => {});
    await typeInto(row, 'price', '77,70');
    await until(() =>
      second.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('vetrina.unsent.'))),
    );
    const again = await second.context().newPage();
    await second.close({ runBeforeUnload: false });
    await again.goto(stage().page.url().replace(/#.*/u, '#/prezzi'));
    const notice = again.getByRole('alert').filter({ hasText: '77,70' });
    await notice.getByRole('button', { name: 'Salva adesso' }).click();
    await notice.waitFor({ state: 'detached' });
    const [found] = await stage().door.catalog.search({ text: title });
    await until(async () => (await stage().door.catalog.get({ id: found?.variantId ?? 0 })).basePrice === 7770);
    await again.close();
  });
});
