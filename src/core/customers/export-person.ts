/** Everything the shop knows of one person, for them to have (GDPR 15 and 20): JSON for programs, a page to be read. */
import type { FileOut } from '../../api/base.ts';
import type { Locale } from '../../api/money.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant } from '../../api/time.ts';
import { mentionsOf, type OwnedRows, patternOf, type Reader, rowsOfPerson } from '../database/index.ts';
import { lastLink } from './consent-chain.sql.ts';
import { consentsOf } from './consents.sql.ts';
import { tracesOf } from './erase-people.ts';
import { exportPage } from './export-page.ts';
import type { PersonHolder } from './holders.ts';
import { personById } from './people.sql.ts';

export interface Section {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

export interface PersonCopy {
  readonly madeAt: string;
  /** Of the chain of consents at that moment: it proves later that nothing of it was changed. */
  readonly seal: string;
  readonly sections: readonly Section[];
}

/** What only this house understands. */
const innerColumns = new Set(['text_id', 'salt', 'digest', 'form_digest', 'given_by', 'person_id']);

/** Made anew from the entry, for looking people up. */
const innerTables = new Set(['person_key', 'person_unlooked']);

export async function copyOfPerson(
  db: Reader,
  id: number,
  holders: readonly PersonHolder[],
  { now, language }: { readonly now: number; readonly language: Locale },
): Promise<PersonCopy> {
  const person = await personById(db, id);
  if (person === undefined) throw new Refusal('not-found', { what: 'person', id });
  const owned = await rowsOfPerson(db, id);
  const told: OwnedRows[] = [];
  for (const holder of holders) told.push(...((await holder.tells?.(db, id, language)) ?? []));
  const pattern = patternOf(await tracesOf(db, id));
  const elsewhere = pattern === null ? [] : await mentionsOf(db, pattern, id);
  const consents = { table: 'consent', rows: await consentsOf(db, id) };
  const all = [
    { table: 'person', rows: [person] },
    consents,
    ...owned.filter(({ table }) => table !== 'consent' && !innerTables.has(table)),
    ...told,
    ...elsewhere.map(({ table, rows }) => ({ table: `elsewhere: ${table}`, rows })),
  ];
  return {
    madeAt: toInstant(now),
    seal: (await lastLink(db))?.seal ?? '',
    sections: all
      .filter(({ rows }) => rows.length > 0)
      .map(({ table, rows }) => ({ name: table, rows: rows.map(readable) })),
  };
}

const readable = (row: object): Section['rows'][number] =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !innerColumns.has(column))
      .map(([column, value]) => [column, cell(column, value as unknown)]),
  );

/** Instants as people and programs write them; a file inside a row is said to be there. */
function cell(column: string, value: unknown): string | number | null {
  if (value instanceof Uint8Array) return `${value.byteLength} bytes`;
  if (typeof value === 'number' && /(?:^|_)at$/u.test(column) && value > 0) return toInstant(value);
  return value as string | number | null;
}

const fileWords: Readonly<Record<Locale, string>> = { it: 'persona', en: 'person', hu: 'szemely' };

export function fileOfCopy(copy: PersonCopy, id: number, format: 'json' | 'html', language: Locale): FileOut {
  const name = `${fileWords[language]}-${id}-${copy.madeAt.slice(0, 10)}.${format}`;
  return format === 'json'
    ? { name, mediaType: 'application/json', text: JSON.stringify(copy, null, 2) }
    : { name, mediaType: 'text/html', text: exportPage(copy, language) };
}
