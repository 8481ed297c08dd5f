import { expect, test } from 'vitest';

import { readXlsx } from '../../../src/core/spreadsheets/index.ts';
import { archiveOf, bookOf, letters, rowOf } from './workbook-file.ts';

const read = (bytes: Buffer): Promise<unknown> => readXlsx(bytes, undefined);
const plain = { sheets: [{ rows: rowOf(1, 'Codice', 'Nome') + rowOf(2, 'A', 'Olio') }] };
const sheet = (more: Partial<Parameters<typeof bookOf>[0]>): Buffer => bookOf({ ...plain, ...more });

test.each([
  [
    'four gigabytes of zeros, told by its contents',
    () =>
      sheet({
        more: [{ name: 'xl/worksheets/sheet9.xml', text: Buffer.alloc(20_000_000), claims: { bytes: 4_000_000_000 } }],
      }),
    'file-archive-unsafe',
    'size',
  ],
  [
    'forty megabytes of zeros in forty kilobytes',
    () => sheet({ more: [{ name: 'xl/worksheets/sheet9.xml', text: Buffer.alloc(40_000_000) }] }),
    'file-archive-unsafe',
    'size',
  ],
  [
    'more than its contents tell',
    () => archiveOf([{ name: 'xl/workbook.xml', text: `<workbook>${' '.repeat(100_000)}`, claims: { bytes: 100 } }]),
    'file-not-csv',
    'damaged',
  ],
  [
    'a way out of the folder',
    () => sheet({ more: [{ name: '../../etc/passwd', text: 'x' }] }),
    'file-archive-unsafe',
    'path',
  ],
  ['an absolute path', () => sheet({ more: [{ name: '/etc/passwd', text: 'x' }] }), 'file-archive-unsafe', 'path'],
  [
    'a link',
    () => sheet({ more: [{ name: 'xl/link', text: '/etc/passwd', mode: 0o120777 }] }),
    'file-archive-unsafe',
    'link',
  ],
  [
    'three thousand entries',
    () => sheet({ more: Array.from({ length: 3000 }, (_, index) => ({ name: `xl/media/${index}`, text: '' })) }),
    'file-archive-unsafe',
    'entries',
  ],
  [
    'a password',
    () => sheet({ more: [{ name: 'xl/x.xml', text: 'x', claims: { encrypted: true } }] }),
    'file-protected',
    undefined,
  ],
  [
    'entities inside entities',
    () =>
      sheet({
        before: `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`,
      }),
    'file-archive-unsafe',
    'entities',
  ],
  [
    'entities of other files',
    () => sheet({ before: `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>` }),
    'file-archive-unsafe',
    'entities',
  ],
  [
    '16,384 columns',
    () =>
      bookOf({
        sheets: [
          {
            rows: `<row r="1">${Array.from({ length: 16_384 }, (_, place) => `<c r="${letters(place)}1"><v>1</v></c>`).join('')}</row>`,
          },
        ],
      }),
    'file-too-many-columns',
    undefined,
  ],
  [
    'a million texts that cells may share',
    () => sheet({ shared: Array.from({ length: 1_000_000 }, (_, index) => String(index)) }),
    'import-too-heavy',
    'texts',
  ],
  [
    'rows that are out of order',
    () => bookOf({ sheets: [{ rows: rowOf(2, 'A', 'B') + rowOf(1, 'C', 'D') }] }),
    'file-not-csv',
    'damaged',
  ],
  [
    'a row far beyond every sheet',
    () => bookOf({ sheets: [{ rows: rowOf(999_999_999, 'A', 'B') }] }),
    'file-not-csv',
    'damaged',
  ],
  ['half an archive', () => bookOf(plain).subarray(0, 300), 'file-not-csv', 'damaged'],
  [
    'a tag that never ends',
    () => bookOf({ sheets: [{ rows: `<row r="1"><c r="A1" ${'x'.repeat(3_000_000)}` }] }),
    'file-archive-unsafe',
    'long-text',
  ],
  [
    'an OpenDocument',
    () => archiveOf([{ name: 'mimetype', text: 'application/vnd.oasis.opendocument.spreadsheet' }]),
    'file-spreadsheet-kind',
    undefined,
  ],
  [
    'an archive of something else',
    () => archiveOf([{ name: 'word/document.xml', text: '<x/>' }]),
    'file-not-csv',
    'binary',
  ],
])(
  '%s: refused in words',
  async (_, make, code, why) => {
    await expect(read(make())).rejects.toMatchObject({ code, ...(why === undefined ? {} : { details: { why } }) });
  },
  60_000,
);

test('what only looks odd is read: names with prefixes, comments, CDATA, days, texts that are escaped', async () => {
  const book = bookOf({
    sheets: [
      {
        rows:
          '<!-- a comment with <c> in it --><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a &amp; b &#233; <![CDATA[<c>]]></x:t></x:is></x:c>' +
          '<x:c r="B1" s="1"><x:v>46347</x:v></x:c><x:c r="C1" s="2"><x:v>46347.604166666664</x:v></x:c><x:c r="D1" t="b"><x:v>1</x:v></x:c></x:row>' +
          rowOf(
            2,
            '_x000D_riga_x005F_x0041_',
            { cell: '<c r="@" s="3"><v>0.055</v></c>' },
            { cell: '<c r="@"><v>1.5E+20</v></c>' },
          ),
      },
    ],
    formats: ['dd/mm/yyyy', 'dd/mm/yyyy hh:mm', '0.0%'],
  });
  const { rows } = await readXlsx(book, undefined);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['a & b é <c>', '2026-11-21', '2026-11-21 14:30', 'TRUE'],
    ['\rriga_x0041_', '5.5%', 150_000_000_000_000_000_000],
  ]);
});
