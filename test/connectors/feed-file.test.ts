/** Files for channels without a connection: exact columns, one row an offer, never a formula. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';
import Papa from 'papaparse';

import { connectors } from '../../src/connectors/index.ts';
import type { Offer } from '../../src/core/channels/ports.ts';
import { offer, offers, shop } from './stage.ts';

const render = async (format: 'google' | 'meta' | 'prices', list: AsyncIterable<Offer> | Iterable<Offer>) =>
  (await connectors.file(format, shop)).render(list);

it('the till’s file has a decimal comma, semicolons and Excel’s mark', async () => {
  expect(
    await render('prices', [
      offer(),
      offer({ sku: 'B;1', title: 'Vaso "blu"', gtin: null, price: { amount: 500, currency: 'EUR' } }),
    ]),
  ).toEqual({
    name: 'vetrina-prezzi.csv',
    mediaType: 'text/csv; charset=utf-8',
    text: '\ufeffsku;gtin;name;price;regular_price;until\r\nMIELE-500;8001234567897;Miele di castagno 500 g;12,90;;\r\n"B;1";;"Vaso ""blu""";5,00;;\r\n',
  });
});

it('Google’s file has Google’s names and no quotes', async () => {
  const { text, name } = await render('google', [offer({ description: 'Due\trighe\ndi testo', siblings: 2 })]);
  const [head = '', row = ''] = text.split('\n');
  expect(name).toBe('vetrina-google.txt');
  expect(Object.fromEntries(head.split('\t').map((column, index) => [column, row.split('\t')[index]]))).toEqual({
    id: 'MIELE-500',
    title: 'Miele di castagno 500 g',
    description: 'Due righe di testo',
    link: 'https://bottega.example.com/miele',
    image_link: 'https://bottega.example.com/miele.jpg',
    condition: 'new',
    price: '12.90 EUR',
    sale_price: '',
    sale_price_effective_date: '',
    brand: 'Apicoltura Rossi',
    gtin: '8001234567897',
    item_group_id: 'vetrina-1',
    product_type: 'Alimentari > Miele',
    color: '',
    size: '',
    material: '',
    availability: 'in_stock',
    unit_pricing_measure: '',
    unit_pricing_base_measure: '',
    identifier_exists: 'yes',
  });
});

it('a promotion stands in every file with its end: the till’s has the price of now and the regular one', async () => {
  const sale = { amount: 990, from: '2026-12-01T08:00:00.000Z', until: '2026-12-06T19:00:00.000Z' };
  const oil = offer({ sale, content: { thousandths: 750, unit: 'l', per: 'one' } });
  expect((await render('prices', [oil])).text.split('\r\n')[1]).toBe(
    'MIELE-500;8001234567897;Miele di castagno 500 g;9,90;12,90;2026-12-06 20:00',
  );
  for (const [format, separator] of [
    ['google', '\t'],
    ['meta', ','],
  ] as const) {
    const { text } = await render(format, [oil]);
    const { data } = Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), {
      header: true,
      delimiter: separator,
    });
    expect(data[0]).toMatchObject({
      price: '12.90 EUR',
      sale_price: '9.90 EUR',
      sale_price_effective_date: '2026-12-01T08:00+00:00/2026-12-06T19:00+00:00',
      ...(format === 'google' ? { unit_pricing_measure: '0.75 l', unit_pricing_base_measure: '1 l' } : {}),
    });
  }
});

it('Meta’s file has Meta’s words', async () => {
  const { text } = await render('meta', [offer({ availability: 'on-display-to-order', brand: '' })]);
  const { data } = Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toMatchObject([
    { id: 'MIELE-500', availability: 'available for order', brand: 'Bottega di prova', price: '12.90 EUR' },
  ]);
});

it.each(['=1+1', '+39 011', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '  =1', "=cmd|'/c calc'!A1"])(
  'a name like %j is text to Excel, not a formula',
  async (title) => {
    for (const format of ['meta', 'prices'] as const) {
      const { text } = await render(format, [offer({ title, description: title, brand: title })]);
      const rows = Papa.parse<string[]>(text.replace('\ufeff', ''), { delimiter: format === 'meta' ? ',' : ';' }).data;
      const cells = rows.flat().filter((cell) => /^[\s]*[=+\-@＝]/u.test(cell) && !/^-?\d+([.,]\d+)?$/u.test(cell));
      expect(cells).toEqual([]);
    }
  },
);

const naughty = join(import.meta.dirname, '../../../shared/data/hostile/blns.json');

it.skipIf(!existsSync(naughty))(
  'the strings that break other programs come back whole, behind at most an apostrophe',
  async () => {
    const strings = (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter((text) => text !== '');
    const { text } = await render(
      'prices',
      strings.map((title, index) => offer({ sku: `N${index}`, title })),
    );
    const { data } = Papa.parse<{ name: string }>(text.replace('\ufeff', ''), {
      header: true,
      delimiter: ';',
      newline: '\r\n',
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(strings.length);
    const changed = data.filter(({ name }, index) => name !== strings[index] && name !== `'${strings[index]}`);
    expect(changed).toEqual([]);
  },
);

it('ten thousand offers are read one by one and all arrive', async () => {
  let atOnce = 0;
  async function* shelf() {
    for (const each of offers(10_000)) {
      atOnce++;
      yield each;
    }
  }
  const { text } = await render('prices', shelf());
  expect(text.trimEnd().split('\r\n')).toHaveLength(10_001);
  expect(atOnce).toBe(10_000);
});
