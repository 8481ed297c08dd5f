/** How a planned price stands, in words with the time. */
import type { ScheduledPrice } from '../../api/schedules.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import type { StateView } from './promotion-words.ts';

type Standing = Pick<ScheduledPrice, 'state' | 'from' | 'until' | 'startedAt' | 'endedAt' | 'startedLate'>;

export function scheduledView({ state, from, until, startedAt, endedAt, startedLate }: Standing): StateView {
  const times = {
    from: f.weekdayMoment(from),
    planned: f.weekdayMoment(from),
    until: until === null ? '' : f.weekdayMoment(until),
    started: f.weekdayMoment(startedAt ?? from),
    at: f.weekdayMoment(state === 'ended' ? (endedAt ?? until ?? from) : (startedAt ?? from)),
  };
  const late = startedLate ? { icon: 'i-lucide-circle-alert', tone: 'text-way' } : null;
  switch (state) {
    case 'waiting':
      return {
        icon: 'i-lucide-clock-3',
        tone: 'text-way',
        words: say(until === null ? 'promotions.scheduled.planned' : 'promotions.scheduled.plannedUntil', times),
      };
    case 'running':
      return late
        ? { ...late, words: say('promotions.scheduled.runningLate', times) }
        : { icon: 'i-lucide-play', tone: 'text-primary', words: say('promotions.scheduled.running', times) };
    case 'done':
      return late
        ? { ...late, words: say('promotions.scheduled.doneLate', times) }
        : { icon: 'i-lucide-check', tone: 'text-off', words: say('promotions.scheduled.done1', times) };
    case 'ended':
      return { icon: 'i-lucide-check', tone: 'text-off', words: say('promotions.scheduled.ended', times) };
    case 'cancelled':
      return { icon: 'i-lucide-circle-minus', tone: 'text-off', words: say('promotions.scheduled.called') };
  }
}
