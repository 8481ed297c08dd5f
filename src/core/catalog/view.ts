import type { Variant } from '../../api/catalog.ts';
import { toInstant } from '../../api/time.ts';
import type { KnownVariant } from './rows.ts';

export const asVariant = ({ id, productId, title, basePrice, updatedAt, product, variant }: KnownVariant): Variant => ({
  id,
  productId,
  title,
  name: product.name,
  sku: variant.sku,
  gtin: variant.gtin,
  options: variant.options.map(({ name, value }) => ({ name, value })),
  description: product.description,
  brand: product.brand,
  category: product.category,
  supplier: product.supplier,
  condition: product.condition as Variant['condition'],
  link: product.link,
  imageUrl: product.imageUrl,
  cost: variant.cost,
  floorPrice: variant.floorPrice,
  content: variant.content,
  vatRate: variant.vatRate,
  basePrice,
  archived: variant.archivedAt !== null,
  updatedAt: toInstant(updatedAt),
});

/** In the order of the ids; those that are unknown are left out. */
export function inOrder(ids: readonly number[], found: readonly KnownVariant[]): KnownVariant[] {
  const byId = new Map(found.map((known) => [known.id, known]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
