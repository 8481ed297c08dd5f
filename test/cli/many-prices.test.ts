/** Rules for many prices, parity, the history and undo at the terminal. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal } from './at-the-terminal.ts';

async function openShop() {
  const data = testFolder();
  const vetrina = atTheTerminal(data);
  const list =
    'Codice;Nome;Marca;Costo;IVA %;Prezzo\nOLIO;Olio;Frantoio;6,00;22;10,00\nMIELE;Miele;Apiario;2,00;10;5,00\nVASO;Vaso;Bottega;;22;20,00\n';
  writeFileSync(join(data, 'listino.csv'), list);
  await vetrina.run('import', 'products', 'listino.csv');
  const price = async (sku: string, channel: string) =>
    (await vetrina.json<{ records: { amount: number }[] }>('price', 'history', sku, '--channel', channel)).records[0]
      ?.amount;
  return { ...vetrina, price };
}

describe('Rules for many prices, at the terminal', () => {
  it('from the cost with a margin, rounded up, on the goods of one brand; what has no cost stays', async () => {
    const vetrina = await openShop();
    const rule = ['price', 'bulk', 'margin:40%', '--round', '90', '--round-up'];
    const dry = await vetrina.json(...rule, '--dry-run');
    expect(dry).toMatchObject({ changing: 2, withoutCost: 1, rows: [{ sku: 'MIELE', next: 390 }, { next: 1290 }] });
    expect((await vetrina.run(...rule, '--dry-run')).out).toContain('Without cost: 1, below cost: 0, left out: 0.');
    await vetrina.run(...rule, '--brand', 'Frantoio');
    expect([await vetrina.price('OLIO', 'till'), await vetrina.price('MIELE', 'till')]).toEqual([1290, 500]);
  });

  it('with the stamp of a dry run, which somebody’s change in between makes worthless', async () => {
    const vetrina = await openShop();
    const { stamp } = await vetrina.json<{ stamp: string }>('price', 'bulk', '+10%', '--dry-run');
    await vetrina.run('price', 'set', 'OLIO', '11,00');
    const refused = await vetrina.json('price', 'bulk', '+10%', '--stamp', stamp);
    expect(refused).toMatchObject({ error: { code: 'preview-outdated', details: { differ: 1 } } });
    expect(await vetrina.price('MIELE', 'till')).toBe(500);
  });

  it('copied from another channel, and dropped again; warnings can be left out', async () => {
    const vetrina = await openShop();
    await vetrina.run('price', 'set', 'OLIO', '11,50', '--channel', 'web');
    await vetrina.run('price', 'bulk', 'copy:web', '--channel', 'google', '--channel', 'facebook');
    expect([await vetrina.price('OLIO', 'google'), await vetrina.price('OLIO', 'till')]).toEqual([1150, 1000]);
    expect(await vetrina.json('price', 'bulk', 'follow')).toMatchObject({ changed: 3 });
    expect(await vetrina.price('OLIO', 'google')).toBe(1000);
    const half = ['price', 'bulk', '-50%', '--leave-out', 'below-cost', '--leave-out', 'over-30-percent'];
    expect(await vetrina.json(...half)).toMatchObject({ error: { code: 'nothing-to-change' } });
  });

  it.each(['margin:', 'margin:x', 'markup', 'copy:', 'align:', 'followed'])('%s is no rule', async (rule) => {
    const vetrina = await openShop();
    expect(await vetrina.json('price', 'bulk', rule)).toMatchObject({ error: { code: 'price-rule-unreadable' } });
  });
});

describe('Parity, at the terminal', () => {
  it('lists what differs with its reason, and aligns it', async () => {
    const vetrina = await openShop();
    expect((await vetrina.run('parity')).out).toBe('In the shop and online everything costs the same.');
    await vetrina.run('price', 'set', 'OLIO', '11,50', '--channel', 'web');
    const shown = await vetrina.run('parity');
    expect(shown.out).toMatch(/OLIO\s+Olio\s+€10\.00\s+web\s+€11\.50\s+\+€1\.50\s+own/u);
    expect(await vetrina.json('parity', '--align', 'web')).toMatchObject({ changed: 2 });
    expect(await vetrina.json('parity')).toMatchObject({ total: 0 });
    expect(await vetrina.price('OLIO', 'till')).toBe(1150);
  });
});

describe('The history, at the terminal', () => {
  it('lists changes, shows one line by line, and puts back what was changed since when asked', async () => {
    const vetrina = await openShop();
    const { batchId } = await vetrina.json<{ batchId: number }>('price', 'bulk', '+10%');
    await vetrina.run('price', 'set', 'OLIO', '12,00');
    const { items } = await vetrina.json<{ items: { kind: string }[] }>('history', '--search', 'olio');
    expect(items.map(({ kind }) => kind)).toEqual(['price', 'bulk', 'import']);
    const told = (await vetrina.run('history', String(batchId))).out;
    expect(told).toMatch(/OLIO\s+Olio\s+\S+\s+€10\.00\s+€11\.00\s+€12\.00\s+owner/u);
    expect(told).toContain('Would go back: 2, changed since: 1.');
    const undone = await vetrina.json('undo', String(batchId), '--changed', 'restore');
    expect(undone).toMatchObject({ restored: 3, leftAlone: 0 });
    expect(await vetrina.price('OLIO', 'till')).toBe(1000);
    expect((await vetrina.run('undo', '--changed', 'everything')).code).toBe(2);
  });
});
