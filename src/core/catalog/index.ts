/**
 * What the shop sells. A product is what people ask for by name; its variants are the sizes and colours that stand on
 * the shelf, each with its code, its barcode, what it cost and its VAT. Everything here is changed in batches, so that
 * a wrong import or a slip at the keyboard can be taken back as a whole.
 */
import type { catalogContract, Variant } from '../../api/catalog.ts';
import type { Selection } from '../../api/pricing.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Batches } from '../batches/index.ts';
import type { Change, Grounds, Reader, Writer } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { ShopSettings } from '../settings/index.ts';
import { archiveVariant, oneVariant, updateVariant } from './update-variant.ts';
import { compare, type Compared, type VariantGiven } from './compare.ts';
import { createProduct } from './create-product.ts';
import { exportVariants } from './export-variants.ts';
import { keptCounts, listVariants } from './list-variants.ts';
import { categoriesOf, idsOfFilter, idsStillSold, namedInSummary } from './lists.sql.ts';
import { journalDomain } from './save-edits.ts';
import { searchVariants } from './search-variants.ts';
import { setCosts } from './set-costs.ts';
import { catalogDeeds, undoCatalog } from './undo-catalog.ts';
import { type Upserting, upsertMany } from './upsert-many.ts';
import { asVariant, inOrder } from './view.ts';
import { variantBySku, variantsByGtins, variantsByIds } from './variants.sql.ts';

export type { Compared, VariantGiven } from './compare.ts';
export type { KnownVariant } from './rows.ts';
export { isWebAddress, type Option, readGtin, titleOf } from './plain.ts';

/** Prices that came with new goods; what a price is, the domain above knows. */
export type PriceHook = (
  change: Change,
  given: {
    readonly batchId: number;
    readonly actor: string;
    readonly prices: readonly { readonly variantId: number; readonly amount: number }[];
  },
) => Promise<void>;

export interface CatalogParts extends Grounds {
  readonly batches: Batches;
  readonly settings: ShopSettings;
}

export type Catalog = ReturnType<typeof openCatalog>;

export function openCatalog(parts: CatalogParts) {
  const { database, batches, settings, clock } = parts;
  const counts = keptCounts(database);
  let givePrices: PriceHook = async () => {};
  batches.onUndo(
    journalDomain,
    (change, undo) => undoCatalog(change, batches, undo),
    (db, batch) => catalogDeeds(db, batches, batch),
  );
  batches.onNames(async (db, ids) => {
    const known = await variantsByIds(db, ids);
    return new Map(known.map(({ id, title, variant }) => [id, { title, sku: variant.sku }]));
  });
  batches.onFind(journalDomain, namedInSummary);

  const verbs: Verbs<typeof catalogContract> = {
    get: async ({ id }) => asVariant(await oneVariant(database.read, id)),
    async bySku({ sku }) {
      const known = await variantBySku(database.read, sku.trim());
      if (known === undefined || known.variant.archivedAt !== null) throw new Refusal('sku-unknown', { sku });
      return asVariant(known);
    },
    list: (wish) => listVariants(database.read, counts, wish),
    search: ({ text, limit }) => searchVariants(database.read, text, limit),
    categories: () => categoriesOf(database.read),
    create: (wish, call) => database.change((change) => createProduct(change, parts, givePrices, wish, call)),
    update: (wish, call) => database.change((change) => updateVariant(change, parts, wish, call)),
    setCosts: (wish, call) => database.change((change) => setCosts(change, parts, wish, call)),
    archive: ({ id }, call) => database.change((change) => archiveVariant(change, parts, id, call)),
    export: async (wish) => exportVariants(database.read, await settings.current(), clock.now(), wish?.format ?? 'csv'),
  };

  return {
    /** Registered by pricing: the first prices of new goods. */
    onPricesGiven: (hook: PriceHook): void => void (givePrices = hook),
    /** In the order of the ids; archived ones too, unknown ones are left out. */
    variantsByIds: async (db: Reader | Writer, ids: readonly number[]): Promise<Variant[]> =>
      inOrder(ids, await variantsByIds(db, ids)).map(asVariant),
    /** What is sold among a selection, in the order of lists. */
    variantIdsOf: (db: Reader | Writer, selection: Selection): Promise<number[]> =>
      'variantIds' in selection ? idsStillSold(db, selection.variantIds) : idsOfFilter(db, selection.filter),
    variantsByGtins,
    compare: <Given extends VariantGiven>(
      db: Reader | Writer,
      givens: readonly Given[],
      decided?: Set<number>,
    ): Promise<Compared<Given>[]> => compare(db, givens, decided),
    upsertMany: (
      change: Change,
      batchId: number,
      compared: readonly Compared[],
      upserting?: Upserting,
    ): Promise<number[]> => upsertMany(change, batches, batchId, compared, upserting),
    verbs,
  };
}
