/** The shop's own web shop: joining it, its orders, and carts that were left halfway. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';

export function useConnectWoocommerce() {
  const cache = useQueryCache();
  return useMutation({
    mutation: (keys: Parameters<Door['channels']['connectWoocommerce']>[0]) => shop.channels.connectWoocommerce(keys),
    onSettled: () =>
      Promise.all([cache.invalidateQueries({ key: ['channels'] }), cache.invalidateQueries({ key: ['listings'] })]),
  });
}

export const useOrders = () =>
  useQuery({ key: ['sales', 'orders', 'list'], query: () => shop.orders.list({ limit: 100 }) });
export const useOrderReading = () =>
  useQuery({ key: ['sales', 'orders', 'reading'], query: () => shop.orders.reading({}) });
export const useCarts = () => useQuery({ key: ['sales', 'orders', 'carts'], query: () => shop.orders.carts({}) });

export function usePullOrders() {
  const cache = useQueryCache();
  return useMutation({
    mutation: () => shop.orders.pull({}),
    onSettled: () => cache.invalidateQueries({ key: ['sales'] }),
  });
}

export function useNoteRescue() {
  const cache = useQueryCache();
  return useMutation({
    mutation: (wish: Parameters<Door['orders']['noteRescue']>[0]) => shop.orders.noteRescue(wish),
    onSettled: () => cache.invalidateQueries({ key: ['sales', 'orders'] }),
  });
}
