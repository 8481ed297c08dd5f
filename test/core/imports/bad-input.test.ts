import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { htmlToText } from '../../../src/core/imports/html-text.ts';
import { readRows } from '../../../src/core/spreadsheets/index.ts';
import { owner } from '../pricing/open-prices.ts';
import { openImportShop } from './open-imports.ts';

const head = 'Codice;Nome;Prezzo;EAN;IVA;Costo;Pagina';

test.each([
  ['a spreadsheet', Buffer.from('PK\u0003\u0004 and more'), 'file-not-csv'],
  ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(50)]), 'file-not-csv'],
  ['a program', Buffer.from('a;b\n1;\u0000\n'), 'file-not-csv'],
  ['a web page', '<!DOCTYPE html><html><body>1;2</body></html>', 'file-not-csv'],
  ['data of a program', '[{"sku": "A", "price": 1}, {"sku": "B", "price": 2}]', 'file-not-csv'],
  [
    'a letter',
    'Gentile cliente,\nle scrivo, come promesso, per dirle\nche la merce,\nbuona, bella, fresca, è qui.',
    'file-not-csv',
  ],
  ['one column', 'Nome\nOlio\nMiele', 'file-no-columns'],
  ['nothing', '   \n\n', 'file-empty'],
  ['nothing at all', '', 'file-empty'],
  ['two charsets', Buffer.from('Codice;Nome\nA;\xc3\xa8\nB;\xe8\n', 'latin1'), 'file-mixed-charset'],
  ['a mark that lies', Buffer.from('\xef\xbb\xbfCodice;Nome\nB;\xe8\n', 'latin1'), 'file-mixed-charset'],
])('%s is refused in words, and nothing changes', async (_, file, code) => {
  const shop = await openImportShop();
  await expect(shop.bring(file)).rejects.toMatchObject({ code });
  expect(await shop.priceList()).toEqual({});
});

test('two charsets in one file: the first line that does not fit is named', async () => {
  const shop = await openImportShop();
  await expect(shop.inspect(Buffer.from('Codice;Nome\nA;\xc3\xa8\nB;\xe8\n', 'latin1'))).rejects.toMatchObject({
    details: { line: 3, charset: 'utf-8' },
  });
});

test('every bad row has its line and its reason; the good ones come in', async () => {
  const shop = await openImportShop();
  const file = [
    head,
    'A;Olio;10,00;8031840070566;22;5,00;https://shop.it/a',
    'B;Miele;-5;;;;',
    'C;Vino;12,9O;;;;',
    'D;Pane;;;;;',
    'E;Sale;99999999999;;;;',
    'F;Pepe;1,00;8031840070567;;;',
    'G;Riso;1,00;80318400705;;;',
    'A;Olio ancora;11,00;;;;',
    ';Senza codice;1,00;;;;',
    'H;;1,00;;;;',
    'I;Uova;1,00;;12;;',
    'J;Latte;1,00;;;x;',
    'K;Burro;1,00;;;;http://shop.it',
    'L;Troppo;poco;',
    'M;Troppo;1,00;;;;;;in più',
    '',
    `${'N'.repeat(81)};Lungo;1,00;;;;`,
    'O;Due\r\nrighe;1,00;;;;'.replace('Due\r\nrighe', '"Due\r\nrighe"'),
    'P;Dopo;1,00;;;;;;',
  ].join('\r\n');
  const { refused, counts } = await shop.preview(file);
  expect(refused.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '3 price-negative',
    '4 price-not-a-number',
    '5 price-missing',
    '6 price-too-large',
    '7 gtin-wrong-check-digit',
    '8 gtin-wrong-length',
    '9 sku-twice',
    '10 sku-missing',
    '11 name-missing',
    '12 vat-rate-wrong',
    '13 cost-not-a-number',
    '14 link-wrong',
    '15 too-few-columns',
    '16 too-many-columns',
    '18 text-too-long',
  ]);
  expect(refused[1]?.details).toEqual({ written: '12,9O' });
  expect(refused[6]?.details).toEqual({ sku: 'A', first: 2 });
  expect(refused[12]?.details).toEqual({ expected: 7, found: 4 });
  expect(counts).toMatchObject({ added: 3, refused: 15 });
  await shop.bring(file);
  expect(await shop.priceList()).toEqual({ A: 1000, O: 100, P: 100 });
  expect((await shop.bySku('O')).name).toBe('Due\r\nrighe');
});

