/** Goods with how many of each, as somebody puts them together. */
import type { Found } from '../catalog/GoodsFinder.vue';

export interface GoodsLine {
  readonly goods: Found;
  quantity: number | null;
}

/** Something, and of each of it a number. */
export const isWhole = (lines: readonly GoodsLine[]): boolean =>
  lines.length > 0 && lines.every(({ quantity }) => (quantity ?? 0) > 0);

/** As the contract wants them. */
export const wishedLines = (lines: readonly GoodsLine[]) =>
  lines.map(({ goods, quantity }) => ({ variantId: goods.variantId, quantity: quantity ?? 0 }));
