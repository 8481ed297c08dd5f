/** Files of the till come in: a receipt a row, a line a row, and all that goes wrong with files. */
import { describe, expect, test } from 'vitest';

import { csv, figuresOf, openSalesShop, owner } from './open-sales.ts';

const till = csv(
  'Scontrino n.;Data;Ora;Codice;Descrizione;Qta;Prezzo;Sconto;IVA;Totale riga;Pagamento',
  '101;20/11/2026;09:15;OLIO;Olio extravergine;2;12,90;1,00;4%;24,80;Contanti',
  '101;20/11/2026;09:15;PANE;Pane di Altamura;0,350;6,00;;4%;2,10;Contanti',
  '102;20/11/2026;17:40;;Cesto di Natale;1;39,00;;22%;39,00;Bancomat',
  '103;21/11/2026;10:05;OLIO;Olio extravergine;-1;12,90;;4%;-12,90;Contanti',
);

async function shopWithGoods() {
  const shop = await openSalesShop();
  await shop.bring(
    'Codice;Nome;Prezzo;Costo;IVA;Reparto\nOLIO;Olio extravergine;12,90;7,00;4;Dispensa\nPANE;Pane;6,00;2,00;4;Forno\n',
  );
  return shop;
}

describe('a file of the till', () => {
  test('rows with one number are one receipt; the articles are found by their code', async () => {
    const shop = await shopWithGoods();
    const tried = await shop.tryFile(till);
    expect(tried.reading).toMatchObject({ rowIs: 'line', decimal: ',', dateOrder: 'day-first', channelId: 'till' });
    expect(tried.counts).toEqual({
      receipts: 3,
      added: 3,
      same: 0,
      aside: 0,
      refused: 0,
      lines: 4,
      unknown: 1,
      total: 5300,
    });
    await shop.takeIn(till);
    const { items, revenue } = await shop.receipts();
    expect(items.map(({ number, day, hour, total, lines, first }) => [number, day, hour, total, lines, first])).toEqual(
      [
        ['103', '2026-11-21', 10, -1290, 1, 'Olio extravergine'],
        ['102', '2026-11-20', 17, 3900, 1, 'Cesto di Natale'],
        ['101', '2026-11-20', 9, 2690, 2, 'Olio extravergine'],
      ],
    );
    expect(revenue).toBe(5300);
    const whole = await shop.sales.get({ id: items[2]?.id ?? 0 }, owner);
    expect(whole).toMatchObject({ at: '2026-11-20T08:15:00.000Z', file: 'cassa.csv', line: 2 });
    expect(whole.payments).toEqual([{ method: 'cash', amount: 2690, written: 'Contanti' }]);
    expect(
      whole.items.map(({ thousandths, discount, total, cost, category }) => [
        thousandths,
        discount,
        total,
        cost,
        category,
      ]),
    ).toEqual([
      [2000, 100, 2480, 1400, 'Dispensa'],
      [350, 0, 210, 70, 'Forno'],
    ]);
  });

  test('a return takes off and is no receipt of its own; the margin says how much it knows', async () => {
    const shop = await shopWithGoods();
    await shop.takeIn(till);
    const numbers = await shop.numbers('2026-11-20', '2026-11-21');
    expect(figuresOf(numbers)).toMatchObject({ revenue: 5300, receipts: 2, 'average-receipt': 2650 });
    // Oil 23.85 and bread 2.02 without VAT, less the returned oil's 12.40; cost 14.00 and 0.70 less 7.00.
    const margin = numbers.figures.find(({ metric }) => metric === 'margin');
    expect(margin).toMatchObject({ value: 2385 + 202 - 1240 - (1400 + 70 - 700), knownShare: 2642 });
    expect(numbers.rows).toMatchObject([
      { key: '2026-11-20', receipts: 2, revenue: 6590 },
      { key: '2026-11-21', receipts: 0, revenue: -1290, average: null },
    ]);
  });

  test('the same file again changes nothing; a longer one brings what is new', async () => {
    const shop = await shopWithGoods();
    await shop.takeIn(till);
    const sums = await shop.sums();
    expect(await shop.takeIn(till)).toMatchObject({ importId: null, counts: { receipts: 3, added: 0, same: 3 } });
    expect(await shop.sums()).toEqual(sums);
    const more = `${till}104;21/11/2026;11:00;PANE;Pane;1;6,00;;4%;6,00;Satispay\n`;
    expect((await shop.takeIn(more)).counts).toMatchObject({ added: 1, same: 3 });
    expect((await shop.sales.imports(undefined, owner)).map(({ counts }) => counts.added)).toEqual([1, 3]);
  });

  test('a receipt a row, payments in columns, change given back', async () => {
    const shop = await openSalesShop();
    const file = csv(
      'Receipt no,Date and time,Total,Cash,Card',
      'A1,2026-11-20 18:30,43.20,50.00,',
      'A2,2026-11-20 18:31,30.00,10.00,20.00',
      'A3,2026-11-20,5.00,,',
    );
    await shop.takeIn(file);
    const { items } = await shop.receipts();
    expect(
      items.map(({ number, hour, payments }) => [number, hour, payments.map(({ method, amount }) => [method, amount])]),
    ).toEqual([
      [
        'A2',
        18,
        [
          ['cash', 1000],
          ['card', 2000],
        ],
      ],
      ['A1', 18, [['cash', 4320]]],
      ['A3', null, []],
    ]);
    const { rows } = await shop.numbers('2026-11-20', '2026-11-20', 'payment');
    expect(rows.map(({ key, revenue }) => [key, revenue])).toEqual([
      ['cash', 5320],
      ['card', 2000],
      ['not-said', 500],
    ]);
  });

  test('a total repeated beside every line is the receipt’s, where the prices add up to it', async () => {
    const shop = await openSalesShop();
    await shop.takeIn(
      csv(
        'Numero scontrino;Data;Articolo;Quantità;Prezzo;Totale',
        '7;20/11/2026;Vino;2;5,00;13,00',
        '7;20/11/2026;Pane;1;3,00;13,00',
      ),
    );
    expect((await shop.receipts()).revenue).toBe(1300);
  });

  test('a till without numbers: each row is a receipt, and twice the same is two', async () => {
    const shop = await openSalesShop();
    const file = csv('Data;Ora;Importo', '20/11/2026;10:00;5,00', '20/11/2026;10:00;5,00', '20/11/2026;10:01;0,00');
    expect((await shop.takeIn(file)).counts).toMatchObject({ added: 3, total: 1000 });
    expect((await shop.takeIn(file)).counts).toMatchObject({ added: 0, same: 3 });
  });

  test('a till that begins its numbers every day is understood by them', async () => {
    const shop = await openSalesShop();
    const file = csv(
      'Scontrino;Data;Totale',
      '1;20/11/2026;5,00',
      '2;20/11/2026;6,00',
      '1;21/11/2026;7,00',
      '2;21/11/2026;8,00',
    );
    expect((await shop.tryFile(file)).reading.numbersRestart).toBe('day');
    expect((await shop.takeIn(file)).counts).toMatchObject({ added: 4, aside: 0 });
  });

  test('what a person said of the columns is remembered for the next file', async () => {
    const shop = await openSalesShop();
    const file = (day: string) => csv('Doc;Quando;Valore', `1${day};${day}/11/2026;5,00`);
    await expect(shop.takeIn(file('20'))).rejects.toMatchObject({
      code: 'column-missing',
      details: { column: 'date' },
    });
    await shop.takeIn(file('20'), { mapping: { Doc: 'number', Quando: 'date', Valore: 'total' }, channelId: 'web' });
    expect((await shop.inspectFile(file('21'))).rememberedAt).not.toBeNull();
    expect((await shop.takeIn(file('21'))).counts.added).toBe(1);
    expect((await shop.receipts({ channelId: 'web' })).total).toBe(2);
  });

  test('somebody of the customer book is known by the address', async () => {
    const shop = await openSalesShop();
    const { personId } = await shop.database.change((change) =>
      shop.customers.meetPerson(change, {
        name: 'Elena',
        mail: 'elena@example.com',
        phone: null,
        source: 'counter',
        campaignId: null,
      }),
    );
    await shop.takeIn(
      csv('Scontrino;Data;Totale;Email', '1;20/11/2026;5,00;Elena@Example.com', '2;20/11/2026;5,00;x@example.com'),
    );
    expect((await shop.receipts()).items.map((each) => each.personId)).toEqual([null, personId]);
  });
});

