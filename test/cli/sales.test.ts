/** Receipts at the terminal: tried, brought in, looked at, sorted out, and their numbers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';

import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal, type AtTheTerminal } from './at-the-terminal.ts';

let data: string;
let vetrina: AtTheTerminal;

const file = [
  'Scontrino n.;Data;Ora;Codice;Descrizione;Qta;IVA;Totale riga;Pagamento',
  '1;20/11/2026;09:15;OLIO;Olio;2;4;24,40;Contanti',
  '2;20/11/2026;10:15;;CESTO NAT.;1;22;39,00;Bancomat',
  '3;21/11/2026;10:20;OLIO;Olio;-1;4;-12,20;Contanti',
  '4;21/11/2026;dieci;OLIO;Olio;1;4;12,20;Contanti',
  '',
].join('\n');

beforeEach(async () => {
  data = testFolder();
  vetrina = atTheTerminal(data);
  writeFileSync(
    join(data, 'listino.csv'),
    'Codice;Nome;Costo;IVA %;Prezzo\nOLIO;Olio;7,00;4;12,20\nCESTO;Cesto di Natale;20,00;22;39,00\n',
  );
  writeFileSync(join(data, 'cassa.csv'), file);
  await vetrina.run('import', 'products', 'listino.csv');
});

it('tries a file, brings it in, and the second time changes nothing', async () => {
  const tried = await vetrina.run('sales', 'import', 'cassa.csv', '--dry-run');
  expect(tried.out).toContain('New: 3 (€51.20), known: 0, to sort out: 0, rows refused: 1. Nothing was changed.');
  expect(tried.out).toContain('the time “dieci” cannot be read');
  expect(await vetrina.json('sales', 'list')).toMatchObject({ total: 0 });
  const done = await vetrina.run('sales', 'import', 'cassa.csv');
  expect(done.out).toContain('Lines whose article no product goes by: 1.');
  expect(done.out).toContain('Vetrina is not a fiscal till');
  expect(await vetrina.json('sales', 'import', 'cassa.csv')).toMatchObject({
    importId: null,
    counts: { added: 0, same: 3 },
  });
  expect(await vetrina.json('sales', 'list', '--search', 'cesto')).toMatchObject({ total: 1, revenue: 3900 });
  expect((await vetrina.run('sales', 'list')).out).toContain('3 receipts, €51.20.');
});

it('says the numbers, by day, payment or hour; too little is said to be too little', async () => {
  await vetrina.run('sales', 'import', 'cassa.csv');
  const span = ['--from', '2026-11-20', '--to', '2026-11-30'];
  const byDay = await vetrina.json<{ rows: object[]; figures: object[]; countedUntil: string }>(
    'metrics',
    ...span,
    '--by',
    'day',
  );
  expect(byDay.countedUntil).toBe('2026-11-21');
  expect(byDay.rows).toMatchObject([
    { key: '2026-11-20', receipts: 2, revenue: 6340 },
    { key: '2026-11-21', receipts: 0, revenue: -1220 },
  ]);
  expect(byDay.figures).toMatchObject([
    { metric: 'revenue', value: 5120, before: null, lastYear: null, trend: null },
    { metric: 'receipts', value: 2 },
    { metric: 'average-receipt', value: 2560 },
    { metric: 'margin', value: 1173 - 700 },
    { metric: 'margin-rate' },
  ]);
  expect((await vetrina.run('metrics', ...span, '--by', 'payment')).out).toContain('not enough data');
  expect(await vetrina.json('metrics', ...span, '--by', 'hour')).toMatchObject({ rows: [{ key: '9' }, { key: '10' }] });
  expect(await vetrina.json('metrics', 'rebuild')).toEqual({ receipts: 3, days: 2, wrong: 0 });
});

it('lists what waits, and matches an article to a product', async () => {
  await vetrina.run('sales', 'import', 'cassa.csv');
  writeFileSync(join(data, 'altra.csv'), file.replace('24,40', '99,00'));
  await vetrina.run('sales', 'import', 'altra.csv');
  const unsorted = (await vetrina.run('sales', 'unsorted')).out;
  expect(unsorted).toContain('CESTO NAT.');
  expect(unsorted).toContain('the number has another content');
  expect(await vetrina.json('sales', 'match', '--article', 'CESTO NAT.', '--product', 'CESTO')).toEqual({
    articles: 1,
    lines: 1,
  });
  const { receipts } = await vetrina.json<{ receipts: { id: number }[] }>('sales', 'unsorted');
  await vetrina.run('sales', 'settle', String(receipts[0]?.id), 'left-out');
  expect((await vetrina.run('sales', 'unsorted')).out).toBe('Nothing to sort out.');
});
