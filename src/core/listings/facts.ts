import type { Reader, Writer } from '../database/index.ts';
import type { Pricing } from '../pricing/index.ts';
import type { GoodsFacts, OfferFacts } from './offer.ts';
import { factsOf } from './offers.sql.ts';
import type { PlannedSale } from './sale.ts';

export type SalesOf = Pick<Pricing, 'salesOf'>;

/** Variants with all that their offers are made of; also archived ones, unknown ids are left out. */
export const offerFacts = async (
  db: Reader | Writer,
  pricing: SalesOf,
  variantIds: readonly number[],
): Promise<OfferFacts[]> => withSales(db, pricing, await factsOf(db, variantIds));

/** Beside the prices in force the sales that run, and the next to come. */
export async function withSales(
  db: Reader | Writer,
  pricing: SalesOf,
  goods: readonly GoodsFacts[],
): Promise<OfferFacts[]> {
  const planned = await pricing.salesOf(
    db,
    goods.map(({ variantId }) => variantId),
  );
  const sales = new Map<number, Record<string, PlannedSale>>();
  for (const { variantId, channelId, amount, from, until, regular } of planned) {
    const known = sales.get(variantId) ?? {};
    known[channelId] = { amount, from, until, regular };
    sales.set(variantId, known);
  }
  return goods.map((facts) => ({ ...facts, sales: sales.get(facts.variantId) ?? {} }));
}
