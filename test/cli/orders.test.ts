/** The web shop at the terminal. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal } from './at-the-terminal.ts';

it('reads orders and carts, and says what is missing to connect', async () => {
  const data = testFolder();
  const vetrina = atTheTerminal(data);
  writeFileSync(join(data, 'listino.csv'), 'Codice;Nome;Prezzo\nOLIO;Olio;12,20\n');
  await vetrina.run('import', 'products', 'listino.csv');
  expect((await vetrina.run('connect', 'woocommerce')).told).toContain('VETRINA_WOOCOMMERCE_ADDRESS');
  expect(await vetrina.json('sales', 'orders')).toEqual({ orders: [], total: 0 });
  expect((await vetrina.run('sales', 'orders')).out).toContain('No orders.');
  expect((await vetrina.run('sales', 'carts')).out).toContain('No cart to rescue.');
  expect((await vetrina.run('sales', 'cart-result', '12', '--result', 'no')).told).toContain('waits no more');
});
