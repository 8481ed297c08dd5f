/** The promotions that channels were told of. */
import { sql } from 'kysely';

import { idList, type Reader, type ToldPromotionTable, type Writer } from '../database/index.ts';

export type ToldRow = Readonly<ToldPromotionTable>;

export const toldOn = (db: Reader | Writer, channelId: string): Promise<ToldRow[]> =>
  (db as Reader)
    .selectFrom('told_promotion')
    .selectAll()
    .where('channel_id', '=', channelId)
    .orderBy('promotion_id')
    .execute();

export const toldOf = (db: Reader | Writer, promotionId: number): Promise<ToldRow[]> =>
  (db as Reader)
    .selectFrom('told_promotion')
    .selectAll()
    .where('promotion_id', '=', promotionId)
    .orderBy('channel_id')
    .execute();

export async function saveTold(db: Writer, row: ToldRow): Promise<void> {
  const { promotion_id: _id, channel_id: _channel, ...values } = row;
  await db
    .insertInto('told_promotion')
    .values(row)
    .onConflict((conflict) => conflict.columns(['promotion_id', 'channel_id']).doUpdateSet(values))
    .execute();
}

/** What was told to an account that is not this channel's any more. */
export const forgetTold = (db: Writer, channelId: string) =>
  db.deleteFrom('told_promotion').where('channel_id', '=', channelId).execute();

/** The article numbers of those goods that are listed on a channel, and how many are listed there in all. */
export async function listedSkus(
  db: Reader | Writer,
  channelId: string,
  variantIds: readonly number[],
): Promise<{ readonly skus: string[]; readonly listed: number }> {
  const listed = (db as Reader)
    .selectFrom('listing')
    .innerJoin('variant', 'variant.id', 'listing.variant_id')
    .where('listing.channel_id', '=', channelId)
    .where('listing.listed', '=', 1)
    .where('variant.archived_at', 'is', null);
  const found = await listed
    .select('variant.sku')
    .where('variant.id', 'in', idList(variantIds))
    .orderBy('variant.sku')
    .execute();
  const { count } = await listed.select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return { skus: found.map(({ sku }) => sku), listed: Number(count) };
}
