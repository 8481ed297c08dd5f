/** The report: sales, customers, contacts and adverts of the same days, each as it is asked alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openTestShop, type TestShop } from '../../open-test-shop.ts';
import { csv } from '../sales/open-sales.ts';

let shop: TestShop;
const span = { from: '2026-11-01', to: '2026-11-20' };

/** Twelve people of the book buy; four of them had bought before, in another channel. */
beforeAll(async () => {
  shop = await openTestShop();
  await shop.shop.database.change(async ({ db }) => {
    for (let person = 1; person <= 12; person++) {
      const at = Date.parse('2026-11-02T08:00:00Z');
      const [mail, source] = [`p${person}@example.com`, person <= 6 ? 'facebook' : 'poster'];
      await db
        .insertInto('person')
        .values({
          ...{ id: person, name: `Persona ${person}`, phone: null, mail, stage: 'lead' },
          ...{ source, campaign_id: null, created_at: at, last_contact_at: at },
        })
        .execute();
      await db.insertInto('identity').values({ person_id: person, kind: 'mail', value: mail, source, at }).execute();
    }
  });
  const rows = [
    ...[1, 2, 3, 4].map((person) => `o${person};10/10/2026;09:30;Web;20,00;p${person}@example.com;Carta`),
    ...Array.from({ length: 12 }, (_, place) => {
      const person = place + 1;
      return `n${person};${String(3 + place).padStart(2, '0')}/11/2026;17:10;Cassa;30,00;p${person}@example.com;Contanti`;
    }),
    ...Array.from({ length: 8 }, (_, place) => `x${place};20/11/2026;10:00;Cassa;5,00;;Contanti`),
  ];
  const file = Buffer.from(csv('Scontrino;Data;Ora;Canale;Totale;Cliente;Pagamento', ...rows));
  const owner = shop.as('owner');
  const places = await owner.channels.list();
  const name = (id: string) => places.find((place) => place.id === id)?.name ?? id;
  const text = file
    .toString()
    .replaceAll(';Web;', `;${name('web')};`)
    .replaceAll(';Cassa;', `;${name('till')};`);
  const bytes = Buffer.from(text);
  const { uploadId } = await owner.imports.begin({ name: 'cassa.csv', bytes: bytes.length });
  await owner.imports.piece({ uploadId, index: 0, base64: bytes.toString('base64') });
  expect((await owner.sales.apply({ uploadId })).counts).toMatchObject({ added: 24, refused: 0, aside: 0 });
});
afterAll(() => shop.close());

const reported = () => shop.as('owner').metrics.report(span);

