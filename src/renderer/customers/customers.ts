/** The customer book: the list, one person, and what is noted of them. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';
import { locale } from '../app/preferences.ts';

export interface PeopleFilter {
  readonly search: string;
  readonly stage: 'lead' | 'customer' | undefined;
}

const pageSize = 60;

export const usePeople = (filter: () => PeopleFilter) =>
  useInfiniteQuery({
    key: () => ['customers', 'list', filter().search, filter().stage ?? ''],
    query: ({ pageParam }) =>
      shop.customers.list({
        after: pageParam,
        limit: pageSize,
        ...(filter().search === '' ? {} : { search: filter().search }),
        ...(filter().stage === undefined ? {} : { stage: filter().stage }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** The book as it is filtered, as a file in the language of the screen. */
export const exportPeople = ({ search, stage }: PeopleFilter, format: 'csv' | 'xlsx') =>
  shop.customers.export({
    format,
    language: locale.value,
    ...(search === '' ? {} : { search }),
    ...(stage === undefined ? {} : { stage }),
  });

export const usePerson = (id: () => number | undefined) =>
  useQuery({
    key: () => ['customers', 'one', id() ?? 0],
    query: () => shop.customers.get({ id: id() ?? 0 }),
    enabled: () => id() !== undefined,
  });

export type Note = Parameters<Door['customers']['addNote']>[0];

export function useAddNote() {
  const cache = useQueryCache();
  return useMutation({
    mutation: (note: Note) => shop.customers.addNote(note),
    onSettled: () => cache.invalidateQueries({ key: ['customers'] }),
  });
}
