/** What lies over the regular prices now and what will: for channels that take a sale with its dates, and for labels. */
import { sql } from 'kysely';

import type { Regime } from '../../api/promotions.ts';
import { ask, idList, inSlices, type Reader, type Writer } from '../database/index.ts';
import { goodsFirst } from './plans/plans.sql.ts';

export interface ReductionRow {
  readonly planId: number;
  readonly promotionId: number | null;
  /** Empty for a scheduled price. */
  readonly name: string;
  readonly variantId: number;
  readonly channelId: string;
  readonly amount: number;
  readonly from: number;
  readonly until: number;
  readonly state: 'running' | 'waiting';
  readonly prior: number | null;
  readonly priorDays: number | null;
  /** Of the promotion; null for a scheduled price. */
  readonly regime: Regime | null;
}

/** Running ones first, then the next. */
export async function reductionsOf(db: Reader | Writer, variantIds: readonly number[]): Promise<ReductionRow[]> {
  const found: ReductionRow[] = [];
  for (const slice of inSlices(variantIds)) {
    const rows = await ask(
      db,
      sql<ReductionRow>`
        select plan.id as "planId", plan.promotion_id as "promotionId", coalesce(promotion.name, '') as name,
          plan.variant_id as "variantId", plan.channel_id as "channelId", plan.amount, plan.from_at as "from",
          plan.until_at as "until", plan.state, plan.prior, plan.prior_days as "priorDays",
          promotion.regime
        from ${goodsFirst(slice)} left join promotion on promotion.id = plan.promotion_id
        where plan.variant_id = goods.value and plan.state in ('running', 'waiting')
          and plan.until_at is not null and plan.amount is not null
        order by plan.state, plan.from_at, plan.id`,
    );
    for (const row of rows) found.push(row);
  }
  return found;
}

export interface ReducedRow {
  readonly variantId: number;
  readonly amount: number;
  readonly regular: number;
  readonly prior: number | null;
  readonly until: number | null;
  readonly regime: Regime | null;
}

/** The prices that a plan lowers now on any channel; of each variant the lowest last, among them one with the lowest prior. */
export async function reducedNow(db: Reader | Writer, variantIds: readonly number[]): Promise<ReducedRow[]> {
  const found: ReducedRow[] = [];
  for (const slice of inSlices(variantIds)) {
    const rows = await ask(
      db,
      sql<ReducedRow>`
        select price.variant_id as "variantId", price.amount, price.regular, plan.prior, plan.until_at as "until",
          promotion.regime
        from ${idList(slice)} as goods
          cross join current_price as price indexed by current_price_reduced on price.variant_id = goods.value
          join price_plan as plan on plan.id = price.plan_id
          left join promotion on promotion.id = plan.promotion_id
        where price.plan_id is not null and price.amount < price.regular
        order by price.amount desc, plan.prior is not null, plan.prior desc, price.channel_id desc`,
    );
    for (const row of rows) found.push(row);
  }
  return found;
}
