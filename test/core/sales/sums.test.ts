/** The sums of the days are the receipts', whatever happened to them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { openCustomers } from '../../../src/core/customers/index.ts';
import { openSales } from '../../../src/core/sales/index.ts';
import { sumRows } from '../../../src/core/sales/sums.sql.ts';
import { openPrices } from '../pricing/open-prices.ts';
import { filesHere } from './files-here.ts';
import { csv, openSalesShop, owner } from './open-sales.ts';

const number = fc.integer({ min: 1, max: 12 });
const row = fc.record({
  number,
  day: fc.constantFrom('27/03/2026', '28/03/2026', '29/03/2026', '24/10/2026', '25/10/2026'),
  time: fc.constantFrom('', '00:10', '02:30', '09:05', '23:59'),
  store: fc.constantFrom('', 'Centro'),
  article: fc.constantFrom('', 'VINO', 'PANE', 'CESTO NAT.'),
  quantity: fc.constantFrom('1', '0,350', '-2', '0'),
  total: fc.constantFrom('5,00', '-5,00', '0,00', '12,34', '1.234,50'),
  vat: fc.constantFrom('', '4', '22'),
  payment: fc.constantFrom('', 'Contanti', 'Bancomat', 'Satispay', 'Ticket'),
});
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('file' as const), rows: fc.array(row, { maxLength: 12 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('match' as const), article: fc.constantFrom('PANE', 'CESTO NAT.') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('goods' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      as: fc.constantFrom('counted' as const, 'left-out' as const),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function openShop() {
  const shop = await openPrices();
  const { verbs } = openSales({ ...shop, customers: openCustomers(shop), imports: filesHere(shop.clock.now) });
  await shop.sell('VINO', 900, { sku: 'VINO', cost: 400, category: 'Cantina' });
  const cesto = await shop.sell('Cesto', 3900, { sku: 'CESTO', cost: 2000, category: 'Regali' });
  return { ...shop, sales: verbs, cesto, sums: () => sumRows(shop.database.read) };
}

type Shop = Awaited<ReturnType<typeof openShop>>;

const heading = 'Scontrino;Data;Ora;Negozio;Articolo;Qta;Totale riga;IVA %;Pagamento';

async function take({ sales, cesto }: Shop, each: Step): Promise<void> {
  switch (each.kind) {
    case 'file': {
      const uploadId = csv(heading, ...each.rows.map((cells) => Object.values(cells).join(';')));
      await sales.apply({ uploadId, corrections: {} }, owner);
      return;
    }
    case 'match':
      await sales.match({ article: { article: each.article, sku: '', gtin: '' }, variantId: cesto }, owner);
      return;
    case 'goods':
      await sales.match({}, owner);
      return;
    case 'undo': {
      const last = (await sales.imports(undefined, owner)).find(({ undoneAt }) => undoneAt === null);
      if (last !== undefined) await sales.undoImport({ id: last.id }, owner);
      return;
    }
    case 'settle': {
      const waits = (await sales.unsorted(undefined, owner)).receipts[0];
      if (waits !== undefined) await sales.settle({ id: waits.id, as: each.as }, owner);
    }
  }
}

test('they are equal to the receipts after every step, and a file that comes again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const shop = await openShop();
      try {
        for (const each of steps) await take(shop, each);
        const kept = await shop.sums();
        // What was taken back comes in again: only without that nothing changes.
        if (!steps.some(({ kind }) => kind === 'undo')) {
          for (const each of steps) if (each.kind === 'file') await take(shop, each);
          expect(await shop.sums()).toEqual(kept);
        }
        expect((await shop.sales.rebuild(undefined, owner)).wrong).toBe(0);
        const { revenue } = await shop.sales.list({ limit: 1 }, owner);
        for (const by of ['month', 'store', 'payment', 'hour', 'category'] as const) {
          const { rows } = await shop.sales.numbers({ from: '2026-01-01', to: '2026-12-31', by }, owner);
          expect([by, rows.reduce((sum, row) => sum + row.revenue, 0)]).toEqual([by, revenue]);
        }
      } finally {
        await shop.database.close();
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('a number opens its rows: what a filter leaves adds up to what the table says', async () => {
  const shop = await openSalesShop();
  const rows = Array.from({ length: 60 }, (_, place) =>
    [
      place + 1,
      `${10 + (place % 9)}/11/2026`,
      ['', '09:30', '10:15', '18:45'][place % 4],
      ['', 'Centro'][place % 2],
      ['Vino', 'Pane', ''][place % 3],
      ['Cantina', '', 'Forno'][place % 3],
      `${(place % 7) - 1},${place % 10}0`,
      ['Contanti', 'Carta', ''][place % 3],
    ].join(';'),
  );
  await shop.takeIn(csv('Scontrino;Data;Ora;Negozio;Articolo;Reparto;Totale riga;Pagamento', ...rows));
  const span = { from: '2026-11-10', to: '2026-11-18' };
  const opens = {
    day: (key: string) => ({ from: key, to: key }),
    store: (store: string) => ({ ...span, store }),
    payment: (payment: string) => ({ ...span, payment }),
    hour: (hour: string) => ({ ...span, hour: Number(hour) }),
    weekday: (weekday: string) => ({ ...span, weekday: Number(weekday) }),
    category: (category: string) => ({ ...span, category }),
    channel: (channelId: string) => ({ ...span, channelId }),
  } as const;
  for (const [by, filter] of Object.entries(opens)) {
    const table = await shop.numbers(span.from, span.to, by as keyof typeof opens);
    expect(table.rows.length, by).toBeGreaterThan(0);
    for (const { key, revenue } of table.rows)
      expect([by, key, (await shop.receipts(filter(key))).revenue]).toEqual([by, key, revenue]);
  }
});
