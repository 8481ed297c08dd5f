/** Where people stand with the shop. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { LifecycleRules, LifecycleStage } from '../../api/lifecycle.ts';
import { shop } from '../app/door.ts';
import { locale } from '../app/preferences.ts';

export const icons: Readonly<Record<LifecycleStage, string>> = {
  acquisition: 'i-lucide-user-round-plus',
  trial: 'i-lucide-shopping-bag',
  loyalty: 'i-lucide-heart',
  retention: 'i-lucide-user-round-minus',
  recovery: 'i-lucide-user-round-x',
};

export interface StageFilter {
  readonly stage: LifecycleStage;
  readonly moved: boolean;
}

export const useStages = () => useQuery({ key: ['lifecycle', 'overview'], query: () => shop.lifecycle.overview() });

export const usePeopleOf = (filter: () => StageFilter) =>
  useInfiniteQuery({
    key: () => ['lifecycle', 'people', filter().stage, filter().moved],
    query: ({ pageParam }) => shop.lifecycle.people({ ...filter(), after: pageParam, limit: 50 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** Among the customers: what is noted of somebody may move them. */
export const usePersonStage = (id: () => number) =>
  useQuery({ key: () => ['customers', 'stage', id()], query: () => shop.lifecycle.ofPerson({ personId: id() }) });

export const exportPeopleOf = (filter: StageFilter, format: 'csv' | 'xlsx') =>
  shop.lifecycle.export({ ...filter, format, language: locale.value });

export function useSetRules() {
  const cache = useQueryCache();
  return useMutation({
    mutation: (rules: LifecycleRules) => shop.lifecycle.setRules(rules),
    onSettled: () =>
      Promise.all([cache.invalidateQueries({ key: ['lifecycle'] }), cache.invalidateQueries({ key: ['metrics'] })]),
  });
}
