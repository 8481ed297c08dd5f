/** What people say after a purchase. Among the sales: it follows their receipts. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { SurveyAnswer, SurveySettings } from '../../api/satisfaction.ts';
import type { PosterSize } from '../../api/posters.ts';
import { shop } from '../app/door.ts';
import { locale } from '../app/preferences.ts';
import { saveFile } from '../app/save-file.ts';

export const useSatisfaction = () =>
  useQuery({ key: ['sales', 'satisfaction'], query: () => shop.satisfaction.overview() });

interface Days {
  readonly from: string;
  readonly to: string;
}

/** @param days on which they were given; null: whenever */
export const useAnswers = (state: () => SurveyAnswer['state'] | null, days: () => Days | null) =>
  useInfiniteQuery({
    key: () => ['sales', 'survey-answers', state() ?? '', days()?.from ?? '', days()?.to ?? ''],
    query: ({ pageParam }) =>
      shop.satisfaction.answers({ state: state() ?? undefined, ...days(), after: pageParam, limit: 50 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

function useSurveyChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSettled: () =>
      Promise.all([cache.invalidateQueries({ key: ['sales'] }), cache.invalidateQueries({ key: ['metrics'] })]),
  });
}

export const useSetSurvey = () => useSurveyChange((settings: SurveySettings) => shop.satisfaction.set(settings));
export const useSettleAnswer = () =>
  useSurveyChange((wish: { id: number; note: string }) => shop.satisfaction.settle(wish));
export const useReopenAnswer = () => useSurveyChange((id: number) => shop.satisfaction.reopen({ id }));

export const savePoster = async (size: PosterSize): Promise<void> =>
  saveFile(await shop.satisfaction.poster({ size, language: locale.value }));

/** From the saddest on, as on the page where people answer. */
export const faces = [
  'i-lucide-frown',
  'i-lucide-annoyed',
  'i-lucide-meh',
  'i-lucide-smile',
  'i-lucide-laugh',
] as const;
