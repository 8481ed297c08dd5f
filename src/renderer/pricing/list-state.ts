/** What the price list shows: filters, order and hidden columns stand in the address, so that a link or *back* finds them again. */
import { refDebounced } from '@vueuse/core';
import { computed, ref, watch } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';
import type { SavedView } from '../../api/listings.ts';
import type { GridWish } from './grid-reading.ts';

export type Tab = NonNullable<GridWish['tab']>;
export type Sort = NonNullable<GridWish['sort']>;

// Written here, not taken from the contract: its schemas would come along, and this page needs none of them.
export const tabs = [
  'all',
  'to-align',
  'needs-hand',
  'on-sale',
  'changed-today',
  'no-gtin',
] as const satisfies readonly Tab[];
export const sorts = ['name', 'price', 'sku', 'category', 'changed'] as const satisfies readonly Sort[];

/** What the list is narrowed to beside its tab and words; null: not. */
export interface Narrowing {
  readonly category: string | null;
  readonly brand: string | null;
  readonly supplier: string | null;
  /** A channel's id. */
  readonly behindOn: string | null;
  /** Hundredths of a percent. */
  readonly marginUnder: number | null;
  /** A day, as `2026-11-21`. */
  readonly changedSince: string | null;
}

/** How each part is called in the address. */
const inAddress: Record<keyof Narrowing, string> = {
  category: 'category',
  brand: 'brand',
  supplier: 'supplier',
  behindOn: 'behind',
  marginUnder: 'margin',
  changedSince: 'since',
};

/** The beginning of a day on this computer's clock. */
const dayBegins = (day: string): string | null => {
  const at = new Date(`${day}T00:00:00`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};

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
  const sort = computed<Sort>(() => sorts.find((one) => one === text('sort')) ?? 'name');
  const descending = computed(() => text('down') === '1');
  const words = computed(() => text('q'));
  const hidden = computed<ReadonlySet<string>>(
    () =>
      new Set(
        text('hide')
          .split(',')
          .filter((name) => name !== ''),
      ),
  );
  const narrowing = computed<Narrowing>(() => {
    const margin = Number(text('margin') || Number.NaN);
    return {
      category: text('category') || null,
      brand: text('brand') || null,
      supplier: text('supplier') || null,
      behindOn: /^[a-z][a-z0-9-]{0,31}$/u.test(text('behind')) ? text('behind') : null,
      marginUnder: Number.isInteger(margin) && Math.abs(margin) <= 10_000 ? margin : null,
      changedSince: dayBegins(text('since')) === null ? null : text('since'),
    };
  });

  const wish = computed<GridWish>(() => {
    const { changedSince, ...others } = narrowing.value;
    const since = changedSince === null ? null : dayBegins(changedSince);
    return {
      tab: tab.value,
      sort: sort.value,
      descending: descending.value,
      ...(words.value === '' ? {} : { search: words.value }),
      ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null)),
      ...(since === null ? {} : { changedSince: since }),
    };
  });

  const narrow = (change: Partial<Narrowing>) =>
    set(
      Object.fromEntries(
        Object.entries(change).map(([name, value]) => [
          inAddress[name as keyof Narrowing],
          value === null ? null : String(value),
        ]),
      ),
    );

  return {
    search,
    words,
    tab,
    sort,
    descending,
    hidden,
    narrowing,
    wish,
    filtered: computed(() => words.value !== '' || Object.values(narrowing.value).some((value) => value !== null)),
    setTab: (value: Tab) => set({ tab: value === 'all' ? null : value }),
    narrow,
    setSort: (value: Sort, down: boolean) => set({ sort: value === 'name' ? null : value, down: down ? '1' : null }),
    setHidden: (columns: Iterable<string>) => set({ hide: [...columns].join(',') || null }),
    clear: (alsoTab = false) => {
      search.value = '';
      return set({
        q: null,
        ...(alsoTab ? { tab: null } : {}),
        ...Object.fromEntries(Object.values(inAddress).map((name) => [name, null])),
      });
    },
    /** What a named view shows, and nothing else. */
    show({ filter, sort: by, descending: down, hidden: columns }: Omit<SavedView, 'id' | 'name'>) {
      search.value = filter.search ?? '';
      const { changedSince, marginUnder } = filter;
      return router.replace({
        path: route.path,
        query: Object.fromEntries(
          Object.entries({
            q: filter.search,
            tab: filter.tab === 'all' ? undefined : filter.tab,
            category: filter.category,
            brand: filter.brand,
            supplier: filter.supplier,
            behind: filter.behindOn,
            margin: marginUnder === undefined ? undefined : String(marginUnder),
            since: changedSince === undefined ? undefined : localDay(changedSince),
            sort: by === 'name' ? undefined : by,
            down: down ? '1' : undefined,
            hide: columns.length === 0 ? undefined : columns.join(','),
          }).filter(([, value]) => value),
        ),
      });
    },
  };
}

const localDay = (instant: string): string => {
  const at = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};

export type ListState = ReturnType<typeof useListState>;
