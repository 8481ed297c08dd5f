/** The problems of a product, as many cards as there are things to do: what one photo mends on two channels is one. */
import type { Channel } from '../../api/channels.ts';
import type { Listing } from '../../api/listings.ts';
import { needsHand } from '../listings/light.ts';
import { fixOf, type Fix } from './fix.ts';

export interface ProblemPlace {
  readonly listing: Listing;
  readonly channel: Channel;
}

export interface ProblemGroup {
  readonly key: string;
  readonly fix: Fix | null;
  readonly places: readonly [ProblemPlace, ...ProblemPlace[]];
}

export function problemGroups(listings: readonly Listing[], channels: readonly Channel[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const channel of channels) {
    const listing = listings.find(({ channelId }) => channelId === channel.id);
    if (listing === undefined || !needsHand(listing)) continue;
    const fix = fixOf(listing.reason?.code);
    const key = fix === null ? `${channel.id}` : `${fix} ${listing.reason?.code}`;
    const before = groups.get(key);
    const place = { listing, channel };
    groups.set(key, { key, fix, places: before === undefined ? [place] : [...before.places, place] });
  }
  return [...groups.values()];
}
