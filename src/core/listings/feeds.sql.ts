/** Price files as last written, and the listings they delivered. */
import { sql } from 'kysely';

import { ask, type FeedTable, idList, type Reader, rowsOf, type Writer } from '../database/index.ts';
import type { Written } from './file-lane.ts';
import { onChannel } from './listings.sql.ts';

export const feedOf = (db: Reader | Writer, channelId: string): Promise<FeedTable | undefined> =>
  (db as Reader).selectFrom('feed').selectAll().where('channel_id', '=', channelId).executeTakeFirst();

export const saveFeed = (db: Writer, feed: FeedTable) =>
  db
    .insertInto('feed')
    .values(feed)
    .onConflict((conflict) => conflict.column('channel_id').doUpdateSet(feed))
    .execute();

export async function dueOnFile(db: Reader, channelId: string, at: number): Promise<boolean> {
  const [found] = await ask(
    db,
    sql<{ due: 0 | 1 }>`
    select exists (select 1 from listing where channel_id = ${channelId} and state in ('behind', 'waiting') and not_before <= ${at}) as due`,
  );
  return found?.due === 1;
}

/** Delivered where the file said what is wanted by now; the rest stays behind. Answers the variants newly delivered. */
export async function acknowledgeFile(
  db: Writer,
  channelId: string,
  written: readonly Written[],
  at: number,
): Promise<number[]> {
  const values = written.map(({ variantId, digest, amount, sku }) => [variantId, digest, amount, sku]);
  const { rows } = await sql<{ variant_id: number; state: string }>`
    update listing set sent = given.digest, sent_amount = given.amount, sent_sku = given.sku, sent_at = ${at}, attempts = 0,
      handle = null, reason_code = null, reason_details = null,
      since = case when wanted is given.digest and state = 'accepted' then since else ${at} end,
      not_before = case when wanted is given.digest then null else ${at} end,
      state = case when wanted is given.digest then 'accepted' else 'behind' end
    from ${rowsOf(values, ['variant_id', 'digest', 'amount', 'sku'])} as given
    where listing.variant_id = given.variant_id and ${onChannel(channelId)}
      and state in ('behind', 'waiting', 'sent', 'accepted') and (sent is not given.digest or state <> 'accepted')
    returning listing.variant_id, state`.execute(db);
  return rows.filter(({ state }) => state === 'accepted').map((row) => row.variant_id);
}

/** What is wanted there no more and stood in no line of the file is gone; answers which. */
export async function withdrawFromFile(
  db: Writer,
  channelId: string,
  inFile: ReadonlySet<number>,
  at: number,
): Promise<number[]> {
  const due = await db
    .selectFrom('listing')
    .select('variant_id')
    .where('channel_id', '=', channelId)
    .where('state', 'in', ['behind', 'waiting'])
    .where('wanted', 'is', null)
    .execute();
  const gone = due.map((row) => row.variant_id).filter((variantId) => !inFile.has(variantId));
  await db
    .updateTable('listing')
    .set({
      state: 'withdrawn',
      sent: null,
      sent_amount: null,
      sent_sku: null,
      sent_at: null,
      shown_amount: null,
      not_before: null,
      attempts: 0,
      since: at,
    })
    .where('variant_id', 'in', idList(gone))
    .where(onChannel(channelId))
    .execute();
  return gone;
}
