/**
 * What Vetrina may ask of an outside service: one small port per ability. A connector implements the ports it declares
 * and passes each port's conformance suite; the core sees nothing else of it.
 */
export type * from './ports/offers.ts';
export type * from './ports/promotions.ts';
export type * from './ports/posts.ts';
export type * from './ports/reviews.ts';
export type * from './ports/ads.ts';
export type * from './ports/audiences.ts';
export type * from './ports/leads.ts';
export type * from './ports/forms.ts';
export type * from './ports/figures.ts';
export type * from './ports/mail.ts';
export type * from './ports/profile.ts';
export type * from './ports/orders.ts';
export type * from './ports/coupons.ts';
export type * from './ports/customers.ts';
export type * from './ports/account.ts';
export type * from './ports/connector.ts';
