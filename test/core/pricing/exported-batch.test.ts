/** One change of the history as a file: each row as the screen opens it, how it was, what it became, how it stands now. */
import { expect, test } from 'vitest';

import type { OutgoingFile } from '../../../src/core/spreadsheets/index.ts';
import { tableIn } from '../spreadsheets/table-in.ts';
import { openPrices, owner, till } from './open-prices.ts';

const table = (file: OutgoingFile) => tableIn(file, ['Prima', 'Con il cambio', 'Adesso']);

test.each(['csv', 'xlsx'] as const)('what a change did, and what was changed since, %s', async (format) => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000, { sku: '00042' });
  const honey = await shop.sell('=1+1', 500, { sku: 'MIELE' });
  await shop.sell('Vaso', 900, { sku: 'VASO' });
  const change = { variantId: oil, channelId: null, amount: 1100 };
  const { batchId } = await shop.pricing.verbs.setPrices(
    {
      changes: [change, { variantId: honey, channelId: 'web', amount: 590 }],
      note: '',
      leaveOutRefused: false,
    },
    owner,
  );
  shop.clock.pass(5);
  await shop.pricing.verbs.setPrice({ ...change, amount: 1290, note: '', typingError: false }, till);

  const file = await shop.pricing.verbs.exportBatch({ batchId: batchId as number, format }, owner);
  expect(file.name).toBe(`cambio-${batchId}.${format}`);
  const { headings, rows } = await table(file);
  expect(headings).toEqual([
    ...['Codice', 'Prodotto', 'Che cosa', 'Dove', 'Prima', 'Con il cambio', 'Adesso', 'Cambiato ancora', 'Da chi'],
    'Quando',
  ]);
  expect(rows).toEqual([
    {
      Codice: '00042',
      Prodotto: 'Olio',
      'Che cosa': 'prezzo',
      Dove: 'ovunque',
      Prima: 10,
      'Con il cambio': 11,
      Adesso: 12.9,
      'Cambiato ancora': 'sì',
      'Da chi': 'Cassa 2',
      Quando: '2026-11-21T09:05:00.000Z',
    },
    {
      Codice: 'MIELE',
      Prodotto: "'=1+1",
      'Che cosa': 'prezzo',
      Dove: 'web',
      Prima: 5,
      'Con il cambio': 5.9,
      Adesso: 5.9,
      'Cambiato ancora': '',
      'Da chi': 'Marta',
      Quando: '2026-11-21T09:00:00.000Z',
    },
  ]);
});

test('a change of more rows than a page is whole in its file, also after it was undone', async () => {
  const shop = await openPrices();
  const changes = [];
  for (let number = 0; number < 1100; number++) {
    changes.push({ variantId: await shop.sell(`Cosa ${number}`, 1000), channelId: null, amount: 1100 });
  }
  const wish = { changes, note: '', leaveOutRefused: false };
  const batchId = (await shop.pricing.verbs.setPrices(wish, owner)).batchId as number;
  const whole = async () => {
    const { rows } = await table(await shop.pricing.verbs.exportBatch({ batchId, format: 'xlsx' }, owner));
    return { codes: new Set(rows.map(({ Codice }) => Codice)).size, rows: rows.length, now: rows[0]?.Adesso };
  };
  expect(await whole()).toEqual({ codes: 1100, rows: 1100, now: 11 });
  await shop.batches.verbs.undo({ batchId }, owner);
  expect(await whole()).toEqual({ codes: 1100, rows: 1100, now: 10 });
});
