/** Google whole: connected with one click, examined, arranged, and a product that Google refuses says why in plain words. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

const product = (name: string, sku: string, imageUrl: string) => ({
  product: {
    name,
    description: `${name}, della bottega.`,
    brand: 'Bottega',
    link: `https://bottega.example.com/${sku}`,
    imageUrl,
  },
  variants: [{ sku, price: 1290 }],
});

journeys('Google with the practice account', { shop: 'real' }, (stage) => {
  let refused = 0;
  let bare = 0;

  test('is connected with one click, and the doctor says what works and what is missing', async () => {
    const { page, go, door } = stage();
    const picture = 'https://bottega.example.com/foto.jpg';
    await door.catalog.create(product('Tazza blu', 'TAZ-1', picture));
    await door.catalog.create(product('Petardi di Capodanno', 'PET-1', picture));
    await door.catalog.create(product('Brocca', 'BRO-1', ''));
    await go('/impostazioni');
    await page.getByRole('listitem').filter({ hasText: 'Copia di prova' }).getByRole('button').click();
    await page.getByRole('region', { name: 'Modalità prova.' }).waitFor({ timeout: 30_000 });
    const { items } = await door.catalog.list({});
    refused = items.find(({ sku }) => sku === 'PET-1')?.id ?? 0;
    bare = items.find(({ sku }) => sku === 'BRO-1')?.id ?? 0;
    await go('/canali/google');
    await page.getByRole('button', { name: 'Collega il conto di prova' }).click();
    await page.getByRole('heading', { level: 2, name: /^Collegato come/u }).waitFor({ timeout: 30_000 });
    await page.getByText('I prodotti si mandano e si rileggono').waitFor();
    await page.getByText('Le promozioni con codice e i «3 per 2» si possono mandare').waitFor();
    await page.getByText(/^Sono (?:cifrate|nel portachiavi)/u).waitFor();
  });

  test('what is missing is arranged from the same page', async () => {
    const { page } = stage();
    for (const [what, label, action] of [
      [/La scheda non è unita/u, 'Mail del proprietario della scheda', 'Chiedi di unirla'],
      [/I prodotti in negozio su Google sono spenti/u, 'Mail a cui Google scrive per il controllo', 'Accendi'],
    ] as const) {
      const row = page.getByRole('listitem').filter({ hasText: what });
      await row.getByLabel(label).fill('rosa@bottega.example.com');
      await row.getByRole('button', { name: action }).click();
      await row.waitFor({ state: 'detached', timeout: 20_000 });
    }
    await page.getByText('La scheda del negozio è unita al conto Merchant').waitFor();
    await page.getByText('I prodotti in negozio si vedono su Google').waitFor();
  });

  test('before anything is sent the product says what Google would refuse', async () => {
    const { page, go } = stage();
    await go(`/prezzi/${bare}`);
    const before = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Prima dell’invio' }) });
    await before.getByText('manca la foto', { exact: true }).waitFor();
    await before.getByText('Così il canale lo prende e non lo mostra.').waitFor();
    await before.getByRole('button', { name: 'Completa la scheda' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('a product that Google refuses says why in plain words, with Google’s own beside them', async () => {
    const { page, go, door } = stage();
    await until(
      async () =>
        (await door.listings.ofVariant({ variantId: refused })).some(
          ({ channelId, state }) => channelId === 'google' && state === 'refused',
        ),
      { within: 40_000 },
    );
    const listing = (await door.listings.ofVariant({ variantId: refused })).find(
      ({ channelId }) => channelId === 'google',
    );
    expect(listing?.reason?.code).toBe('policy');
    await go(`/prezzi/${refused}`);
    await page
      .getByText(/Google/u)
      .first()
      .waitFor();
    await page.getByText('«This product may not be promoted»').first().waitFor();
  });

  test('three for two is told to Google and seen there; stopped, it ends there', async () => {
    const { page, go, door } = stage();
    await door.settings.update({ website: 'https://bottega.example.com/' });
    const { items } = await door.catalog.list({});
    const cup = items.find(({ sku }) => sku === 'TAZ-1')?.id ?? 0;
    const { id } = await door.pricing.promotions.create({
      name: 'Tre tazze',
      products: { variantIds: [cup] },
      channels: ['google', 'till'],
      from: null,
      until: `${new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)}T20:00`,
      reduction: { kind: 'n-for-m', take: 3, pay: 2 },
    });
    const told = async () => (await door.listings.promotion({ promotionId: id })).channels[0]?.state;
    await until(async () => (await told()) === 'live', { within: 40_000 });
    await go(`/promozioni/${id}`);
    await page.getByText('Il prezzo resta com’è: la promozione si vede accanto al prodotto.').waitFor();
    await page.getByText('si vede', { exact: true }).waitFor();
    await door.pricing.promotions.stop({ id });
    await until(async () => (await told()) === 'ended');
  });
});
