/**
 * Traces of a person outside the rows that belong to them: a number in somebody's note, an address in a letter, a name in
 * the summary of a change. Every text of every table is looked at, except where only goods, prices and posts stand.
 */
import { sql } from 'kysely';

import { ask } from './ask.ts';
import type { Reader, Writer } from './database.ts';
import { type OwnedRows, peopleTables, removeRows, type Row } from './person-rows.ts';

export interface Traces {
  readonly phones: readonly string[];
  readonly mails: readonly string[];
  /** Names that nobody else in the book bears. */
  readonly names: readonly string[];
}

/** Nobody's data belongs in these; a product may well be called like a person. */
const withoutPeople: readonly RegExp[] = [
  /^(?:sqlite_|variant|product|price|current_price|listing|changed_variant|channel|connection|setting|token|feed)/u,
  /^(?:label|promotion|import_block|stock|sales_day|sale_line|sale_article|receipt$|receipt_payment|web_receipt)/u,
  /^(?:event$|post|campaign|outlet|figure|presence|profile|review|saved_answer|notice|consent_|erasure|person_search)/u,
];

const letters = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');

/** One pattern for all of it; null: nothing to look for. */
export function patternOf({ phones, mails, names }: Traces): string | null {
  const parts = [
    ...phones.flatMap(phonePattern),
    ...mails.map((mail) => `(?<![\\w.+\\-])${letters(mail)}${noMoreOfIt}`),
    ...names.flatMap(namePatterns),
  ];
  return parts.length === 0 ? null : parts.join('|');
}

/** Another address goes on here; a file's name may end in one. */
const noMoreOfIt = '(?![\\w\\-]|\\.(?!(?:csv|xlsx?|txt|zip|pdf|json)\\b)\\w)';

/** However it is written: `339 405 1234`, `+39 339/4051234`, `00393394051234`. */
function phonePattern(phone: string): string[] {
  const digits = phone.replace(/\D/gu, '');
  if (digits.length < 7) return [];
  const between = '[\\s.()/\\-]*';
  return [`(?<!\\d)(?:(?:\\+|00)?(?:\\d${between}){1,5})?${[...digits.slice(-9)].join(between)}(?!\\d)`];
}

/** A single word is too little: it would take away half of the book. */
function namePatterns(name: string): string[] {
  const words = name.trim().split(/\s+/u);
  if (words.length < 2) return [];
  const orders = words.length === 2 ? [words, words.toReversed()] : [words];
  const written = orders.map((order) => order.map((word) => letters(word)).join('\\s+'));
  const inJson = letters(JSON.stringify(name).slice(1, -1));
  return [...written, inJson].map((text) => `(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])`);
}

interface TextColumn {
  readonly table: string;
  readonly name: string;
  readonly nullable: 0 | 1;
  readonly pk: number;
}

/** Texts of the tables that may speak of people. */
async function texts(db: Reader | Writer): Promise<ReadonlyMap<string, readonly TextColumn[]>> {
  const columns = await ask(
    db,
    sql<TextColumn>`
    select m.name as "table", c.name, not c."notnull" as nullable, c.pk
    from sqlite_schema as m join pragma_table_info(m.name) as c
    where m.type = 'table' and m.sql not like 'create virtual%' and lower(c.type) = 'text'
    order by m.name, c.cid`,
  );
  const spoken = columns.filter(({ table }) => !withoutPeople.some((pattern) => pattern.test(table)));
  return Map.groupBy(spoken, ({ table }) => table);
}

const holding = (columns: readonly TextColumn[], pattern: string) =>
  sql<boolean>`${sql.join(
    columns.map(({ name }) => sql`trace_in(${sql.ref(name)}, ${pattern})`),
    sql` or `,
  )}`;

/** Rows elsewhere that speak of them. */
export async function mentionsOf(db: Reader, pattern: string, personId: number): Promise<OwnedRows[]> {
  const found: OwnedRows[] = [];
  const owning = new Set(await peopleTables(db));
  for (const [table, columns] of await texts(db)) {
    if (table === 'person') continue;
    const elsewhere = owning.has(table) ? sql`person_id is not ${personId}` : sql`true`;
    const rows = await ask(
      db,
      sql<Row>`select * from ${sql.table(table)} where ${elsewhere} and (${holding(columns, pattern)})`,
    );
    if (rows.length > 0) found.push({ table, rows });
  }
  return found;
}

/** Takes the traces out of every text; a text that was nothing else is empty afterwards, a row known by one goes. */
export async function blotEverywhere(db: Writer, pattern: string, breathe: () => Promise<void>): Promise<void> {
  for (const [table, columns] of await texts(db)) {
    for (const { name, nullable, pk } of columns) {
      if (pk > 0) {
        await removeRows(db, table, sql<boolean>`trace_in(${sql.ref(name)}, ${pattern})`);
        continue;
      }
      const column = sql.ref(name);
      const nothing = nullable === 1 ? sql`null` : sql`''`;
      const blotted = sql`trace_blotted(${column}, ${pattern})`;
      await sql`update ${sql.table(table)}
        set ${column} = case when trim(${blotted}, '… ') = '' then ${nothing} else ${blotted} end
        where trace_in(${column}, ${pattern})`.execute(db);
    }
    await breathe();
  }
}
