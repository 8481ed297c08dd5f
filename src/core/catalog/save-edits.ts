import type { Batches, JournalEntry } from '../batches/index.ts';
import { type Change, indexVariants } from '../database/index.ts';
import { differences, type KnownVariant, type ProductRow, valuesOf, type VariantRow } from './rows.ts';
import { variantsOfProducts } from './variants.sql.ts';
import { saveProducts, saveVariants } from './writes.sql.ts';

export const journalDomain = 'catalog';
export const productKey = (id: number): string => `product:${id}`;
export const variantKey = (id: number): string => `variant:${id}`;

/** Products and variants as they shall be, by id. What is like this already is neither written nor journalled. */
export interface Edits {
  readonly products: ReadonlyMap<number, Partial<ProductRow>>;
  readonly variants: ReadonlyMap<number, Partial<VariantRow>>;
}

/** Writes edits of known rows as part of a batch; titles of all variants of a product follow its name. */
export async function saveEdits(
  change: Change,
  batches: Batches,
  batchId: number,
  edits: Edits,
  known: readonly KnownVariant[],
): Promise<number[]> {
  const entries: JournalEntry[] = [];
  const products = new Map<number, ProductRow>();
  for (const { productId, product } of known) {
    if (products.has(productId)) continue;
    const changed = differences(product, edits.products.get(productId) ?? {});
    products.set(productId, { ...product, ...changed });
    noteEdit(entries, productKey(productId), product, changed);
  }
  const changedProducts = [...products].filter(([id]) => edits.products.has(id));
  await saveProducts(
    change.db,
    changedProducts.map(([id, row]) => ({ id, row })),
    change.at,
  );
  const touched = new Map(known.filter(({ id }) => edits.variants.has(id)).map((each) => [each.id, each]));
  for (const sister of await variantsOfProducts(
    change.db,
    changedProducts.map(([id]) => id),
  )) {
    if (!touched.has(sister.id)) touched.set(sister.id, sister);
  }
  const variants = [...touched.values()].map(({ id, productId, product, variant }) => {
    const changed = differences(variant, edits.variants.get(id) ?? {});
    noteEdit(entries, variantKey(id), variant, changed);
    return { id, product: products.get(productId) ?? product, row: { ...variant, ...changed } };
  });
  await saveVariants(change.db, variants, change.at);
  const ids = variants.map(({ id }) => id);
  await indexVariants(change.db, ids);
  await batches.journal(change, batchId, journalDomain, entries);
  await change.markVariants(ids);
  if (ids.length > 0) change.announce('catalog');
  return ids;
}

function noteEdit<Row extends object>(entries: JournalEntry[], key: string, row: Row, changed: Partial<Row>): void {
  const keys = Object.keys(changed) as (keyof Row)[];
  if (keys.length > 0) entries.push({ key, before: valuesOf(row, keys), after: changed });
}
