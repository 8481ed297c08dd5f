/** The numbers that an owner decides by: figures, charts with their tables and rows, filters that stay, and the letter. */
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';

journeys('the report', { shop: 'sample' }, (stage) => {
  test('says first what was taken, draws it, and every row opens its receipts', async () => {
    const { page, go } = stage();
    await go('/numeri');
    await page.getByRole('heading', { level: 1, name: 'Numeri', exact: true }).waitFor();
    await page.getByText(/Hai incassato .* con \d+ scontrini/u).waitFor();
    for (const name of ['Incasso', 'Scontrini', 'Scontrino medio', 'Margine', 'Clienti tornati'])
      await page.getByRole('term').filter({ hasText: name }).first().waitFor();
    await page.getByRole('img', { name: /^Incasso al giorno/u }).waitFor();
    // Drawn as a picture of lines, under a policy that allows no inline styles.
    await page.locator('svg text', { hasText: 'periodo prima' }).first().waitFor();
    const pays = page.locator('figure').filter({ has: page.getByRole('heading', { name: /^Come si paga/u }) });
    await pays.getByRole('button', { name: 'Vedi la tabella' }).click();
    await pays.getByRole('link', { name: 'Contanti' }).click();
    await page.getByRole('heading', { level: 1, name: 'Scontrini' }).waitFor();
    await page
      .getByRole('button', { name: /Contanti/u })
      .first()
      .waitFor();
  });

  test('goods that stand still open their list, with the same days', async () => {
    const { page, door, go } = stage();
    const [one] = (await door.stock.list({ limit: 1 })).items;
    await door.stock.count({ storeId: 1, note: '', lines: [{ variantId: one?.variantId ?? 0, quantity: 3000 }] });
    await go('/numeri');
    const idle = page.locator('figure').filter({ has: page.getByRole('heading', { name: /^Merce ferma/u }) });
    await idle.getByRole('button', { name: 'Vedi la tabella' }).click();
    await idle.getByRole('link', { name: '180 giorni', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Merce ferma', exact: true }).waitFor();
    expect(page.url()).toContain('giorni=180');
  });

  test('what is owed and what people said open their lists of those days, and the way back is a click', async () => {
    const { page, door, go } = stage();
    const [from, to] = [-60, -2].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
    const { after } = await door.metrics.report({ from: from ?? '', to: to ?? '' });
    const opened = async (figure: string, list: string) => {
      await go(`/numeri?dal=${from}&al=${to}`);
      await page.getByRole('heading', { level: 1, name: 'Numeri', exact: true }).waitFor();
      await page.getByRole('term').filter({ hasText: figure }).locator('..').getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: list, exact: true }).waitFor();
    };
    await opened('Da onorare su buoni', 'Carte regalo e credito');
    expect(page.url()).toContain(`il=${to}`);
    await page.getByText(/^Il .* il negozio doveva /u).waitFor();
    await page.getByRole('button', { name: /^Togli: com’era il/u }).click();
    await page.getByText(/^Il negozio deve ancora /u).waitFor();
    await opened('Da onorare in punti', 'Fedeltà');
    await page.getByText(/^Il .* avev(?:a|ano) punti/u).waitFor();
    await opened('Gradimento', 'Gradimento');
    await page.getByRole('button', { name: /^Togli: /u }).waitFor();
    expect((await door.satisfaction.answers({ from, to })).total).toBe(after.satisfaction.answers);
  });

  test('keeps its days in the address and on this device, and the keys move them', async () => {
    const { page, go } = stage();
    await go('/numeri');
    await page.getByText(/Hai incassato .* con \d+ scontrini/u).waitFor();
    await page.locator('label').filter({ hasText: '7 giorni' }).click();
    await page.waitForURL(/periodo=week/u);
    const from = page.getByLabel('Dal giorno', { exact: true });
    const week = await from.inputValue();
    await page.keyboard.press(',');
    await page.waitForURL(/dal=\d{4}-\d{2}-\d{2}/u);
    await expect.poll(() => from.inputValue()).not.toBe(week);
    const earlier = await from.inputValue();
    await go('/clienti');
    await page.getByRole('heading', { level: 1, name: 'Clienti', exact: true }).waitFor();
    // What was looked at last comes back: the address is not the bare one for long.
    await page.evaluate(() => void (location.hash = '/numeri'));
    await page.getByRole('heading', { level: 1, name: 'Numeri', exact: true }).waitFor();
    await page.waitForURL(/dal=\d{4}-\d{2}-\d{2}/u);
    await expect.poll(() => from.inputValue()).toBe(earlier);
  });

  test('what somebody bought stands in their page, and opens its receipt', async () => {
    const { page, door, go } = stage();
    const [buyer] = (await door.customers.list({ limit: 1 })).items;
    const { number } = await door.counter.sell({
      formKey: 'bought-by-somebody-known',
      lines: [{ variantId: null, article: 'Cesto', unitPrice: 4321 }],
      payments: [{ method: 'cash', amount: 4321 }],
      personId: buyer?.id ?? 0,
    });
    await go(`/clienti/${buyer?.id ?? 0}`);
    await page.getByRole('link', { name: `Acquisto, scontrino ${number}`, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Scontrini', exact: true }).waitFor();
    await page.getByText(/^1 scontrino, 43,21/u).waitFor();
  });

  test('a letter of the practice shop stays in its tray and can be read', async () => {
    const { page, go } = stage();
    await go('/numeri/posta');
    await page.getByRole('heading', { level: 1, name: 'Posta settimanale', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Ancora nessuna lettera' }).waitFor();
    await page.getByRole('button', { name: 'Manda una prova' }).click();
    const letter = page.getByRole('listitem').filter({ hasText: 'Resta qui: nel negozio di prova niente parte.' });
    await letter.waitFor({ timeout: 30_000 });
    await letter.getByRole('button').first().click();
    await page.getByText('Il rapporto intero è allegato.').waitFor();
  });
});
