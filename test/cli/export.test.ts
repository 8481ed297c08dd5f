/** Lists as files at the terminal, and one that comes back in from Excel. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

import { bookOf, rowOf } from '../core/spreadsheets/workbook-file.ts';
import { tableIn } from '../core/spreadsheets/table-in.ts';
import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal, type AtTheTerminal } from './at-the-terminal.ts';

let data: string;
let vetrina: AtTheTerminal;

beforeEach(async () => {
  data = testFolder();
  vetrina = atTheTerminal(data);
  const list =
    'Codice;Nome;Marca;Fornitore;Costo;IVA %;Prezzo\n00042;Olio;Frantoio;Rossi;9,00;22;12,20\nMIELE;Miele;Apiario;Bianchi;2,00;22;6,10\n';
  writeFileSync(join(data, 'listino.csv'), list);
  await vetrina.run('import', 'products', 'listino.csv');
});

interface Written {
  readonly file: string;
  readonly bytes: number;
}

const inside = async ({ file, bytes }: Written) => {
  const content = readFileSync(file);
  expect(content).toHaveLength(bytes);
  const text = content.toString(file.endsWith('.xlsx') ? 'base64' : 'utf8');
  return (await tableIn({ name: file, mediaType: '', text })).rows;
};

describe.each(['csv', 'xlsx'] as const)('vetrina export --format %s', (format) => {
  it('writes the products; they come back in with no change', async () => {
    const written = await vetrina.json<Written>('export', 'products', '--format', format);
    expect(written.file).toMatch(new RegExp(`vetrina-\\d{4}-\\d\\d-\\d\\d\\.${format}$`, 'u'));
    expect((await inside(written)).map((row) => [row.Codice, row.Nome, row.Marca])).toEqual([
      ['00042', 'Olio', 'Frantoio'],
      ['MIELE', 'Miele', 'Apiario'],
    ]);
    expect(await vetrina.json('import', 'products', written.file, '--dry-run')).toMatchObject({
      counts: { added: 0, changed: 0, unchanged: 2, refused: 0 },
    });
  });

  it('writes the price list, or what a filter leaves of it', async () => {
    const codes = async (name: string, ...filter: string[]) => {
      const words = ['export', 'prices', `${name}.${format}`, '--format', format, ...filter];
      return (await inside(await vetrina.json<Written>(...words))).map(({ Codice, Code }) => Codice ?? Code);
    };
    expect(await codes('tutti')).toEqual(['MIELE', '00042']);
    expect(await codes('marca', '--brand', 'Frantoio')).toEqual(['00042']);
    expect(await codes('fornitore', '--supplier', 'Bianchi', '--search', 'miele')).toEqual(['MIELE']);
    expect(await codes('margine', '--margin-under', '15')).toEqual(['00042']);
    expect(await codes('niente', '--brand', 'Nessuna')).toEqual([]);
  });
});

describe('vetrina export', () => {
  it('takes the format from the file’s name, and never writes over a file', async () => {
    const { file } = await vetrina.json<Written>('export', 'prices', 'prezzi.xlsx');
    const before = readFileSync(file);
    expect(before.subarray(0, 2).toString()).toBe('PK');
    const again = await vetrina.json('export', 'prices', 'prezzi.xlsx');
    expect(again).toMatchObject({ error: { code: 'file-there', details: { file } } });
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuses a format that it does not know', async () => {
    expect((await vetrina.run('export', 'products', '--format', 'ods')).code).not.toBe(0);
  });
});

describe('vetrina import of an Excel file', () => {
  const head = rowOf(1, 'Codice', 'Nome', 'Prezzo', 'IVA');
  const olive = rowOf(2, { cell: '<c r="@" s="1"><v>77</v></c>' }, 'Olive', 5.5, 22);

  beforeEach(() => {
    const sheets = [
      { name: 'Vini', rows: head + rowOf(2, 'VINO', 'Vino', 11, 22) },
      { name: 'Olive', rows: head + olive },
    ];
    writeFileSync(join(data, 'listino.xlsx'), bookOf({ sheets, formats: ['00000'] }));
  });

  it('takes the named sheet, for the named supplier', async () => {
    const words = ['import', 'products', 'listino.xlsx', '--sheet', 'Olive', '--supplier', 'Ditta Verdi'];
    expect(await vetrina.json(...words)).toMatchObject({
      counts: { added: 1, refused: 0 },
      reading: { sheet: { name: 'Olive' } },
    });
    const written = await vetrina.json<Written>('export', 'products', 'tutti.csv');
    expect((await inside(written)).find(({ Nome }) => Nome === 'Olive')).toMatchObject({
      Codice: '00077',
      Fornitore: 'Ditta Verdi',
      Prezzo: '5,50',
    });
  });

  it('names the sheets where the wanted one is none of them', async () => {
    expect(await vetrina.json('import', 'products', 'listino.xlsx', '--sheet', 'Birre')).toMatchObject({
      error: { code: 'sheet-unknown', details: { sheet: 'Birre', sheets: 'Vini, Olive' } },
    });
  });
});
