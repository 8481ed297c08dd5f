import { expect, test } from 'vitest';

import { everywhere, owner } from '../pricing/open-prices.ts';
import { openImportShop } from './open-imports.ts';

const list = [
  'DESCR_ART;COD_BARRE;PREZZO_VEND;PR_ACQ;IVA;NOTE_INT',
  'Olio EVO Ogliarola 500ml;8031840070566;11,90;7,10;4;',
  'Taralli al finocchio 250 g;8031840105343;4,20;1,90;10;ordinare',
  'Friselle grano arso;8031840122739;4,80;2,20;4;',
].join('\r\n');

test('the list of an Italian till is read without a question', async () => {
  const shop = await openImportShop();
  const { reading, columns, rows } = await shop.inspect(list);
  expect({ reading, rows }).toEqual({
    reading: { format: 'generic', charset: 'utf-8', bom: false, separator: ';', decimal: ',', decimalSeen: true },
    rows: 3,
  });
  expect(columns.map(({ name, field, recognised }) => [name, field, recognised])).toEqual([
    ['DESCR_ART', 'name', true],
    ['COD_BARRE', 'gtin', true],
    ['PREZZO_VEND', 'price', true],
    ['PR_ACQ', 'cost', true],
    ['IVA', 'vatRate', true],
    ['NOTE_INT', 'ignore', false],
  ]);
  expect(columns[2]?.samples).toEqual(['11,90', '4,20', '4,80']);
  await shop.bring(list);
  const oil = await shop.bySku('8031840070566');
  expect(oil).toMatchObject({ name: 'Olio EVO Ogliarola 500ml', cost: 710, vatRate: 400, basePrice: 1190 });
  expect(await shop.prices(oil.id)).toEqual(everywhere(1190));
});

test('headings of tills and suppliers, in Italian and English', async () => {
  const shop = await openImportShop();
  const means = async (headings: string): Promise<string> =>
    (await shop.inspect(`${headings}\n${headings.replace(/[^;]+/gu, '1')}`)).columns
      .map(({ field }) => field)
      .join(' ');
  expect(await means('Codice;Descrizione;Prezzo')).toBe('sku name price');
  expect(await means('Cod. Art.;Articolo;Cod. a barre;Prezzo vendita;Prezzo acquisto;Aliquota IVA;Reparto')).toBe(
    'sku name gtin price cost vatRate category',
  );
  expect(await means('SKU;Product name;EAN;Price;Cost;VAT;Category;Brand;Description;Image URL;URL')).toBe(
    'sku name gtin price cost vatRate category brand description imageUrl link',
  );
  expect(await means('Codice;Nome;Taglia;Colore;Prezzo al pubblico (IVA compresa);Marca;Qta')).toBe(
    'sku name option1 option2 price brand ignore',
  );
});

test('before and after: what is new, what changes from what to what, what stays', async () => {
  const shop = await openImportShop();
  await shop.bring(list);
  const next = [
    'Codice;Nome;Prezzo;Categoria',
    '8031840070566;Olio EVO Ogliarola 500ml;119;Dispensa',
    '8031840105343;Taralli al finocchio 250 g;4,20;',
    'NUOVO;Miele di timo;9,50;Dispensa',
  ].join('\n');
  const preview = await shop.preview(next);
  expect(preview).toEqual({
    reading: expect.objectContaining({ decimal: ',' }),
    counts: { added: 1, changed: 1, unchanged: 1, refused: 0, over30Percent: 1 },
    added: [
      {
        line: 4,
        sku: 'NUOVO',
        title: 'Miele di timo',
        oldPrice: null,
        newPrice: 950,
        changedFields: ['price'],
        over30Percent: false,
      },
    ],
    changed: [
      {
        line: 2,
        sku: '8031840070566',
        title: 'Olio EVO Ogliarola 500ml',
        oldPrice: 1190,
        newPrice: 11900,
        changedFields: ['price', 'category'],
        over30Percent: true,
      },
    ],
    refused: [],
  });
  expect((await shop.bySku('8031840070566')).basePrice).toBe(1190);
  const { batchId, counts } = await shop.bring(next, {}, [2]);
  expect(counts).toMatchObject({ added: 1, changed: 1, over30Percent: 0 });
  expect(await shop.bySku('8031840070566')).toMatchObject({ basePrice: 1190, category: 'Dispensa' });
  expect((await shop.batches.verbs.list({ limit: 1 }, owner)).items[0]).toMatchObject({
    id: batchId,
    kind: 'import',
    count: 2,
    summary: { file: 'listino.csv', added: 1, changed: 1 },
  });
});

