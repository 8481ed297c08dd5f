/** Adverts around the shop and posts on the Google profile: the queries and what can be done. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { CampaignDraft } from '../../api/campaigns.ts';
import type { PostWish } from '../../api/presence.ts';
import { shop } from '../app/door.ts';

export const useCampaigns = () => useQuery({ key: ['campaigns', 'list'], query: () => shop.campaigns.list({}) });
export const usePosts = () => useQuery({ key: ['presence', 'posts'], query: () => shop.presence.posts.list({}) });

export interface Reach {
  readonly radiusKm: number;
  readonly dailyBudget: number;
  readonly minimumAge: number;
}

export const useEstimate = (reach: () => Reach | null) =>
  useQuery({
    key: () => ['campaigns', 'estimate', JSON.stringify(reach())],
    query: () => shop.campaigns.estimate(reach() ?? { radiusKm: 1, dailyBudget: 0, minimumAge: 18 }),
    enabled: () => reach() !== null,
  });

function useAfter<Input, Answer>(domain: 'campaigns' | 'presence', mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: [domain] }) });
}

export const useCreateCampaign = () => useAfter('campaigns', (draft: CampaignDraft) => shop.campaigns.create(draft));
export const useStartCampaign = () => useAfter('campaigns', (id: number) => shop.campaigns.start({ id }));
export const usePauseCampaign = () => useAfter('campaigns', (id: number) => shop.campaigns.pause({ id }));
export const useRetryCampaign = () => useAfter('campaigns', (id: number) => shop.campaigns.retry({ id }));
export const usePublishPost = () => useAfter('presence', (draft: PostWish) => shop.presence.posts.publish(draft));
export const useRetryPost = () => useAfter('presence', (id: number) => shop.presence.posts.retry({ id }));
