/** Words of the web shop's orders without any check. */

/** `counted`: stands in the receipts. `waiting`: not paid, or being looked at. `aside`: to be sorted out. `ended`: cancelled. */
export const orderStates = ['counted', 'waiting', 'aside', 'ended'] as const;
export type OrderState = (typeof orderStates)[number];

/** What came of a call about a cart. */
export const rescueResults = ['reached', 'bought', 'not-reached', 'no'] as const;
export type RescueResult = (typeof rescueResults)[number];
