/** Who takes what was scanned. Pure. */

export interface ScannedGoods {
  readonly sku: string;
  readonly variantId: number;
  readonly title: string;
}

/** Takes the scanned product and says whether it did. */
export type Taker = (goods: ScannedGoods) => boolean;

/** Takes a code that is no product's and says whether it did. */
export type CodeTaker = (code: string) => boolean;

/**
 * What was scanned goes to the page that was opened last and takes it. A product comes before anything else a code could
 * mean: one of twelve figures may look like a gift card's.
 * @returns what nobody took
 */
export function handOn(
  code: string,
  goods: ScannedGoods | undefined,
  to: { readonly takers: readonly Taker[]; readonly codeTakers: readonly CodeTaker[] },
): 'taken' | 'unknown' | ScannedGoods {
  if (goods === undefined) return to.codeTakers.toReversed().some((take) => take(code)) ? 'taken' : 'unknown';
  return to.takers.toReversed().some((take) => take(goods)) ? 'taken' : goods;
}
