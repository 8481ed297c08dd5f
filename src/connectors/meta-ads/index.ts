/** Local adverts on Facebook and Instagram. */
export { MetaAds } from './ads.ts';
