/** Words of the web shop's orders without any check. */

/** `counted`: stands in the receipts. `waiting`: not paid, or being looked at. `aside`: to be sorted out. `ended`: cancelled. */
export const orderStates = ['counted', 'waiting', 'aside', 'ended'] as const;
export type OrderState = (typeof orderStates)[number];

/** How far a cart came: left without payment, called about, bought after all. */
export const orderCarts = ['left', 'called', 'rescued'] as const;
export type OrderCart = (typeof orderCarts)[number];

/** What came of a call about a cart. */
export const rescueResults = ['reached', 'bought', 'not-reached', 'no'] as const;
export type RescueResult = (typeof rescueResults)[number];
