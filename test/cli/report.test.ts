/** The report and the weekly letters at the terminal. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';

import type { Report } from '../../src/api/report.ts';
import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal, type AtTheTerminal } from './at-the-terminal.ts';

let data: string;
let vetrina: AtTheTerminal;

const file = [
  'Scontrino;Data;Ora;Negozio;Codice;Qta;Totale;Pagamento',
  '1;20/11/2026;09:15;Centro;OLIO;2;24,40;Contanti',
  '2;21/11/2026;10:15;Mercato;OLIO;1;12,20;Carta',
  '',
].join('\n');
const span = ['--from', '2026-11-20', '--to', '2026-11-22'];

beforeEach(async () => {
  data = testFolder();
  vetrina = atTheTerminal(data);
  writeFileSync(join(data, 'listino.csv'), 'Codice;Nome;Costo;IVA %;Prezzo\nOLIO;Olio;7,00;4;12,20\n');
  writeFileSync(join(data, 'cassa.csv'), file);
  await vetrina.run('import', 'products', 'listino.csv');
});

it('says so where there is nothing yet', async () => {
  const { code, out } = await vetrina.run('metrics', 'report');
  expect([code, out.includes('No receipts yet.')]).toEqual([0, true]);
  expect(await vetrina.json('metrics', 'report')).toMatchObject({ countedUntil: null });
});

it('shows the report of the days, of one channel or of one store', async () => {
  await vetrina.run('sales', 'import', 'cassa.csv', '--channel', 'till');
  const { out } = await vetrina.run('metrics', 'report', ...span);
  expect(out).toMatch(/Revenue +€36\.60/u);
  expect(out).toMatch(/2026-11-20 +1 +€24\.40/u);
  expect(out).toMatch(/Customers who came back +not enough data/u);
  expect(out).toContain('Receipts counted until 2026-11-21.');
  const revenue = async (...narrowed: string[]) => {
    const report = await vetrina.json<Report>('metrics', 'report', ...span, ...narrowed);
    return report.figures.find(({ metric }) => metric === 'revenue')?.value;
  };
  expect(await revenue('--store', 'Centro')).toBe(2440);
  expect(await revenue('--channel', 'till')).toBe(3660);
  expect(await revenue('--channel', 'web')).not.toBe(3660);
  // The days may stand before the word `report` as well: `metrics` has them too.
  expect(await vetrina.json('metrics', ...span, 'report')).toMatchObject({ from: '2026-11-20', to: '2026-11-22' });
});

it('writes it on paper, and the sheet of the month', async () => {
  await vetrina.run('sales', 'import', 'cassa.csv');
  const report = await vetrina.run('metrics', 'report', ...span, '--out', 'rapporto.pdf');
  expect(report).toMatchObject({ code: 0, out: join(data, 'rapporto.pdf') });
  const month = await vetrina.json('metrics', 'report', ...span, '--month', '--out', 'mese.pdf');
  expect(month).toEqual({ file: join(data, 'mese.pdf'), pages: 1 });
  for (const name of ['rapporto.pdf', 'mese.pdf'])
    expect(readFileSync(join(data, name)).subarray(0, 5).toString()).toBe('%PDF-');
  // Twice by mistake: what is there may be another one's.
  writeFileSync(join(data, 'mese.pdf'), 'kept');
  const again = await vetrina.run('metrics', 'report', ...span, '--month', '--out', 'mese.pdf');
  expect([again.code, again.out, readFileSync(join(data, 'mese.pdf'), 'utf8')]).toEqual([1, '', 'kept']);
  expect(again.told).toContain('--force');
  await vetrina.run('metrics', 'report', ...span, '--month', '--out', 'mese.pdf', '--force');
  expect(readFileSync(join(data, 'mese.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

it('refuses days that run backwards, and words that are no days', async () => {
  const backwards = ['--from', '2026-11-22', '--to', '2026-11-20'];
  expect(await vetrina.run('metrics', 'report', ...backwards, '--out', 'no.pdf')).toMatchObject({ code: 2, out: '' });
  const nowhere = await vetrina.run('metrics', 'report', ...span, '--out', join('nowhere', 'no.pdf'));
  expect([nowhere.out, nowhere.told.includes('no.pdf')]).toEqual(['', true]);
  expect(await vetrina.run('metrics', 'report', '--from', 'ieri')).toMatchObject({ code: 2, out: '' });
  expect(existsSync(join(data, 'no.pdf'))).toBe(false);
});

it('lists the letters, and says what is missing before one can leave', async () => {
  expect((await vetrina.run('metrics', 'mail')).out).toBe('No letter yet. Set up mail in the settings.');
  expect(await vetrina.json('metrics', 'mail')).toEqual([]);
  const refused = await vetrina.run('metrics', 'mail', '--trial');
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.told).not.toContain('undefined');
});

it('keeps the trial of a practice shop in its tray', async () => {
  const practice = ['--workspace', 'practice'];
  const [letter] = await vetrina.json<{ id: number; state: string }[]>('metrics', 'mail', '--trial', ...practice);
  expect(letter).toMatchObject({ kind: 'trial', state: 'tray' });
  const listed = (await vetrina.run('metrics', 'mail', ...practice)).out;
  expect(listed).toContain('tray');
});
