/** Letters to a group of people. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import type { MailingText } from '../../api/mailings.ts';
import type { Locale } from '../../api/money.ts';
import { shop } from '../app/door.ts';

export type MailingWish = Parameters<Door['outreach']['saveMailing']>[0];
export type Step = 'start' | 'pause' | 'resume' | 'stop';

export const useMailings = () => useQuery({ key: ['outreach', 'mailings'], query: () => shop.outreach.mailings() });

export const useMailing = (id: () => number | undefined) =>
  useQuery({
    key: () => ['outreach', 'mailing', id() ?? 0],
    query: () => shop.outreach.mailing({ id: id() ?? 0 }),
    enabled: () => id() !== undefined,
  });

/** Who would get it now. */
export const useOutlook = (id: () => number) =>
  useQuery({ key: () => ['outreach', 'outlook', id()], query: () => shop.outreach.mailingOutlook({ id: id() }) });

export const usePreview = (text: () => MailingText | null) =>
  useQuery({
    key: () => ['outreach', 'preview', JSON.stringify(text())],
    query: async () => {
      const written = text();
      return written === null ? null : shop.outreach.previewMailing(written);
    },
    placeholderData: (before) => before,
  });

function useAct<Wish, Done>(mutation: (wish: Wish) => Promise<Done>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['outreach'] }) });
}

export const useSaveMailing = () => useAct((wish: MailingWish) => shop.outreach.saveMailing(wish));
export const useRemoveMailing = () => useAct((id: number) => shop.outreach.removeMailing({ id }));
export const useTrialMailing = () =>
  useAct((wish: { id: number; language: Locale }) => shop.outreach.trialMailing(wish));
export const useTurnMailing = () =>
  useAct(({ id, step }: { id: number; step: Step }) =>
    ({
      start: shop.outreach.startMailing,
      pause: shop.outreach.pauseMailing,
      resume: shop.outreach.resumeMailing,
      stop: shop.outreach.stopMailing,
    })[step]({ id }),
  );
