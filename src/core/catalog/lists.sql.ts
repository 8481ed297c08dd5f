/** Lists of variants: by page, by what a person typed, by category. Archived ones are in none. */
import { type RawBuilder, sql } from 'kysely';

import type { Finder } from '../batches/index.ts';
import { ask, idList, matchesWords, type Reader, textList, wordsToFind, type Writer } from '../database/index.ts';

export interface ListFilter {
  readonly search?: string | undefined;
  readonly category?: string | undefined;
}

export interface ListPlace {
  readonly title: string;
  readonly id: number;
}

const nothing = sql<boolean>`false`;

/** Words are looked for in the index; text without a single word can only be a code. */
function matching({ search, category }: ListFilter): RawBuilder<boolean> {
  const conditions = [sql<boolean>`variant.archived_at is null`];
  if (category !== undefined) conditions.push(sql<boolean>`variant.category = ${category}`);
  if (search !== undefined && search.trim() !== '') conditions.push(searched(search));
  return sql.join(conditions, sql` and `);
}

/** As one list of ids: with an `or` the planner would try every row of the catalogue. */
function searched(search: string): RawBuilder<boolean> {
  const words = wordsToFind(search);
  const coded = sql`select id from variant where sku = ${search.trim()}`;
  if (words === null) return sql<boolean>`variant.id in (${coded})`;
  return sql<boolean>`variant.id in (
    select id from variant where ${matchesWords(words, 'variant.id')} union ${coded})`;
}

/** By title, then id; the page after `place`. Case is ignored, so that "aceto" stands beside "Aceto". */
export async function pageOfIds(
  db: Reader,
  filter: ListFilter,
  place: ListPlace | null,
  limit: number,
): Promise<ListPlace[]> {
  const { title = '', id = 0 } = place ?? {};
  // Written out: a comparison of pairs does not use an index with a collation of its own.
  const beyond =
    place === null
      ? sql`true`
      : sql`title collate nocase >= ${title} and (title collate nocase > ${title} or variant.id > ${id})`;
  const rows = await ask(
    db,
    sql<ListPlace>`
    select id, title from variant where ${matching(filter)} and ${beyond}
    order by title collate nocase, id limit ${limit}`,
  );
  return rows;
}

export async function countOf(db: Reader, filter: ListFilter): Promise<number> {
  const rows = await ask(
    db,
    sql<{ count: number }>`
    select count(*) as count from variant where ${matching(filter)}`,
  );
  return rows[0]?.count ?? 0;
}

/** Every id that a filter of the list shows, in its order. */
export async function idsOfFilter(db: Reader | Writer, filter: ListFilter): Promise<number[]> {
  const rows = await ask(
    db,
    sql<{ id: number }>`
    select id from variant where ${matching(filter)} order by title collate nocase, id`,
  );
  return rows.map(({ id }) => id);
}

/** Those of the ids that are sold, in the order of lists. */
export async function idsStillSold(db: Reader | Writer, ids: readonly number[]): Promise<number[]> {
  const rows = await ask(
    db,
    sql<{ id: number }>`
    select id from variant where id in ${idList(ids)} and archived_at is null
    order by title collate nocase, id`,
  );
  return rows.map(({ id }) => id);
}

/** The goods with exactly this code on them: SKU, or one of the barcode's writings. */
export async function idsOfCode(db: Reader, sku: string, gtins: readonly string[], limit: number): Promise<number[]> {
  const rows = await ask(
    db,
    sql<{ id: number }>`
    select id from variant where archived_at is null and (sku = ${sku} or gtin in ${gtins.length === 0 ? nothingList : textList(gtins)})
    order by sku = ${sku} desc, id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

const nothingList = sql`(select null where ${nothing})`;

export async function categoriesOf(db: Reader): Promise<{ category: string; variants: number }[]> {
  const rows = await ask(
    db,
    sql<{ category: string; variants: number }>`
    select category, count(*) as variants from variant where archived_at is null and category <> ''
    group by category order by category collate nocase`,
  );
  return rows;
}

/** Changes of one product, which its name in the history tells. */
export const namedInSummary: Finder = ({ search }) =>
  search === undefined
    ? null
    : sql<boolean>`(kind = 'product' and instr(lower(json_extract(summary, '$.title')), lower(${search.trim()})) > 0)`;
