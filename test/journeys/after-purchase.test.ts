/** After the purchase: points at the counter, a coupon, a question that a visitor answers, and somebody won back. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

journeys('after the purchase', { shop: 'sample' }, (stage) => {
  test('the owner switches points on; a customer’s points are taken off at the counter', async () => {
    const { page, door, go } = stage();
    const { rules } = await door.loyalty.overview();
    await door.loyalty.setRules({ ...rules, on: false });
    await go('/clienti/fedelta');
    await title(page, 'Fedeltà');
    await page.getByText('I punti sono spenti').waitFor();
    await page.getByRole('switch', { name: 'I clienti prendono e spendono punti' }).click();
    await page.getByRole('button', { name: 'Salva la regola' }).click();
    // Left before it is saved, the page would ask.
    await page.getByText('I punti sono spenti').waitFor({ state: 'hidden' });
    await page.getByText('Da scontare ai clienti').waitFor();
    const [person] = (await door.customers.list({ search: 'Elena Rizzo' })).items;
    const personId = person?.id ?? 0;
    const before = await door.loyalty.account({ personId });
    await door.loyalty.correct({
      personId,
      formKey: 'journey-of-points-1',
      points: 300 - before.balance,
      note: 'Benvenuta',
    });

    await go('/banco');
    await title(page, 'Al banco');
    const goods = page.getByRole('combobox', { name: 'Codice o nome · 3* per tre pezzi' });
    const [variant] = (await door.catalog.list({ limit: 1 })).items;
    await goods.fill(`10*${variant?.sku}`);
    await goods.press('Enter');
    await until(async () => (await page.getByRole('listitem').count()) > 0);
    await page.getByRole('textbox', { name: 'Cliente: nome, telefono o tessera' }).fill('Elena Rizzo');
    await page.getByRole('button', { name: 'Elena Rizzo' }).click();
    await page.getByText('Ha 300 punti').waitFor();
    await page.getByRole('button', { name: /^Usa: −/u }).click();
    await page.getByText(/^Usa \d+ punti$/u).waitFor();
    await page.getByRole('button', { name: /^Salva /u }).click();
    await page.getByText(/^Scontrino V-\d+ salvato/u).waitFor();
    const { entries } = await door.loyalty.account({ personId });
    expect(entries.map(({ kind }) => kind)).toContain('spent');
  });

  test('a coupon is made; the question is opened, answered without script, and followed up', async () => {
    const { page, door, go, phone } = stage();
    await go('/clienti/buoni');
    await title(page, 'Buoni');
    await page.getByRole('button', { name: 'Nuovo buono' }).first().click();
    await page.getByLabel('Codice', { exact: true }).fill('GRAZIE10');
    await page.getByRole('button', { name: 'Crea il buono' }).click();
    await page.getByText('GRAZIE10').first().waitFor();

    const { settings } = await door.satisfaction.overview();
    await door.satisfaction.set({ ...settings, on: false });
    await go('/clienti/gradimento');
    await title(page, 'Gradimento');
    await page.getByRole('switch', { name: 'La domanda è aperta' }).click();
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await page.getByText('Il codice sul banco').waitFor();
    const visitor = await phone({ javaScriptEnabled: false, locale: 'it' });
    await visitor.goto((await door.satisfaction.overview()).link);
    await visitor.getByRole('heading', { level: 1, name: 'Com’è andata da noi?' }).waitFor();
    await visitor.getByRole('radio', { name: 'Male', exact: true }).check();
    await visitor.getByRole('textbox', { name: 'Vuoi dirci perché?' }).fill('Troppa fila');
    await visitor.getByRole('button', { name: 'Manda' }).click();
    await visitor.getByRole('heading', { level: 1, name: 'Grazie!' }).waitFor();
    await page.getByText('Troppa fila').waitFor();
    await page.getByRole('textbox', { name: 'Che cosa hai fatto' }).first().fill('Seconda cassa al sabato');
    await page.getByRole('button', { name: 'Fatto' }).first().click();
    await page.getByText('Segnato come seguito.').waitFor();
    expect((await door.satisfaction.answers({})).items[0]).toMatchObject({ state: 'done' });

    await go('/clienti/riconquista');
    await title(page, 'Riconquista');
    await page.getByText('Chi chiamare').waitFor();
  });
});
