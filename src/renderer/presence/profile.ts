/** The shop's card on Google: queries, and what can be done. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { ProfileChanges, ProfileField, ProfileView } from '../../api/profile.ts';
import { shop } from '../app/door.ts';

const key = ['presence', 'profile'] as const;

export const useCard = () => useQuery({ key: [...key], query: () => shop.presence.profile.get() });

function useCardChange<Input>(mutation: (input: Input) => Promise<ProfileView>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSuccess: (view: ProfileView) => void cache.setQueryData([...key], view),
    onSettled: () => cache.invalidateQueries({ key: ['metrics'] }),
  });
}

export const useSaveCard = () => useCardChange((changes: ProfileChanges) => shop.presence.profile.save(changes));
export const useSettle = () =>
  useCardChange((wish: { field: ProfileField; keep: 'ours' | 'theirs' }) => shop.presence.profile.settle(wish));
export const useSendAgain = () => useCardChange((field: ProfileField) => shop.presence.profile.retry({ field }));
export const useReadCard = () => useCardChange((_nothing: void) => shop.presence.profile.read());

export const usePreview = () =>
  useMutation({ mutation: (changes: ProfileChanges) => shop.presence.profile.preview(changes) });

/** Google's categories with these words; asked once they are written. */
export const useCategories = (search: () => string) =>
  useQuery({
    key: () => ['presence', 'categories', search()],
    query: () => shop.presence.profile.categories({ search: search() }),
    enabled: () => search().length > 1,
  });
