/** Winning back who slipped away. Among the customers: what is noted of somebody may move them. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import type { WinBackStage } from '../../api/win-back-words.ts';
import { shop } from '../app/door.ts';

export const useWinBack = () => useQuery({ key: ['customers', 'win-back'], query: () => shop.winBack.overview() });

export const useAway = (stage: () => WinBackStage) =>
  useInfiniteQuery({
    key: () => ['customers', 'win-back-people', stage()],
    query: async ({ pageParam }) => {
      // Places are made anew where anything happened since.
      await shop.lifecycle.overview();
      return shop.winBack.people({ stage: stage(), after: pageParam, limit: 30 });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

function useWinBackChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSettled: () =>
      Promise.all([cache.invalidateQueries({ key: ['customers'] }), cache.invalidateQueries({ key: ['sales'] })]),
  });
}

export const useNoteTry = () =>
  useWinBackChange((wish: Parameters<Door['winBack']['note']>[0]) => shop.winBack.note(wish));
export const useTakeTryBack = () => useWinBackChange((id: number) => shop.winBack.takeBack({ id }));
