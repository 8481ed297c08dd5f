/** Reading the price list: its order, and the rows by their ids. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import type { GridRow, SavedView } from '../../api/listings.ts';
import { shop } from '../app/door.ts';

export type GridWish = Parameters<Door['listings']['gridOrder']>[0];

/** Every id that the filter shows, in the order of the list. */
export async function readOrder(wish: GridWish): Promise<Uint32Array> {
  const { variantIds } = await shop.listings.gridOrder(wish);
  const text = atob(variantIds);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  const ids = new Uint32Array(bytes.length / 4);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < ids.length; at += 1) ids[at] = view.getUint32(at * 4, true);
  return ids;
}

export const readRows = (variantIds: readonly number[]): Promise<GridRow[]> =>
  shop.listings.gridRows({ variantIds: [...variantIds] });

export const useGridChoices = () =>
  useQuery({ key: ['catalog', 'grid-choices'], query: () => shop.listings.gridChoices(), staleTime: 60_000 });

export const useSavedViews = () =>
  useQuery({ key: ['listings', 'views'], query: () => shop.listings.views.list(), staleTime: 60_000 });

function useViewChange<Wish, Answer>(mutation: (wish: Wish) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['listings', 'views'] }) });
}

export const useSaveView = () => useViewChange((view: Omit<SavedView, 'id'>) => shop.listings.views.save(view));
export const useRemoveView = () => useViewChange((id: number) => shop.listings.views.remove({ id }));
