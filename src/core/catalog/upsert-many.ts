import type { Batches } from '../batches/index.ts';
import { type Change, indexVariants } from '../database/index.ts';
import type { Compared } from './compare.ts';
import { emptyProduct, emptyVariant, type ProductRow, type VariantRow } from './rows.ts';
import { journalDomain, saveEdits, variantKey } from './save-edits.ts';
import { idsOfSkus, productsByHandles } from './variants.sql.ts';
import { addProducts, addVariants, type PlacedVariant, showVariants } from './writes.sql.ts';

export interface Upserting {
  /** The products of keys met so far, for a list that comes in pieces. */
  readonly families?: Map<string, number> | undefined;
  /** Gives the goods their prices; the ids are those of the comparison's lines, in its order. */
  readonly price?: ((variantIds: readonly number[]) => Promise<unknown>) | undefined;
}

/**
 * Writes what a comparison found, as part of a batch: new goods are added, archived ones come back, known ones take the
 * fields that differ. Answers the variant's id for each line of the comparison, in its order.
 */
export async function upsertMany(
  change: Change,
  batches: Batches,
  batchId: number,
  compared: readonly Compared[],
  { families = new Map(), price }: Upserting = {},
): Promise<number[]> {
  await saveKnown(change, batches, batchId, compared);
  const fresh = compared.filter(({ known }) => known === null);
  const ids = await addFresh(change, compared, fresh, families);
  const variantIds = compared.map(({ known, given }) => known?.id ?? ids.get(given.sku) ?? 0);
  await price?.(variantIds);
  if (fresh.length > 0) await showFresh(change, batches, batchId, [...ids.values()]);
  return variantIds;
}

/** New goods, in no list yet: each list is sorted by an index, which is written once when their prices are known. */
async function addFresh(
  change: Change,
  compared: readonly Compared[],
  fresh: readonly Compared[],
  families: Map<string, number>,
): Promise<Map<string, number>> {
  if (fresh.length === 0) return new Map();
  await addVariants(change.db, await placed(change, compared, fresh, families), change.at);
  return idsOfSkus(
    change.db,
    fresh.map(({ given }) => given.sku),
  );
}

async function showFresh(change: Change, batches: Batches, batchId: number, added: readonly number[]): Promise<void> {
  await showVariants(change.db, added);
  await indexVariants(change.db, added, true);
  // A variant that is added was "not sold" before: undoing it archives it, undoing that brings it back.
  await batches.journal(
    change,
    batchId,
    journalDomain,
    added.map((id) => ({ key: variantKey(id), before: { archivedAt: change.at }, after: { archivedAt: null } })),
  );
  await change.markVariants(added);
  change.announce('catalog');
}

async function saveKnown(
  change: Change,
  batches: Batches,
  batchId: number,
  compared: readonly Compared[],
): Promise<void> {
  const products = new Map<number, Partial<ProductRow>>();
  const variants = new Map<number, Partial<VariantRow>>();
  const touched = compared.flatMap(({ known, productChanges, variantChanges }) => {
    if (known === null) return [];
    if (Object.keys(productChanges).length > 0) products.set(known.productId, productChanges);
    if (Object.keys(variantChanges).length > 0) variants.set(known.id, variantChanges);
    return products.has(known.productId) || variants.has(known.id) ? [known] : [];
  });
  if (touched.length > 0) await saveEdits(change, batches, batchId, { products, variants }, touched);
}

/** Finds or makes the product of each new variant: that of a sister in the same list, of an earlier file, or a new one. */
async function placed(
  change: Change,
  compared: readonly Compared[],
  fresh: readonly Compared[],
  byKey: Map<string, number>,
): Promise<PlacedVariant[]> {
  for (const { known, given } of compared) {
    if (known !== null && given.productKey !== null) byKey.set(given.productKey, known.productId);
  }
  const handles = [...new Set(fresh.flatMap(({ given }) => given.handle ?? []))];
  const byHandle = await productsByHandles(change.db, handles);
  const wanted: ProductRow[] = [];
  const places: { id: number | null; index: number }[] = [];
  const newByKey = new Map<string, number>();
  for (const { given } of fresh) {
    const key = given.productKey;
    const id = (key === null ? undefined : byKey.get(key)) ?? (given.handle && byHandle.get(given.handle)) ?? null;
    const index = (key === null ? undefined : newByKey.get(key)) ?? wanted.length;
    if (!id && index === wanted.length) {
      wanted.push(productOf(given.product, given.handle));
      if (key !== null) newByKey.set(key, index);
    }
    places.push({ id: id || null, index });
  }
  const made = await addProducts(change.db, wanted, change.at);
  for (const [key, index] of newByKey) byKey.set(key, made[index] ?? 0);
  return fresh.map(({ given }, position) => {
    const place = places[position] ?? { id: null, index: 0 };
    return {
      productId: place.id ?? made[place.index] ?? 0,
      product: place.id === null ? (wanted[place.index] as ProductRow) : productOf(given.product, given.handle),
      row: { ...emptyVariant, archivedAt: change.at, sku: given.sku, ...defined(given.variant) },
    };
  });
}

const productOf = (given: Compared['given']['product'], handle: string | null): ProductRow => ({
  ...emptyProduct,
  name: '',
  ...defined(given),
  handle,
});

const defined = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
