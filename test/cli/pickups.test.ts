/** Goods set aside, at the terminal: what is ready, handed over, or given up. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';

import { openTestServer, testFolder } from '../server/open-test-server.ts';
import { atTheTerminal, type AtTheTerminal } from './at-the-terminal.ts';

let vetrina: AtTheTerminal;
let code: string;
let other: string;

const now = () => vetrina.json<{ items: object[] }>('stock', 'list', '--search', 'olio').then(({ items }) => items[0]);

/** Two people have oil set aside: two bottles, and a half. */
beforeEach(async () => {
  const data = testFolder();
  vetrina = atTheTerminal(data);
  writeFileSync(join(data, 'listino.csv'), 'Codice;Nome;Costo;IVA %;Prezzo\nOLIO;Olio;7,00;4;12,20\n');
  await vetrina.run('import', 'products', 'listino.csv');
  await vetrina.run('stock', 'count', 'OLIO', '5');
  expect((await vetrina.run('pickups', 'list')).out).toBe('Nothing is set aside.');
  const server = await openTestServer({ root: data });
  const [oil] = (await server.door.catalog.search({ text: 'olio', limit: 1 })) as { variantId: number }[];
  const setAside = async (name: string, quantity: number) =>
    (
      await server.door.pickups.create({
        formKey: name.padEnd(16, '-').replaceAll(' ', '-'),
        name,
        phone: '333 1234567',
        lines: [{ variantId: oil?.variantId ?? 0, quantity }],
      })
    ).code;
  code = await setAside('Elena Greco', 2000);
  other = await setAside('Marco Riva Rossi', 500);
  await server.close();
});

it('lists what is set aside, makes it ready and hands it over, each once', async () => {
  const listed = (await vetrina.run('pickups', 'list')).out;
  expect(listed).toMatch(new RegExp(`${code} +Elena Greco +2 × Olio +reserved`, 'u'));
  expect(listed).toContain('0.5 × Olio');
  expect(await now()).toMatchObject({ onHand: 5000, available: 2500 });
  expect((await vetrina.run('pickups', 'ready', code.toLowerCase())).out).toBe(`${code}, Elena Greco: ready.`);
  expect(await vetrina.json('pickups', 'collect', code)).toMatchObject({ code, state: 'collected', total: 2440 });
  expect(await now()).toMatchObject({ onHand: 3000, available: 2500 });
  const again = await vetrina.run('pickups', 'collect', code);
  expect(again).toMatchObject({ code: 1, out: '' });
  expect(again.told).not.toBe('');
  expect(await vetrina.json('pickups', 'list')).toMatchObject({ total: 1, items: [{ code: other }] });
  expect(await vetrina.json('pickups', 'list', '--ended')).toMatchObject({ total: 1, items: [{ code }] });
});

it('leaves the goods to the till’s receipt with --till, and moves nothing when it is given up', async () => {
  expect(await vetrina.json('pickups', 'collect', code, '--till')).toMatchObject({ state: 'collected' });
  expect(await now()).toMatchObject({ onHand: 5000, available: 4500 });
  expect((await vetrina.run('pickups', 'cancel', other)).out).toBe(`${other}, Marco Riva Rossi: cancelled.`);
  expect(await now()).toMatchObject({ onHand: 5000, available: 5000 });
  expect(await vetrina.run('pickups', 'ready', other)).toMatchObject({ code: 1, out: '' });
});

it('says that a code is none', async () => {
  for (const step of ['ready', 'collect', 'cancel']) {
    const refused = await vetrina.run('pickups', step, 'XXXXX');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(await vetrina.json('pickups', step, 'XXXXX')).toMatchObject({ error: { code: 'not-found' } });
  }
});
