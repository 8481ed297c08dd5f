/** Prices that start, and perhaps end, at a minute to come; and what the law says about the price that was. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import type { ScheduledPrice } from '../../api/schedules.ts';
import { shop } from '../app/door.ts';

export type ScheduleWish = Parameters<Door['pricing']['schedule']['create']>[0];
type State = ScheduledPrice['state'];

export const useScheduled = (state: () => State) =>
  useInfiniteQuery({
    key: () => ['pricing', 'scheduled', state()],
    query: ({ pageParam }) => shop.pricing.schedule.list({ state: state(), after: pageParam, limit: 100 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** Running and coming prices of one product, channel by channel, and the price to strike. */
export const usePriceFacts = (variantId: () => number) =>
  useQuery({
    key: () => ['pricing', 'facts', variantId()],
    query: () => shop.pricing.facts({ variantId: variantId() }),
  });

function useScheduleChange<Wish, Answer>(mutation: (wish: Wish) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSettled: () => {
      for (const domain of ['pricing', 'listings', 'catalog', 'metrics'])
        void cache.invalidateQueries({ key: [domain] });
    },
  });
}

export const useSchedulePrices = () => useScheduleChange((wish: ScheduleWish) => shop.pricing.schedule.create(wish));
export const useCancelScheduled = () => useScheduleChange((ids: number[]) => shop.pricing.schedule.cancel({ ids }));
