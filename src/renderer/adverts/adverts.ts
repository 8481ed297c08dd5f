/** Adverts around the shop: the queries of their wizard and page, and what can be done. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { BudgetChange, CampaignDraft, CampaignPurpose, CampaignTown } from '../../api/campaigns.ts';
import { shop } from '../app/door.ts';

export const useAdvert = (id: () => number) =>
  useQuery({
    key: () => ['campaigns', 'one', id()],
    query: () => shop.campaigns.get({ id: id() }),
    enabled: () => id() > 0,
  });

/** Those put away. */
export const useArchivedAdverts = () =>
  useQuery({ key: ['campaigns', 'archived'], query: () => shop.campaigns.list({ archived: true }) });

export const useAdvertPicture = (id: () => number) =>
  useQuery({
    // Not by the domain of a notice: the picture of an advert stays as it was made.
    key: () => ['advert-picture', id()],
    query: () => shop.campaigns.picture({ id: id() }),
    enabled: () => id() > 0,
    staleTime: Infinity,
  });

/** What goes out without a picture of the shop's own. */
export const useDrawnPicture = (wanted: () => boolean) =>
  useQuery({
    key: ['advert-picture', 'drawn'],
    query: () => shop.campaigns.drawnPicture(),
    enabled: wanted,
    staleTime: Infinity,
  });

export const useGuard = () => useQuery({ key: ['campaigns', 'guard'], query: () => shop.campaigns.guard({}) });

// What follows asks Meta. It has a root of its own: what moves in the shop changes none of its answers, and Meta counts
// how often it is asked.

/** Not again at every step of the wizard. */
export const useAccount = () =>
  useQuery({ key: ['adverts-asked', 'account'], query: () => shop.campaigns.account({}), staleTime: 10 * 60_000 });

export interface Audience {
  readonly purpose: CampaignPurpose;
  readonly radiusKm: number;
  readonly towns: CampaignTown[];
  readonly dailyBudget: number;
  readonly minimumAge: number;
}

const nobody: Audience = { purpose: 'be-seen', radiusKm: 1, towns: [], dailyBudget: 0, minimumAge: 18 };

export const useReach = (audience: () => Audience | null) =>
  useQuery({
    key: () => ['adverts-asked', 'reach', JSON.stringify(audience())],
    query: () => shop.campaigns.estimate(audience() ?? nobody),
    enabled: () => audience() !== null,
  });

export const useTowns = (search: () => string) =>
  useQuery({
    key: () => ['adverts-asked', 'towns', search()],
    query: () => shop.campaigns.towns({ search: search() }),
    enabled: () => search().length >= 2,
  });

/** Vetrina's rules and Meta's opinion of a draft; nothing is made. */
export const useCheck = (draft: () => CampaignDraft | null) =>
  useQuery({
    key: () => ['adverts-asked', 'check', JSON.stringify({ ...draft(), imageBase64: undefined })],
    query: () => shop.campaigns.check(draft() as CampaignDraft),
    enabled: () => draft() !== null,
    staleTime: 0,
  });

/** What a change of budget or end would make of an advert; the shop's own rules, nobody outside is asked. */
export const useThoughtChange = (wish: () => BudgetChange | null) =>
  useQuery({
    key: () => ['campaigns', 'thought-change', JSON.stringify(wish())],
    query: () => shop.campaigns.checkChange(wish() as BudgetChange),
    enabled: () => wish() !== null,
    staleTime: 0,
  });

function useAct<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['campaigns'] }) });
}

export const useCreateAdvert = () => useAct((draft: CampaignDraft) => shop.campaigns.create(draft));
export const useStartAdvert = () => useAct((id: number) => shop.campaigns.start({ id }));
export const usePauseAdvert = () => useAct((id: number) => shop.campaigns.pause({ id }));
export const useRetryAdvert = () => useAct((id: number) => shop.campaigns.retry({ id }));
export const useArchiveAdvert = () => useAct((id: number) => shop.campaigns.archive({ id }));

export const useChangeAdvert = () => useAct((wish: BudgetChange) => shop.campaigns.change(wish));
