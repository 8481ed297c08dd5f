/** What is to be ordered again, on paper: ten thousand goods are no sheet, and it says so. */
import { expect, test } from 'vitest';

import type { Settings } from '../../../src/api/settings.ts';
import { mostOnSheet, reorderReport } from '../../../src/core/stock/stock-files.ts';

const settings = { language: 'it', timeZone: 'Europe/Rome', shopName: 'Bottega Verdi' } as Settings;

const good = (number: number, available: number, low: number, supplier: string) => ({
  sku: `A${number}`,
  title: `Articolo ${number}`,
  gtin: null,
  supplier,
  available: available * 1000,
  low: low * 1000,
  order: 1000,
});

test('of ten thousand goods the most urgent are on the sheet, by supplier, and it says how many there are', () => {
  const rows = Array.from({ length: 10_000 }, (_none, number) =>
    good(number, number % 10 === 0 ? 0 : 9, 10, number % 2 === 0 ? 'Vini Rossi' : ''),
  );
  const { paragraphs, tables } = reorderReport(rows, settings, Date.parse('2026-11-30T09:00:00Z'));
  expect(paragraphs[1]).toBe(
    'Su carta i 1200 più urgenti, di 10.000 in tutto: l’elenco intero è nella tabella (CSV o Excel).',
  );
  expect(tables.map(({ title }) => title)).toEqual(['Senza fornitore', 'Vini Rossi']);
  const onPaper = tables.flatMap((table) => table.rows);
  expect(onPaper).toHaveLength(mostOnSheet);
  expect(onPaper.filter(({ cells }) => cells[2] === '0')).toHaveLength(1000);
});

test('what fits is all there, and nothing more is said', () => {
  const { paragraphs, tables } = reorderReport([good(1, -2, 0, 'B'), good(2, 1, 2, 'A')], settings, 0);
  expect(paragraphs).toHaveLength(1);
  expect(tables.map(({ title, rows }) => [title, rows[0]?.cells.slice(2)])).toEqual([
    ['A', ['1', '2', '1']],
    ['B', ['-2', '0', '1']],
  ]);
});
