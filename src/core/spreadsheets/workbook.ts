/** What a spreadsheet says of itself: its sheets in their order, which of them are hidden, and how numbers are written. */
import type { Archive } from './archive.ts';
import { attributeOf } from './xml.ts';

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
  /** The file inside the archive. */
  readonly path: string;
}

export interface Workbook {
  readonly sheets: readonly SheetName[];
  /** Days are counted from 1904 (old Macs), not from 1900. */
  readonly from1904: boolean;
}

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const home = archive.names.find((name) => /(?:^|\/)workbook\.xml$/u.test(name)) ?? 'xl/workbook.xml';
  const folder = home.slice(0, home.lastIndexOf('/') + 1);
  const targets = await targetsOf(archive, `${folder}_rels/workbook.xml.rels`);
  const sheets: SheetName[] = [];
  let from1904 = false;
  await archive.read(home, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const target = targets.get(idOf(attributes)) ?? `worksheets/sheet${sheets.length + 1}.xml`;
      sheets.push({
        name: attributeOf(attributes, 'name') ?? `#${sheets.length + 1}`,
        hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
        path: target.startsWith('/') ? target.slice(1) : `${folder}${target}`,
      });
    },
    close() {},
    text() {},
  });
  return { sheets: sheets.filter(({ path }) => archive.names.includes(path)), from1904 };
}

/** `sheetId` is another thing than `r:id`, the name of the relation. */
const idOf = (attributes: string): string => /\s\w+:id\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1] ?? '';

async function targetsOf(archive: Archive, path: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await archive.read(path, {
    open(name, attributes) {
      const id = attributeOf(attributes, 'Id');
      const target = attributeOf(attributes, 'Target');
      // A file outside of this one is never looked for.
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
      if (id !== undefined && target !== undefined) targets.set(id, target);
    },
    close() {},
    text() {},
  });
  return targets;
}

/**
 * `digits`: written with zeros in front up to that many, as codes are: 42 in the form 00000 is 00042. `sign`: shown with
 * the sign of a currency; the number says nothing of it.
 */
export type NumberForm = 'plain' | 'percent' | 'day' | { readonly digits: number } | { readonly sign: string };

/** Forms of numbers that every spreadsheet knows by their number alone. */
const builtInPercents = new Set([9, 10]);
const builtInDays = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** For each style of a cell what its numbers are: 0.22 written as 22 % is a rate, 45,982 written as a day is a day. */
export async function readNumberForms(archive: Archive, folder: string): Promise<NumberForm[]> {
  const codes = new Map<number, string>();
  const forms: NumberForm[] = [];
  let inCells = false;
  await archive.read(`${folder}styles.xml`, {
    open(name, attributes) {
      if (name === 'numFmt') {
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      }
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) forms.push(formOf(Number(attributeOf(attributes, 'numFmtId') ?? 0), codes));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text() {},
  });
  return forms;
}

function formOf(id: number, codes: ReadonlyMap<number, string>): NumberForm {
  if (builtInPercents.has(id)) return 'percent';
  if (builtInDays.has(id)) return 'day';
  const written = codes.get(id) ?? '';
  if (/^0{2,}$/u.test(written)) return { digits: written.length };
  // Words between quotation marks and names of colours are no form: [Red]"al mq" 0.00
  const code = written.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '');
  if (code.includes('%')) return 'percent';
  if (/[dy]|m{3,}|h/iu.test(code) && !/[0#]/u.test(code)) return 'day';
  const sign = /[€$£]|\b(?:EUR|USD|GBP|CHF|HUF|Ft)\b/u.exec(currencyPart(written))?.[0];
  return sign === undefined ? 'plain' : { sign };
}

/** `[$€-410]`, `[$CHF]` and `"$"` hold a sign; a bare `$` in brackets only begins one. */
const currencyPart = (code: string): string => code.replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/gu, ' $1 ');

/** Texts that cells share: as many as a price list of a hundred thousand goods has, and no bomb of them. */
export const mostSharedTexts = 800_000;
