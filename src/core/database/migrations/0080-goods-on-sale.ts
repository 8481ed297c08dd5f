import type { Migration } from '../migrate.ts';

/** Goods whose price a promotion lies over now: few among many, found without walking through every price. */
export const goodsOnSale: Migration = {
  version: 80,
  statements: [
    `create index current_price_reduced on current_price (variant_id, channel_id)
      where plan_id is not null and amount < regular`,
  ],
};
