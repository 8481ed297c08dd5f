/** The promotions that channels were told of. */
import { sql } from 'kysely';

import { type Reader, type ToldPromotionTable, type Writer } from '../database/index.ts';

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

const listedOn = (db: Reader | Writer, channelId: string) =>
  (db as Reader)
    .selectFrom('listing')
    .innerJoin('variant', 'variant.id', 'listing.variant_id')
    .where('listing.channel_id', '=', channelId)
    .where('listing.listed', '=', 1)
    .where('variant.archived_at', 'is', null);

const listedGoods = (db: Reader | Writer, channelId: string, promotionId: number) =>
  listedOn(db, channelId)
    .innerJoin('promotion_variant as goods', 'goods.variant_id', 'listing.variant_id')
    .where('goods.promotion_id', '=', promotionId);

/** How many goods a channel lists. */
export const listedCount = async (db: Reader | Writer, channelId: string): Promise<number> =>
  countOf(listedOn(db, channelId).select(sql<number>`count(*)`.as('count')));

/** How many goods of a promotion a channel lists. */
export const listedGoodsCount = async (db: Reader | Writer, channelId: string, promotionId: number): Promise<number> =>
  countOf(listedGoods(db, channelId, promotionId).select(sql<number>`count(*)`.as('count')));

async function countOf(query: { executeTakeFirstOrThrow(): Promise<{ count: number }> }): Promise<number> {
  return Number((await query.executeTakeFirstOrThrow()).count);
}

/** Their article numbers, so many at most. */
export const listedSkus = async (
  db: Reader | Writer,
  channelId: string,
  promotionId: number,
  most: number,
): Promise<string[]> =>
  (
    await listedGoods(db, channelId, promotionId).select('variant.sku').orderBy('variant.sku').limit(most).execute()
  ).map(({ sku }) => sku);
