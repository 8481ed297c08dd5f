/** A real shop and its WooCommerce: joined with its key, customers with an account, and a return whose refund is told twice. */
import { expect, test } from 'vitest';

import { PRACTICE_IDS } from '../../src/practice/index.ts';
import { journeys } from './stage/journeys.ts';

const { address, consumerKey, consumerSecret } = PRACTICE_IDS.woocommerce;

journeys('the web shop of a real shop', { shop: 'real', world: true }, (stage) => {
  const sold = async () => (await stage().door.sales.list({})).revenue;

  test('the key of the web shop is pasted, and its prices and orders are the shop’s', async () => {
    const { page, door, go } = stage();
    await door.catalog.create({
      product: { name: 'Olio extravergine' },
      variants: [{ sku: 'OLIO-1', price: 1290, vatRate: 2200 }],
    });
    await go('/canali?canale=web');
    await page.getByLabel('Indirizzo del sito').fill(address);
    await page.getByLabel('Chiave utente').fill(consumerKey);
    await page.getByLabel('Segreto').fill(consumerSecret);
    await page.getByRole('button', { name: 'Collega il sito', exact: true }).click();
    await page.getByText('Collegato come negozio-di-prova.example.com').waitFor({ timeout: 30_000 });
    await door.listings.sync({ channelId: 'web', force: true });
    expect((await door.channels.board()).find(({ id }) => id === 'web')).toMatchObject({ vendor: 'woocommerce' });
  });

  test('whoever has an account there is counted on the channel’s page, and stands in the customer book', async () => {
    const { page, door, go, world } = stage();
    await go('/');
    world.woocommerce.account({ email: 'anna@example.it', firstName: 'Anna', lastName: 'Neri', phone: '329 405 1001' });
    world.woocommerce.account({ email: 'ugo@example.it', firstName: 'Ugo', lastName: 'Blu' });
    await door.orders.pullAccounts({});
    await go('/canali?canale=web');
    await page.getByText(/^2 clienti con un conto nel sito, letti/u).waitFor();
    await page.getByText('un conto nel sito non è un permesso a scrivere offerte', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'Apri la rubrica', exact: true }).click();
    await page.getByText('Anna Neri').first().waitFor();
    await page.getByText('Ugo Blu').first().waitFor();
  });

  test('goods of an order come back at the counter, and a refund of other money is asked about', async () => {
    const { page, door, go, world } = stage();
    const order = world.woocommerce.order({ items: [{ sku: 'OLIO-1', quantity: 3 }], name: 'Anna' });
    await door.orders.pull({});
    expect(await sold()).toBe(3870);
    await go('/banco/resi');
    await page.getByLabel('Numero dello scontrino, articolo, codice o persona').fill(String(order));
    await page.getByRole('button', { name: new RegExp(`n. ${order}`, 'u') }).click();
    await page.getByLabel('Torna: Olio extravergine').click();
    await page.getByLabel('Quanto torna di Olio extravergine').fill('1');
    await page.getByLabel('Quanto torna di Olio extravergine').blur();
    await page.getByRole('button', { name: 'Salva il reso: rendi 12,90 €', exact: true }).click();
    await page.getByText(/^Reso V-1 salvato/u).waitFor();
    const refund = world.woocommerce.refund(order, { amount: 1200 });
    await door.orders.pull({});
    expect(await sold()).toBe(2580);
    await go('/numeri/vendite');
    await page.getByRole('link', { name: 'Da sistemare', exact: false }).first().click();
    await page
      .getByText(`Il rimborso ${order}-R${refund} forse è lo stesso reso fatto al banco. Se lo è, lascialo fuori`)
      .waitFor();
    await page.getByRole('button', { name: 'Lascia fuori', exact: true }).click();
    await page.getByRole('button', { name: 'Lascia fuori', exact: true }).waitFor({ state: 'detached' });
    await door.orders.pull({});
    expect(await sold()).toBe(2580);
    expect((await door.sales.unsorted({})).receipts).toEqual([]);
  });

  test('a refund that is another one is counted, once', async () => {
    const { page, door, go, world } = stage();
    const order = world.woocommerce.order({ items: [{ sku: 'OLIO-1', quantity: 1 }], name: 'Ugo' });
    await door.orders.pull({});
    const [sale] = (await door.sales.list({ channelId: 'web', search: String(order) })).items;
    const { lines } = await door.counter.returns.outlook({ receiptId: sale?.id ?? 0 });
    await door.counter.returns.take({
      ...{ formKey: 'form-key-of-the-return', receiptId: sale?.id ?? 0, reason: 'changed-mind' },
      lines: lines.map(({ lineId, left }) => ({ lineId, thousandths: left })),
      payments: [{ method: 'cash', amount: 1290 }],
    });
    const before = await sold();
    const refund = world.woocommerce.refund(order, { amount: 300 });
    await door.orders.pull({});
    await go('/numeri/vendite/da-sistemare');
    await page.getByText(`Il rimborso ${order}-R${refund} forse`, { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Conta', exact: true }).click();
    await page.getByRole('button', { name: 'Conta', exact: true }).waitFor({ state: 'detached' });
    await door.orders.pull({});
    expect(await sold()).toBe(before - 300);
  });
});
