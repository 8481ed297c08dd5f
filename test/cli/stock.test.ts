/** Stock at the terminal: counted, moved, looked at, and the sheet of what to order again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';

import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal, type AtTheTerminal } from './at-the-terminal.ts';

let data: string;
let vetrina: AtTheTerminal;

beforeEach(async () => {
  data = testFolder();
  vetrina = atTheTerminal(data);
  writeFileSync(
    join(data, 'listino.csv'),
    'Codice;Nome;Costo;IVA %;Prezzo\nOLIO;Olio;7,00;4;12,20\nCESTO;Cesto di Natale;20,00;22;39,00\n',
  );
  await vetrina.run('import', 'products', 'listino.csv');
});

it('counts, receives, scraps and moves; each change can be undone', async () => {
  expect((await vetrina.run('stock', 'count', 'OLIO', '12')).out).toContain('Olio: 12 (change ');
  expect((await vetrina.run('stock', 'receive', 'OLIO', '6')).out).toContain('Olio: 18');
  expect(await vetrina.json('stock', 'scrap', 'OLIO', '0,5', '--note', 'rotto')).toMatchObject({
    now: { onHand: 17_500 },
  });
  await vetrina.run('stock', 'stores', '--add', 'Magazzino');
  const moved = await vetrina.json<{ batchId: number }>('stock', 'move', 'OLIO', '7', '--from', '1', '--to', '2');
  await vetrina.run('undo', String(moved.batchId));
  const movements = await vetrina.json<{ items: { reason: string; quantity: number }[] }>('stock', 'movements', 'OLIO');
  expect(movements.items.map(({ reason }) => reason)).toContain('transferred');
  expect(await vetrina.json('stock', 'list', '--search', 'olio')).toMatchObject({
    items: [{ sku: 'OLIO', onHand: 17_500 }],
    summary: { counted: 1, uncounted: 1 },
  });
  expect((await vetrina.run('stock', 'list', '--show', 'uncounted')).out).toContain('never counted');
  expect(await vetrina.json('stock', 'check')).toMatchObject({ wrong: 0 });
});

it('refuses what is not there, and writes the sheet of what to order again', async () => {
  await vetrina.run('stock', 'count', 'OLIO', '3');
  expect((await vetrina.run('stock', 'scrap', 'OLIO', '4')).told).toContain('There is not enough of Olio (OLIO)');
  await vetrina.run('stock', 'level', 'OLIO', '5', '--on-display', 'no');
  expect((await vetrina.run('stock', 'low')).out).toContain('limited');
  await vetrina.run('stock', 'low', '--out', 'ordine.csv');
  expect(readFileSync(join(data, 'ordine.csv'), 'utf8')).toContain(';OLIO;;Olio;3;5;7');
});

it('says what stands still, the money in it, and the price at which it can go', async () => {
  await vetrina.run('stock', 'count', 'OLIO', '3');
  await vetrina.run('stock', 'count', 'CESTO', '2');
  expect((await vetrina.run('stock', 'ageing')).out).toContain('Nothing of the kind.');
  expect(await vetrina.json('stock', 'ageing', '--days', '0', '--by', 'days')).toMatchObject({
    total: 2,
    tiedUp: 6100,
  });
  expect(await vetrina.json('stock', 'ageing', '--days', '0', '--limit', '1')).toMatchObject({
    items: [{ sku: 'CESTO', onHand: 2000, daysIdle: 0, daysSinceSale: null, tiedUp: 4000, rescuePrice: 2490 }],
    total: 2,
  });
  expect((await vetrina.run('stock', 'ageing', '--days', '0')).out).toContain('2 articles, €61.00 at cost');
});