describe('what cannot be counted as it is', () => {
  test('the same number with another content waits, and is counted when a person says so', async () => {
    const shop = await openSalesShop();
    const file = (total: string) => csv('Scontrino;Data;Totale', `1;20/11/2026;${total}`);
    await shop.takeIn(file('5,00'));
    expect((await shop.takeIn(file('9,00'))).counts).toMatchObject({ added: 0, aside: 1, total: 0 });
    expect((await shop.takeIn(file('9,00'))).counts).toMatchObject({ aside: 0, same: 1 });
    expect((await shop.receipts()).revenue).toBe(500);
    const { receipts } = await shop.unsorted();
    expect(receipts).toMatchObject([{ reason: 'number-taken', number: '1', total: 900, file: 'cassa.csv', line: 2 }]);
    await shop.sales.settle({ id: receipts[0]?.id ?? 0, as: 'counted' }, owner);
    expect((await shop.receipts()).revenue).toBe(1400);
    expect((await shop.unsorted()).receiptCount).toBe(0);
    expect((await shop.takeIn(file('9,00'))).counts).toMatchObject({ added: 0, aside: 0, same: 1 });
    expect((await shop.rebuild()).wrong).toBe(0);
  });

  test('other currencies, payments and totals that do not add up wait too', async () => {
    const shop = await openSalesShop();
    const file = csv(
      'Scontrino;Data;Articolo;Totale riga;Totale scontrino;Valuta;Contanti;Carta',
      '1;20/11/2026;Vino;5,00;5,00;EUR;5,00;',
      '2;20/11/2026;Vino;5,00;5,00;USD;5,00;',
      '3;20/11/2026;Vino;5,00;8,00;EUR;;5,00',
      '4;20/11/2026;Vino;5,00;5,00;EUR;;4,00',
    );
    expect((await shop.takeIn(file)).counts).toMatchObject({ added: 1, aside: 3, total: 500 });
    const { receipts } = await shop.unsorted();
    expect(receipts.map(({ reason, currency }) => [reason, currency])).toEqual([
      ['other-currency', 'USD'],
      ['total-differs', 'EUR'],
      ['payments-differ', 'EUR'],
    ]);
    await expect(shop.sales.settle({ id: receipts[0]?.id ?? 0, as: 'counted' }, owner)).rejects.toMatchObject({
      code: 'receipt-other-currency',
    });
    await shop.sales.settle({ id: receipts[0]?.id ?? 0, as: 'left-out' }, owner);
    expect((await shop.takeIn(file)).counts).toMatchObject({ added: 0, aside: 0, same: 4 });
  });

  test('a file said to be in another currency waits as a whole', async () => {
    const shop = await openSalesShop();
    const file = csv('Scontrino;Data;Totale', '1;20/11/2026;5,00', '2;20/11/2026;6,00');
    expect((await shop.takeIn(file, { currency: 'USD' })).counts).toMatchObject({ added: 0, aside: 2 });
    expect((await shop.receipts()).total).toBe(0);
    expect((await shop.takeIn(file)).counts).toMatchObject({ added: 2 });
  });

  test('a bad row keeps its whole receipt out, and another till in the middle is not read by these columns', async () => {
    const shop = await openSalesShop();
    const file = csv(
      'Scontrino;Data;Articolo;Totale',
      '1;20/11/2026;Vino;5,00',
      '1;20/11/2026;Pane;tre',
      '2;31/11/2026;Pane;3,00',
      '3;20/11/2029;Pane;3,00',
      '4;01/01/1970;Pane;3,00',
      '5;20/11/2026;Pane;',
      ';20/11/2026;Pane;3,00',
      '6;20/11/2026;Pane',
      'Scontrino;Data;Articolo;Totale',
      '7;20/11/2026;Pane;4,00',
      'Totale;Articolo;Data;Scontrino',
      '8,00;Pane;20/11/2026;8',
    );
    const { counts, refused } = await shop.takeIn(file);
    expect(counts).toMatchObject({ receipts: 1, added: 1, total: 400, refused: refused.length });
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'part-of-refused'],
      [3, 'amount-unreadable'],
      [4, 'date-unreadable'],
      [5, 'date-in-future'],
      [6, 'date-too-old'],
      [7, 'total-missing'],
      [8, 'number-missing'],
      [9, 'too-few-columns'],
      [12, 'other-headings'],
      [13, 'other-headings'],
    ]);
  });
});

