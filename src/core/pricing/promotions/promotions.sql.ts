/** The promotions themselves, their goods as they were chosen, and what each of their prices became. */
import type { Selectable } from 'kysely';
import { sql } from 'kysely';

import { ask, idList, inSlices, type PromotionTable, type Reader, rowsOf, type Writer } from '../../database/index.ts';
import { priorKey, type PriorPrice } from './prior-key.ts';

export type PromotionRow = Selectable<PromotionTable>;

export type NewPromotion = Omit<PromotionRow, 'id' | 'started_at' | 'ended_at' | 'ended_by'>;

export const addPromotion = async (db: Writer, promotion: NewPromotion): Promise<number> =>
  (await db.insertInto('promotion').values(promotion).returning('id').executeTakeFirstOrThrow()).id;

export async function addGoods(db: Writer, promotionId: number, variantIds: readonly number[]): Promise<void> {
  for (const slice of inSlices(variantIds.map((variantId, place) => [place, variantId]))) {
    await sql`
      insert into promotion_variant (promotion_id, place, variant_id)
      select ${promotionId}, place, variant_id from ${rowsOf(slice, ['place', 'variant_id'])} as given where true`.execute(
      db,
    );
  }
}

export const promotionsByIds = (db: Reader | Writer, ids: readonly number[]): Promise<PromotionRow[]> =>
  ask(db, sql<PromotionRow>`select * from promotion where id in ${idList(ids)} order by id`);

/** Planned and running. */
export const promotionsUnderWay = (db: Reader | Writer): Promise<PromotionRow[]> =>
  ask(db, sql<PromotionRow>`select * from promotion where state in ('planned', 'running') order by id`);

export const promotionById = (db: Reader | Writer, id: number): Promise<PromotionRow | undefined> =>
  db.selectFrom('promotion').selectAll().where('id', '=', id).executeTakeFirst();

