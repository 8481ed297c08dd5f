/** The rows of outlets: what is wished for a promotion where, and how far it came. */
import { type Selectable, sql, type Updateable } from 'kysely';

import type { ChosenOutlet } from '../../../api/outlets.ts';
import { ask, noReason, type PromotionOutletTable, type Reader, type Writer } from '../../database/index.ts';

/** Without the picture, which only the advert's beginning needs. */
export type OutletRow = Omit<Selectable<PromotionOutletTable>, 'picture'>;
/** `to-begin`: wished and not done. `begun`: its post, campaign or paper is there. `refused`: it cannot begin. `to-end`: it has to stop. */
export type OutletProgress = 'to-begin' | 'begun' | 'refused' | 'to-end' | 'ended';

const columns = [
  'id',
  'promotion_id',
  'outlet',
  'wish',
  'progress',
  'post_id',
  'campaign_id',
  'done_at',
  'reason_code',
  'reason_details',
  'until_at',
  'created_at',
  'updated_at',
] as const;

export const outletsOf = (db: Reader | Writer, promotionId: number): Promise<OutletRow[]> =>
  (db as Reader)
    .selectFrom('promotion_outlet')
    .select(columns)
    .where('promotion_id', '=', promotionId)
    .orderBy('id')
    .execute();

export const outletOf = (db: Reader | Writer, promotionId: number, outlet: string): Promise<OutletRow | undefined> =>
  (db as Reader)
    .selectFrom('promotion_outlet')
    .select(columns)
    .where('promotion_id', '=', promotionId)
    .where('outlet', '=', outlet)
    .executeTakeFirst();

export const outletById = (db: Reader | Writer, id: number): Promise<OutletRow | undefined> =>
  (db as Reader).selectFrom('promotion_outlet').select(columns).where('id', '=', id).executeTakeFirst();

export async function outletPicture(db: Reader | Writer, id: number): Promise<string | null> {
  const row = await (db as Reader)
    .selectFrom('promotion_outlet')
    .select('picture')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.picture ?? null;
}

export interface OutletWish {
  readonly promotionId: number;
  readonly outlet: ChosenOutlet;
  readonly wish: string;
  readonly picture: string | null;
}

/** The wish, new or once more after an end; one that is under way stays as it is. */
export async function wishOutlet(db: Writer, wish: OutletWish, at: number): Promise<void> {
  const fresh = {
    wish: wish.wish,
    picture: wish.picture,
    progress: 'to-begin' satisfies OutletProgress,
    post_id: null,
    campaign_id: null,
    done_at: null,
    ...noReason,
    until_at: null,
    updated_at: at,
  };
  await db
    .insertInto('promotion_outlet')
    .values({ promotion_id: wish.promotionId, outlet: wish.outlet, created_at: at, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(['promotion_id', 'outlet'])
        .doUpdateSet(fresh)
        .where('promotion_outlet.progress', 'in', ['ended', 'refused'] satisfies OutletProgress[]),
    )
    .execute();
}

export const updateOutlet = (db: Writer, id: number, change: Updateable<PromotionOutletTable>) =>
  db.updateTable('promotion_outlet').set(change).where('id', '=', id).execute();

export interface DueOutlet {
  readonly id: number;
  readonly over: 0 | 1;
}

/** What is still to be done, oldest first: beginnings, endings, and those whose promotion is over or has another end. */
export const dueOutlets = (db: Reader): Promise<DueOutlet[]> =>
  ask(
    db,
    sql<DueOutlet>`
      select outlet.id, case when promotion.state in ('ended', 'cancelled') then 1 else 0 end as over
      from promotion_outlet as outlet join promotion on promotion.id = outlet.promotion_id
      where outlet.progress in ('to-begin', 'to-end')
        or (outlet.progress in ('begun', 'refused') and promotion.state in ('ended', 'cancelled'))
        or (outlet.progress = 'begun' and outlet.until_at is distinct from promotion.until_at)
      order by outlet.id`,
  );

export interface Shown {
  readonly goods: number;
  /** Shown, or accepted, as wanted. */
  readonly right: number;
  readonly readBack: number;
  readonly waits: number;
  readonly trouble: number;
}

/** How the goods of a promotion stand on a channel. */
export async function shownOn(db: Reader, promotionId: number, channelId: string): Promise<Shown> {
  const [row] = await ask(
    db,
    sql<Shown>`
      select count(*) as goods,
        coalesce(sum(state in ('accepted', 'live')), 0) as "right", coalesce(sum(state = 'live'), 0) as "readBack",
        coalesce(sum(state in ('behind', 'sent', 'waiting')), 0) as waits,
        coalesce(sum(state in ('refused', 'needs-you', 'conflict')), 0) as trouble
      from promotion_variant as goods join listing
        on listing.variant_id = goods.variant_id and listing.channel_id = ${channelId} and listing.listed = 1
      where goods.promotion_id = ${promotionId}`,
  );
  return row ?? { goods: 0, right: 0, readBack: 0, waits: 0, trouble: 0 };
}
