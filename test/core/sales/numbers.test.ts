/** The numbers: compared only with what was counted, and silent where there is too little to tell. */
import { describe, expect, test } from 'vitest';

import { openCustomers } from '../../../src/core/customers/index.ts';
import { knownShare, trendOf, valueOf, type Whole } from '../../../src/core/sales/definitions.ts';
import { openSales } from '../../../src/core/sales/index.ts';
import { openPrices } from '../pricing/open-prices.ts';
import { filesHere } from './files-here.ts';
import { csv, owner } from './open-sales.ts';

async function openShop() {
  const shop = await openPrices();
  const { verbs } = openSales({ ...shop, customers: openCustomers(shop), imports: filesHere(shop.clock.now) });
  let number = 0;
  return {
    ...shop,
    sales: verbs,
    /** So many receipts of an amount on each of these days. */
    async sold(days: readonly string[], count: number, amount: string) {
      const rows = days.flatMap((day) => Array.from({ length: count }, () => `${++number};${day};${amount}`));
      await verbs.apply({ uploadId: csv('Scontrino;Data;Totale', ...rows), corrections: {} }, owner);
    },
    async figures(from: string, to: string) {
      const { figures } = await verbs.numbers({ from, to, by: 'day' }, owner);
      return Object.fromEntries(figures.map((figure) => [figure.metric, figure]));
    },
  };
}

const days = (month: string, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, place) => `${month}-${String(first + place).padStart(2, '0')}`);

