/** Everything that can be asked about prices: the records and rules, what the law wants, plans and promotions. */
import { pricingContract } from './pricing.ts';
import { promotionsContract } from './promotions.ts';
import { priceLawContract, scheduleContract } from './schedules.ts';

export const wholePricingContract = {
  ...pricingContract,
  ...priceLawContract,
  schedule: scheduleContract,
  promotions: promotionsContract,
};