/** Ends those that run, cancels those that are planned; answers how many. */
export async function callOffPromotions(
  db: Writer,
  which: { readonly batchId: number } | { readonly id: number },
  at: number,
  by: number,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('promotion')
    .set((eb) => ({
      state: eb.case().when('state', '=', 'running').then('ended').else('cancelled').end(),
      ended_at: at,
      ended_by: by,
    }))
    .where('state', 'in', ['planned', 'running'])
    .$if('batchId' in which, (query) => query.where('batch_id', '=', (which as { batchId: number }).batchId))
    .$if('id' in which, (query) => query.where('id', '=', (which as { id: number }).id))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Those that a batch called off and whose time is not over: planned again. */
export async function planPromotionsAgain(db: Writer, endedBy: number, at: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('promotion')
    .set({ state: 'planned', ended_at: null, ended_by: null })
    .where('ended_by', '=', endedBy)
    .where('until_at', '>', at)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The prior prices that a promotion was laid with already, by variant and channel. */
export async function earlierPriors(db: Writer, promotionId: number): Promise<Map<string, PriorPrice>> {
  const rows = await ask(
    db,
    sql<{ variantId: number; channelId: string; prior: number | null; priorDays: number | null }>`
      select variant_id as "variantId", channel_id as "channelId", prior, prior_days as "priorDays" from price_plan
      where promotion_id = ${promotionId} and started_at is not null order by step`,
  );
  return new Map(
    rows.map(({ variantId, channelId, prior, priorDays }) => [priorKey(variantId, channelId), { prior, priorDays }]),
  );
}

/** Promotions begin and end by their own minutes, also those that lay no price over another. */
export async function turnPromotions(db: Writer, at: number): Promise<number> {
  const over = await db
    .updateTable('promotion')
    .set({ state: 'ended', ended_at: at })
    .where('state', 'in', ['planned', 'running'])
    .where('until_at', '<=', at)
    .executeTakeFirst();
  const begun = await db
    .updateTable('promotion')
    .set((eb) => ({ state: 'running', started_at: eb.fn.coalesce('started_at', eb.val(at)) }))
    .where('state', '=', 'planned')
    .where('from_at', '<=', at)
    .executeTakeFirst();
  return Number(over.numUpdatedRows + begun.numUpdatedRows);
}

/** Counts anew what a promotion reduces, after its prices were settled or its goods changed. */
export async function countPrices(db: Writer, ids: readonly number[]): Promise<void> {
  await sql`
    update promotion set
      prices = (select count(*) from price_plan where promotion_id = promotion.id and step = 0 and amount is not null),
      left_out = (select count(*) from price_plan where promotion_id = promotion.id and step = 0 and amount is null)
    where id in ${idList(ids)}`.execute(db);
}

export const goodsOf = async (db: Reader | Writer, promotionId: number): Promise<number[]> =>
  (
    await ask(
      db,
      sql<{ id: number }>`
        select variant_id as id from promotion_variant where promotion_id = ${promotionId} order by place`,
    )
  ).map(({ id }) => id);

export const renamePromotion = (db: Writer, id: number, name: string) =>
  db.updateTable('promotion').set({ name }).where('id', '=', id).execute();

/** The last step that has not begun after the new end goes with it; what runs then ends then. */
export async function moveEnd(db: Writer, { id, until_at: before }: PromotionRow, until: number): Promise<void> {
  await db.updateTable('promotion').set({ until_at: until }).where('id', '=', id).execute();
  await sql`
    update price_plan set until_at = ${until}
    where promotion_id = ${id} and state in ('waiting', 'running')
      and (until_at = ${before} or until_at > ${until})`.execute(db);
  await sql`
    update price_plan set state = 'cancelled'
    where promotion_id = ${id} and state = 'waiting' and from_at >= until_at`.execute(db);
}

export const promotionPage = (
  db: Reader,
  state: string | undefined,
  place: readonly [from: number, id: number] | null,
  limit: number,
): Promise<PromotionRow[]> =>
  ask(
    db,
    sql<PromotionRow>`
      select * from promotion
      where ${state === undefined ? sql`true` : sql`state = ${state}`}
        and ${place === null ? sql`true` : sql`(from_at, id) < (${place[0]}, ${place[1]})`}
      order by from_at desc, id desc limit ${limit}`,
  );

export async function promotionCount(db: Reader, state: string | undefined): Promise<number> {
  const rows = await ask(
    db,
    sql<{ count: number }>`
      select count(*) as count from promotion where ${state === undefined ? sql`true` : sql`state = ${state}`}`,
  );
  return rows[0]?.count ?? 0;
}

export interface PricedRow {
  /** Where the next page begins. */
  readonly place: number;
  readonly variantId: number;
  readonly title: string;
  readonly sku: string;
  readonly channelId: string;
  readonly step: number;
  readonly regular: number | null;
  readonly prior: number | null;
  readonly priorDays: number | null;
  readonly amount: number | null;
  readonly state: string;
  readonly warnings: string;
}

/** In the order in which the goods were chosen; each variant's channels and steps together. */
export const pricedRows = (db: Reader, promotionId: number, beyond: number, limit: number): Promise<PricedRow[]> =>
  ask(
    db,
    sql<PricedRow>`
      select plan.id as place, plan.variant_id as "variantId", variant.title, variant.sku,
        plan.channel_id as "channelId", plan.step, plan.regular, plan.prior, plan.prior_days as "priorDays",
        plan.amount, plan.state, plan.warnings
      from price_plan as plan join variant on variant.id = plan.variant_id
      where plan.promotion_id = ${promotionId} and plan.id > ${beyond} order by plan.id limit ${limit}`,
  );

export async function pricedCount(db: Reader, promotionId: number): Promise<number> {
  const rows = await ask(
    db,
    sql<{ count: number }>`select count(*) as count from price_plan where promotion_id = ${promotionId}`,
  );
  return rows[0]?.count ?? 0;
}

/** The goods of a promotion that leaves their prices as they are, with what they cost on its channels. */
export const unreducedRows = (db: Reader, promotionId: number, beyond: number, limit: number): Promise<PricedRow[]> =>
  ask(
    db,
    sql<PricedRow>`
      select goods.place + 1 as place, goods.variant_id as "variantId", variant.title, variant.sku,
        channel.value as "channelId", 0 as step, coalesce(price.regular, price.amount) as regular, null as prior,
        null as "priorDays", null as amount,
        case promotion.state when 'planned' then 'waiting' else promotion.state end as state, '' as warnings
      from promotion_variant as goods join promotion on promotion.id = goods.promotion_id
      join variant on variant.id = goods.variant_id join json_each(promotion.channels) as channel
      left join current_price as price on price.variant_id = variant.id and price.channel_id = channel.value
      where goods.promotion_id = ${promotionId} and goods.place >= ${beyond} and goods.place < ${beyond + limit}
      order by goods.place, channel.key`,
  );
