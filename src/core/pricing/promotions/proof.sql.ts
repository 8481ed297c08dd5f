/** Every record of one variant, and what a promotion made of it. */
import { sql } from 'kysely';

import { ask, type Reader } from '../../database/index.ts';
import { base } from '../prices.sql.ts';
import type { PricedRow } from './promotions.sql.ts';

export interface ProofRow {
  readonly channelId: string;
  readonly sequence: number;
  readonly amount: number | null;
  readonly regular: number | null;
  readonly from: number;
  readonly until: number | null;
  readonly visibleFrom: number | null;
  readonly reason: string;
  readonly note: string;
  readonly actor: string;
  readonly recordedAt: number;
  readonly slip: number | null;
}

/** The channels' records, oldest first. */
export const proofRows = (db: Reader, variantId: number): Promise<ProofRow[]> =>
  ask(
    db,
    sql<ProofRow>`
      select channel_id as "channelId", sequence, amount, coalesce(regular, amount) as regular, from_at as "from",
        until_at as "until", visible_from as "visibleFrom", reason, note, actor, recorded_at as "recordedAt",
        lead(typing_error) over (partition by channel_id order by sequence) as slip
      from price where variant_id = ${variantId} and channel_id <> ${base} order by channel_id, sequence`,
  );

export const rowsOfVariant = (db: Reader, promotionId: number, variantId: number): Promise<PricedRow[]> =>
  ask(
    db,
    sql<PricedRow>`
      select plan.id as place, plan.variant_id as "variantId", variant.title, variant.sku,
        plan.channel_id as "channelId", plan.step, plan.regular, plan.prior, plan.prior_days as "priorDays",
        plan.amount, plan.state, plan.warnings
      from price_plan as plan join variant on variant.id = plan.variant_id
      where plan.promotion_id = ${promotionId} and plan.variant_id = ${variantId} order by plan.step, plan.id`,
  );

export const goodsPage = (
  db: Reader,
  promotionId: number,
  beyond: number,
  limit: number,
): Promise<{ place: number; variantId: number; title: string; sku: string }[]> =>
  ask(
    db,
    sql<{ place: number; variantId: number; title: string; sku: string }>`
      select goods.place + 1 as place, variant.id as "variantId", variant.title, variant.sku
      from promotion_variant as goods join variant on variant.id = goods.variant_id
      where goods.promotion_id = ${promotionId} and goods.place >= ${beyond} order by goods.place limit ${limit}`,
  );