test('a price that is missing says what the price stays', async () => {
  const shop = await openImportShop();
  await shop.bring('Codice;Nome;Prezzo\nA;Olio;6,20');
  const { refused } = await shop.preview('Codice;Nome;Prezzo\nA;Olio;\nB;Miele;');
  expect(refused).toEqual([
    { line: 2, reason: 'price-missing', details: { sku: 'A', current: 620 } },
    { line: 3, reason: 'price-missing', details: { sku: 'B', current: null } },
  ]);
});

test('a quotation mark that is never closed costs its own line only', async () => {
  const shop = await openImportShop();
  const rows = Array.from({ length: 5000 }, (_, index) =>
    index === 2000 ? 'X;"Olio;1,00' : `S${index};Merce ${index};1,00`,
  );
  const { counts, refused } = await shop.preview(['Codice;Nome;Prezzo', ...rows].join('\n'));
  expect(refused).toEqual([{ line: 2002, reason: 'quote-not-closed', details: { expected: 3, found: 1 } }]);
  expect(counts.added).toBe(4999);
});

test('refused rows go out with their reason, are mended, and come in', async () => {
  const shop = await openImportShop();
  const uploadId = await shop.upload(
    'Codice;Nome;Prezzo\nA;Olio;10,00\nB;"Miele, ""buono""";-5\nC;=SUM(A1);x\nD;Corta',
  );
  const file = await shop.imports.verbs.refusedRows({ uploadId, corrections: {} }, owner);
  expect(file).toEqual({
    name: 'listino-errore.csv',
    mediaType: 'text/csv; charset=utf-8',
    text:
      '\ufeffCodice;Nome;Prezzo;Errore\r\n' +
      'B;"Miele, ""buono""";\'-5;Il prezzo «-5» è sotto zero\r\n' +
      "C;'=SUM(A1);x;Il prezzo «x» non è un numero\r\n" +
      'D;Corta;;La riga ha 2 colonne invece di 3\r\n',
  });
  const mended = file.text.replace("'-5", '5,00').replace(';x;', ';3,00;').replace('D;Corta;;', 'D;Corta;1,00;');
  const { counts } = await shop.bring(mended);
  expect(counts).toMatchObject({ added: 3, refused: 0 });
  expect((await shop.bySku('C')).name).toBe('=SUM(A1)');
});

test('a file of 200 MB is refused before a byte of it is sent', async () => {
  const shop = await openImportShop();
  const begin = shop.imports.verbs.begin({ name: 'tutto.csv', bytes: 200 * 1024 * 1024 }, owner);
  await expect(begin).rejects.toMatchObject({ code: 'file-too-large', details: { limit: 50 * 1024 * 1024 } });
});

test('more than was announced, pieces out of order, unknown uploads: refused', async () => {
  const shop = await openImportShop();
  const { verbs } = shop.imports;
  const { uploadId } = await verbs.begin({ name: 'a.csv', bytes: 6 }, owner);
  const piece = (index: number, text: string) =>
    verbs.piece({ uploadId, index, base64: Buffer.from(text).toString('base64') }, owner);
  await expect(piece(1, 'x')).rejects.toMatchObject({ code: 'invalid-input' });
  await piece(0, 'a;b');
  await piece(0, 'a;b');
  await expect(verbs.inspect({ uploadId, corrections: {} }, owner)).rejects.toMatchObject({ code: 'upload-unknown' });
  await expect(piece(1, 'much too long')).rejects.toMatchObject({ code: 'file-too-large' });
  await expect(piece(1, 'x')).rejects.toMatchObject({ code: 'upload-unknown' });
  const again = await shop.upload('Codice;Nome\nA;B');
  await verbs.cancel({ uploadId: again }, owner);
  await expect(verbs.inspect({ uploadId: again, corrections: {} }, owner)).rejects.toMatchObject({
    code: 'upload-unknown',
  });
});

test('while a large file is read the shop goes on answering', async () => {
  const shop = await openImportShop();
  const rows = Array.from({ length: 40_000 }, (_, index) => `S${index};Merce numero ${index};${index % 90},50`);
  const uploadId = await shop.upload(['Codice;Nome;Prezzo', ...rows].join('\n'));
  let beats = 0;
  const heart = setInterval(() => beats++, 1);
  const { rows: count } = await shop.imports.verbs.inspect({ uploadId, corrections: {} }, owner);
  clearInterval(heart);
  expect(count).toBe(40_000);
  // Read without stopping, the heart would not beat once.
  expect(beats).toBeGreaterThan(3);
});

