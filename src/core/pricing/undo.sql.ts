/** What looking at a batch before its undo asks of the records, and which batches touched what. */
import { sql } from 'kysely';

import type { Finder } from '../batches/index.ts';
import { ask, idList, matchesWords, type Reader, wordsToFind } from '../database/index.ts';

/** Who wrote these records, and when. */
export async function recordFacts(
  db: Reader,
  sequences: readonly number[],
): Promise<Map<number, { readonly by: string; readonly at: number }>> {
  if (sequences.length === 0) return new Map();
  const rows = await ask(
    db,
    sql<{ sequence: number; by: string; at: number }>`
      select sequence, actor as by, recorded_at as at from price where sequence in ${idList(sequences)}`,
  );
  return new Map(rows.map(({ sequence, by, at }) => [sequence, { by, at }]));
}

/** Batches that gave a price to goods with these words, or on this channel. */
export const touchedPrices: Finder = ({ search, channelId }) => {
  if (channelId !== undefined) {
    return sql<boolean>`exists (
      select 1 from price where price.batch_id = batch.id and price.channel_id = ${channelId})`;
  }
  if (search === undefined) return null;
  const words = wordsToFind(search);
  const coded = sql`select id from variant where sku = ${search.trim()}`;
  const found =
    words === null ? coded : sql`select id from variant where ${matchesWords(words, 'variant.id')} union ${coded}`;
  return sql<boolean>`batch.id in (select batch_id from price where variant_id in (${found}))`;
};
