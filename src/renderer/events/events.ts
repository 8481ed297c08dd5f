/** Events and who registered: the queries and what can be done. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { GivenAnswer } from '../../api/event-questions.ts';
import type { EventDraft } from '../../api/events.ts';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';
import { locale } from '../app/preferences.ts';

/** Those of the list, or those that were put away. */
interface EventsWish {
  readonly archived: boolean;
  /** Those that began in these days and were not called off, put away or not. */
  readonly days?: { readonly from: string; readonly to: string } | null;
}

export const useEvents = (wish: () => EventsWish = () => ({ archived: false })) =>
  useQuery({
    key: () => ['events', 'list', { archived: wish().archived, ...wish().days }],
    query: () => shop.events.list({ archived: wish().archived, ...wish().days }),
  });

export const useEvent = (id: () => number) =>
  useQuery({ key: () => ['events', 'one', id()], query: () => shop.events.get({ id: id() }) });

export const useRegistrations = (id: () => number) =>
  useQuery({ key: () => ['events', 'registrations', id()], query: () => shop.events.registrations({ id: id() }) });

/** Who registered, as a file in the language of the screen. */
export const exportRegistrations = (id: number, format: 'csv' | 'xlsx') =>
  shop.events.exportRegistrations({ id, format, language: locale.value });

function useEventChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['events'] }) });
}

export const useEventPicture = (id: () => string | null) =>
  useQuery({
    key: () => ['event-picture', id() ?? ''],
    query: () => shop.events.picture({ id: id() ?? '' }),
    enabled: () => id() !== null,
    staleTime: Infinity,
  });

export const keepEventPicture = (base64: string) => shop.events.addPicture({ base64 });

export const useCreateEvent = () => useEventChange((draft: EventDraft) => shop.events.create(draft));

export const useUpdateEvent = () =>
  useEventChange((wish: Partial<EventDraft> & { id: number }) => shop.events.update(wish));

export const useCloseEvent = () => useEventChange((wish: { id: number; closed: boolean }) => shop.events.close(wish));

export const useArchiveEvent = () =>
  useEventChange((wish: { id: number; archived: boolean }) => shop.events.archive(wish));

export const useRepeatEvent = () =>
  useEventChange((wish: { id: number; startsAt: string[] }) => shop.events.repeat(wish));

export const useCallOff = () => useEventChange((id: number) => shop.events.callOff({ id }));

export const useCancelRegistration = () => useEventChange((id: number) => shop.events.cancelRegistration({ id }));

export const useChangeRegistration = () =>
  useEventChange((wish: { id: number; name: string; seats: number; answers: GivenAnswer[] }) =>
    shop.events.changeRegistration(wish),
  );

export const useAcceptRegistration = () => useEventChange((id: number) => shop.events.acceptRegistration({ id }));

export const useJoinAgain = () => useEventChange((id: number) => shop.events.joinAgainRegistration({ id }));

export type NewRegistration = Parameters<Door['events']['addRegistration']>[0];

export const useAddRegistration = () =>
  useEventChange((registration: NewRegistration) => shop.events.addRegistration(registration));
