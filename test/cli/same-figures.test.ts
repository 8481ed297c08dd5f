/** The report says the same on paper and at the terminal: each figure as the verb answers it, and none worked out anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { formatMoney, formatPercent, type Locale } from '../../src/api/money.ts';
import type { Report } from '../../src/api/report.ts';
import type { SalesFigure } from '../../src/api/sales.ts';
import { readPdf } from '../core/print/read-pdf.ts';
import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal } from './at-the-terminal.ts';

const names = {
  it: ['Incasso', 'Scontrini', 'Scontrino medio', 'Margine', 'Margine %'],
  en: ['Revenue', 'Receipts', 'Average receipt', 'Margin', 'Margin rate'],
} as const;
const few = { it: 'dati insufficienti', en: 'not enough data' } as const;
const order = ['revenue', 'receipts', 'average-receipt', 'margin', 'margin-rate'] as const;

/** Spaces of any kind are of no matter: a cell may be written in parts. */
const packed = (text: string): string => text.replace(/\s/gu, '');

async function linesOnPaper(file: string): Promise<string[]> {
  const { pages } = await readPdf(new Uint8Array(readFileSync(file)));
  return pages.flatMap(({ texts }) => {
    const lines = new Map<number, { x: number; text: string }[]>();
    for (const { x, y, text } of texts) lines.set(Math.round(y), [...(lines.get(Math.round(y)) ?? []), { x, text }]);
    return [...lines.values()].map((parts) =>
      packed(
        parts
          .toSorted((one, other) => one.x - other.x)
          .map(({ text }) => text)
          .join(''),
      ),
    );
  });
}

const written = (language: 'it' | 'en', unit: SalesFigure['unit'], value: number | null): string => {
  if (value === null) return few[language];
  if (unit === 'count') return `${value}`;
  return unit === 'money' ? formatMoney(value, 'EUR', language) : formatPercent(value, language);
};

const rowsOf = (report: Report, language: 'it' | 'en') =>
  order.map((metric, place) => {
    const figure = report.figures.find((each) => each.metric === metric);
    if (figure === undefined) throw new Error(`no ${metric}`);
    const { unit, value, before, lastYear, trend } = figure;
    const cells = [value, before, lastYear].map((each) => written(language, unit, each));
    const change = trend === null ? few[language] : `${trend > 0 ? '+' : ''}${formatPercent(trend, language)}`;
    return { cells: packed([names[language][place], ...cells].join('')), change: packed(change) };
  });

const dayRows = (report: Report, language: Locale, dayOf: (key: string) => string) =>
  report.line.map(({ key, receipts, revenue, average, margin }) =>
    packed(
      [
        dayOf(key),
        receipts ?? '–',
        ...[revenue, average, margin].map((each) => (each === null ? '–' : formatMoney(each, 'EUR', language))),
      ].join(''),
    ),
  );

it('prints the figures and the days of the verb, on both sheets and at the terminal', async () => {
  const data = testFolder();
  const vetrina = atTheTerminal(data);
  writeFileSync(join(data, 'listino.csv'), 'Codice;Nome;Costo;IVA %;Prezzo\nOLIO;Olio;7,00;4;12,20\n');
  const rows = Array.from({ length: 28 }, (_, place) => {
    const day = new Date(Date.UTC(2026, 9, 18 + place)).toISOString().slice(0, 10);
    return [1, 2].map(
      (each) => `${day}-${each};${day};1${each}:00;OLIO;${each};${each === 1 ? '12,20' : '24,05'};Carta`,
    );
  }).flat();
  writeFileSync(join(data, 'cassa.csv'), ['Scontrino;Data;Ora;Codice;Qta;Totale;Pagamento', ...rows, ''].join('\n'));
  await vetrina.run('import', 'products', 'listino.csv');
  await vetrina.run('sales', 'import', 'cassa.csv');
  const span = ['--from', '2026-11-01', '--to', '2026-11-14'];
  const report = await vetrina.json<Report>('metrics', 'report', ...span);
  expect(report.figures[0]).toMatchObject({ value: 50_750, before: 50_750, lastYear: null, trend: 0 });
  expect(report.line).toHaveLength(14);

  const terminal = (await vetrina.run('metrics', 'report', ...span)).out.split('\n').map(packed);
  for (const { cells } of rowsOf(report, 'en')) expect(terminal).toContain(cells);
  for (const row of dayRows(report, 'en', (key) => key)) expect(terminal).toContain(row);

  await vetrina.run('metrics', 'report', ...span, '--out', 'rapporto.pdf');
  await vetrina.run('metrics', 'report', ...span, '--out', 'mese.pdf', '--month');
  for (const name of ['rapporto.pdf', 'mese.pdf']) {
    const paper = await linesOnPaper(join(data, name));
    for (const { cells, change } of rowsOf(report, 'it')) expect(paper).toContain(`${cells}${change}`);
    for (const row of dayRows(report, 'it', (key) => key.split('-').toReversed().join('/')))
      expect(paper).toContain(row);
  }
});
