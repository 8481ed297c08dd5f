/** Prices to come and promotions at the terminal. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { dayAhead } from '../days.ts';
import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal } from './at-the-terminal.ts';

async function openShop() {
  const data = testFolder();
  const vetrina = atTheTerminal(data);
  const list =
    'Codice;Nome;Categoria;Prezzo\nOLIO;Olio;Dispensa;10,00\nMIELE;Miele;Dispensa;5,00\nVASO;Vaso;Casa;20,00\n';
  writeFileSync(join(data, 'listino.csv'), list);
  await vetrina.run('import', 'products', 'listino.csv');
  return vetrina;
}

describe('Prices to come, at the terminal', () => {
  it('are planned, listed and called off', async () => {
    const vetrina = await openShop();
    const planned = await vetrina.json('price', 'schedule', 'OLIO', '12,00', '--from', `${dayAhead(3)}T08:00`);
    expect(planned).toMatchObject({ scheduled: 1, sku: 'OLIO', amount: 1200, until: null });
    const { items } = (await vetrina.json('price', 'scheduled')) as { items: { id: number; state: string }[] };
    expect(items).toMatchObject([{ sku: 'OLIO', amount: 1200, state: 'waiting' }]);
    expect((await vetrina.run('price', 'call-off', String(items[0]?.id))).code).toBe(0);
    const past = await vetrina.json('price', 'schedule', 'OLIO', '12,00', '--from', '2020-01-01T08:00');
    expect(past).toMatchObject({ error: { code: 'time-is-past' } });
    const wrong = await vetrina.json('price', 'schedule', 'OLIO', '12,00', '--from', 'domani');
    expect(wrong).toMatchObject({ error: { code: 'time-not-readable' } });
  });

  it('the lowest price of thirty days is asked by channel and moment', async () => {
    const vetrina = await openShop();
    await vetrina.run('price', 'set', 'OLIO', '12,00');
    const at = ['--at', `${dayAhead(1)}T12:00`];
    expect(await vetrina.json('price', 'prior', 'OLIO', '--channel', 'till', ...at)).toMatchObject({ prior: 1000 });
    expect(await vetrina.json('price', 'prior', 'OLIO', '--channel', 'web', ...at)).toMatchObject({ prior: null });
    expect(await vetrina.json('price', 'prior', 'OLIO', '--channel', 'mercato')).toMatchObject({
      error: { code: 'channel-unknown' },
    });
  });
});

describe('Promotions, at the terminal', () => {
  it('go from the dry run to the proof', async () => {
    const vetrina = await openShop();
    const wish = ['-20%', '--category', 'Dispensa', '--channel', 'till,web', '--from', `${dayAhead(2)}T08:00`];
    const until = ['--until', `${dayAhead(12)}T20:00`];
    expect(await vetrina.json('promotion', 'preview', ...wish, ...until)).toMatchObject({ variants: 2, prices: 4 });
    const made = await vetrina.json('promotion', 'create', ...wish, ...until, '--name', 'Inverno');
    expect(made).toMatchObject({ id: 1, prices: 4, leftOut: 0 });
    expect(await vetrina.json('promotion', 'list', '--state', 'planned')).toMatchObject({
      items: [{ name: 'Inverno', channels: ['till', 'web'], variants: 2 }],
    });
    expect((await vetrina.run('promotion', 'show', '1')).out).toContain('Olio');
    const signs = await vetrina.json('promotion', 'sign', '1', '--channel', 'till', '--language', 'it');
    expect(signs).toMatchObject({ products: { items: [{ headline: 'Sconto 20%' }, { headline: 'Sconto 20%' }] } });
    expect(await vetrina.json('promotion', 'proof', '1')).toMatchObject({ total: 2 });
    expect(await vetrina.json('promotion', 'stop', '1')).toMatchObject({ ended: 0 });
    expect(await vetrina.json('promotion', 'stop', '1')).toMatchObject({ error: { code: 'promotion-over' } });
  });

  it('want their goods named, and understand conditions', async () => {
    const vetrina = await openShop();
    const until = ['--until', `${dayAhead(12)}T20:00`];
    expect(await vetrina.json('promotion', 'preview', '-20%', ...until)).toMatchObject({
      error: { code: 'nothing-to-change' },
    });
    for (const [written, headline] of [
      ['3x2', '3×2'],
      ['code:NATALE:-10%', '10% di sconto con il codice NATALE'],
    ] as const) {
      const made = (await vetrina.json(
        'promotion',
        'create',
        written,
        '--sku',
        'VASO',
        ...until,
        '--name',
        written,
      )) as { id: number };
      const signs = await vetrina.json('promotion', 'sign', String(made.id), '--language', 'it');
      expect(signs).toMatchObject({ whole: { headline } });
    }
    expect(await vetrina.json('promotion', 'create', '2x3', '--sku', 'VASO', ...until, '--name', 'no')).toMatchObject({
      error: { code: 'price-rule-unreadable' },
    });
  });
});
