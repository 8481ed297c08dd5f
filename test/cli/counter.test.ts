/** The counter at the terminal. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';

import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal, type AtTheTerminal } from './at-the-terminal.ts';

let vetrina: AtTheTerminal;

interface Made {
  readonly id: number;
  readonly number: string;
  readonly total: number;
  readonly again: boolean;
}

beforeEach(async () => {
  const data = testFolder();
  vetrina = atTheTerminal(data);
  writeFileSync(
    join(data, 'listino.csv'),
    'Codice;Nome;Costo;IVA %;Prezzo\nOLIO;Olio;7,00;4;12,20\nPANE;Pane;2,00;4;6,00\n',
  );
  await vetrina.run('import', 'products', 'listino.csv');
});

it('writes a receipt by hand, once a key, and takes it back', async () => {
  const key = 'key-of-a-script-1';
  const sale = ['sales', 'add', 'OLIO=2', 'PANE=0,350@5,00', '--discount', '0,15', '--pay', 'card=10', '--pay', 'cash'];
  const made = await vetrina.json<Made>(...sale, '--key', key);
  expect(made).toMatchObject({ number: 'V-1', total: 2600, again: false });
  expect(await vetrina.json<Made>(...sale, '--key', key)).toMatchObject({ id: made.id, again: true });
  expect((await vetrina.run('sales', 'list')).out).toContain('1 receipts, €26.00.');
  expect((await vetrina.run('sales', 'cancel', `${made.id}`)).out).toContain('Receipt V-2: -€26.00.');
  expect(await vetrina.json('sales', 'list')).toMatchObject({ total: 2, revenue: 0 });
});

it('says what cannot be read, and writes nothing', async () => {
  expect((await vetrina.run('sales', 'add', 'OLIO=molto')).told).toContain('“OLIO=molto” is no item.');
  expect((await vetrina.run('sales', 'add', 'ALTRO')).told).not.toBe('');
  expect((await vetrina.run('sales', 'add', 'OLIO', '--pay', 'cash=1')).told).toContain(
    'There are €12.20 to pay, the payments come to €1.00.',
  );
  expect(await vetrina.json('sales', 'list')).toMatchObject({ total: 0 });
});
