/**
 * Finding goods by name, code, brand or category: an FTS5 index whose rowid is the variant. It keeps no text of its own
 * (contentless), so what it finds is read from the variants.
 */
import { type RawBuilder, sql } from 'kysely';

import { ask } from './ask.ts';
import type { Reader, Writer } from './database.ts';
import { idList, inSlices } from './json-list.ts';

/**
 * What a person typed as a question to the index: every word must occur, the last one may be half typed. Words are
 * quoted, so that an operator of the search language (`OR`, `*`, `-`) is just a word to the one who typed it. Null when
 * there is nothing to look for.
 */
export function wordsToFind(text: string): string | null {
  // Marks belong to the letter before them; the index itself drops accents on both sides.
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu);
  if (words === null) return null;
  return words.map((word, index) => `"${word}"${index === words.length - 1 ? '*' : ''}`).join(' ');
}

/** A condition on the variant's id, for lists that keep an order of their own. */
export const matchesWords = (words: string, id: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(id)} in (select rowid from variant_search where variant_search match ${words})`;

/** The best matches first. */
export async function bestMatches(db: Reader | Writer, words: string, limit: number): Promise<number[]> {
  const rows = await ask(
    db,
    sql<{ id: number }>`
    select rowid as id from variant_search where variant_search match ${words} order by rank limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** Writes the index of these variants anew from what they are now; archived ones leave it. */
export async function indexVariants(db: Writer, variantIds: readonly number[], fresh = false): Promise<void> {
  for (const ids of inSlices(variantIds)) {
    if (!fresh) await sql`delete from variant_search where rowid in ${idList(ids)}`.execute(db);
    await sql`
      insert into variant_search (rowid, title, codes, brand, category)
      select variant.id, variant.title, variant.sku || ' ' || coalesce(variant.gtin, ''), product.brand, variant.category
      from variant join product on product.id = variant.product_id
      where variant.id in ${idList(ids)} and variant.archived_at is null`.execute(db);
  }
}
