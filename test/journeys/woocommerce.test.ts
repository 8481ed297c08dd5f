/** The web shop: joined by a click in the sample shop (where it was joined already), its prices go out, its orders come in, a cart is followed up. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { wholeToday } from './stage/today.ts';
import { until } from './stage/until.ts';

journeys('the web shop', { shop: 'sample' }, (stage) => {
  const web = async () => (await stage().door.channels.board()).find(({ id }) => id === 'web');
  const waiting = async () => (await stage().door.listings.pulse()).onTheWay;

  test('WooCommerce takes the file’s place, and every price goes there', async () => {
    const { page, go, door } = stage();
    await door.channels.disconnect({ vendor: 'woocommerce' });
    await go('/canali?canale=web');
    await page.getByRole('heading', { name: 'Collega WooCommerce', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Collega il conto di prova', exact: true }).click();
    await page.getByText('Collegato come negozio-di-prova.example.com').waitFor({ timeout: 30_000 });
    expect(await web()).toMatchObject({ vendor: 'woocommerce', viaFile: false });
    await until(async () => ((await web())?.live ?? 0) > 0 && (await waiting()) === 0, { within: 60_000 });
    await go('/canali/woocommerce');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('La chiave può leggere e scrivere').waitFor();
    await page.getByText('Il sito tiene i prezzi con IVA, come Vetrina').waitFor();
    await until(async () => (await door.orders.list({})).total > 0, { within: 60_000 });
  });

  test('the orders stand beside the sales, with refunds, and count as receipts', async () => {
    const { page, go, door } = stage();
    await go('/numeri/vendite');
    await page.getByRole('link', { name: 'Ordini del sito', exact: true }).click();
    await page.getByRole('heading', { name: 'Ordini del sito', level: 1, exact: true }).waitFor();
    await page.getByText('Rimborso:', { exact: false }).first().waitFor();
    await page.getByText('aspetta il pagamento').first().waitFor();
    const { items } = await door.orders.list({ state: 'counted' });
    const number = items[0]?.number ?? '';
    await go(`/numeri/vendite/scontrini?cerca=${number}`);
    await page.getByText(number, { exact: false }).first().waitFor();
  });

  test('an order to collect is a pickup by itself, set aside until it is handed over, and then moved once', async () => {
    const { page, go, door } = stage();
    const ordered = async () => (await door.pickups.list({})).items.find(({ order }) => order !== null);
    await until(async () => (await ordered()) !== undefined, { within: 30_000 });
    const pickup = await ordered();
    await go('/ritiri');
    await page.getByRole('heading', { name: 'Ritiri', level: 1, exact: true }).waitFor();
    await page.getByText(`ordine ${pickup?.order?.number}`).waitFor();
    await go(`/ritiri/${pickup?.id}`);
    await page.getByText('È un ordine del sito', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'È pronto', exact: true }).click();
    await page.getByText('pronto', { exact: true }).waitFor();
    const variantId = pickup?.lines[0]?.variantId ?? 0;
    const numbers = async () => {
      const { onHand, reserved } = await door.stock.get({ variantId });
      return { onHand, reserved };
    };
    const before = await numbers();
    const waits = pickup?.lines[0]?.quantity ?? 0;
    expect(before.reserved).toBeGreaterThanOrEqual(waits);
    await page.getByRole('button', { name: 'Consegnato', exact: true }).click();
    await page.getByText('ritirato', { exact: true }).waitFor();
    expect(await ordered()).toBeUndefined();
    expect(await numbers()).toEqual({ onHand: (before.onHand ?? 0) - waits, reserved: before.reserved - waits });
  });

  test('a cart left halfway stands on Oggi, is called about once, and is gone', async () => {
    const { page, door } = stage();
    await until(async () => (await door.orders.carts()).carts.length > 0, { within: 30_000 });
    await wholeToday(stage());
    await page.getByRole('link', { name: /^Apri (il carrello|i carrelli)$/u }).click();
    await page.getByRole('heading', { name: 'Carrelli da recuperare', exact: true }).waitFor();
    const before = (await door.orders.carts()).carts.length;
    await page.getByRole('button', { name: 'Avvisato', exact: true }).first().click();
    await until(async () => (await door.orders.carts()).carts.length === before - 1, { within: 30_000 });
    await page.getByText('Negli ultimi trenta giorni: un contatto', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Avvisato, tienilo da parte', exact: true }).first().click();
    await until(async () => (await door.orders.carts()).carts.length === before - 2, { within: 30_000 });
    const kept = (await door.pickups.list({})).items;
    expect(kept.some(({ note, name }) => /^\d+$/u.test(note) && name !== '')).toBe(true);
  });

  test('the report counts the carts, and opens exactly those', async () => {
    const { page, door, go } = stage();
    // The practice shop's carts are of today or, near midnight, of yesterday.
    const [from = '', to = ''] = [-3, 1].map((days) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
    );
    await go(`/numeri?dal=${from}&al=${to}`);
    await page.getByRole('heading', { level: 1, name: 'Numeri', exact: true }).waitFor();
    const carts = page.locator('figure').filter({ has: page.getByRole('heading', { name: /^Carrelli lasciati/u }) });
    await carts.getByRole('button', { name: 'Vedi la tabella' }).click();
    await carts.getByRole('link', { name: 'Chiamati o avvisati', exact: true }).click();
    await page.getByRole('heading', { name: 'Ordini del sito', level: 1, exact: true }).waitFor();
    const narrowed = page.getByRole('button', { name: /Chiamati o avvisati/u });
    await narrowed.waitFor();
    const { total } = await door.orders.list({ cart: 'called', from, to });
    expect(total).toBeGreaterThan(0);
    await page.getByRole('heading', { name: total === 1 ? 'Un ordine' : `${total} ordini`, exact: true }).waitFor();
    await narrowed.click();
    await page.getByRole('heading', { name: 'Carrelli da recuperare', exact: true }).waitFor();
  });
});
