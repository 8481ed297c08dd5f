/** Pure: a file's rows as people who want to come, and the rows that are none, each with its reason. */
import { createHash } from 'node:crypto';

import type { GuestCorrections, GuestField, RefusedGuest } from '../../../api/guest-files.ts';
import { Refusal } from '../../../api/refusals.ts';
import { mailAddress } from '../../customers/index.ts';
import { toE164 } from '../../settings/index.ts';
import type { Cell } from '../../spreadsheets/index.ts';
import { readTable, type Table, textOf } from '../table.ts';
import { guessGuestFields } from './guest-headings.ts';

export interface Guest {
  readonly line: number;
  readonly name: string;
  /** E.164. */
  readonly phone: string | null;
  readonly mail: string | null;
  readonly seats: number;
  /** Null: the file does not say. */
  readonly consent: boolean | null;
  /** What was answered, by the words above it. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  /** The same person of the same file has the same key, so that the file can come again. */
  readonly key: string;
}

export interface Column {
  readonly name: string;
  readonly samples: string[];
  readonly field: GuestField;
}

export interface GuestFile {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly guests: readonly Guest[];
  readonly refused: readonly RefusedGuest[];
}

const mostRows = 5000;
const mostSeats = 1000;
const samplesShown = 3;

/** @throws Refusal `file-empty`, `file-no-columns`, `import-too-heavy` and the others of a table */
export async function readGuestFile(
  bytes: Uint8Array,
  { mapping, ...wanted }: GuestCorrections,
  { country, questions }: { readonly country: string; readonly questions: readonly string[] },
): Promise<GuestFile> {
  const table = await readTable(bytes, { ...wanted, guess: (headings) => guessGuestFields(headings, questions) });
  if (table.rows.length > mostRows) throw new Refusal('import-too-heavy', { why: 'rows', max: mostRows });
  const guessed = guessGuestFields(table.headings, questions);
  const columns = table.headings.map((name, place) => ({
    name,
    samples: samplesOf(table, place),
    field: mapping === undefined ? (guessed[place] ?? 'ignore') : (mapping[name] ?? 'ignore'),
  }));
  const guests: Guest[] = [];
  const refused: RefusedGuest[] = table.refused.map(({ line, reason, details }) => ({
    line,
    reason: reason as RefusedGuest['reason'],
    details,
  }));
  const above = new Map<string, Guest>();
  for (const { line, cells } of table.rows) {
    const read = readGuest(line, valuesOf(columns, cells), answersIn(columns, cells), country);
    const other = 'key' in read ? anotherName(read, above) : undefined;
    if (!('key' in read)) refused.push(read);
    else if (other !== undefined)
      refused.push({ line, reason: 'contact-twice', details: { name: other.name, first: other.line } });
    else {
      for (const way of waysOf(read)) above.set(way, read);
      guests.push(read);
    }
  }
  return { table, columns, guests, refused: refused.toSorted((one, next) => one.line - next.line) };
}

const waysOf = ({ phone, mail }: Guest): string[] => [phone, mail].filter((way) => way !== null);

/** A couple with one telephone: nobody can tell whose ticket is whose. */
const anotherName = (guest: Guest, above: ReadonlyMap<string, Guest>): Guest | undefined =>
  waysOf(guest)
    .map((way) => above.get(way))
    .find((other) => other !== undefined && sameName(other.name) !== sameName(guest.name));

const sameName = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').toLowerCase();

const written = (cell: Cell | undefined): string => (textOf(cell, '.') ?? '').trim();

const samplesOf = ({ rows }: Table, place: number): string[] =>
  rows
    .map(({ cells }) => written(cells[place]))
    .filter((text) => text !== '')
    .slice(0, samplesShown)
    .map((text) => text.slice(0, 80));

type Values = Readonly<Partial<Record<GuestField, string>>>;

function valuesOf(columns: readonly Column[], cells: readonly Cell[]): Values {
  const values: Partial<Record<GuestField, string>> = {};
  for (const [place, { field }] of columns.entries()) values[field] ??= written(cells[place]);
  return values;
}

const answersIn = (columns: readonly Column[], cells: readonly Cell[]): Guest['answers'] =>
  columns.flatMap(({ name, field }, place) =>
    field === 'answer' ? [{ question: name, answer: written(cells[place]) }] : [],
  );

function readGuest(line: number, values: Values, answers: Guest['answers'], country: string): Guest | RefusedGuest {
  const refuse = (reason: RefusedGuest['reason'], details: RefusedGuest['details'] = {}): RefusedGuest => ({
    line,
    reason,
    details,
  });
  const whole = values.name ?? '';
  const name = (whole === '' ? `${values.firstName ?? ''} ${values.lastName ?? ''}` : whole).trim();
  if (name === '') return refuse('name-missing');
  if (name.length > 200) return refuse('name-too-long', { length: name.length, max: 200 });
  const phone = readOr(values.phone, (text) => toE164(text, country));
  if (phone === undefined) return refuse('phone-not-valid', { written: short(values.phone) });
  const mail = readOr(values.mail, mailAddress);
  if (mail === undefined) return refuse('mail-not-valid', { written: short(values.mail) });
  if (phone === null && mail === null) return refuse('contact-missing');
  const seats = readSeats(values.seats ?? '');
  if (seats === undefined) return refuse('seats-unreadable', { written: short(values.seats), max: mostSeats });
  const consent = readConsent(values.consent ?? '');
  if (consent === undefined) return refuse('consent-unreadable', { written: short(values.consent) });
  const key = createHash('sha256')
    .update(JSON.stringify([phone, mail, sameName(name)]))
    .digest('hex');
  return { line, name, phone, mail, seats, consent, answers, key: `file-${key.slice(0, 40)}` };
}

const short = (text = ''): string => text.slice(0, 80);

/** Undefined: something stands there that cannot be used. */
function readOr(text: string | undefined, read: (text: string) => string): string | null | undefined {
  if (text === undefined || text === '') return null;
  try {
    return read(text);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function readSeats(text: string): number | undefined {
  if (text === '') return 1;
  if (!/^\d{1,4}$/u.test(text)) return undefined;
  const seats = Number(text);
  return seats >= 1 && seats <= mostSeats ? seats : undefined;
}

const yes = /^(s[iì]'?|s|y|yes|true|vero|1|x|ok|✓|☑|igen|i|accetto\b.*|acconsento\b.*|i agree\b.*|elfogadom\b.*)$/iu;
const no = /^(no|n|nem|false|falso|0|-|non (accetto|acconsento)\b.*)$/iu;

/** An empty cell says nothing: forms leave unticked boxes empty, and lists what was never asked. */
function readConsent(text: string): boolean | null | undefined {
  if (text === '') return null;
  if (yes.test(text)) return true;
  return no.test(text) ? false : undefined;
}
