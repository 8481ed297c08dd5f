/** Dated reductions: what is planned and runs, what the law says about one, its signs and its proof. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import type { SelectionFilter } from '../../api/bulk.ts';
import type { PromotionState, PromotionWish } from '../../api/promotions.ts';
import { shop } from '../app/door.ts';

type Promotions = Door['pricing']['promotions'];
export type UpdateWish = Parameters<Promotions['update']>[0];
/** A promotion as it is asked about: its name does not matter to prices. */
export type PreviewWish = Omit<PromotionWish, 'name'>;

export const usePromotions = (state: () => PromotionState) =>
  useInfiniteQuery({
    key: () => ['pricing', 'promotions', state()],
    query: ({ pageParam }) => shop.pricing.promotions.list({ state: state(), after: pageParam, limit: 50 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const usePromotion = (id: () => number) =>
  useInfiniteQuery({
    key: () => ['pricing', 'promotion', id()],
    query: ({ pageParam }) => shop.pricing.promotions.get({ id: id(), after: pageParam, limit: 100 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.rows.next,
  });

/** The rows with a warning are what matters: as many as fit are asked for, the counts are of all. */
export const usePromotionPreview = (wish: () => PreviewWish | null) =>
  useQuery({
    key: () => ['pricing', 'promotion-preview', JSON.stringify(wish())],
    query: () => {
      const asked = wish();
      return asked === null
        ? Promise.resolve(null)
        : shop.pricing.promotions.preview({ ...asked, warnedFirst: true, limit: 200 });
    },
    enabled: () => wish() !== null,
    placeholderData: (before) => before,
    gcTime: 10_000,
  });

export const useSigns = (id: () => number, language: () => 'it' | 'en' | 'hu') =>
  useQuery({
    key: () => ['pricing', 'promotion-sign', id(), language()],
    query: () => shop.pricing.promotions.sign({ id: id(), language: language(), limit: 50 }),
  });

export const useProof = (id: () => number) =>
  useInfiniteQuery({
    key: () => ['pricing', 'promotion-proof', id()],
    query: ({ pageParam }) => shop.pricing.promotions.proof({ id: id(), after: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

function usePromotionChange<Wish, Answer>(mutation: (wish: Wish) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSettled: () => {
      for (const domain of ['pricing', 'listings', 'metrics']) void cache.invalidateQueries({ key: [domain] });
    },
  });
}

export const useCreatePromotion = () =>
  usePromotionChange((wish: PromotionWish) => shop.pricing.promotions.create(wish));
export const useUpdatePromotion = () => usePromotionChange((wish: UpdateWish) => shop.pricing.promotions.update(wish));
export const useStopPromotion = () => usePromotionChange((id: number) => shop.pricing.promotions.stop({ id }));

/** How many goods a filter finds, and what it narrows to. */
export const useGoodsCount = (filter: () => SelectionFilter | null) =>
  useQuery({
    key: () => ['listings', 'goods-count', JSON.stringify(filter())],
    query: async () => (await shop.listings.grid({ ...filter(), limit: 1 })).total,
    enabled: () => filter() !== null,
  });

export const useGoodsChoices = () =>
  useQuery({ key: ['listings', 'choices'], query: () => shop.listings.gridChoices() });

export const useFindGoods = (text: () => string) =>
  useQuery({
    key: () => ['catalog', 'find', text()],
    query: () => shop.catalog.search({ text: text(), limit: 8 }),
    enabled: () => text().length > 1,
    placeholderData: (before) => before,
  });

export interface SignsWish {
  readonly promotionId: number;
  readonly formatId: string;
  /** One for the whole promotion, or one for each of its goods. */
  readonly of: 'whole' | 'products';
}

export const usePrintSigns = () => useMutation({ mutation: (wish: SignsWish) => shop.labels.promotionSigns(wish) });
export const usePrintProof = () =>
  useMutation({ mutation: (promotionId: number) => shop.labels.promotionProof({ promotionId }) });

export const useToldPromotion = (promotionId: () => number) =>
  useQuery({
    key: () => ['listings', 'promotion', promotionId()],
    query: () => shop.listings.promotion({ promotionId: promotionId() }),
  });
