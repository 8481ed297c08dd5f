/** The shop's own web shop: joining it. */
import { useMutation, useQueryCache } from '@pinia/colada';
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
