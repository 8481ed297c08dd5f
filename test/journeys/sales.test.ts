/** The till's file comes in, its numbers are right and open their rows, and the same file again changes nothing. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import { ROOT } from './stage/built-shop.ts';
import { journeys } from './stage/journeys.ts';
import { until } from './stage/until.ts';

const file = path.join(ROOT, 'test', 'journeys', 'fixtures', 'scontrini.csv');
const supermarket = path.resolve(ROOT, '..', 'shared', 'data', 'sales', 'supermarket_sales.xlsx');

const choose = (page: Page, name: string): Promise<void> => page.locator('input[type=file]').setInputFiles(name);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function days(page: Page, from: string, to: string): Promise<void> {
  for (const [label, day] of [
    ['Dal giorno', from],
    ['Al giorno', to],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(day);
    await page.getByLabel(label, { exact: true }).blur();
  }
}

/** A file that somebody took in before; answers its import. */
async function takenIn(door: Door, name: string, row: string): Promise<number | null> {
  const bytes = Buffer.from(`Scontrino;Data;Articolo;Quantità;Totale\n${row}\n`);
  const { uploadId } = await door.imports.begin({ name, bytes: bytes.length });
  await door.imports.piece({ uploadId, index: 0, base64: bytes.toString('base64') });
  const { importId } = await door.sales.apply({ uploadId });
  await door.imports.cancel({ uploadId });
  return importId;
}

