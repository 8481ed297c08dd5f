import { inSlices, type Reader, type Writer } from '../database/index.ts';
import { differences, type KnownVariant, type ProductRow, type VariantRow } from './rows.ts';
import { variantsBySkus } from './variants.sql.ts';

/** One variant as a file or a form gives it. What is absent or undefined stays as it is. */
export interface VariantGiven {
  readonly sku: string;
  /** Lines with the same key are one product; null: a product of its own. */
  readonly productKey: string | null;
  /** Kept with a new product, so that the next file of this kind finds it. */
  readonly handle: string | null;
  readonly product: { readonly [K in keyof Omit<ProductRow, 'handle'>]?: ProductRow[K] | undefined };
  readonly variant: { readonly [K in keyof Omit<VariantRow, 'sku' | 'archivedAt'>]?: VariantRow[K] | undefined };
}

export interface Compared<Given extends VariantGiven = VariantGiven> {
  readonly given: Given;
  /** The variant with this SKU, also an archived one; null: never seen. */
  readonly known: KnownVariant | null;
  /** It will be in the lists and was not. */
  readonly added: boolean;
  readonly productChanges: Partial<ProductRow>;
  readonly variantChanges: Partial<VariantRow>;
}

/**
 * What would change if this list came in. Where several lines name one product, the first one speaks for it: the same
 * list a second time then changes nothing. `decided` holds the products spoken for, for a list that comes in pieces.
 */
export async function compare<Given extends VariantGiven>(
  db: Reader | Writer,
  givens: readonly Given[],
  decided: Set<number> = new Set(),
): Promise<Compared<Given>[]> {
  const compared: Compared<Given>[] = [];
  for (const slice of inSlices(givens)) {
    const found = await variantsBySkus(
      db,
      slice.map(({ sku }) => sku),
    );
    const bySku = new Map(found.map((known) => [known.variant.sku, known]));
    for (const given of slice) compared.push(compareOne(given, bySku.get(given.sku) ?? null, decided));
  }
  return compared;
}

function compareOne<Given extends VariantGiven>(
  given: Given,
  known: KnownVariant | null,
  decided: Set<number>,
): Compared<Given> {
  if (known === null) return { given, known, added: true, productChanges: {}, variantChanges: {} };
  const productChanges = decided.has(known.productId) ? {} : differences(known.product, given.product);
  decided.add(known.productId);
  const added = known.variant.archivedAt !== null;
  const variantChanges: Partial<VariantRow> = differences(known.variant, given.variant);
  return {
    given,
    known,
    added,
    productChanges,
    variantChanges: added ? { ...variantChanges, archivedAt: null } : variantChanges,
  };
}
