/** Goods that another page chose to be printed: a list too long for an address is handed over in memory. */
import { shallowRef } from 'vue';
import type { Selection } from '../../api/pricing.ts';

export interface HandedOver {
  readonly selection: Selection;
  readonly count: number;
}

export const handedOver = shallowRef<HandedOver | null>(null);

/** Where the button of the price list leads with what is chosen there. */
export function handOver(selection: Selection, count: number): string {
  handedOver.value = { selection, count };
  return '/cartellini?di=scelti';
}