describe('a period beside others', () => {
  test('the period before and the same days of last year, where they were counted as a whole', async () => {
    const shop = await openShop();
    await shop.sold(days('2025-11', 1, 20), 2, '5,00');
    await shop.sold(days('2026-10', 22, 31), 2, '10,00');
    await shop.sold(days('2026-11', 1, 10), 2, '12,00');
    expect(await shop.figures('2026-11-01', '2026-11-10')).toMatchObject({
      revenue: { value: 24_000, before: 20_000, lastYear: 10_000, trend: 2000, yearTrend: 14_000 },
      receipts: { value: 20, before: 20, lastYear: 20, trend: 0, yearTrend: 0 },
      'average-receipt': { value: 1200, before: 1000, lastYear: 500, trend: 2000, yearTrend: 14_000 },
      margin: { value: null, before: null, trend: null, knownShare: 0 },
    });
  });

  test('days whose file is still to come are left out on both sides', async () => {
    const shop = await openShop();
    await shop.sold(days('2026-11', 1, 14), 3, '10,00');
    // Counted until the 14th: three of seven days, against three of the seven before.
    const answer = await shop.sales.numbers({ from: '2026-11-12', to: '2026-11-18', by: 'day' }, owner);
    expect(answer).toMatchObject({ countedUntil: '2026-11-14', before: { from: '2026-11-05', to: '2026-11-11' } });
    expect(answer.rows.map(({ key }) => key)).toEqual(['2026-11-12', '2026-11-13', '2026-11-14']);
    expect(answer.figures[0]).toMatchObject({ value: 9000, before: 9000 });
  });

  test('a stretch that began before the first receipt, or has none, is no comparison; few receipts are no percentage', async () => {
    const shop = await openShop();
    await shop.sold(days('2026-11', 5, 7), 1, '10,00');
    await shop.sold(days('2026-11', 8, 10), 1, '30,00');
    expect((await shop.figures('2026-11-06', '2026-11-10'))['revenue']).toMatchObject({ before: null, trend: null });
    expect((await shop.figures('2026-11-08', '2026-11-10'))['revenue']).toMatchObject({ before: 3000, trend: null });
    const later = await shop.figures('2026-11-15', '2026-11-18');
    expect(Object.values(later).map(({ value }) => value)).toEqual([null, null, null, null, null]);
  });

  test('an order of days that is none is refused', async () => {
    const shop = await openShop();
    await expect(shop.figures('2026-11-10', '2026-11-01')).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('the shop’s own facts', () => {
  const file = csv('Scontrino;Data;Ora;Totale', '1;20/11/2026;23:30;5,00');

  test('another time zone moves days and hours with it', async () => {
    const shop = await openShop();
    await shop.sales.apply({ uploadId: file, corrections: {} }, owner);
    await shop.settings.verbs.update({ timeZone: 'Europe/Athens' }, owner);
    const { items } = await shop.sales.list({ limit: 1 }, owner);
    expect(items[0]).toMatchObject({ day: '2026-11-21', hour: 0, at: '2026-11-20T22:30:00.000Z' });
    expect((await shop.sales.numbers({ from: '2026-11-21', to: '2026-11-21', by: 'hour' }, owner)).rows).toMatchObject([
      { key: '0', revenue: 500 },
    ]);
  });

  test('another currency is refused while there are receipts', async () => {
    const shop = await openShop();
    await shop.sales.apply({ uploadId: file, corrections: {} }, owner);
    await expect(shop.settings.verbs.update({ currency: 'HUF' }, owner)).rejects.toMatchObject({
      code: 'currency-in-use',
    });
  });
});

test('a file that was broken off goes on when it comes again', async () => {
  const shop = await openPrices();
  const files = filesHere(shop.clock.now).receipts;
  const customers = openCustomers(shop);
  let chunks = 0;
  const breaking = {
    ...files,
    read: ((looked, take) =>
      files.read(looked, async (chunk) => {
        if (++chunks === 2) throw new Error('the power is gone');
        await take(chunk);
      })) satisfies typeof files.read,
  };
  const uploadId = csv(
    'Scontrino;Data;Totale',
    ...Array.from({ length: 3400 }, (_, place) => `${place};20/11/2026;1,00`),
  );
  const broken = openSales({ ...shop, customers, imports: { receipts: breaking } }).verbs;
  await expect(broken.apply({ uploadId, corrections: {} }, owner)).rejects.toThrow('the power is gone');
  const sales = openSales({ ...shop, customers, imports: { receipts: files } }).verbs;
  expect((await sales.list({ limit: 1 }, owner)).total).toBe(2500);
  expect((await sales.apply({ uploadId, corrections: {} }, owner)).counts).toMatchObject({ added: 900, same: 2500 });
  expect((await sales.rebuild(undefined, owner)).wrong).toBe(0);
  const [second, first] = await sales.imports(undefined, owner);
  expect([first?.endedAt, second?.endedAt === null]).toEqual([null, false]);
});

describe('a figure', () => {
  const whole = (more: Partial<Whole>): Whole => ({
    receipts: 20,
    revenue: 10_000,
    knownRevenue: 0,
    knownNet: 0,
    knownCost: 0,
    ...more,
  });

  test('of the margin is that of the lines whose cost is known, and says their share', () => {
    const half = whole({ knownRevenue: 5000, knownNet: 4100, knownCost: 3280 });
    expect([valueOf('margin', half), valueOf('margin-rate', half), knownShare(half)]).toEqual([820, 2000, 5000]);
    expect([valueOf('margin', whole({})), valueOf('margin-rate', whole({}))]).toEqual([null, null]);
  });

  test('moves in points where it is a rate, and not at all from nothing', () => {
    const before = whole({ knownRevenue: 5000, knownNet: 4000, knownCost: 3600 });
    const now = whole({ knownRevenue: 5000, knownNet: 4000, knownCost: 3200 });
    expect([trendOf('margin-rate', now, before), trendOf('margin', now, before)]).toEqual([1000, 10_000]);
    expect(trendOf('revenue', now, whole({ revenue: 0 }))).toBeNull();
    expect(trendOf('revenue', now, whole({ receipts: 9 }))).toBeNull();
  });
});

describe('an import taken back', () => {
  const file = csv('Scontrino;Data;Totale', '901;20/11/2026;5,00', '902;20/11/2026;7,00', '903;21/11/2026;9,00');

  test('goes as a whole, and the same file comes in again into the right channel', async () => {
    const shop = await openShop();
    await shop.sold(['2026-11-20'], 1, '2,00');
    const before = (await shop.sales.list({ limit: 1 }, owner)).revenue;
    const { importId } = await shop.sales.apply({ uploadId: file, corrections: { channelId: 'web' } }, owner);
    expect(await shop.sales.undoImport({ id: importId ?? 0 }, owner)).toEqual({ receipts: 3 });
    expect((await shop.sales.list({ limit: 1 }, owner)).revenue).toBe(before);
    expect((await shop.sales.rebuild(undefined, owner)).wrong).toBe(0);
    expect((await shop.sales.imports(undefined, owner))[0]).toMatchObject({ undoneBy: 'Marta' });
    await expect(shop.sales.undoImport({ id: importId ?? 0 }, owner)).rejects.toMatchObject({
      code: 'batch-already-undone',
    });
    const again = await shop.sales.apply({ uploadId: file, corrections: { channelId: 'till' } }, owner);
    expect(again.counts).toMatchObject({ added: 3, same: 0 });
    const { rows } = await shop.sales.numbers({ from: '2026-11-20', to: '2026-11-21', by: 'channel' }, owner);
    expect(rows.map(({ key, revenue }) => [key, revenue])).toEqual([['till', 2300]]);
  });

  test('halted on its way it counts what came in, and goes on when it is asked again', async () => {
    const shop = await openPrices();
    const files = filesHere(shop.clock.now).receipts;
    const uploadId = csv(
      'Scontrino;Data;Totale',
      ...Array.from({ length: 6000 }, (_, place) => `${place};20/11/2026;1,00`),
    );
    let halt: () => void = () => undefined;
    const halting = {
      ...files,
      read: ((looked, take) =>
        files.read(looked, async (chunk) => {
          await take(chunk);
          halt();
        })) satisfies typeof files.read,
    };
    const { verbs } = openSales({ ...shop, customers: openCustomers(shop), imports: { receipts: halting } });
    halt = () => void verbs.halt({ uploadId }, owner);
    expect(await verbs.apply({ uploadId, corrections: {} }, owner)).toMatchObject({
      halted: true,
      counts: { added: 2500 },
    });
    expect((await verbs.imports(undefined, owner))[0]?.endedAt).toBeNull();
    halt = () => undefined;
    expect(await verbs.apply({ uploadId, corrections: {} }, owner)).toMatchObject({
      halted: false,
      counts: { added: 3500, same: 2500 },
    });
    expect((await verbs.rebuild(undefined, owner)).wrong).toBe(0);
  });
});
