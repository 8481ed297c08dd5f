/**
 * The rows of the price list: all ids in order, and of those in view what they show. A hundred thousand places stay
 * light; rows are read in blocks where the list is looked at, and again when something changes there.
 */
import { useQuery } from '@pinia/colada';
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import type { GridRow } from '../../../api/listings.ts';
import { reportUnlessClaimed } from '../../app/problems.ts';
import { readOrder, readRows, type GridWish } from '../grid-reading.ts';
import { orderDependsOn } from './order-depends.ts';
import { openRowCache } from './row-cache.ts';

/** One line of the list; what it shows is looked up when it is drawn. */
export interface GridPlace {
  readonly id: number;
}

export interface Stretch {
  readonly first: number;
  /** Not included. */
  readonly end: number;
}

interface Order {
  readonly key: string;
  readonly places: readonly GridPlace[];
}

const nothing: Order = { key: '', places: [] };

/** Of the last visit: whoever comes back finds the list where it was. */
let remembered: { readonly order: Order; readonly first: number } = { order: nothing, first: 0 };

export function useGridPlaces(wish: () => GridWish, busyWriting: () => boolean) {
  const key = computed(() => JSON.stringify(wish()));
  const order = shallowRef(remembered.order.key === key.value ? remembered.order : nothing);
  const firstPlace = order.value === nothing ? 0 : remembered.first;
  const view = shallowRef<Stretch>({ first: firstPlace, end: firstPlace + 30 });
  const cache = openRowCache(readRows);
  const drawn = ref(0);
  const idsIn = ({ first, end }: Stretch): number[] => order.value.places.slice(first, end).map(({ id }) => id);

  const needView = async (): Promise<void> => {
    if (await cache.need(() => idsIn(view.value))) drawn.value += 1;
  };

  let ordering: Promise<void> | undefined;
  /** However many domains change at once, one reading serves them. */
  function refreshOrder(): Promise<void> {
    ordering ??= readAgain().finally(() => (ordering = undefined));
    return ordering;
  }

  async function readAgain(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    const asked = { wish: wish(), key: key.value };
    const ids = await readOrder(asked.wish);
    if (asked.key !== key.value) return;
    // Under the hands of whoever writes nothing moves; the next change brings the order.
    if (order.value.key === asked.key && (busyWriting() || isSame(order.value.places, ids))) return;
    const places: GridPlace[] = new Array(ids.length);
    for (let place = 0; place < ids.length; place += 1) places[place] = { id: ids[place] as number };
    if (order.value.key !== asked.key) view.value = { first: 0, end: 30 };
    await cache.need(() => places.slice(view.value.first, view.value.end).map(({ id }) => id));
    if (asked.key === key.value) order.value = { key: asked.key, places };
  }

  // A row is made of four domains; a notice of any of them refreshes what is in view.
  const beats = (['catalog', 'pricing', 'listings', 'stock'] as const).map((domain) =>
    useQuery({
      key: () => [domain, 'grid', key.value],
      query: async () => {
        cache.grownOld();
        if (order.value.key !== key.value || orderDependsOn(wish(), domain)) await refreshOrder();
        await needView();
        return Date.now();
      },
      staleTime: 0,
      gcTime: 0,
    }),
  );

  watch(view, () => void needView().catch(reportUnlessClaimed));
  onScopeDispose(() => (remembered = { order: order.value, first: view.value.first }));

  const placeById = computed(() => {
    const places = new Map<number, number>();
    for (const [place, { id }] of order.value.places.entries()) places.set(id, place);
    return places;
  });

  return {
    places: computed(() => order.value.places),
    total: computed(() => order.value.places.length),
    /** False until the order of this filter is there. */
    ready: computed(() => order.value.key === key.value),
    everLoaded: computed(() => order.value !== nothing),
    error: computed(() => beats.find(({ error }) => error.value !== null)?.error.value ?? null),
    retry: () => beats[0]?.refetch(),
    firstPlace,
    /** Grows whenever rows that may be in view have become others. */
    drawn: computed(() => drawn.value),
    see: (stretch: Stretch): void => void (view.value = stretch),
    rowOf: (id: number): GridRow | undefined => cache.get(id),
    placeOf: (id: number): number | undefined => placeById.value.get(id),
    /** Rows that are about to be copied or written over, wherever they stand. */
    async rowsIn(stretch: Stretch): Promise<readonly (GridRow | undefined)[]> {
      const ids = idsIn(stretch);
      await cache.needAll(ids);
      return ids.map((id) => cache.get(id));
    },
    /** Shows a change at once; the next reading brings the truth. */
    patch(variantId: number, change: (row: GridRow) => GridRow): void {
      if (cache.patch(variantId, change)) drawn.value += 1;
    },
    refreshView: needView,
  };
}

export type GridPlaces = ReturnType<typeof useGridPlaces>;

const isSame = (places: readonly GridPlace[], ids: ArrayLike<number>): boolean =>
  places.length === ids.length && places.every(({ id }, place) => id === ids[place]);
