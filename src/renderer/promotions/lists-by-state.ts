/** One list for each state that a thing can be in, shown below each other on one page. */
import { computed, type Ref } from 'vue';

/** A list that comes in pages, as `useInfiniteQuery` answers it. */
interface PagedList<Item> {
  readonly data: Readonly<Ref<{ readonly pages: readonly { items: readonly Item[]; total: number }[] } | undefined>>;
  readonly error: Readonly<Ref<unknown>>;
  readonly hasNextPage: Readonly<Ref<boolean>>;
  readonly asyncStatus: Readonly<Ref<string>>;
  readonly loadNextPage: () => unknown;
  readonly refetch: () => Promise<unknown>;
}

export function useListsByState<State extends string, Item>(
  states: readonly State[],
  listOf: (state: State) => PagedList<Item>,
) {
  // After the list: it has a `state` of its own.
  const lists = states.map((state) => ({ ...listOf(state), state }));
  const groups = computed(() =>
    lists.map(({ state, data, hasNextPage, loadNextPage, asyncStatus }) => ({
      state,
      items: data.value?.pages.flatMap((page) => page.items) ?? [],
      total: data.value?.pages[0]?.total ?? 0,
      more: hasNextPage.value,
      load: loadNextPage,
      loading: asyncStatus.value === 'loading',
    })),
  );
  return {
    groups,
    filled: computed(() => groups.value.filter(({ total }) => total > 0)),
    loaded: computed(() => lists.every(({ data }) => data.value !== undefined)),
    error: computed(() => lists.find((list) => list.error.value)?.error.value),
    totalOf: (state: State): number => groups.value.find((group) => group.state === state)?.total ?? 0,
    retry: () => Promise.all(lists.map(({ refetch }) => refetch())),
  };
}
