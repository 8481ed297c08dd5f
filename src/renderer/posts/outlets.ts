/** The outlets as screens show them. Icons are named whole: joined names are not bundled. */
import type { Post, PostOutlet } from '../../api/presence.ts';
import type { Light } from '../parts/traffic-light.ts';

export const outletIcons: Readonly<Record<PostOutlet, string>> = {
  google: 'i-lucide-megaphone',
  facebook: 'i-lucide-thumbs-up',
  instagram: 'i-lucide-camera',
  'by-hand': 'i-lucide-clipboard-paste',
};

const lights: Readonly<Record<Post['state'], Light>> = {
  scheduled: 'onItsWay',
  sending: 'onItsWay',
  'in-review': 'inReview',
  live: 'seen',
  rejected: 'needsYou',
  failed: 'needsYou',
  'by-hand': 'advice',
  published: 'delivered',
  removing: 'onItsWay',
  removed: 'no',
  ended: 'no',
};

/** A post that is on its way and met an obstacle, or that only a person can take away, asks for a hand. */
export function lightOf({ state, reason }: Post): Light {
  const stuck = (state === 'removing' || state === 'published' || state === 'live') && reason !== null;
  return stuck ? 'needsYou' : lights[state];
}

export const isOver = ({ state }: Post): boolean => state === 'removed' || state === 'ended';

/** What it says, for a line of a list. */
export const nameOf = ({ title, text }: Pick<Post, 'title' | 'text'>): string => title || (text.split('\n')[0] ?? '');
