/** What labels say now, read from the catalogue and the prices in force. */
import { type RawBuilder, sql } from 'kysely';

import type { ContentUnit, UnitPriceBase } from '../../api/unit-price.ts';
import { ask, idList, type Reader, type Writer } from '../database/index.ts';

export interface LabelFacts {
  readonly variantId: number;
  readonly title: string;
  readonly sku: string;
  readonly gtin: string | null;
  readonly link: string;
  /** On the channel; where it has none of its own, the one price. */
  readonly amount: number | null;
  readonly thousandths: number | null;
  readonly unit: ContentUnit | null;
  readonly per: UnitPriceBase | null;
  /** `750000 ml one`; empty without a content. */
  readonly content: string;
  /** Of the promotion that runs there: what its labels change with. */
  readonly prior: number | null;
  readonly until: number | null;
}

export const amountNow = sql<number | null>`coalesce(current_price.amount, variant.base_price)`;
export const contentNow = sql<string>`
  coalesce(variant.content_thousandths || ' ' || variant.content_unit || ' ' || variant.content_per, '')`;

/** Every variant beside its price on the channel. */
export const pricedOn = (channelId: string): RawBuilder<unknown> => sql`
  variant left join current_price
    on current_price.variant_id = variant.id and current_price.channel_id = ${channelId}
  left join price_plan on price_plan.id = current_price.plan_id and price_plan.promotion_id is not null`;

/** In the order of the ids. */
export async function labelFacts(
  db: Reader | Writer,
  channelId: string,
  variantIds: readonly number[],
): Promise<LabelFacts[]> {
  const rows = await ask(
    db,
    sql<LabelFacts>`
    select variant.id as variantId, variant.title, variant.sku, variant.gtin, product.link, ${amountNow} as amount,
      variant.content_thousandths as thousandths, variant.content_unit as unit, variant.content_per as per,
      ${contentNow} as content, price_plan.prior, price_plan.until_at as "until"
    from ${pricedOn(channelId)} join product on product.id = variant.product_id
    where variant.id in ${idList(variantIds)}`,
  );
  const byId = new Map(rows.map((row) => [row.variantId, row]));
  return variantIds.flatMap((id) => byId.get(id) ?? []);
}
