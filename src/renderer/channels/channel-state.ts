/** How a channel stands, as one light: what needs a hand first, then what is on its way, then what is seen. */
import type { Channel } from '../../api/channels.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import type { Light } from '../parts/traffic-light.ts';

export interface ChannelState {
  readonly light: Light;
  readonly word: string;
}

export function channelState(channel: Channel): ChannelState {
  const { connection, needsHand, onTheWay, live, listed } = channel;
  if (!channel.enabled) return { light: 'no', word: say('channels.states.disabled') };
  if (connection.state === 'off') return { light: 'disconnected', word: say('channels.states.off') };
  if (connection.state === 'sign-in') return { light: 'needsYou', word: say('channels.states.sign-in') };
  if (connection.state === 'problem') return { light: 'needsYou', word: say('channels.states.problem') };
  if (needsHand > 0) return counted('needsYou', 'needsHand', needsHand);
  if (onTheWay > 0) return counted('onItsWay', 'onTheWay', onTheWay);
  if (!channel.readsBack && channel.lastSentAt !== null) {
    return { light: 'delivered', word: say('channels.states.delivered', { time: f.moment(channel.lastSentAt) }) };
  }
  if (live === 0) return { light: 'no', word: say('channels.states.waiting') };
  return live === listed ? { light: 'seen', word: say('channels.states.live') } : counted('seen', 'liveCount', live);
}

const counted = (light: Light, key: 'needsHand' | 'onTheWay' | 'liveCount', count: number): ChannelState => ({
  light,
  word: say(`channels.states.${key}`, { n: f.number(count) }, count),
});
