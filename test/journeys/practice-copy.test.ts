/** Trying with the own goods: a copy whose Google and Facebook are joined by one click each. */
import { expect, test } from 'vitest';

import { journeys, type Stage } from './stage/journeys.ts';
import { until } from './stage/until.ts';

const product = (name: string, sku: string, price: number) => ({
  product: {
    name,
    description: `${name}, fatto a mano.`,
    brand: 'Bottega',
    link: `https://bottega.example.com/${sku}`,
    imageUrl: `https://bottega.example.com/${sku}.jpg`,
  },
  variants: [{ sku, price }],
});

async function fillOwnShop({ door }: Stage): Promise<void> {
  await door.catalog.create(product('Tazza blu', 'TAZ-1', 1290));
  await door.catalog.create(product('Piatto fondo', 'PIA-1', 1890));
  const { variantIds } = await door.catalog.create(product('Brocca', 'BRO-1', 3990));
  await door.pricing.setPrice({ variantId: variantIds[0] ?? 0, channelId: 'web', amount: 4290 });
}

journeys('a practice copy of the own shop', { shop: 'real' }, (stage) => {
  test('is made from the settings with one click, with the own goods in it', async () => {
    const { page, go, door } = stage();
    await fillOwnShop(stage());
    await go('/impostazioni');
    await page.getByRole('listitem').filter({ hasText: 'Copia di prova' }).getByRole('button').click();
    await page.getByRole('region', { name: 'Modalità prova.' }).waitFor({ timeout: 30_000 });
    expect(await door.settings.workspace()).toMatchObject({ name: 'practice', practice: true });
    const { items } = await door.catalog.list({});
    expect(items.map(({ name }) => name).sort()).toEqual(['Brocca', 'Piatto fondo', 'Tazza blu']);
  });

  test('Google and Facebook are connected by one click each', async () => {
    const { page, go } = stage();
    for (const name of ['Google', 'Facebook']) {
      await go('/canali');
      await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      await page.getByRole('button', { name: 'Collega il conto di prova' }).click();
      await page.getByRole('button', { name: 'Controlla adesso' }).waitFor();
    }
  });

  test('the prices travel by themselves until every one is seen', async () => {
    const { page, door } = stage();
    await page.getByRole('button', { name: /^Google.*Tutto visto/s }).waitFor({ timeout: 40_000 });
    await page.getByRole('button', { name: /^Facebook.*Tutto visto/s }).waitFor({ timeout: 40_000 });
    await until(async () => (await door.listings.pulse()).state === 'all-sent');
    await page.getByText(/Tutto inviato · /).waitFor();
    const { items } = await door.listings.list({ channelId: 'google' });
    expect(items.map(({ sku, state, shown }) => `${sku} ${state} ${shown}`).sort()).toEqual([
      'BRO-1 live 3990',
      'PIA-1 live 1890',
      'TAZ-1 live 1290',
    ]);
  });

  test('the own shop is untouched, and one click away', async () => {
    const { page, door } = stage();
    await page.getByRole('button', { name: 'Passa al negozio vero' }).click();
    await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor();
    expect(await page.getByRole('region', { name: 'Modalità prova.' }).count()).toBe(0);
    expect((await door.channels.list()).filter(({ connection }) => connection.state !== 'off')).toEqual(
      (await door.channels.list()).filter(({ viaFile }) => viaFile),
    );
  });
});
