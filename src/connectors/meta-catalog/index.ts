/** The shop's products in its Meta catalogue. */
export { MetaOffers } from './offers.ts';
