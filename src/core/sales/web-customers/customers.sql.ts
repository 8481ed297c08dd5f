/** Accounts of the web shop and whose they are. */
import { sql } from 'kysely';

import {
  ask,
  askFirst,
  type Reader,
  textList,
  type WebCustomerPullTable,
  type WebCustomerTable,
  type Writer,
} from '../../database/index.ts';

export const accountRows = (
  db: Reader | Writer,
  channelId: string,
  ids: readonly string[],
): Promise<WebCustomerTable[]> =>
  ask(
    db,
    sql<WebCustomerTable>`
    select * from web_customer where channel_id = ${channelId} and customer_id in ${textList(ids)}`,
  );

export async function saveAccount(db: Writer, row: WebCustomerTable): Promise<void> {
  const { channel_id: _channel, customer_id: _customer, ...values } = row;
  await db
    .insertInto('web_customer')
    .values(row)
    .onConflict((conflict) => conflict.columns(['channel_id', 'customer_id']).doUpdateSet(values))
    .execute();
}

/** Those that stand, by number. */
export const standingIds = async (db: Reader | Writer, channelId: string): Promise<string[]> =>
  (
    await ask(
      db,
      sql<{
        id: string;
      }>`select customer_id as id from web_customer where channel_id = ${channelId} and gone_at is null`,
    )
  ).map(({ id }) => id);

/** Not in the whole reading: after the second time in a row they are gone. */
export const noteMissed = (db: Writer, channelId: string, ids: readonly string[], at: number): Promise<unknown> =>
  sql`update web_customer set missed = missed + 1, gone_at = case when missed >= 1 then ${at} else null end
    where channel_id = ${channelId} and customer_id in ${textList(ids)}`.execute(db);

export const pullRow = (db: Reader | Writer, channelId: string) =>
  (db as Reader).selectFrom('web_customer_pull').selectAll().where('channel_id', '=', channelId).executeTakeFirst();

export async function savePullRow(db: Writer, row: WebCustomerPullTable): Promise<void> {
  const { channel_id: _channel, ...values } = row;
  await db
    .insertInto('web_customer_pull')
    .values(row)
    .onConflict((conflict) => conflict.column('channel_id').doUpdateSet(values))
    .execute();
}

export const accountSums = async (db: Reader, channelId: string) =>
  (await askFirst(
    db,
    sql<{ accounts: number; people: number; keptOut: number; withoutContact: number; gone: number }>`
      select coalesce(sum(gone_at is null), 0) as accounts,
        count(distinct case when gone_at is null then person_id end) as people,
        coalesce(sum(gone_at is null and person_id is null and has_contact = 1), 0) as "keptOut",
        coalesce(sum(gone_at is null and has_contact = 0), 0) as "withoutContact",
        coalesce(sum(gone_at is not null), 0) as gone
      from web_customer where channel_id = ${channelId}`,
  )) ?? { accounts: 0, people: 0, keptOut: 0, withoutContact: 0, gone: 0 };
