/** The customer book: the list, one person, and what is noted of them. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';
import { locale } from '../app/preferences.ts';

export interface PeopleFilter {
  readonly search: string;
  readonly stage: 'lead' | 'customer' | undefined;
  /** Whom a number of the report counts; null: everybody. */
  readonly came?: Came | null | undefined;
}

/** Who came into the book from there, on these days. */
export interface Came {
  readonly source: string;
  readonly from: string;
  readonly to: string;
}

const asked = ({ search, stage, came }: PeopleFilter) => ({
  ...(search === '' ? {} : { search }),
  ...(stage === undefined ? {} : { stage }),
  ...(came == null ? {} : { source: came.source, from: came.from, to: came.to }),
});

const pageSize = 60;

export const usePeople = (filter: () => PeopleFilter) =>
  useInfiniteQuery({
    key: () => ['customers', 'list', JSON.stringify(asked(filter()))],
    query: ({ pageParam }) =>
      shop.customers.list({
        after: pageParam,
        limit: pageSize,
        ...asked(filter()),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** The book as it is filtered, as a file in the language of the screen. */
export const exportPeople = (filter: PeopleFilter, format: 'csv' | 'xlsx') =>
  shop.customers.export({
    format,
    language: locale.value,
    ...asked(filter),
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

function useChange<Wish, Answer>(mutation: (wish: Wish) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['customers'] }) });
}

export const useRecordConsent = () =>
  useChange((wish: Parameters<Door['customers']['recordConsent']>[0]) => shop.customers.recordConsent(wish));

export const useAddCard = () =>
  useChange((wish: Parameters<Door['customers']['addCard']>[0]) => shop.customers.addCard(wish));
export const useRemoveCard = () =>
  useChange((wish: Parameters<Door['customers']['removeCard']>[0]) => shop.customers.removeCard(wish));

export const personNow = (id: number) => shop.customers.get({ id });

export const useErasePerson = () =>
  useChange((wish: Parameters<Door['customers']['erase']>[0]) => shop.customers.erase(wish));

export const useRetention = () =>
  useQuery({ key: ['customers', 'retention'], query: () => shop.customers.retention() });
export const useSetRetention = () =>
  useChange((wish: Parameters<Door['customers']['setRetention']>[0]) => shop.customers.setRetention(wish));
export const useRunRetention = () => useChange(() => shop.customers.runRetention());

/** All that is known of somebody, in the language of the screen. */
export const exportPerson = (id: number, format: 'html' | 'json') =>
  shop.customers.exportPerson({ id, format, language: locale.value });

/** Entries that may be this person. */
export const useAlike = (id: () => number) =>
  useQuery({
    key: () => ['customers', 'alike', id()],
    query: () => shop.customers.duplicates({ personId: id(), limit: 5 }),
  });

/** All pairs, page by page. */
export const useDuplicates = () =>
  useInfiniteQuery({
    key: ['customers', 'duplicates'],
    query: ({ pageParam }) => shop.customers.duplicates({ after: pageParam, limit: 30 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** Who of the book may be the one who is being typed. */
export const useSimilar = (who: () => { readonly name: string; readonly phone: string; readonly mail: string }) =>
  useQuery({
    key: () => ['customers', 'similar', who().name, who().phone, who().mail],
    query: () => shop.customers.similar(who()),
    enabled: () => Object.values(who()).some((text) => text.trim().length > 4),
  });

export const useAddPerson = () =>
  useChange((wish: Parameters<Door['customers']['add']>[0]) => shop.customers.add(wish));

export const useMerge = () =>
  useChange((wish: Parameters<Door['customers']['merge']>[0]) => shop.customers.merge(wish));

export const useKeepApart = () =>
  useChange((wish: Parameters<Door['customers']['keepApart']>[0]) => shop.customers.keepApart(wish));

export const useUnmerge = () => useChange((mergeId: number) => shop.customers.unmerge({ mergeId }));
