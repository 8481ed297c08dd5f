/** Forms on Facebook and who sent them: queries and what can be done. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';

/** Those of one event; without one, all. */
export const useLeadForms = (eventId?: () => number) =>
  useQuery({
    key: () => ['campaigns', 'lead-forms', eventId?.() ?? 'all'],
    query: () => shop.leads.forms.list(eventId === undefined ? {} : { eventId: eventId() }),
  });

export const useFormOutlook = (eventId: () => number) =>
  useQuery({
    key: () => ['campaigns', 'lead-form-outlook', eventId()],
    query: () => shop.leads.forms.outlook({ eventId: eventId() }),
    staleTime: 0,
  });

export const useLeadsPulse = () => useQuery({ key: ['customers', 'leads-pulse'], query: () => shop.leads.pulse({}) });

export interface LeadsWish {
  readonly waiting: boolean;
  readonly tests: boolean;
}

export const useLeads = (wish: () => LeadsWish) =>
  useInfiniteQuery({
    key: () => ['customers', 'leads', { ...wish() }],
    query: ({ pageParam }) => shop.leads.list({ ...wish(), after: pageParam, limit: 50 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** Everything that a lead or a form touches: the list, the event's seats, the book. */
function useLeadChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSettled: () =>
      Promise.all(['campaigns', 'customers', 'events'].map((key) => cache.invalidateQueries({ key: [key] }))),
  });
}

export type NewLeadForm = Parameters<Door['leads']['forms']['create']>[0];
export type LeadsFile = Parameters<Door['leads']['import']>[0];

export const useCreateForm = () => useLeadChange((draft: NewLeadForm) => shop.leads.forms.create(draft));
export const useRetryForm = () => useLeadChange((id: number) => shop.leads.forms.retry({ id }));
export const useArchiveForm = () => useLeadChange((id: number) => shop.leads.forms.archive({ id }));
export const useTestForm = () => useLeadChange((id: number) => shop.leads.forms.test({ id }));
export const usePullLeads = () => useLeadChange(() => shop.leads.pull({}));
export const useImportLeads = () => useLeadChange((file: LeadsFile) => shop.leads.import(file));
