/** How often the shop turns to people. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';

export type Rules = Awaited<ReturnType<Door['outreach']['contactRules']>>;

/** Among the customers: a call that is noted, a consent that is given change it. */
export const useContactStanding = (id: () => number) =>
  useQuery({
    key: () => ['customers', 'contact', id()],
    query: () => shop.outreach.mayContact({ personId: id() }),
  });

export const useContactRules = () =>
  useQuery({ key: ['customers', 'contact-rules'], query: () => shop.outreach.contactRules() });

const changed = () => {
  const cache = useQueryCache();
  return () => cache.invalidateQueries({ key: ['customers'] });
};

export const useSetContactRules = () =>
  useMutation({ mutation: (rules: Rules) => shop.outreach.setContactRules(rules), onSettled: changed() });

export const useNoteMessage = () =>
  useMutation({ mutation: (personId: number) => shop.outreach.noteMessage({ personId }), onSettled: changed() });
