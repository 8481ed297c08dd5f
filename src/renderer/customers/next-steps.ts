/** What is to be done for people, calls with what came of them, and what happened on a day. */
import { useInfiniteQuery, useMutation, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';

const pageSize = 60;

export const useSteps = (who: () => string) =>
  useInfiniteQuery({
    key: () => ['customers', 'steps', who()],
    query: ({ pageParam }) =>
      shop.customers.nextSteps({ after: pageParam, limit: pageSize, ...(who() === '' ? {} : { who: who() }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const useHappened = (day: () => string) =>
  useInfiniteQuery({
    key: () => ['customers', 'day', day()],
    query: ({ pageParam }) => shop.customers.happened({ day: day(), after: pageParam, limit: pageSize }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: () => day() !== '',
  });

/** What is done is no longer asked for on the page of the day. */
function useChange<Wish, Answer>(mutation: (wish: Wish) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSettled: () =>
      Promise.all([cache.invalidateQueries({ key: ['customers'] }), cache.invalidateQueries({ key: ['metrics'] })]),
  });
}

export const useLogCall = () =>
  useChange((wish: Parameters<Door['customers']['logCall']>[0]) => shop.customers.logCall(wish));
export const usePlanNext = () =>
  useChange((wish: Parameters<Door['customers']['planNext']>[0]) => shop.customers.planNext(wish));
export const useEndNext = () =>
  useChange((wish: Parameters<Door['customers']['endNext']>[0]) => shop.customers.endNext(wish));
