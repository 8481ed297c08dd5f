/** The shop's products on Google Shopping and in Google's local results. */
export { merchantExaminers } from './examine.ts';
export { GoogleOffers } from './offers.ts';
export { GooglePromotions } from './promotions.ts';
export { setUpMerchant } from './set-up.ts';
