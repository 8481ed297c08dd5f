/** Registrations that come from outside: what can be done with them. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';
import { locale } from '../app/preferences.ts';

export type GuestFileWish = Parameters<Door['events']['takeGuests']>[0];

export const useLookAtGuests = () => useMutation({ mutation: (wish: GuestFileWish) => shop.events.lookAtGuests(wish) });

export function useTakeGuests() {
  const cache = useQueryCache();
  return useMutation({
    mutation: (wish: GuestFileWish) => shop.events.takeGuests(wish),
    onSettled: () => cache.invalidateQueries({ key: ['events'] }),
  });
}

/** The rows that stay out, in the language of the screen. */
export const refusedGuests = (wish: GuestFileWish, as: 'csv' | 'xlsx') =>
  shop.events.refusedGuests({ ...wish, as, language: locale.value });

type ResultWish = Parameters<Door['events']['result']>[0];
type RowsWish = Parameters<Door['events']['resultRows']>[0];

export const useResult = (wish: () => ResultWish) =>
  useQuery({ key: () => ['events', 'result', { ...wish() }], query: () => shop.events.result(wish()) });

export const useResultRows = (wish: () => RowsWish) =>
  useQuery({ key: () => ['events', 'result-rows', { ...wish() }], query: () => shop.events.resultRows(wish()) });

export const exportResult = (id: number, days: number, format: 'csv' | 'xlsx') =>
  shop.events.exportResult({ id, days, format, language: locale.value });

export const useGoogleForm = (id: () => number) =>
  useQuery({ key: () => ['events', 'google-form', id()], query: () => shop.events.googleForm({ id: id() }) });

function useFormChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['events'] }) });
}

export const useCreateGoogleForm = () => useFormChange((id: number) => shop.events.createGoogleForm({ id }));

export const useCloseGoogleForm = () =>
  useFormChange((wish: { id: number; closed: boolean }) => shop.events.closeGoogleForm(wish));

export const useSettleAnswers = () =>
  useFormChange((wish: { id: number; answers: string[]; settled: boolean }) => shop.events.settleFormAnswers(wish));

export const usePullGoogleForms = () => useFormChange(() => shop.events.pullGoogleForms({}));
