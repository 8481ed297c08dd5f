import type { Clock, Shop } from '../../core/shop.ts';
export async function fillSample(shop: Shop, clock: Clock): Promise<void> {
  void shop;
  void clock;
}