describe('the report', () => {
  test('has the figures and the tables that are asked one by one', async () => {
    const report = await reported();
    const tables = {
      day: report.line,
      channel: report.channels,
      store: report.stores,
      payment: report.payments,
      category: report.categories,
      'weekday-hour': report.hours,
    } as const;
    for (const [by, rows] of Object.entries(tables)) {
      const numbers = await shop.as('owner').sales.numbers({ ...span, by: by as keyof typeof tables });
      expect([by, rows]).toEqual([by, numbers.rows]);
      expect(report.figures).toEqual(numbers.figures);
    }
    expect(report.countedUntil).toBe('2026-11-20');
  });

  test('tells new customers from those who came back, and those of several channels from those of one', async () => {
    const { customers } = await reported();
    expect(customers).toMatchObject({
      knownShare: 6000,
      fresh: 8,
      returning: 4,
      returningShare: 3333,
      channels: [
        { several: false, people: 8, receipts: 8, revenue: 24_000, each: null },
        { several: true, people: 4, receipts: 8, revenue: 20_000, each: null },
      ],
    });
  });

  test('month by month, those who bought in several channels in these days beside those of one; ten of them can be told', async () => {
    const owner = shop.as('owner');
    const of = async (from: string, to: string) =>
      (await owner.metrics.channelUse({ from, to })).months.map(
        ({ month, several, people, receipts, revenue, each }) => [month, several, people, receipts, revenue, each],
      );
    expect(await of('2026-09-01', '2026-11-30')).toEqual([
      ['2026-09', false, 0, 0, 0, null],
      ['2026-09', true, 0, 0, 0, null],
      ['2026-10', false, 0, 0, 0, null],
      ['2026-10', true, 4, 4, 8_000, null],
      ['2026-11', false, 8, 8, 24_000, null],
      ['2026-11', true, 4, 4, 12_000, null],
    ]);
    // Of November alone nobody is known to use several.
    expect(await of('2026-11-01', '2026-11-30')).toEqual([
      ['2026-11', false, 12, 12, 36_000, 3_000],
      ['2026-11', true, 0, 0, 0, null],
    ]);
    const rows = async (buyers: 'one' | 'several', buyersFrom: string) => {
      const november = { from: '2026-11-01', to: '2026-11-30', limit: 50 };
      const { total, revenue } = await owner.sales.list({ ...november, buyers, buyersFrom, buyersTo: '2026-11-30' });
      return [total, revenue];
    };
    // Each row opens its receipts: of the same month, by the same days in which somebody counts as this or that.
    expect(await rows('one', '2026-09-01')).toEqual([8, 24_000]);
    expect(await rows('several', '2026-09-01')).toEqual([4, 12_000]);
    expect(await rows('one', '2026-11-01')).toEqual([12, 36_000]);
    expect(await rows('several', '2026-11-01')).toEqual([0, 0]);
    expect(await of('2020-01-01', '2020-12-31')).toEqual([]);
    await expect(owner.metrics.channelUse({ from: '2026-11-30', to: '2026-11-01' })).rejects.toMatchObject({
      data: { code: 'invalid-input' },
    });
  });

  test('follows who came into the book until they bought; too few of them are no share', async () => {
    const report = await reported();
    expect(report.sources).toEqual([
      { source: 'facebook', people: 6, buyers: 6, revenue: 18_000, share: null },
      { source: 'poster', people: 6, buyers: 6, revenue: 18_000, share: null },
    ]);
    expect(report.paths.map(({ source, bought, people }) => [source, bought, people])).toEqual([
      ['facebook', 'once', 6],
      ['poster', 'once', 6],
    ]);
    expect(report.daysToBuy).toBe(7);
  });

  test('what nobody has said is not zero', async () => {
    const { calls, alignment, campaigns, carts, idle } = await reported();
    expect([carts, idle]).toEqual([null, null]);
    expect(calls).toEqual({
      free: { calls: null, directions: null, completeUntil: null },
      paid: null,
      worth: null,
    });
    expect(alignment).toEqual({ aligned: null, changes: [] });
    expect(campaigns).toEqual([]);
  });

  test('a number of weekday and hour, and of new and of returning customers, opens its rows', async () => {
    const { hours, customers } = await reported();
    const owner = shop.as('owner');
    for (const { key, receipts } of hours) {
      const [weekday, hour] = key.split('-').map(Number);
      expect((await owner.sales.list({ ...span, weekday, hour })).total).toBe(receipts);
    }
    const rows = async (buyers: 'new' | 'returning') =>
      (await owner.sales.list({ ...span, buyers, buyersFrom: span.from })).total;
    expect([await rows('new'), await rows('returning')]).toEqual([customers.fresh, customers.returning]);
  });

  test('without receipts there are no figures; days the wrong way round are refused', async () => {
    const later = await shop.as('owner').metrics.report({ from: '2026-12-01', to: '2026-12-05' });
    expect(later.figures.every(({ value }) => value === null)).toBe(true);
    expect(later.customers).toMatchObject({ knownShare: null, fresh: 0, returning: 0, returningShare: null });
    await expect(shop.as('owner').metrics.report({ from: '2026-11-20', to: '2026-11-01' })).rejects.toMatchObject({
      data: { code: 'invalid-input' },
    });
  });
});
