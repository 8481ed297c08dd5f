/** What customers see where: the listings of one product, the channels they stand on, and what a person decides. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { shop } from '../app/door.ts';

export const useTabs = () => useQuery({ key: ['listings', 'tabs'], query: () => shop.listings.tabs() });

export const useListingsOf = (variantId: () => number, wanted: () => boolean = () => true) =>
  useQuery({
    key: () => ['listings', 'variant', variantId()],
    query: () => shop.listings.ofVariant({ variantId: variantId() }),
    enabled: wanted,
  });

export const usePreflight = (variantId: () => number) =>
  useQuery({
    key: () => ['listings', 'preflight', variantId()],
    query: () => shop.listings.preflight({ variantId: variantId() }),
  });

/** The channels with prices, in the order that the shop gave them. */
export function useChannels() {
  const { data, error, refetch } = useQuery({ key: ['channels', 'list'], query: () => shop.channels.list() });
  const channels = computed(() => data.value ?? []);
  return { channels, error, refetch, known: computed(() => data.value !== undefined) };
}

export interface Spot {
  readonly variantId: number;
  readonly channelId: string;
}

function useListingChange<Wish>(mutation: (wish: Wish) => Promise<unknown>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSettled: () => {
      for (const domain of ['listings', 'pricing']) void cache.invalidateQueries({ key: [domain] });
    },
  });
}

/** The price list as it is filtered and sorted, as a file. */
export const exportPrices = (wish: NonNullable<Parameters<typeof shop.listings.export>[0]>) =>
  shop.listings.export(wish);

export const useSendAgain = () => useListingChange((spot: Spot) => shop.listings.sendAgain(spot));

export const useSettleConflict = () =>
  useListingChange((wish: Spot & { keep: 'ours' | 'theirs' }) => shop.listings.settleConflict(wish));
