/** The board of channels: what each is for, and what it brought, in words. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import type { ChannelPlace } from '../../api/channels.ts';
import type { Door } from '../../api/index.ts';
import type { Brought } from '../../api/metrics.ts';
import { shop } from '../app/door.ts';
import { dayIn } from '../app/format.ts';
import { say } from '../app/i18n.ts';
import { f, shopFacts } from '../app/shop-facts.ts';
import { channelState, type ChannelState } from './channel-state.ts';

const days = 28;
const dayMs = 86_400_000;

export const useBoard = () => useQuery({ key: ['channels', 'board'], query: () => shop.channels.board() });

/** The last four weeks, today included. */
export function useBrings() {
  const span = computed(() => ({
    from: dayIn(shopFacts.timeZone, Date.now() - (days - 1) * dayMs),
    to: dayIn(shopFacts.timeZone, Date.now()),
  }));
  return useQuery({
    key: () => ['metrics', 'channels', span.value.from, span.value.to],
    query: () => shop.metrics.channels(span.value),
  });
}

function useBoardChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSettled: () =>
      Promise.all([['channels'], ['listings'], ['metrics', 'channels']].map((key) => cache.invalidateQueries({ key }))),
  });
}

export const useAddPlace = () =>
  useBoardChange((wish: Parameters<Door['channels']['add']>[0]) => shop.channels.add(wish));
export const useUpdatePlace = () =>
  useBoardChange((wish: Parameters<Door['channels']['update']>[0]) => shop.channels.update(wish));
export const useArrange = () => useBoardChange((ids: string[]) => shop.channels.arrange({ ids }));

/** A place without prices has nothing to send: it is described, or still to be. */
export function placeState(place: ChannelPlace): ChannelState {
  if (place.priced) return channelState(place);
  const described = place.focus !== '' || place.answeredBy !== '';
  return described
    ? { light: 'no', word: say('channels.board.byPeople') }
    : { light: 'advice', word: say('channels.board.toDescribe') };
}

export const broughtText = ({ value, unit }: Brought): string =>
  value === null ? '—' : unit === 'money' ? f.money(value) : f.number(value);

/** The first things that it brought, for one line; nothing where there is nothing. */
export function broughtLine(figures: readonly Brought[]): string {
  return figures
    .filter(({ value, name }) => value !== null && value !== 0 && name !== 'impressions')
    .slice(0, 2)
    .map((each) => say(`channels.brings.line.${each.name}`, { n: broughtText(each) }, each.value ?? 0))
    .join(' · ');
}

/** `Marta, lun–sab 9–19`. */
export const answersText = ({ answeredBy, answerTimes }: ChannelPlace): string =>
  [answeredBy, answerTimes].filter((part) => part !== '').join(', ');
