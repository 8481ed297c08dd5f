/** The web shop at the terminal. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

import { openPractice, PRACTICE_IDS } from '../../src/practice/index.ts';
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

it('says who has an account in the web shop, reads them on demand, and says when it cannot', async () => {
  const practice = await openPractice();
  onTestFinished(() => practice.close());
  const { address, consumerKey, consumerSecret } = PRACTICE_IDS.woocommerce;
  const vetrina = atTheTerminal(testFolder(), {
    VETRINA_API_GATEWAY: practice.origin,
    VETRINA_WOOCOMMERCE_ADDRESS: address,
    VETRINA_WOOCOMMERCE_KEY: consumerKey,
    VETRINA_WOOCOMMERCE_SECRET: consumerSecret,
  });
  expect((await vetrina.run('sales', 'accounts')).out).toContain('Accounts in the web shop: 0, in the book 0');
  expect(await vetrina.run('connect', 'woocommerce')).toMatchObject({ code: 0 });
  practice.woocommerce.account({ email: 'anna@example.it', firstName: 'Anna', lastName: 'Neri' });
  practice.woocommerce.account({ email: 'ugo@example.it', firstName: 'Ugo', lastName: 'Blu' });
  expect((await vetrina.run('sales', 'accounts', '--read')).out).toMatch(
    /^Accounts in the web shop: 2, in the book 2, erased here 0, gone 0\. Read: \S/u,
  );
  expect(await vetrina.json('sales', 'accounts')).toMatchObject({ channelId: 'web', accounts: 2, people: 2, gone: 0 });
  expect((await vetrina.run('people', 'find', 'Anna')).out).toContain('Anna Neri');
  practice.woocommerce.revokeKey();
  expect((await vetrina.run('sales', 'accounts', '--read')).out).toContain('The web shop could not be read');
});
