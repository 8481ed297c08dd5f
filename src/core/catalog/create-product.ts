import type { catalogContract } from '../../api/catalog.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import type { Call, Verbs } from '../door.ts';
import { checkAddresses, checkAmount, checkedGtin } from './check-fields.ts';
import { compare, type VariantGiven } from './compare.ts';
import type { CatalogParts, PriceHook } from './index.ts';
import { upsertMany } from './upsert-many.ts';

type Create = Verbs<typeof catalogContract.create>;
type Wish = Parameters<Create>[0];

/** Adds a product with its variants and their prices, as one batch. A SKU that is sold already is refused. */
export async function createProduct(
  change: Change,
  { batches }: CatalogParts,
  givePrices: PriceHook,
  wish: Wish,
  { actor }: Call,
): ReturnType<Create> {
  const givens = asGivens(wish);
  const compared = await compare(change.db, givens);
  const taken = compared.find(({ added }) => !added);
  if (taken) throw new Refusal('sku-taken', { sku: taken.given.sku, title: taken.known?.title ?? '' });
  const batchId = await batches.begin(change, {
    kind: 'product',
    actor: actor.name,
    summary: { title: wish.product.name, added: givens.length },
  });
  const variantIds = await upsertMany(change, batches, batchId, compared);
  await batches.count(change, batchId, variantIds.length);
  const prices = variantIds.flatMap((variantId, index) => {
    const amount = wish.variants[index]?.price ?? null;
    return amount === null ? [] : [{ variantId, amount }];
  });
  await givePrices(change, { batchId, actor: actor.name, prices });
  const first = (await compare(change.db, givens.slice(0, 1)))[0];
  return { productId: first?.known?.productId ?? 0, variantIds, batchId };
}

function asGivens({ product, variants }: Wish): VariantGiven[] {
  checkAddresses(product);
  const seen = new Set<string>();
  return variants.map(({ sku, gtin, price, cost, ...rest }) => {
    if (seen.has(sku)) throw new Refusal('sku-taken', { sku, title: product.name });
    seen.add(sku);
    checkAmount(price);
    checkAmount(cost);
    return {
      sku,
      productKey: 'product',
      handle: null,
      product,
      variant: { ...rest, cost, gtin: checkedGtin(gtin) },
    };
  });
}
