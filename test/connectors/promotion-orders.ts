/** Promotions beside the price, as stories here need them. */
import type { PromotionOrder } from '../../src/core/channels/ports.ts';

export const threeForTwo: PromotionOrder['benefit'] = { kind: 'n-for-m', take: 3, pay: 2 };

/** A coupon of 10 % on the honey, for a week from now; change what the story is about. */
export function promotion(change: Partial<PromotionOrder> = {}): PromotionOrder {
  const now = Date.now();
  return {
    key: 'vetrina-1',
    title: 'Settimana del miele: −10 %',
    benefit: { kind: 'coupon', code: 'MIELE10', percent: 1000, amount: null },
    goods: ['MIELE-500'],
    from: new Date(now - 60_000).toISOString(),
    until: new Date(now + 7 * 86_400_000).toISOString(),
    link: 'https://bottega.example.com/',
    storeCode: '',
    inStore: true,
    online: true,
    ...change,
  };
}