test('HTML becomes text; what only looks like it stays', () => {
  expect(htmlToText('a < b & c > d')).toBe('a < b & c > d');
  expect(htmlToText('<p>Uno<br/>due</p><p>tre&nbsp;&egrave;&#33;&#x21;&unknown;</p>')).toBe(
    'Uno\ndue\ntre è!!&unknown;',
  );
  expect(htmlToText('<style>p{}</style>x<!-- y --><script>alert(1)')).toBe('x');
  expect(htmlToText(`${'<'.repeat(50_000)}a`)).toHaveLength(50_001);
});

const hostile = new URL('../../../../shared/data/hostile/', import.meta.url);
const ownNaughty = [
  '<script>alert(1)</script>',
  "'; drop table variant; --",
  '=1+1',
  '\u202etest',
  'Ω≈ç√∫',
  '田中さん',
  '👾 🙇',
  '1;DROP',
  '$HOME',
  '\ufeffx',
  'ﷺ',
  '-1',
];
const naughty = existsSync(hostile)
  ? (JSON.parse(readFileSync(new URL('blns.json', hostile), 'utf8')) as string[])
  : ownNaughty;

test('naughty strings come back from every text field, byte for byte', async () => {
  const shop = await openImportShop();
  const texts = naughty.filter((text) => text.trim() !== '');
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = texts.map((text, index) =>
    [`S${index}`, text, text, text.slice(0, 200), text, '1,00'].map(quoted).join(';'),
  );
  const { counts } = await shop.bring(['Codice;Nome;Descrizione estesa;Marca;Categoria;Prezzo', ...rows].join('\r\n'));
  expect(counts).toMatchObject({ added: texts.length, refused: 0 });
  for (const [index, text] of texts.entries()) {
    expect(await shop.bySku(`S${index}`)).toMatchObject({
      name: text.trim(),
      title: text.trim(),
      description: text,
      brand: text.slice(0, 200),
      category: text,
    });
    await shop.catalog.verbs.search({ text: text.slice(0, 200), limit: 5 }, owner);
    await shop.catalog.verbs.list({ search: text.slice(0, 200), limit: 5 }, owner);
  }
  const list = await shop.catalog.verbs.export(undefined, owner);
  expect((await shop.preview(list.text)).counts).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: texts.length,
    refused: 0,
  });
});

test('naughty strings as codes: kept as they are, and found', async () => {
  const shop = await openImportShop();
  const codes = [...new Set(naughty.map((text) => text.trim()))].filter((text) => text !== '' && text.length <= 80);
  await shop.bring(
    ['Codice;Nome;Prezzo', ...codes.map((code) => `"${code.replaceAll('"', '""')}";Merce;1,00`)].join('\n'),
  );
  for (const code of codes) expect((await shop.bySku(code)).sku).toBe(code);
});

describe.skipIf(!existsSync(hostile))('the corner cases of csv-spectrum', () => {
  const csvs = new URL('csv-spectrum/csvs/', hostile);
  const names = existsSync(csvs) ? readdirSync(csvs).map((name) => name.replace('.csv', '')) : [];
  test.each(names)('%s', async (name) => {
    const written = readFileSync(new URL(`${name}.csv`, csvs), 'utf8');
    // Copies of the corpus lose their CRLF on the way.
    const text = name.endsWith('_crlf') ? written.replace(/\r?\n/gu, '\r\n') : written;
    const json = JSON.parse(readFileSync(new URL(`csv-spectrum/json/${name}.json`, hostile), 'utf8')) as
      object | object[];
    // The corpus's own slip: one row outside a list, with another telephone number than its file.
    const slip = { 'Contact Phone Number': '2095257564' };
    const expected = Array.isArray(json) ? json : [{ ...json, ...slip }];
    const rows: string[][] = [];
    for (const { cells, badQuotes } of readRows(text, ',')) {
      expect(badQuotes).toBe(false);
      rows.push([...cells]);
    }
    const [headings = [], ...values] = rows;
    expect(values.map((cells) => Object.fromEntries(cells.map((cell, index) => [headings[index], cell])))).toEqual(
      expected,
    );
  });
});