describe('articles that no product goes by', () => {
  const file = csv(
    'Scontrino;Data;Articolo;EAN;Qta;Totale riga',
    '1;20/11/2026;CESTO NAT.;;1;39,00',
    '2;20/11/2026;CESTO NAT.;;2;78,00',
    '3;20/11/2026;Vino rosso;8000500310427;1;9,00',
  );

  test('are kept, and matched later by a person; the next file knows them', async () => {
    const shop = await openSalesShop();
    await shop.takeIn(file);
    expect((await shop.unsorted()).articles).toEqual([
      { article: 'CESTO NAT.', sku: '', gtin: '', lines: 2, total: 11_700, first: '2026-11-20', last: '2026-11-20' },
      {
        article: 'Vino rosso',
        sku: '',
        gtin: '8000500310427',
        lines: 1,
        total: 900,
        first: '2026-11-20',
        last: '2026-11-20',
      },
    ]);
    await shop.bring(
      'Codice;Nome;EAN;Prezzo;Costo;IVA;Reparto\nCESTO;Cesto di Natale;;39,00;20,00;22;Regali\nVINO;Rosso;8000500310427;9,00;4,00;22;Cantina\n',
    );
    const cesto = await shop.bySku('CESTO');
    const article = { article: 'CESTO NAT.', sku: '', gtin: '' };
    expect(await shop.sales.match({ article, variantId: cesto.id }, owner)).toEqual({ articles: 1, lines: 2 });
    expect(await shop.sales.match({}, owner)).toEqual({ articles: 1, lines: 1 });
    expect((await shop.unsorted()).articleCount).toBe(0);
    const { rows } = await shop.numbers('2026-11-20', '2026-11-20', 'category');
    expect(rows.map(({ key, revenue, margin, knownShare }) => [key, revenue, margin, knownShare])).toEqual([
      ['Regali', 11_700, 3197 + 6393 - 6000, 10_000],
      ['Cantina', 900, 738 - 400, 10_000],
    ]);
    expect((await shop.rebuild()).wrong).toBe(0);
    const next = await shop.takeIn(
      csv('Scontrino;Data;Articolo;EAN;Qta;Totale riga', '4;20/11/2026;CESTO NAT.;;1;39,00'),
    );
    expect(next.counts).toMatchObject({ added: 1, unknown: 0 });
  });
});