journeys('receipts of the till', { shop: 'real' }, (stage) => {
  test('an empty shop says what to do, and takes the file in after a trial', async () => {
    const { page, go } = stage();
    await go('/numeri/vendite');
    await page.getByRole('heading', { name: 'Ancora nessuno scontrino' }).waitFor();
    await page.getByText('Vetrina non è una cassa fiscale').waitFor();
    await page.getByRole('link', { name: 'Porta dentro gli scontrini' }).click();
    await choose(page, file);
    await page.getByText('un articolo per riga').waitFor();
    await button(page, 'Prova').last().click();
    await page.getByText('Prova: niente è ancora entrato').waitFor();
    await page.getByText('L’importo «nove» non si legge').waitFor();
    await button(page, 'Porta dentro 4 scontrini').click();
    await page.getByRole('heading', { name: '4 scontrini sono entrati' }).waitFor();
  });

  test('the numbers are right, and each opens its receipts', async () => {
    const { page, go } = stage();
    await go('/numeri/vendite');
    await days(page, '16/11/2026', '17/11/2026');
    // 28.80 + 39.00 − 12.90 + 78.00 with three receipts; the return is none.
    await page.getByText('Hai incassato 132,90 € con 3 scontrini.').waitFor();
    await page.getByText('Per un confronto col periodo prima i dati sono ancora pochi.').waitFor();
    await page.locator('label').filter({ hasText: 'Pagamento' }).click();
    const cash = page.getByRole('row').filter({ hasText: 'Contanti' }).getByRole('cell');
    await cash.first().waitFor();
    const [count, revenue = ''] = await cash.allTextContents();
    expect([count, revenue.replace(/\s/gu, ' ')]).toEqual(['2', '15,90 €']);
    await page.getByRole('link', { name: 'Contanti' }).click();
    await page.getByText('2 scontrini, 15,90 €').waitFor();
    await page.getByRole('button', { name: /Olio extravergine 500 ml.*501/s }).click();
    await page.getByText('da scontrini.csv, riga 2').waitFor();
  });

  test('an article of the till finds its product, and the same file again changes nothing', async () => {
    const { page, door, go } = stage();
    await door.catalog.create({
      product: { name: 'Cesto di Natale', category: 'Regali' },
      variants: [{ sku: 'CESTO', vatRate: 2200, price: 3900, cost: 2000 }],
    });
    await go('/numeri/vendite/da-sistemare');
    await button(page, /Quale prodotto è\?: CESTO NAT/).click();
    await page.getByLabel('Cerca il prodotto').fill('cesto');
    await button(page, /Cesto di Natale/).click();
    await page.getByText('«CESTO NAT.» è Cesto di Natale: 2 righe sistemate.').waitFor();
    const before = await door.sales.numbers({ from: '2026-11-16', to: '2026-11-17', by: 'category' });
    await go('/numeri/vendite/importa');
    await choose(page, file);
    await button(page, 'Prova').last().click();
    await page.getByText('già noti').waitFor();
    await button(page, 'Niente di nuovo').waitFor();
    expect(await button(page, 'Niente di nuovo').isDisabled()).toBe(true);
    expect(await door.sales.numbers({ from: '2026-11-16', to: '2026-11-17', by: 'category' })).toEqual(before);
  });

  test('an earlier file is taken back after a question, and one that a return rests on is not', async () => {
    const { page, door, go } = stage();
    const market = await takenIn(door, 'mercato.csv', 'M1;18/11/2026;Olio;2;18,00');
    const fair = await takenIn(door, 'fiera.csv', 'F1;18/11/2026;Vaso;1;15,00');
    const { items } = await door.sales.list({ search: 'F1' });
    const { lines } = await door.counter.returns.outlook({ receiptId: items[0]?.id ?? 0 });
    await door.counter.returns.take({
      formKey: 'return-of-the-fair',
      receiptId: items[0]?.id ?? 0,
      lines: lines.map(({ lineId, left }) => ({ lineId, thousandths: left, to: 'shelf' as const })),
      reason: 'faulty',
      payments: [{ method: 'cash', amount: 1500 }],
    });
    // Away from the trial of the story before, and back.
    await go('/numeri/vendite/scontrini');
    await go('/numeri/vendite/importa');
    const row = (file: string) => page.getByRole('listitem').filter({ hasText: file });
    await row('mercato.csv').getByText('1 scontrino, 18,00').waitFor();
    await button(page, 'Annulla importazione: mercato.csv').click();
    await page.getByRole('heading', { name: 'Annullare l’importazione di «mercato.csv»?' }).waitFor();
    await button(page, 'Sì, toglili').click();
    await row('mercato.csv').getByText('Annullata il').waitFor();
    await button(page, 'Annulla importazione: fiera.csv').click();
    await button(page, 'Sì, toglili').click();
    await row('fiera.csv').getByText('Sullo scontrino F1 di questo file poggia altro').waitFor();
    const imports = await door.sales.imports();
    const undone = (id: number | null) => imports.find((each) => each.id === id)?.undoneAt ?? null;
    expect([undone(market) === null, undone(fair)]).toEqual([false, null]);
  });

  test('a file that was halted goes on with «Riprendi», and nothing of it counts twice', async () => {
    const { page, door, go } = stage();
    const many = 40_000;
    const rows = Array.from({ length: many }, (_, n) => `L${n};19/11/2026;Pane;1;1,00`);
    const long = Buffer.from(`Scontrino;Data;Articolo;Quantità;Totale\n${rows.join('\n')}\n`);
    const { uploadId } = await door.imports.begin({ name: 'lungo.csv', bytes: long.length });
    for (let start = 0, index = 0; start < long.length; start += 500_000, index++)
      await door.imports.piece({
        uploadId,
        index,
        base64: long.subarray(start, start + 500_000).toString('base64'),
      });
    let isOver = false;
    const taking = door.sales.apply({ uploadId }).finally(() => (isOver = true));
    await until(async () => isOver || ((await door.sales.progress({ uploadId }))?.done ?? 0) > 0, { within: 60_000 });
    await door.sales.halt({ uploadId });
    const first = await taking;
    await door.imports.cancel({ uploadId });
    expect([first.halted, first.counts.added > 0, first.counts.added < many]).toEqual([true, true, true]);
    // Away from the import of the story before, and back.
    await go('/numeri/vendite/scontrini');
    await page.getByRole('heading', { level: 1, name: 'Scontrini', exact: true }).waitFor();
    await go('/numeri/vendite/importa');
    const row = page.getByRole('listitem').filter({ hasText: 'lungo.csv' });
    await row.getByText('Non finita', { exact: true }).waitFor();
    const chosen = page.waitForEvent('filechooser');
    await button(page, 'Riprendi: lungo.csv').click();
    await (await chosen).setFiles({ name: 'lungo.csv', mimeType: 'text/csv', buffer: long });
    await page.getByText('uno scontrino per riga').waitFor({ timeout: 30_000 });
    await button(page, 'Prova').last().click();
    await page.getByText('già noti').waitFor({ timeout: 60_000 });
    await button(page, /^Porta dentro/u).click();
    await until(async () => (await door.sales.imports())[0]?.endedAt != null, { within: 60_000 });
    const { figures } = await door.sales.numbers({ from: '2026-11-19', to: '2026-11-19', by: 'day' });
    expect(figures.find(({ metric }) => metric === 'revenue')?.value).toBe(many * 100);
    await go('/numeri/vendite/scontrini');
    await page.getByRole('heading', { level: 1, name: 'Scontrini', exact: true }).waitFor();
    await go('/numeri/vendite/importa');
    await row.first().waitFor();
    expect(await row.getByText('Non finita', { exact: true }).count()).toBe(0);
  });

  test('a real spreadsheet comes in as it is', async (context) => {
    if (!existsSync(supermarket)) return context.skip('the real receipts are not on this machine');
    const { page, go } = stage();
    // Away from the trial of the story before, and back.
    await go('/numeri/vendite/scontrini');
    await go('/numeri/vendite/importa');
    await choose(page, supermarket);
    await page.getByText('uno scontrino per riga').waitFor();
    await page.getByText('Il foglio mostra gli importi con «$»').waitFor();
    await button(page, 'Prova').last().click();
    await button(page, 'Porta dentro 1.000 scontrini').click();
    await page.getByText('Fanno 322.967,43 €.').waitFor();
    await go('/numeri/vendite');
    await days(page, '01/02/2019', '28/02/2019');
    await page.getByText('Hai incassato 97.219,58 € con 303 scontrini.').waitFor();
  });
});
