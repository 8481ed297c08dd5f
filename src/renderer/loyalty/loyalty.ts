/** Points and cashback: the rule, who has how many, and what was written. Among the sales: a receipt changes them. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { LoyaltyRules } from '../../api/loyalty.ts';
import { shop } from '../app/door.ts';
import { say } from '../app/i18n.ts';
import { locale } from '../app/preferences.ts';
import { saveFile } from '../app/save-file.ts';
import { f } from '../app/shop-facts.ts';

export const useLoyalty = () => useQuery({ key: ['sales', 'loyalty'], query: () => shop.loyalty.overview() });

/** @param on as they were when this day ended; null: now */
export const useAccounts = (search: () => string, on: () => string | null) =>
  useInfiniteQuery({
    key: () => ['sales', 'loyalty-accounts', search(), on() ?? ''],
    query: ({ pageParam }) =>
      shop.loyalty.accounts({
        ...{ search: search() === '' ? undefined : search(), on: on() ?? undefined },
        ...{ after: pageParam, limit: 50 },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const useAccount = (personId: () => number | null) =>
  useQuery({
    key: () => ['sales', 'loyalty-account', personId() ?? 0],
    query: () => shop.loyalty.account({ personId: personId() ?? 0 }),
    enabled: () => personId() !== null,
  });

function useLoyaltyChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['sales'] }) });
}

export const useSetLoyaltyRules = () => useLoyaltyChange((rules: LoyaltyRules) => shop.loyalty.setRules(rules));
export const useGiveCard = () =>
  useLoyaltyChange((wish: { personId: number; number: string }) => shop.loyalty.giveCard(wish));
export const useCorrectPoints = () =>
  useLoyaltyChange((wish: { personId: number; formKey: string; points: number; note: string }) =>
    shop.loyalty.correct(wish),
  );
export const useUndoCorrection = () => useLoyaltyChange((entryId: number) => shop.loyalty.undo({ entryId }));

export const printLoyaltyCard = async (personId: number): Promise<void> =>
  saveFile(await shop.loyalty.printCard({ personId, language: locale.value }));

/** As the shop counts: points, or with cashback the money that a point is. */
export const saidPoints = (points: number, { kind }: Pick<LoyaltyRules, 'kind'>): string =>
  kind === 'cashback' ? f.money(points) : say('loyalty.points', { n: f.number(points) }, points);
