/** The places where prices show, and the accounts behind them: queries and what can be done. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { ChannelRule, Vendor } from '../../api/channels.ts';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';

/** Those with prices; the whole board stands in `board.ts`. */
export const useChannels = () => useQuery({ key: ['channels', 'list'], query: () => shop.channels.list({}) });

export const useConnection = (vendor: () => Vendor) =>
  useQuery({
    key: () => ['channels', 'connection', vendor()],
    query: () => shop.channels.connection({ vendor: vendor() }),
  });

function useChannelChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSettled: () =>
      Promise.all([cache.invalidateQueries({ key: ['channels'] }), cache.invalidateQueries({ key: ['listings'] })]),
  });
}

export const useConnectGoogle = () =>
  useChannelChange((keys: Parameters<Door['channels']['connectGoogle']>[0]) => shop.channels.connectGoogle(keys));
export const useConnectMeta = () =>
  useChannelChange((keys: Parameters<Door['channels']['connectMeta']>[0]) => shop.channels.connectMeta(keys));
export const useConnectMetaBrowser = () =>
  useChannelChange((keys: Parameters<Door['channels']['connectMetaBrowser']>[0]) =>
    shop.channels.connectMetaBrowser(keys),
  );
export const useConnectPractice = () => useChannelChange((vendor: Vendor) => shop.channels.connectPractice({ vendor }));
export const useDoctor = () => useChannelChange((vendor: Vendor) => shop.channels.doctor({ vendor }));
export const useSetUp = () =>
  useChannelChange((wish: Parameters<Door['channels']['setUp']>[0]) => shop.channels.setUp(wish));
export const useKeys = () => useQuery({ key: ['channels', 'keys'], query: () => shop.channels.keys({}) });
export const useDisconnect = () => useChannelChange((vendor: Vendor) => shop.channels.disconnect({ vendor }));
export const useChoose = () =>
  useChannelChange((wish: { vendor: Vendor; chosen: Record<string, string> }) => shop.channels.choose(wish));

export interface ChannelChange {
  readonly id: string;
  readonly name?: string;
  readonly rule?: ChannelRule;
  readonly enabled?: boolean;
  keepsAligned?: boolean;
}
export const useUpdateChannel = () => useChannelChange((change: ChannelChange) => shop.channels.update(change));

export const useSyncNow = () => useChannelChange((channelId: string) => shop.listings.sync({ channelId, force: true }));

export type Feed = Parameters<Door['listings']['feed']>[0];
export const useFeed = () => useMutation({ mutation: (feed: Feed) => shop.listings.feed(feed) });