test('an import undone puts back fields and prices, but nothing that was changed since', async () => {
  const shop = await openImportShop();
  await shop.bring(list);
  const { batchId } = await shop.bring(
    'Codice;Nome;Prezzo\n8031840070566;Olio nuovo;12,00\n8031840105343;Taralli nuovi;5,00\n8031840122739;Friselle grano arso;4,80\nX;Nuovo;1,00',
  );
  const taralli = await shop.bySku('8031840105343');
  await shop.catalog.verbs.update({ id: taralli.id, product: { name: 'Taralli buoni' } }, owner);
  await shop.pricing.verbs.setPrice({ variantId: taralli.id, amount: 525, note: '', typingError: false }, owner);
  await shop.batches.verbs.undo({ batchId }, owner);
  expect(await shop.bySku('8031840070566')).toMatchObject({ name: 'Olio EVO Ogliarola 500ml', basePrice: 1190 });
  expect(await shop.bySku('8031840105343')).toMatchObject({ name: 'Taralli buoni', basePrice: 525 });
  await expect(shop.bySku('X')).rejects.toMatchObject({ code: 'sku-unknown' });
});

test('a list without codes finds the goods by their barcode, whatever their own code is', async () => {
  const shop = await openImportShop();
  await shop.bring('Codice;Nome;EAN;Prezzo\nOLIO-5;Olio;8031840070566;10,00');
  const { counts } = await shop.bring('EAN;Prezzo\n8031840070566;11,00');
  expect(counts).toMatchObject({ added: 0, changed: 1 });
  expect((await shop.bySku('OLIO-5')).basePrice).toBe(1100);
});

test('rows with one name and options are variants of one product', async () => {
  const shop = await openImportShop();
  await shop.bring(
    'Codice;Nome;Taglia;Colore;Prezzo\nM1;Maglia;S;blu;29,00\nM2;Maglia;M;blu;29,00\nM3;Berretto;;;9,00',
  );
  const [small, medium, cap] = [await shop.bySku('M1'), await shop.bySku('M2'), await shop.bySku('M3')];
  expect([small.title, medium.title, cap.title]).toEqual(['Maglia · S · blu', 'Maglia · M · blu', 'Berretto']);
  expect(small.productId).toBe(medium.productId);
  expect(small.options).toEqual([
    { name: 'Taglia', value: 'S' },
    { name: 'Colore', value: 'blu' },
  ]);
});

test('the person corrects what was detected: columns, separator, decimal sign, charset', async () => {
  const shop = await openImportShop();
  const odd = 'Cosa|Quanto|Id\nOlio|1.234|A';
  expect((await shop.inspect(odd)).columns.map(({ field }) => field)).toEqual(['ignore', 'ignore', 'sku']);
  await expect(shop.preview(odd)).rejects.toMatchObject({ code: 'column-missing', details: { column: 'price' } });
  const mapping = { Cosa: 'name', Quanto: 'price' } as const;
  const italian = await shop.preview(odd, { mapping });
  expect([italian.reading.decimal, italian.reading.decimalSeen, italian.added[0]?.newPrice]).toEqual([
    ',',
    false,
    123_400,
  ]);
  const english = await shop.preview(odd, { mapping, decimal: '.' });
  expect(english.added[0]?.newPrice).toBe(123);
  expect(
    (await shop.preview('A;B,C;D\n1;2,3;4', { separator: ',', mapping: { 'A;B': 'sku', 'C;D': 'name' } })).counts.added,
  ).toBe(1);
});

test('the decimal sign is the one that the prices of the file use', async () => {
  const shop = await openImportShop();
  const priced = async (...prices: string[]) => {
    const { reading, added, refused } = await shop.preview(
      `sku\tname\tprice\n${prices.map((price, index) => `S${index}\tN\t${price}`).join('\n')}`,
    );
    return [reading.decimal, ...added.map(({ newPrice }) => newPrice), ...refused.map(({ reason }) => reason)];
  };
  expect(await priced('1.234', '12,50')).toEqual([',', 123_400, 1250]);
  expect(await priced('1.234', '12.50')).toEqual(['.', 123, 1250]);
  expect(await priced('1,234.50', '1,234')).toEqual(['.', 123_450, 123_400]);
  expect(await priced('€ 1.234.567', '5')).toEqual([',', 123_456_700, 500]);
  expect(await priced('12,5', '12,50', '12.90')).toEqual([',', 1250, 1250, 'price-not-a-number']);
});

test.each([
  ['utf-8', new TextEncoder().encode('Codice;Nome;Prezzo\nA;Perché è così;1,00')],
  ['windows-1252', Buffer.from('Codice;Nome;Prezzo\nA;Perch\xe9 \xe8 cos\xec;1,00', 'latin1')],
  ['utf-16le', Buffer.from('\ufeffCodice;Nome;Prezzo\nA;Perché è così;1,00', 'utf16le')],
  ['utf-16be', Buffer.from('\ufeffCodice;Nome;Prezzo\nA;Perché è così;1,00', 'utf16le').swap16()],
  ['utf-16le', Buffer.from('Codice;Nome;Prezzo\nA;Perché è così;1,00', 'utf16le')],
] as const)('accents arrive, in %s', async (charset, file) => {
  const shop = await openImportShop();
  expect((await shop.inspect(file)).reading.charset).toBe(charset);
  await shop.bring(file);
  expect((await shop.bySku('A')).name).toBe('Perché è così');
});
