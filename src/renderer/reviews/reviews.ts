/** Google's reviews: the list as it is filtered, the figures on top, the answers and the kept texts. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { reviewFilters } from '../../api/reviews.ts';
import { shop } from '../app/door.ts';

export interface ReviewFilter {
  readonly show: (typeof reviewFilters)[number];
  readonly stars: number | undefined;
  readonly search: string;
}

const pageSize = 30;

export const useReviews = (filter: () => ReviewFilter) =>
  useInfiniteQuery({
    key: () => ['presence', 'reviews', filter().show, filter().stars ?? 0, filter().search],
    query: ({ pageParam }) => {
      const { show, stars, search } = filter();
      return shop.presence.reviews.list({
        show,
        after: pageParam,
        limit: pageSize,
        ...(stars === undefined ? {} : { stars }),
        ...(search === '' ? {} : { search }),
      });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const useReviewSummary = () =>
  useQuery({ key: ['presence', 'reviewSummary'], query: () => shop.presence.reviews.summary() });

export const useSavedAnswers = () =>
  useQuery({ key: ['presence', 'savedAnswers'], query: () => shop.presence.reviews.texts.list() });

/** A step at the shop, after which everything about reviews is read anew. */
function useStep<Input, Output>(step: (input: Input) => Promise<Output>) {
  const cache = useQueryCache();
  return useMutation({ mutation: step, onSettled: () => cache.invalidateQueries({ key: ['presence'] }) });
}

export const useAnswer = () => useStep((answer: { id: number; text: string }) => shop.presence.reviews.answer(answer));
export const useTakeBack = () => useStep((id: number) => shop.presence.reviews.takeBack({ id }));
export const useDiscard = () => useStep((id: number) => shop.presence.reviews.discard({ id }));
export const useReadReviews = () => useStep(() => shop.presence.reviews.refresh());

export interface SavedDraft {
  readonly id: number | null;
  readonly title: string;
  readonly text: string;
}
export const useSaveText = () =>
  useStep(({ id, title, text }: SavedDraft) =>
    id === null
      ? shop.presence.reviews.texts.add({ title, text })
      : shop.presence.reviews.texts.change({ id, title, text }),
  );
export const useRemoveText = () => useStep((id: number) => shop.presence.reviews.texts.remove({ id }));
