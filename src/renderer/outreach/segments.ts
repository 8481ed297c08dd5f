/** Groups of people by what is known of them. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { SegmentCondition } from '../../api/segments.ts';
import { shop } from '../app/door.ts';
import { locale } from '../app/preferences.ts';

export type Conditions = readonly SegmentCondition[];

const plain = (conditions: Conditions): SegmentCondition[] =>
  JSON.parse(JSON.stringify(conditions)) as SegmentCondition[];
const keyOf = (conditions: Conditions): string => JSON.stringify(conditions);

export const useSegments = () => useQuery({ key: ['outreach', 'segments'], query: () => shop.outreach.segments() });

/** Counted anew at every change of the sentences; the figure before stays until the next is there. */
export const useSegmentCount = (conditions: () => Conditions) =>
  useQuery({
    key: () => ['outreach', 'count', keyOf(conditions())],
    query: () => shop.outreach.countSegment({ conditions: plain(conditions()) }),
    placeholderData: (before) => before,
  });

export const useSegmentPeople = (conditions: () => Conditions) =>
  useInfiniteQuery({
    key: () => ['outreach', 'people', keyOf(conditions())],
    query: ({ pageParam }) =>
      shop.outreach.segmentPeople({ conditions: plain(conditions()), after: pageParam, limit: 50 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const useSegmentChoices = (search: () => string, products: () => readonly number[]) =>
  useQuery({
    key: () => ['outreach', 'choices', search(), products().join(',')],
    query: () => shop.outreach.segmentChoices({ search: search(), products: [...products()] }),
    placeholderData: (before) => before,
  });

export const exportSegment = (name: string, conditions: Conditions, format: 'csv' | 'xlsx') =>
  shop.outreach.exportSegment({ name, conditions: plain(conditions), format, language: locale.value });

export function useSaveSegment() {
  const cache = useQueryCache();
  return useMutation({
    mutation: ({ id, name, conditions }: { id: number | null; name: string; conditions: Conditions }) =>
      shop.outreach.saveSegment({ id, name, conditions: plain(conditions) }),
    onSettled: () => cache.invalidateQueries({ key: ['outreach', 'segments'] }),
  });
}

export function useRemoveSegment() {
  const cache = useQueryCache();
  return useMutation({
    mutation: (id: number) => shop.outreach.removeSegment({ id }),
    onSettled: () => cache.invalidateQueries({ key: ['outreach', 'segments'] }),
  });
}
