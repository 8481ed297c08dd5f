/** Files of receipts at the terminal: which came in, and one taken back as a whole. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';

import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal, type AtTheTerminal } from './at-the-terminal.ts';

let vetrina: AtTheTerminal;

const file = [
  'Scontrino;Data;Ora;Codice;Qta;Totale;Pagamento',
  '1;20/11/2026;09:15;OLIO;2;24,40;Contanti',
  '2;21/11/2026;10:15;OLIO;1;12,20;Carta',
  '',
].join('\n');

beforeEach(async () => {
  const data = testFolder();
  vetrina = atTheTerminal(data);
  writeFileSync(join(data, 'listino.csv'), 'Codice;Nome;Costo;IVA %;Prezzo\nOLIO;Olio;7,00;4;12,20\n');
  writeFileSync(join(data, 'cassa.csv'), file);
  await vetrina.run('import', 'products', 'listino.csv');
});

it('lists what came in, takes it back once, and lets the same file in again', async () => {
  expect((await vetrina.run('sales', 'imports')).out).toContain('No receipts yet.');
  expect(await vetrina.json('sales', 'imports')).toEqual([]);
  const { importId } = await vetrina.json<{ importId: number }>('sales', 'import', 'cassa.csv');
  expect((await vetrina.run('sales', 'imports')).out).toMatch(/cassa\.csv +2 +€36\.60/u);
  const undone = await vetrina.run('sales', 'undo-import', `${importId}`);
  expect(undone).toMatchObject({ code: 0, out: 'Taken back: 2 receipts. The sums of their days are right again.' });
  expect(await vetrina.json('sales', 'list')).toMatchObject({ total: 0, revenue: 0 });
  expect((await vetrina.run('sales', 'imports')).out).toContain('taken back');
  expect(await vetrina.json('sales', 'undo-import', `${importId}`)).toMatchObject({
    error: { code: 'batch-already-undone' },
  });
  expect(await vetrina.json('sales', 'import', 'cassa.csv')).toMatchObject({ counts: { added: 2, same: 0 } });
  expect(await vetrina.json('sales', 'imports')).toMatchObject([
    { file: 'cassa.csv', undoneAt: null, counts: { added: 2, total: 3660 } },
    { id: importId, undoneBy: expect.any(String) },
  ]);
});

it('says why one cannot be taken back, and takes nothing', async () => {
  const { importId } = await vetrina.json<{ importId: number }>('sales', 'import', 'cassa.csv');
  const { items } = await vetrina.json<{ items: { id: number; number: string }[] }>('sales', 'list');
  const sold = items.find(({ number }) => number === '1');
  await vetrina.run('sales', 'return', `${sold?.id}`, '--item', 'OLIO', '--reason', 'faulty');
  const refused = await vetrina.run('sales', 'undo-import', `${importId}`);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.told).toContain('cassa.csv');
  expect(await vetrina.json('sales', 'list')).toMatchObject({ total: 3 });
  expect(await vetrina.run('sales', 'undo-import', '99')).toMatchObject({ code: 1, out: '' });
  expect(await vetrina.run('sales', 'undo-import', 'uno')).toMatchObject({ code: 2, out: '' });
});
