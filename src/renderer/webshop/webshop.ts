/** The shop's own web shop: joining it, its orders, and carts that were left halfway. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import type { Cart } from '../../api/orders.ts';
import { shop } from '../app/door.ts';

export function useConnectWoocommerce() {
  const cache = useQueryCache();
  return useMutation({
    mutation: (keys: Parameters<Door['channels']['connectWoocommerce']>[0]) => shop.channels.connectWoocommerce(keys),
    onSettled: () =>
      Promise.all([cache.invalidateQueries({ key: ['channels'] }), cache.invalidateQueries({ key: ['listings'] })]),
  });
}

export type OrdersWish = Pick<Parameters<Door['orders']['list']>[0], 'cart' | 'from' | 'to'>;

export const useOrders = (wish: () => OrdersWish) =>
  useInfiniteQuery({
    key: () => ['sales', 'orders', 'list', JSON.stringify(wish())],
    query: ({ pageParam }) => shop.orders.list({ ...wish(), after: pageParam, limit: 60 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
export const useOrderReading = () =>
  useQuery({ key: ['sales', 'orders', 'reading'], query: () => shop.orders.reading({}) });
export const useAccounts = () =>
  useQuery({ key: ['sales', 'orders', 'accounts'], query: () => shop.orders.accounts({}) });
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

const hourMs = 60 * 60_000;

/** The goods are set aside until the evening that was promised, under the cart's own key: twice pressed it is once. */
async function keepCart({ channelId, orderId, number, name, mail, phone, personId, goods, until }: Cart) {
  await shop.pickups.create({
    formKey: `cart-to-rescue-${channelId}-${orderId}`.slice(0, 64),
    name: name || mail || phone,
    mail,
    phone,
    personId,
    note: number,
    lines: goods.map(({ variantId, thousandths }) => ({ variantId, quantity: thousandths })),
    hours: Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / hourMs)),
  });
  await shop.orders.noteRescue({ channelId, orderId, result: 'reached' });
}

export function useKeepCart() {
  const cache = useQueryCache();
  return useMutation({
    mutation: keepCart,
    onSettled: () =>
      Promise.all([cache.invalidateQueries({ key: ['sales', 'orders'] }), cache.invalidateQueries({ key: ['stock'] })]),
  });
}
