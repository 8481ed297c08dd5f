/** Posts on Google, Facebook, Instagram, and ready to paste: the queries and what can be done. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { PostChanges, PostOutlet, PostWish } from '../../api/presence.ts';
import { shop } from '../app/door.ts';

export const useAllPosts = () =>
  useQuery({ key: ['presence', 'posts', 'all'], query: () => shop.presence.posts.list({}) });

export const useEventPosts = (eventId: () => number) =>
  useQuery({
    key: () => ['presence', 'posts', 'event', eventId()],
    query: () => shop.presence.posts.list({ eventId: eventId() }),
  });

export const usePost = (id: () => number | undefined) =>
  useQuery({
    key: () => ['presence', 'posts', id() ?? 0],
    query: () => shop.presence.posts.get({ id: id() ?? 0 }),
    enabled: () => id() !== undefined,
  });

/** Which outlets publish by themselves now. */
export const useOutlets = () =>
  useQuery({ key: ['presence', 'outlets'], query: () => shop.presence.posts.outlets({}) });

export const usePicture = (id: () => string | null) =>
  useQuery({
    key: () => ['presence', 'picture', id() ?? ''],
    query: () => shop.presence.posts.picture({ id: id() ?? '' }),
    enabled: () => id() !== null,
    staleTime: Infinity,
  });

/** What a post can be about: promotions that run or are to come, and evenings that are not over. */
export const usePromotionsToPost = () =>
  useQuery({
    key: ['pricing', 'promotions', 'to-post'],
    query: async () => {
      const page = await shop.pricing.promotions.list({ limit: 50 });
      return page.items.filter(({ state }) => state === 'running' || state === 'planned');
    },
  });
export const useEventsToPost = () =>
  useQuery({
    key: ['events', 'to-post'],
    query: async () => (await shop.events.list({})).filter(({ state }) => state !== 'over'),
  });

function useAfter<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['presence'] }) });
}

export const usePublish = () => useAfter((wish: PostWish) => shop.presence.posts.publish(wish));
export const useChange = () => useAfter((wish: PostChanges & { id: number }) => shop.presence.posts.update(wish));
export const useRetry = () => useAfter((id: number) => shop.presence.posts.retry({ id }));
export const useRemove = () => useAfter((wish: { id: number; byHand: boolean }) => shop.presence.posts.remove(wish));
export const usePasted = () => useAfter((wish: { id: number; link: string }) => shop.presence.posts.pasted(wish));
export const useForget = () => useAfter((id: number) => shop.presence.posts.forget({ id }));

export const draftFromPromotion = (promotionId: number, outlet: PostOutlet) =>
  shop.presence.posts.draftFromPromotion({ promotionId, outlet });
export const draftFromEvent = (eventId: number, outlet: PostOutlet) =>
  shop.presence.posts.draftFromEvent({ eventId, outlet });
export const keepPicture = (base64: string) => shop.presence.posts.addPicture({ base64 });
