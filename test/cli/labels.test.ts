import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';

import { readCodes, readPdf, renderPage } from '../core/print/read-pdf.ts';
import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal, type AtTheTerminal } from './at-the-terminal.ts';

let data: string;
let vetrina: AtTheTerminal;

beforeEach(async () => {
  data = testFolder();
  vetrina = atTheTerminal(data);
  writeFileSync(
    join(data, 'listino.csv'),
    'Codice;Nome;Codice a barre;Prezzo;IVA %;Categoria\nVINO-1;Primitivo;8031840001003;12,90;22;Vini\nOLIO-1;Olio;;11,90;4;Olio\n',
  );
  await vetrina.run('import', 'products', 'listino.csv');
});

const pdfIn = (name: string) => new Uint8Array(readFileSync(join(data, name)));

it('prints what is due, and asks no more for what came out well', async () => {
  expect(await vetrina.json('labels')).toMatchObject({ count: 2 });
  const printed = await vetrina.json('labels', '--due', '--start', '23', '--out', 'etichette.pdf', '--confirm');
  expect(printed).toMatchObject({ file: join(data, 'etichette.pdf'), labels: 2, pages: 1, remarks: [] });
  expect((await readPdf(pdfIn('etichette.pdf'))).pages).toHaveLength(1);
  expect(await readCodes(await renderPage(pdfIn('etichette.pdf')))).toEqual(
    expect.arrayContaining([
      { format: 'EAN13', text: '8031840001003' },
      { format: 'Code128', text: 'OLIO-1' },
    ]),
  );
  expect(await vetrina.json('labels')).toMatchObject({ count: 0 });
  expect((await vetrina.run('labels', '--out', 'etichette.pdf')).code).toBe(1);
  await vetrina.run('undo');
  expect(await vetrina.json('labels')).toMatchObject({ count: 2 });
});

it('prints chosen goods on another paper, and says where a file cannot be written', async () => {
  const one = await vetrina.json('labels', '--sku', 'OLIO-1', '--format', 'roll-57x32-203', '--out', 'olio.pdf');
  expect(one).toMatchObject({ labels: 1, pages: 1 });
  expect((await readPdf(pdfIn('olio.pdf'))).pages[0]?.width).toBeCloseTo(57, 2);
  expect(await vetrina.json('labels', '--category', 'Vini', '--out', 'vini.pdf')).toMatchObject({ labels: 1 });
  expect((await vetrina.run('labels', '--out', 'no/such/folder/x.pdf')).code).not.toBe(0);
  expect((await vetrina.run('labels', '--format', 'none-such', '--out', 'x.pdf')).code).toBe(1);
});

it('names the formats, writes the trial page, and keeps what was measured', async () => {
  const formats = await vetrina.json<{ id: string }[]>('labels', 'formats');
  expect(formats.map(({ id }) => id)).toEqual(expect.arrayContaining(['3x8-70x35', 'roll-57x32-203', 'sign-a4']));
  await vetrina.run('labels', 'calibrate', '3x8-70x35', '--out', 'prova.pdf');
  expect((await readPdf(pdfIn('prova.pdf'))).pages).toHaveLength(1);
  expect(await vetrina.json('labels', 'calibrate', '3x8-70x35', '--dx', '-1,2')).toMatchObject({ dx: -1.2, dy: 0 });
});

it('prints the sign and the proof of a promotion', async () => {
  await vetrina.run(
    'promotion',
    'create',
    '-20%',
    '--name',
    'Natale',
    '--until',
    '2030-12-24T20:00',
    '--all',
    '--basis',
    'current',
  );
  expect(await vetrina.json('promotion', 'sign', '1', '--out', 'cartello.pdf')).toMatchObject({ signs: 1, pages: 1 });
  expect(await vetrina.json('promotion', 'proof', '1', '--out', 'prova.pdf')).toMatchObject({ pages: 2 });
  const said = (await readPdf(pdfIn('prova.pdf'))).pages
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ');
  expect(said).toContain('Natale');
});
