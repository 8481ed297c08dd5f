/** Goods that are set aside for somebody. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';

export type PickupShow = 'open' | 'ended';

export const usePickups = (show: () => PickupShow, search: () => string) =>
  useInfiniteQuery({
    key: () => ['pickups', 'list', show(), search()],
    query: ({ pageParam }) =>
      shop.pickups.list({
        show: show(),
        after: pageParam,
        limit: 40,
        ...(search() === '' ? {} : { search: search() }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const usePickup = (id: () => number) =>
  useQuery({ key: () => ['pickups', 'one', id()], query: () => shop.pickups.get({ id: id() }) });

export const usePickupMessage = (id: () => number) =>
  useQuery({ key: () => ['pickups', 'message', id()], query: () => shop.pickups.message({ id: id() }) });

function usePickupChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSettled: () =>
      Promise.all([cache.invalidateQueries({ key: ['pickups'] }), cache.invalidateQueries({ key: ['stock'] })]),
  });
}

export const useCreatePickup = () =>
  usePickupChange((wish: Parameters<Door['pickups']['create']>[0]) => shop.pickups.create(wish));
export const useReadyPickup = () => usePickupChange((id: number) => shop.pickups.ready({ id }));
export const useCollectPickup = () =>
  usePickupChange((wish: { id: number; till: boolean }) => shop.pickups.collect(wish));
export const useCancelPickup = () => usePickupChange((id: number) => shop.pickups.cancel({ id }));
export const useExtendPickup = () => usePickupChange((id: number) => shop.pickups.extend({ id, hours: 24 }));
export const shelfList = () => shop.pickups.shelfList();
