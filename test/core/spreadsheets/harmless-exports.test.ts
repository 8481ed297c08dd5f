import fc from 'fast-check';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import { expect, test } from 'vitest';

import { fromSpreadsheet, readXlsx, writeTable } from '../../../src/core/spreadsheets/index.ts';
import { owner } from '../pricing/open-prices.ts';
import { openImportShop } from '../imports/open-imports.ts';

/** OWASP's list, with full-width signs and the marks that spreadsheets skip before a formula. */
const formulas = [
  "=cmd|' /C calc'!A1",
  '=HYPERLINK("http://evil.example","click")',
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1;1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'=1+1",
  '"=1+1',
  '=1+1;=2+2',
  '=A1\n=B1',
];

const columns = [
  { heading: 'Testo', kind: 'text' as const },
  { heading: 'Importo', kind: 'money' as const },
];

test('no formula runs: every such text is marked, in CSV and in Excel, and comes back as it was', async () => {
  const rows = formulas.map((text, index) => [text, 1290 + index]);
  const csv = await writeTable({ name: 'x', columns, slices: [rows], currency: 'EUR' }, 'csv');
  const written = Papa.parse<string[]>(csv.text.replace(/^\ufeff/u, ''), { delimiter: ';', newline: '\r\n' }).data;
  for (const cells of written) for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
  const book = await writeTable({ name: 'x', columns, slices: [rows], currency: 'EUR' }, 'xlsx');
  const bytes = Buffer.from(book.text, 'base64');
  const { rows: read } = await readXlsx(bytes, undefined);
  expect(read.slice(1).map(({ cells }) => [fromSpreadsheet(String(cells[0])), cells[1]])).toEqual(
    formulas.map((text, index) => [text, (1290 + index) / 100]),
  );
  // A second reader, that is not ours, finds texts and numbers.
  const data = new Uint8Array(bytes).buffer;
  for (const [text, amount] of (await readSheet(data)).slice(1)) {
    expect([typeof text, typeof amount]).toEqual(['string', 'number']);
  }
});

test('any text and any amount comes back through Excel as it was', async () => {
  const texts = fc.array(
    fc.tuple(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 0, max: 10_000_000_000 })),
    {
      minLength: 1,
      maxLength: 20,
    },
  );
  await fc.assert(
    fc.asyncProperty(texts, async (rows) => {
      const { text } = await writeTable({ name: 'x', columns, slices: [rows], currency: 'EUR' }, 'xlsx');
      const { rows: read } = await readXlsx(Buffer.from(text, 'base64'), undefined);
      const cells = read
        .slice(1)
        .map(({ cells: [written = '', amount] }) => [fromSpreadsheet(String(written)), amount]);
      expect(cells).toEqual(rows.map(([written, amount]) => [written, amount / 100]));
    }),
    { numRuns: 150 },
  );
});

const field = fc
  .oneof(
    fc.constantFrom(...formulas.map((text) => text.trim())),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '' && text !== '0');

test('the own list comes back from CSV and from Excel with no question and no change, whatever is in it', async () => {
  const goods = fc.array(
    fc.record({
      name: field,
      brand: field,
      category: field,
      supplier: field,
      description: field,
      option: fc.option(fc.tuple(field, field), { nil: null }),
      price: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null }),
      floorPrice: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null }),
      cost: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null }),
      vatRate: fc.constantFrom(0, 400, 500, 1000, 2200),
      content: fc.option(
        fc.record({
          thousandths: fc.integer({ min: 1, max: 900_000_000 }),
          unit: fc.constantFrom('g', 'kg', 'ml', 'l', 'm', 'pz', 'm2'),
          per: fc.constantFrom('one', 'hundred'),
        }),
        { nil: null },
      ),
    }),
    { minLength: 1, maxLength: 20 },
  );
  const formats = ['csv', 'xlsx'] as const;
  await fc.assert(
    fc.asyncProperty(goods, fc.constantFrom(...formats), async (list, format) => {
      const shop = await openImportShop();
      for (const [
        index,
        { name, brand, category, supplier, description, option, price, ...variant },
      ] of list.entries()) {
        const { content, ...others } = variant;
        // Only weights and volumes are compared by a hundred.
        const measured =
          content !== null && ['m', 'pz', 'm2', 'kg', 'l'].includes(content.unit)
            ? { ...content, per: 'one' }
            : content;
        await shop.catalog.verbs.create(
          {
            product: { name, brand, category, supplier, description, condition: 'new', link: '', imageUrl: '' },
            variants: [
              {
                ...others,
                content: measured as typeof content,
                sku: `S${index}`,
                gtin: null,
                price,
                options: option === null ? [] : [{ name: option[0], value: option[1] }],
              },
            ],
          } as Parameters<typeof shop.catalog.verbs.create>[0],
          owner,
        );
      }
      const { text } = await shop.catalog.verbs.export({ format }, owner);
      const file = format === 'csv' ? text : Buffer.from(text, 'base64');
      const inspected = await shop.inspect(file);
      expect(inspected.columns.filter(({ recognised }) => !recognised)).toEqual([]);
      const { counts, refused } = await shop.preview(file);
      expect({ counts, refused }).toEqual({
        counts: { added: 0, changed: 0, unchanged: list.length, refused: 0, over30Percent: 0 },
        refused: [],
      });
      await shop.imports.close();
    }),
    { numRuns: 8, endOnFailure: true, interruptAfterTimeLimit: 80_000, markInterruptAsFailure: false },
  );
}, 120_000);
