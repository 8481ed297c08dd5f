/** The counter at the terminal. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';

import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal, type AtTheTerminal } from './at-the-terminal.ts';

let vetrina: AtTheTerminal;
let folder: string;

interface Made {
  readonly id: number;
  readonly number: string;
  readonly total: number;
  readonly again: boolean;
}

beforeEach(async () => {
  const data = testFolder();
  folder = data;
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
  expect((await vetrina.run('sales', 'cancel', `${made.id}`)).out).toContain('Receipt V-2: −€26.00.');
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

it('notes what goes into the drawer and out of it without a receipt, which the close counts', async () => {
  await vetrina.run('sales', 'add', 'OLIO=2');
  await vetrina.run('sales', 'drawer', 'in', '50', '--reason', 'moneta');
  const out = await vetrina.json<{ id: number }>('sales', 'drawer', 'out', '12,50', '--reason', 'corriere');
  expect(out).toMatchObject({ amount: -1250, takenBackAt: null });
  expect((await vetrina.run('sales', 'drawer', 'list')).out).toContain('corriere');
  await vetrina.run('sales', 'drawer', 'take-back', `${out.id}`);
  const close = await vetrina.json<{ id: number }>('sales', 'close', '--float', '0', '--count', 'cash=74,40');
  expect(close).toMatchObject({ difference: 0, drawer: [{ amount: 5000, reason: 'moneta' }] });
  expect((await vetrina.run('sales', 'closes', '--id', `${close.id}`)).out).toContain('Drawer: €50.00, moneta.');
});

it('closes a day, names the differences, and prints it', async () => {
  await vetrina.run('sales', 'add', 'OLIO=2');
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(new Date());
  expect(await vetrina.json('sales', 'payments', '--from', today, '--to', today)).toMatchObject({ total: 2440 });
  const close = await vetrina.json<{ id: number }>('sales', 'close', '--float', '50', '--count', 'cash=73,40');
  expect(close).toMatchObject({ total: 2440, difference: -100, differences: 1, float: 5000 });
  await vetrina.run('sales', 'add', 'PANE');
  const said = (await vetrina.run('sales', 'closes', '--id', `${close.id}`, '--out', 'chiusura.pdf')).out;
  expect(said).toContain('Arrived after the close: 1 receipts, €6.00.');
  expect(readFileSync(join(folder, 'chiusura.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await vetrina.run('sales', 'close')).told).toContain('Nothing was counted.');
});

it('takes goods back in parts, for money or for other goods, and never more than was sold', async () => {
  const { id } = await vetrina.json<{ id: number }>('sales', 'add', 'OLIO=3', '--discount', '0,01');
  const back = ['sales', 'return', `${id}`, '--item', 'OLIO', '--reason', 'faulty', '--scrapped'];
  expect(await vetrina.json(...back)).toMatchObject({ number: 'V-2', kind: 'return', refund: 1220 });
  expect(await vetrina.json('sales', 'return', `${id}`, '--item', 'OLIO', '--exchange', 'PANE=3')).toMatchObject({
    total: 1800 - 1219,
  });
  expect((await vetrina.run('sales', 'return', `${id}`, '--item', 'OLIO=2')).told).toContain(
    'Of “Olio” 1 can still come back, not 2.',
  );
  expect(await vetrina.json('sales', 'return', `${id}`)).toMatchObject({ lines: [{ left: 1000, worth: 1220 }] });
});

it('sells a gift card, spends from it, and replaces it when it is lost', async () => {
  const sold = await vetrina.json<{ total: number; cards: { code: string }[] }>('sales', 'add', '--gift-card', '50');
  expect(sold).toMatchObject({ total: 0, cards: [{ balance: 5000 }] });
  const code = sold.cards[0]?.code ?? '';
  const spent = (await vetrina.run('sales', 'add', 'OLIO=2', '--pay', `gift-card:${code}`)).out;
  expect(spent).toContain(`Card ${code}: €25.60 left.`);
  expect((await vetrina.run('sales', 'add', 'OLIO=3', '--pay', `gift-card:${code}`)).told).toContain(
    `On the card ${code} €25.60 are left, not €36.60.`,
  );
  const fresh = await vetrina.json<{ code: string }>('giftcards', 'replace', code);
  expect(fresh).toMatchObject({ balance: 2560, state: 'open' });
  expect(await vetrina.json('giftcards', 'show', code)).toMatchObject({ balance: 0, state: 'blocked' });
  expect((await vetrina.run('giftcards', 'list')).out).toContain('The shop still owes €25.60.');
  await vetrina.run('giftcards', 'show', fresh.code, '--out', 'carta.pdf');
  expect(readFileSync(join(folder, 'carta.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});
