/** What customers see where: the listings of one product, the channels they stand on, and what a person decides. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import type { Channel } from '../../api/channels.ts';
import { shop } from '../app/door.ts';

export const useTabs = () => useQuery({ key: ['listings', 'tabs'], query: () => shop.listings.tabs() });

export const useListingsOf = (variantId: () => number, wanted: () => boolean = () => true) =>
  useQuery({
    key: () => ['listings', 'variant', variantId()],
    query: () => shop.listings.ofVariant({ variantId: variantId() }),
    enabled: wanted,
  });

const order: Record<Channel['kind'], number> = { till: 0, web: 1, google: 2, facebook: 3, other: 4 };

/** The channels in the order of every table: the shop's own first. */
export function useChannels() {
  const { data, error, refetch } = useQuery({ key: ['channels', 'list'], query: () => shop.channels.list() });
  const channels = computed(() => [...(data.value ?? [])].sort((a, b) => order[a.kind] - order[b.kind]));
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
