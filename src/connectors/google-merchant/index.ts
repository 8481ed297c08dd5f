/** The shop's products on Google Shopping and in Google's local results. */
export { merchantExaminer } from './examine.ts';
export { GoogleOffers } from './offers.ts';
