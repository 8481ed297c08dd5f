/** *Try with my data*: the real shop's goods, prices and facts, copied into a practice folder; never people or tokens. */
import type { Shop } from '../core/shop.ts';

export async function copyCatalogue(from: Shop, to: Shop): Promise<void> {
  void from;
  void to;
}
