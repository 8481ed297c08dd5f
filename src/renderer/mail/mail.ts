/** The mail server, the weekly letter, and the letters so far. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';

export type MailSummary = Awaited<ReturnType<Door['metrics']['mail']['list']>>[number];
export type MailWish = Parameters<Door['metrics']['mail']['save']>[0];

export const useMailSettings = () =>
  useQuery({ key: ['metrics', 'mail', 'settings'], query: () => shop.metrics.mail.settings() });
export const useMails = () => useQuery({ key: ['metrics', 'mail', 'list'], query: () => shop.metrics.mail.list() });
export const useMail = (id: () => number) =>
  useQuery({ key: () => ['metrics', 'mail', 'one', id()], query: () => shop.metrics.mail.get({ id: id() }) });

function useMailChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['metrics', 'mail'] }) });
}

export const useSaveMail = () => useMailChange((wish: MailWish) => shop.metrics.mail.save(wish));
export const useTrialMail = () => useMailChange((_nothing: void) => shop.metrics.mail.trial());
export const useSendAgain = () => useMailChange((id: number) => shop.metrics.mail.again({ id }));
