/** What the price list shows: tab, words, category and order stand in the address, so that a link or *back* finds them again. */
import { refDebounced } from '@vueuse/core';
import { computed, ref, watch } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';
import type { GridWish } from './grid-rows.ts';

export type Tab = NonNullable<GridWish['tab']>;
export type Sort = NonNullable<GridWish['sort']>;

// Written here, not taken from the contract: its schemas would come along, and this page needs none of them.
export const tabs = ['all', 'to-align', 'needs-hand', 'changed-today', 'no-gtin'] as const satisfies readonly Tab[];
export const sorts = ['name', 'price', 'sku', 'category', 'changed'] as const satisfies readonly Sort[];

export function useListState() {
  const route = useRoute();
  const router = useRouter();
  const text = (name: string): string => (typeof route.query[name] === 'string' ? route.query[name] : '');
  const set = (change: LocationQueryRaw) =>
    router.replace({
      path: route.path,
      query: Object.fromEntries(Object.entries({ ...route.query, ...change }).filter(([, value]) => value)),
    });

  const search = ref(text('q'));
  const quiet = refDebounced(search, 150);
  watch(quiet, (words) => words.trim() !== text('q') && set({ q: words.trim() }));
  watch(
    () => text('q'),
    (words) => words !== search.value.trim() && (search.value = words),
  );

  const tab = computed<Tab>(() => tabs.find((one) => one === text('tab')) ?? 'all');
  const category = computed(() => text('category') || null);
  const sort = computed<Sort>(() => sorts.find((one) => one === text('sort')) ?? 'name');
  const descending = computed(() => text('down') === '1');
  const words = computed(() => text('q'));

  const wish = computed<GridWish>(() => ({
    tab: tab.value,
    sort: sort.value,
    descending: descending.value,
    ...(words.value === '' ? {} : { search: words.value }),
    ...(category.value === null ? {} : { category: category.value }),
  }));

  return {
    search,
    words,
    tab,
    category,
    sort,
    descending,
    wish,
    filtered: computed(() => words.value !== '' || category.value !== null),
    setTab: (value: Tab) => set({ tab: value === 'all' ? null : value }),
    setCategory: (value: string | null) => set({ category: value }),
    setSort: (value: Sort, down: boolean) => set({ sort: value === 'name' ? null : value, down: down ? '1' : null }),
    clear: () => {
      search.value = '';
      return set({ q: null, category: null });
    },
  };
}

export type ListState = ReturnType<typeof useListState>;
