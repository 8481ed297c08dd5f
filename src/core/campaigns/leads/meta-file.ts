/** Pure: the file of leads that Facebook's lead centre hands out (UTF-16 with tabs), also after Excel has saved it again. */
import { createHash } from 'node:crypto';

import { decode, fromSpreadsheet, readRows, type Separator } from '../../spreadsheets/index.ts';
import { isPersonal, keyOf, type WrittenAnswer } from './read-answers.ts';

export interface FileLead {
  readonly line: number;
  readonly id: string;
  readonly at: number;
  readonly formId: string;
  readonly formName: string;
  readonly campaign: string;
  readonly campaignName: string;
  readonly ad: string;
  readonly instagram: boolean;
  readonly answers: readonly WrittenAnswer[];
}

export interface BadRow {
  readonly line: number;
  readonly why: 'no-contact' | 'no-time' | 'quotes';
  readonly shown: string;
}

export interface LeadFile {
  readonly leads: readonly FileLead[];
  readonly refused: readonly BadRow[];
}

/** Columns that say where a lead comes from; every other one is a question. */
const facts = new Set(
  'id created_time ad_id ad_name adset_id adset_name campaign_id campaign_name form_id form_name is_organic platform lead_status inbox_url is_qualified is_quality is_converted retailer_item_id vehicle partner_name owner labels'.split(
    ' ',
  ),
);

/** Null: this is no file of leads: nobody's name or address is in it, or no time. */
export function readLeadFile(bytes: Uint8Array): LeadFile | null {
  const { text } = decode(bytes, undefined);
  const rows = [...readRows(text, separatorOf(text))];
  const [head, ...rest] = rows;
  if (head === undefined) return null;
  const columns = head.cells.map((cell) => keyOf(fromSpreadsheet(cell)));
  if (!columns.includes('created_time') || !columns.some(isPersonal)) return null;
  const leads: FileLead[] = [];
  const refused: BadRow[] = [];
  for (const { line, cells, badQuotes } of rest) {
    const shown = cells
      .filter((cell) => cell.trim() !== '')
      .join(' · ')
      .slice(0, 120);
    if (badQuotes) refused.push({ line, why: 'quotes', shown });
    else {
      const lead = leadOf(line, columns, cells.map(fromSpreadsheet), head.cells);
      if (lead === null) refused.push({ line, why: 'no-time', shown });
      else if (lead.answers.every(({ key }) => !isPersonal(key))) refused.push({ line, why: 'no-contact', shown });
      else leads.push(lead);
    }
  }
  return { leads, refused };
}

/** Facebook writes tabs; Excel saves with the sign of its language. */
function separatorOf(text: string): Separator {
  const head = /^[^\r\n]*/u.exec(text)?.[0] ?? '';
  const most = (['\t', ';', ','] as const).toSorted((a, b) => head.split(b).length - head.split(a).length);
  return most[0] ?? '\t';
}

function leadOf(
  line: number,
  columns: readonly string[],
  cells: readonly string[],
  headings: readonly string[],
): FileLead | null {
  const fact = (name: string) => bare(cells[columns.indexOf(name)] ?? '');
  const at = timeOf(fact('created_time'));
  if (at === null) return null;
  const answers = columns.flatMap((column, place) => {
    const value = (cells[place] ?? '').trim();
    if (facts.has(column) || column === '' || value === '') return [];
    return [{ key: isPersonal(column) ? column : (headings[place] ?? column).trim(), value }];
  });
  return {
    line,
    id: fact('id') || madeUpId(at, answers),
    at,
    formId: fact('form_id'),
    formName: (cells[columns.indexOf('form_name')] ?? '').trim(),
    campaign: fact('campaign_id'),
    campaignName: (cells[columns.indexOf('campaign_name')] ?? '').trim(),
    ad: fact('ad_id'),
    instagram: /^ig$|^instagram$/iu.test(fact('platform')),
    answers,
  };
}

/** `l:123` is the lead 123: the letter keeps spreadsheets from rounding long numbers. */
const bare = (written: string): string => written.trim().replace(/^(l|f|c|ag|as|a|p):/iu, '');

/** A file without numbers: the same person at the same second with the same answers is the same lead. */
function madeUpId(at: number, answers: readonly WrittenAnswer[]): string {
  const content = JSON.stringify([at, answers.map(({ key, value }) => [key, value.toLowerCase()])]);
  return `file-${createHash('sha256').update(content).digest('hex').slice(0, 32)}`;
}

/** `2026-11-21T10:00:00+0100`, `2026-11-21T10:00:00+01:00`, `2026-11-21 10:00:00Z`, `11/21/2026 10:00am`; without an offset in UTC. */
export function timeOf(written: string): number | null {
  const iso = written
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d) /u, '$1T')
    .replace(/([+-]\d{2})(\d{2})$/u, '$1:$2');
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(iso)) return americanTime(written.trim());
  const time = Date.parse(/(Z|[+-]\d\d:\d\d)$/u.test(iso) ? iso : `${iso}Z`);
  return Number.isNaN(time) ? null : time;
}

function americanTime(written: string): number | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}),? (\d{1,2}):(\d{2})(?::\d{2})? ?(am|pm)?$/iu.exec(written);
  if (match === null) return null;
  const [, month, day, year, hour, minute, half] = match;
  const hours = (Number(hour) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day), hours, Number(minute));
  return Number(month) > 12 || Number(day) > 31 ? null : time;
}
