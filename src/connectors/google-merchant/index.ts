/** The shop's products on Google Shopping and in Google's local results. */
export { GoogleOffers } from './offers.ts';
