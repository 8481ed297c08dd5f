import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';

import { readXlsx } from '../../../src/core/spreadsheets/index.ts';
import { owner } from '../pricing/open-prices.ts';
import { bookOf, rowOf } from '../spreadsheets/workbook-file.ts';
import { openImportShop } from './open-imports.ts';

const head = rowOf(1, 'Codice', 'Nome', 'Prezzo', 'IVA', 'Reparto');

describe('a price list in Excel', () => {
  test('numbers are numbers: nothing to ask, whatever they look like', async () => {
    const shop = await openImportShop();
    const book = bookOf({
      sheets: [
        {
          name: 'Listino',
          rows: [
            head,
            rowOf(2, 'A', 'Olio', 12.9, 22, 'Dispensa'),
            rowOf(3, 'B', 'Vino', 1.234, { cell: '<c r="@" s="1"><v>0.22</v></c>' }, ''),
            rowOf(4, 'C', 'Pane', 1234, 0.04, ''),
            rowOf(5, 'D', 'Miele', 12.899999999999999, 10, ''),
            rowOf(6, 8031840070566, 'Farina', '1.234,50', 4, ''),
          ].join(''),
        },
      ],
      formats: ['0%'],
    });
    const { reading, added, refused } = await shop.preview(book);
    expect(reading).toEqual({
      format: 'generic',
      charset: null,
      bom: false,
      separator: null,
      decimal: ',',
      decimalSeen: true,
      sheet: { name: 'Listino', sheets: [{ name: 'Listino', hidden: false }], merged: 0 },
    });
    expect([added.map(({ newPrice }) => newPrice), refused]).toEqual([[1290, 123, 123_400, 1290, 123_450], []]);
    await shop.bring(book);
    expect((await shop.bySku('B')).vatRate).toBe(2200);
    expect((await shop.bySku('C')).vatRate).toBe(400);
    expect((await shop.bySku('8031840070566')).name).toBe('Farina');
  });

  test('codes that Excel shows with zeros in front keep them; what is no such number stays as it is', async () => {
    const shop = await openImportShop();
    const form = (style: number, value: string) => ({ cell: `<c r="@" s="${style}"><v>${value}</v></c>` });
    const book = bookOf({
      sheets: [
        {
          rows: [
            head,
            rowOf(2, form(1, '42'), 'Olio', form(3, '12.9'), 22, ''),
            rowOf(3, form(1, '1234567'), 'Vino', form(3, '7'), 22, ''),
            rowOf(4, form(2, '8000500310427'), 'Pane', 1.5, 22, ''),
            rowOf(5, form(4, '77'), 'Miele', 9, 22, ''),
            rowOf(6, 42, 'Sale', 1, 22, ''),
          ].join(''),
        },
      ],
      formats: ['00000', '0000000000000', '00', '0'],
    });
    const { added, refused } = await shop.preview(book);
    expect([added.map(({ sku, newPrice }) => [sku, newPrice]), refused]).toEqual([
      [
        ['00042', 1290],
        ['1234567', 700],
        ['8000500310427', 150],
        ['77', 900],
        ['42', 100],
      ],
      [],
    ]);
  });

  test('formulas are what they last came to; one that never was worked out stays out, by its column', async () => {
    const shop = await openImportShop();
    const book = bookOf({
      sheets: [
        {
          rows: [
            head,
            rowOf(2, 'A', 'Olio', { cell: '<c r="@"><f>10*1.29</f><v>12.9</v></c>' }, 22, ''),
            rowOf(3, 'B', 'Vino', { cell: '<c r="@"><f>WEBSERVICE("http://x")</f></c>' }, 22, ''),
            rowOf(4, 'C', 'Pane', { cell: '<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>' }, 22, ''),
            rowOf(5, 'D', { cell: '<c r="@" t="str"><f>A1</f><v>Miele</v></c>' }, 9.5, 22, ''),
          ].join(''),
        },
      ],
    });
    const { added, refused } = await shop.preview(book);
    expect(added.map(({ sku, title, newPrice }) => [sku, title, newPrice])).toEqual([
      ['A', 'Olio', 1290],
      ['D', 'Miele', 950],
    ]);
    expect(refused).toEqual([
      { line: 3, reason: 'formula-not-calculated', details: { column: 'Prezzo' } },
      { line: 4, reason: 'price-not-a-number', details: { written: '#DIV/0!' } },
    ]);
  });

  test('a title above, merged cells, empty lines: the headings are found, a merged department counts for its rows', async () => {
    const shop = await openImportShop();
    const book = bookOf({
      sheets: [
        {
          rows: [
            rowOf(1, 'Listino 2026 della ditta Rossi'),
            rowOf(3, 'Codice', 'Nome', 'Prezzo', 'IVA', 'Reparto'),
            rowOf(4, 'A', 'Olio', 10, 22, 'Dispensa'),
            rowOf(5, 'B', 'Vino', 11, 22, ''),
            rowOf(6, '', '', '', '', ''),
            rowOf(9, 'C', 'Pane', 2, 4, 'Forno'),
          ].join(''),
          after: '<mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="E4:E5"/></mergeCells>',
        },
      ],
    });
    const { reading, rows } = await shop.inspect(book);
    expect([reading.sheet?.merged, rows]).toEqual([2, 3]);
    await shop.bring(book);
    expect((await shop.bySku('B')).category).toBe('Dispensa');
    expect((await shop.bySku('C')).category).toBe('Forno');
  });

  test('several sheets: hidden ones are named and never taken by themselves', async () => {
    const shop = await openImportShop();
    const book = bookOf({
      sheets: [
        { name: 'Vecchio', hidden: true, rows: head + rowOf(2, 'X', 'Vecchio', 1, 22, '') },
        { name: 'Vuoto', rows: '' },
        { name: 'Vini', rows: head + rowOf(2, 'A', 'Vino', 11, 22, '') },
        { name: 'Oli', rows: head + rowOf(2, 'B', 'Olio', 10, 22, '') },
      ],
    });
    const { reading } = await shop.inspect(book);
    expect(reading.sheet).toMatchObject({
      name: 'Vini',
      sheets: [
        { name: 'Vecchio', hidden: true },
        { name: 'Vuoto', hidden: false },
        { name: 'Vini', hidden: false },
        { name: 'Oli', hidden: false },
      ],
    });
    expect((await shop.preview(book, { sheet: 'Oli' })).added.map(({ sku }) => sku)).toEqual(['B']);
    await expect(shop.inspect(book, { sheet: 'Birre' })).rejects.toMatchObject({ code: 'sheet-unknown' });
  });

  test('content, supplier and lowest price come in, and what the list does not say stays', async () => {
    const shop = await openImportShop();
    await shop.bring(
      'Codice;Nome;Prezzo;Contenuto;UM;Fornitore;Prezzo minimo\nA;Olio;10,00;0,75;l;Rossi;8,00\nB;Pasta;2,00;500 g;;;',
    );
    expect(await shop.bySku('A')).toMatchObject({
      supplier: 'Rossi',
      floorPrice: 800,
      content: { thousandths: 750, unit: 'l', per: 'one' },
    });
    await shop.catalog.verbs.update(
      { id: (await shop.bySku('B')).id, variant: { content: { thousandths: 500_000, unit: 'g', per: 'hundred' } } },
      { actor: { kind: 'owner', name: 'Marta' } },
    );
    const same = 'Codice;Nome;Prezzo;Contenuto\nA;Olio;10,00;0,75 l\nB;Pasta;2,00;500 g';
    expect(
      (await shop.preview(same, { supplier: 'Bianchi' })).changed.map(({ sku, changedFields }) => [sku, changedFields]),
    ).toEqual([['B', ['supplier']]]);
    const odd = await shop.preview('Codice;Prezzo;Contenuto;Prezzo minimo\nA;10,00;tanto;5\nB;2,00;500 g;x');
    expect(odd.refused.map(({ reason }) => reason)).toEqual(['content-unreadable', 'floor-price-not-a-number']);
  });

  test('a workbook that another program wrote, with texts that cells share', async () => {
    const shop = await openImportShop();
    const bytes = await writeExcelFile([
      ['Codice', 'Nome', 'Prezzo', 'Reparto'].map((value) => ({ value, fontWeight: 'bold' as const })),
      ['A', 'Olio «buono» & più', { value: 12.9, format: '#,##0.00' }, 'Dispensa'],
      ['B', 'Vino', 11, 'Dispensa'],
    ]).toBuffer();
    await shop.bring(bytes);
    expect(await shop.priceList()).toEqual({ A: 1290, B: 1100 });
    expect(await shop.bySku('A')).toMatchObject({ name: 'Olio «buono» & più', category: 'Dispensa' });
  });

  test('files of other programs are told what to be saved as, and a locked one to be opened first', async () => {
    const shop = await openImportShop();
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(2000)]);
    await expect(shop.inspect(old)).rejects.toMatchObject({ code: 'file-spreadsheet-kind', details: { kind: 'xls' } });
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]);
    await expect(shop.inspect(locked)).rejects.toMatchObject({ code: 'file-protected' });
    await expect(shop.inspect(Buffer.from('%PDF-1.7\n'))).rejects.toMatchObject({
      code: 'file-spreadsheet-kind',
      details: { kind: 'pdf' },
    });
  });

  test('refused rows go out as a spreadsheet with the reason, are mended there, and come in', async () => {
    const shop = await openImportShop();
    const uploadId = await shop.upload(
      bookOf({ sheets: [{ rows: head + rowOf(2, 'A', 'Olio', 10, 22, '') + rowOf(3, 'B', '=SUM(A1)', -4, 22, '') }] }),
      'listino.xlsx',
    );
    const file = await shop.imports.verbs.refusedRows({ uploadId, corrections: {}, as: 'xlsx' }, owner);
    expect(file.name).toBe('listino-errore.xlsx');
    const { rows } = await readXlsx(Buffer.from(file.text, 'base64'), undefined);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Codice', 'Nome', 'Prezzo', 'IVA', 'Reparto', 'Errore'],
      ['B', "'=SUM(A1)", -4, 22, '', 'Il prezzo «-4» è sotto zero'],
    ]);
    const mended = bookOf({
      sheets: [
        {
          rows:
            rowOf(1, 'Codice', 'Nome', 'Prezzo', 'IVA', 'Reparto', 'Errore') +
            rowOf(2, 'B', "'=SUM(A1)", 4, 22, '', 'Il prezzo «-4» è sotto zero'),
        },
      ],
    });
    await shop.bring(mended);
    expect((await shop.bySku('B')).name).toBe('=SUM(A1)');
  });
});
