/**
 * P40: whatever a file holds, the shop process stays under 512 MB and goes on answering, and the person gets a clear no.
 * Each file is read by a process of its own, whose highest memory the system counts.
 */
import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

import { archiveOf, bookOf, letters, rowOf } from '../core/spreadsheets/workbook-file.ts';
import { freshFolder, node } from './shop-child.ts';

interface Told {
  readonly outcome: string;
  readonly items: number;
  readonly took: number;
  /** Milliseconds that the shop's loop stood still at most. */
  readonly longest: number;
  readonly peakMb: number;
}

const folder = freshFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(bytes: Buffer, ...limits: string[]): Promise<Told> {
  const file = join(folder, 'file');
  writeFileSync(file, bytes);
  const child = resolve(import.meta.dirname, 'import-child.ts');
  const { stdout } = await promisify(execFile)(node, [child, file, ...limits], { timeout: 120_000 });
  return JSON.parse(stdout) as Told;
}

const head = ['Codice', 'Nome', 'Prezzo'];
const rows = (count: number, more: (line: number) => string[] = () => []): string =>
  Array.from({ length: count }, (_, index) =>
    rowOf(index + 2, `S${index}`, `Merce numero ${index}`, 9.5, ...more(index)),
  ).join('');

describe('A file that asks for too much', () => {
  it.each([
    [
      'four gigabytes told by its contents',
      () =>
        bookOf({
          sheets: [{ rows: '' }],
          more: [{ name: 'xl/x.xml', text: Buffer.alloc(9_000_000), claims: { bytes: 4_000_000_000 } }],
        }),
      'file-archive-unsafe',
    ],
    [
      'two hundred megabytes of zeros',
      () => bookOf({ sheets: [{ rows: '' }], more: [{ name: 'xl/x.xml', text: Buffer.alloc(200_000_000) }] }),
      'file-archive-unsafe',
    ],
    [
      'a million shared texts',
      () =>
        bookOf({
          sheets: [{ rows: rowOf(1, ...head) }],
          shared: Array.from({ length: 1_000_000 }, (_, index) => `testo ${index}`),
        }),
      'import-too-heavy',
    ],
    [
      'billion laughs',
      () => bookOf({ sheets: [{ rows: '' }], before: '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' }),
      'file-archive-unsafe',
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
    ],
    ['a way out of the folder', () => archiveOf([{ name: '../x', text: 'x' }]), 'file-archive-unsafe'],
  ])('%s: is refused, and small', { timeout: 120_000 }, async (_, make, code) => {
    const { outcome, peakMb } = await read(make());
    expect(outcome).toBe(code);
    expect(peakMb).toBeLessThan(512);
  });

  it('fifty megabytes of short cells stop at three million of them', { timeout: 120_000 }, async () => {
    const columns = 200;
    const line = (from: number): string =>
      Array.from({ length: columns }, (_, place) => (from + place).toString(36)).join(';');
    const lines = Array.from({ length: 40_000 }, (_, index) => line(index * columns));
    const { outcome, peakMb } = await read(
      Buffer.from([`${head.join(';')};${line(0).split(';').slice(3).join(';')}`, ...lines].join('\n')),
    );
    expect(outcome).toBe('import-too-heavy');
    expect(peakMb).toBeLessThan(512);
  });

  it('more memory than the worker may have: the worker ends, the shop does not', { timeout: 120_000 }, async () => {
    const text = 'parola '.repeat(20);
    const book = bookOf({
      sheets: [{ rows: rowOf(1, ...head) + rows(60_000, (line) => [`${text}${line}`, `${line}${text}`]) }],
    });
    const { outcome, peakMb, longest } = await read(book, '60000', '24');
    expect(outcome).toBe('import-too-heavy');
    expect(peakMb).toBeLessThan(512);
    expect(longest).toBeLessThan(500);
  });

  it('more time than it may take is stopped', { timeout: 120_000 }, async () => {
    // A tenth of what the fastest machine so far takes for it.
    const { outcome, took } = await read(bookOf({ sheets: [{ rows: rowOf(1, ...head) + rows(60_000) }] }), '70');
    expect(outcome).toBe('import-too-heavy');
    expect(took).toBeLessThan(3000);
  });
});

describe('A long but honest file', () => {
  it('of 100,000 rows in Excel is read beside the shop, under 512 MB', { timeout: 120_000 }, async () => {
    const { outcome, items, peakMb, longest } = await read(
      bookOf({ sheets: [{ rows: rowOf(1, ...head) + rows(100_000) }] }),
    );
    expect({ outcome, items }).toEqual({ outcome: 'read', items: 100_000 });
    expect(peakMb).toBeLessThan(512);
    expect(longest).toBeLessThan(500);
  });

  it('of 100,000 rows in CSV, too', { timeout: 120_000 }, async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `S${index};Merce numero ${index};9,50`);
    const { outcome, items, peakMb } = await read(Buffer.from([head.join(';'), ...lines].join('\n')));
    expect({ outcome, items }).toEqual({ outcome: 'read', items: 100_000 });
    expect(peakMb).toBeLessThan(512);
  });
});
