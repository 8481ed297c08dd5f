/** Who bought, told from one reading of the receipts, is what the receipts say one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { buyersOf } from '../../../src/core/sales/buyers.sql.ts';
import { openSalesShop } from './open-sales.ts';

const days = ['2025-03-01', '2025-11-30', '2026-01-01', '2026-03-10', '2026-03-31', '2026-04-02'] as const;
const receipt = fc.record({
  person: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  day: fc.constantFrom(...days),
  channel: fc.constantFrom('till', 'web'),
  store: fc.constantFrom('', 'Centro'),
  total: fc.integer({ min: -900, max: 5000 }),
  isSale: fc.constantFrom(1, 1, 1, 0, -1),
});
type Row = typeof receipt extends fc.Arbitrary<infer Value> ? Value : never;

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly channelId?: string | undefined;
  readonly store?: string | undefined;
}

function told(rows: readonly Row[], { from, to, channelId, store }: Asked, year: { from: string; to: string }) {
  const known = rows.filter(
    (row) =>
      row.person !== null &&
      row.isSale === 1 &&
      row.day >= from &&
      row.day <= to &&
      (channelId === undefined || row.channel === channelId) &&
      (store === undefined || row.store === store),
  );
  const people = [...new Set(known.map(({ person }) => person))];
  const again = people.filter((person) =>
    rows.some((row) => row.person === person && row.isSale === 1 && row.day < from),
  );
  const groups = Map.groupBy(
    rows.filter(({ person, day }) => person !== null && day >= year.from && day <= year.to),
    ({ person }) => person,
  );
  const buyers = [...groups.values()]
    .map((own) => ({
      several: new Set(own.filter(({ isSale }) => isSale === 1).map(({ channel }) => channel)).size > 1 ? 1 : 0,
      receipts: own.reduce((sum, { isSale }) => sum + isSale, 0),
      revenue: own.reduce((sum, { total }) => sum + total, 0),
    }))
    .filter(({ receipts }) => receipts > 0);
  return {
    known: known.length,
    fresh: people.length - again.length,
    returning: again.length,
    channels: [0, 1].flatMap((several) => {
      const own = buyers.filter((each) => each.several === several);
      const sum = (of: 'receipts' | 'revenue') => own.reduce((whole, each) => whole + each[of], 0);
      return own.length === 0
        ? []
        : [{ several, people: own.length, receipts: sum('receipts'), revenue: sum('revenue') }];
    }),
  };
}

test('of any days, place and year', async () => {
  const shop = await openSalesShop();
  await shop.database.change((change) =>
    Promise.all(
      [1, 2, 3, 4].map((id) =>
        change.db
          .insertInto('person')
          .values({ id, name: `Persona ${id}`, stage: 'customer', source: 'shop', created_at: 0, last_contact_at: 0 })
          .execute(),
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(receipt, { maxLength: 25 }),
      fc.constantFrom(...days),
      fc.constantFrom('2026-03-31', '2026-04-02'),
      fc.constantFrom(undefined, 'web'),
      fc.constantFrom(undefined, 'Centro'),
      async (rows, from, to, channelId, store) => {
        await shop.database.change(async (change) => {
          await change.db.deleteFrom('receipt').execute();
          for (const [id, row] of rows.entries())
            await change.db
              .insertInto('receipt')
              .values({
                id: id + 1,
                channel_id: row.channel,
                store: row.store,
                number: String(id),
                at: id,
                day: row.day,
                hour: 9,
                total: row.total,
                is_sale: row.isSale,
                person_id: row.person,
                source: 'file',
                line: id,
                digest: String(id),
                recorded_at: id,
              })
              .execute();
        });
        const asked = { from, to, channelId, store };
        const year = { from: '2025-04-01', to };
        expect(await buyersOf(shop.database.read, asked, year)).toEqual(told(rows, asked, year));
      },
    ),
    { numRuns: Number(process.env['VETRINA_TEST_ROUNDS'] ?? 60) },
  );
});
