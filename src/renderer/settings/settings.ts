/** The shop's own facts and which of its data folders is open. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Settings, WorkspaceName } from '../../api/settings.ts';
import { shop } from '../app/door.ts';

export const useSettings = () => useQuery({ key: ['settings', 'own'], query: () => shop.settings.get() });

export const useWorkspace = () => useQuery({ key: ['workspace'], query: () => shop.settings.workspace() });

export function useUpdateSettings() {
  const cache = useQueryCache();
  return useMutation({
    mutation: (changes: Partial<Settings>) => shop.settings.update(changes),
    onSuccess: (saved) => {
      cache.setQueryData(['settings', 'own'], saved);
    },
  });
}

/** Opens another data folder of this PC; everything on screen belongs to the old one, so the page starts anew. */
export const useOpenWorkspace = () =>
  useMutation({
    mutation: (to: { name: WorkspaceName; fresh?: boolean; then?: string }) =>
      shop.settings.openWorkspace({ name: to.name, fresh: to.fresh ?? false }),
    onSuccess: (_workspace, { then = '/' }) => {
      window.location.hash = `#${then}`;
      window.location.reload();
    },
  });

export const useBackups = () => useQuery({ key: ['settings', 'backups'], query: () => shop.settings.backups() });

export function useBackup() {
  const cache = useQueryCache();
  return useMutation({
    mutation: () => shop.settings.backup(),
    onSettled: () => cache.invalidateQueries({ key: ['settings', 'backups'] }),
  });
}

export const useCheck = () => useMutation({ mutation: () => shop.settings.check() });

export const useTokens = () => useQuery({ key: ['settings', 'tokens'], query: () => shop.settings.tokens.list() });

export function useCreateToken() {
  const cache = useQueryCache();
  return useMutation({
    mutation: (name: string) => shop.settings.tokens.create({ name }),
    onSettled: () => cache.invalidateQueries({ key: ['settings', 'tokens'] }),
  });
}

export function useRevokeToken() {
  const cache = useQueryCache();
  return useMutation({
    mutation: (id: number) => shop.settings.tokens.revoke({ id }),
    onSettled: () => cache.invalidateQueries({ key: ['settings', 'tokens'] }),
  });
}
