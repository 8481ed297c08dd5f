/** What the goods chosen can be reduced to together, so that none of them goes below its own lowest price. */
import type { AgeingRow } from '../../api/stock.ts';

export type Rescue =
  { readonly kind: 'fixed'; readonly price: number } | { readonly kind: 'percent'; readonly percent: number };

/**
 * One price where it is the same for all of them, else the largest whole percentage that every one of them bears
 * (hundredths of a percent); null: nothing chosen, or none of one percent and more.
 */
export function rescueOf(rows: readonly Pick<AgeingRow, 'price' | 'rescuePrice'>[]): Rescue | null {
  const known = rows.flatMap(({ price, rescuePrice }) =>
    price === null || rescuePrice === null ? [] : [{ price, rescuePrice }],
  );
  const [first] = known;
  if (first === undefined || known.length < rows.length) return null;
  if (known.every(({ rescuePrice }) => rescuePrice === first.rescuePrice)) {
    return { kind: 'fixed', price: first.rescuePrice };
  }
  const borne = known.map(({ price, rescuePrice }) => Math.floor(((price - rescuePrice) * 100) / price));
  const percent = Math.min(...borne);
  return percent < 1 ? null : { kind: 'percent', percent: percent * 100 };
}
