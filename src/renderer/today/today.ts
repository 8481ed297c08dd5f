/** What *Oggi* can do at once. */
import { useMutation, useQueryCache } from '@pinia/colada';
import { shop } from '../app/door.ts';

export function useSendAgain() {
  const cache = useQueryCache();
  return useMutation({
    mutation: (listing: { readonly variantId: number; readonly channelId: string }) => shop.listings.sendAgain(listing),
    onSettled: () =>
      Promise.all([cache.invalidateQueries({ key: ['listings'] }), cache.invalidateQueries({ key: ['metrics'] })]),
  });
}
