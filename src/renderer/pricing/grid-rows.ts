/**
 * The rows of the price list, read in blocks as it is scrolled. A hundred thousand rows stay light: only the blocks in
 * view are read again when something changes, and a block that ends elsewhere than before drops those after it.
 */
import { useQuery } from '@pinia/colada';
import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import type { Door } from '../../api/index.ts';
import type { GridRow } from '../../api/listings.ts';
import { shop } from '../app/door.ts';
import { reportUnlessClaimed } from '../app/problems.ts';
import type { Stretch } from './rows-in-view.ts';

export type GridWish = Omit<Parameters<Door['listings']['grid']>[0], 'after' | 'limit'>;

interface Block {
  readonly after: string | null;
  readonly next: string | null;
  readonly rows: readonly GridRow[];
}

interface Loaded {
  readonly key: string;
  readonly blocks: readonly Block[];
  readonly total: number;
}

const blockSize = 100;
const nothing: Loaded = { key: '', blocks: [], total: 0 };

/** Of the last visit: whoever comes back finds the list where it was. */
let remembered: { readonly loaded: Loaded; readonly scrollTop: number } = { loaded: nothing, scrollTop: 0 };

export function useGridRows(wish: () => GridWish, view: () => Stretch) {
  const key = computed(() => JSON.stringify(wish()));
  const loaded = shallowRef(remembered.loaded.key === key.value ? remembered.loaded : nothing);
  const firstScrollTop = loaded.value === nothing ? 0 : remembered.scrollTop;
  const readingMore = ref(false);
  let running: Promise<void> | undefined;
  let begun = false;
  let again = false;

  /** However many changes come together, one reading runs, and one more after it. */
  function refresh(): Promise<void> {
    if (running !== undefined) {
      again ||= begun;
      return running;
    }
    running = turns().finally(() => (running = undefined));
    return running;
  }

  async function turns(): Promise<void> {
    begun = false;
    await new Promise((resolve) => setTimeout(resolve));
    do {
      again = false;
      begun = true;
      await read();
    } while (again || loaded.value.key !== key.value);
  }

  async function read(): Promise<void> {
    const asked = { wish: wish(), key: key.value };
    if (loaded.value.key !== asked.key) {
      const { block, total } = await readBlock(asked.wish, null);
      if (asked.key === key.value) loaded.value = { key: asked.key, blocks: [block], total };
      return;
    }
    const { first, end } = view();
    for (let place = Math.floor(first / blockSize); place <= Math.floor(Math.max(end - 1, 0) / blockSize); place++) {
      const before = loaded.value.blocks[place];
      if (before === undefined) return;
      const { block, total } = await readBlock(asked.wish, before.after);
      if (loaded.value.key !== asked.key || loaded.value.blocks[place]?.after !== before.after) return;
      const kept = block.next === before.next ? loaded.value.blocks.slice(place + 1) : [];
      loaded.value = { ...loaded.value, total, blocks: [...loaded.value.blocks.slice(0, place), block, ...kept] };
    }
  }

  async function readMore(): Promise<void> {
    const from = loaded.value;
    const after = from.blocks.at(-1)?.next ?? null;
    if (after === null || readingMore.value || from.key !== key.value) return;
    readingMore.value = true;
    try {
      const { block, total } = await readBlock(wish(), after);
      const now = loaded.value;
      if (now.key === from.key && now.blocks.at(-1)?.next === after) {
        loaded.value = { ...now, total, blocks: [...now.blocks, block] };
      }
    } catch (error) {
      reportUnlessClaimed(error);
    } finally {
      readingMore.value = false;
    }
  }

  // A row is made of three domains; a notice of any of them refreshes what is in view.
  const beats = (['listings', 'pricing', 'catalog'] as const).map((domain) =>
    useQuery({
      key: () => [domain, 'grid', key.value],
      query: () => refresh().then(() => Date.now()),
      staleTime: 0,
      gcTime: 0,
    }),
  );

  let scrollTop = firstScrollTop;
  onScopeDispose(() => (remembered = { loaded: loaded.value, scrollTop }));

  return {
    rows: computed(() => loaded.value.blocks.flatMap((block) => block.rows)),
    total: computed(() => loaded.value.total),
    /** False until the first rows of this filter are there. */
    ready: computed(() => loaded.value.key === key.value),
    everLoaded: computed(() => loaded.value !== nothing),
    hasMore: computed(() => (loaded.value.blocks.at(-1)?.next ?? null) !== null),
    error: computed(() => beats.find(({ error }) => error.value !== null)?.error.value ?? null),
    firstScrollTop,
    noteScroll: (top: number) => void (scrollTop = top),
    readMore,
    retry: () => beats[0]?.refetch(),
    /** Shows a change at once; the next reading brings the truth. */
    patch(variantId: number, change: (row: GridRow) => GridRow): void {
      const blocks = loaded.value.blocks.map((block) =>
        block.rows.some((row) => row.variantId === variantId)
          ? { ...block, rows: block.rows.map((row) => (row.variantId === variantId ? change(row) : row)) }
          : block,
      );
      loaded.value = { ...loaded.value, blocks };
    },
  };
}

export type GridRows = ReturnType<typeof useGridRows>;

async function readBlock(wish: GridWish, after: string | null): Promise<{ block: Block; total: number }> {
  const { items, next, total } = await shop.listings.grid({ ...wish, after, limit: blockSize });
  return { block: { after, next, rows: items }, total };
}

/** The products of a tab, which a rule cannot name by its filter: all their ids, page by page. */
export async function idsShown(wish: GridWish): Promise<number[]> {
  const ids: number[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Door['listings']['grid']>> = await shop.listings.grid({
      ...wish,
      after,
      limit: 500,
    });
    ids.push(...page.items.map(({ variantId }) => variantId));
    after = page.next;
  } while (after !== null);
  return ids;
}
