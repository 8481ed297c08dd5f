/** What is sold: one product with all its facts, its categories, and what can be done with it. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';

export const useCategories = () => useQuery({ key: ['catalog', 'categories'], query: () => shop.catalog.categories() });

export const useVariant = (id: () => number, wanted: () => boolean = () => true) =>
  useQuery({
    key: () => ['catalog', 'variant', id()],
    query: () => shop.catalog.get({ id: id() }),
    enabled: wanted,
  });

export const goodsNow = async (text: string) => (text === '' ? [] : shop.catalog.search({ text, limit: 6 }));

/** Goods by what is typed or scanned. Never what was found for the words before: Enter would take it. */
export const useFoundGoods = (text: () => string) =>
  useQuery({ key: () => ['catalog', 'found', text()], query: () => goodsNow(text()) });

/** Names and codes as they are typed or scanned. */
export const searchGoods = (text: string) => shop.catalog.search({ text, limit: 12 });

export type NewGoods = Parameters<Door['catalog']['create']>[0];
export type GoodsChange = Parameters<Door['catalog']['update']>[0];

function useCatalogChange<Wish, Answer>(mutation: (wish: Wish) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSettled: () => {
      for (const domain of ['catalog', 'listings', 'pricing']) void cache.invalidateQueries({ key: [domain] });
    },
  });
}

export const useCreateProduct = () => useCatalogChange((goods: NewGoods) => shop.catalog.create(goods));
export const useUpdateVariant = () => useCatalogChange((change: GoodsChange) => shop.catalog.update(change));
export const useArchive = () => useCatalogChange((id: number) => shop.catalog.archive({ id }));
