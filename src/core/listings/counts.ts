import type { ListingState } from '../../api/listings.ts';
import type { ListingCounts } from '../channels/index.ts';
import type { Database, Reader } from '../database/index.ts';
import { type StateCount, stateCounts } from './counts.sql.ts';
import { needsHand } from './states.ts';

/**
 * A value that costs more than a page of a list, kept until something it depends on changes, and made anew at most a
 * tenth of the time: whoever asks in between waits for the next one, so that nobody keeps a stale one for good.
 * What it is asked for beside that (a day, a time zone) is its `key`: another one makes it anew.
 */
export function kept<T>(
  database: Database,
  dependsOn: readonly string[],
  make: (db: Reader, key: string) => Promise<T>,
) {
  let value: Promise<T> | null = null;
  let keptFor = '';
  let restUntil = 0;
  database.onNotice(({ domain }) => {
    if (dependsOn.includes(domain)) value = null;
  });

  async function fresh(key: string): Promise<T> {
    const rest = restUntil - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    const startedAt = performance.now();
    const made = await make(database.read, key);
    const took = performance.now() - startedAt;
    restUntil = took < 5 ? 0 : performance.now() + took * 9;
    return made;
  }

  return (key = ''): Promise<T> => {
    if (value !== null && keptFor === key) return value;
    const made = fresh(key);
    value = made;
    keptFor = key;
    made.catch(() => {
      if (value === made) value = null;
    });
    return made;
  };
}

/** How many listings stand where, by channel. */
export interface Numbers {
  readonly listed: number;
  readonly live: number;
  readonly onTheWay: number;
  readonly needsHand: number;
  readonly delivered: number;
}

export const countedListings = (database: Database) => kept(database, ['listings'], stateCounts);

export function numbersByChannel(counts: readonly StateCount[]): Map<string, Numbers> {
  const numbers = new Map<string, { -readonly [K in keyof Numbers]: number }>();
  for (const { channelId, state, count, timed } of counts) {
    const of = numbers.get(channelId) ?? { listed: 0, live: 0, onTheWay: 0, needsHand: 0, delivered: 0 };
    numbers.set(channelId, of);
    if (state !== 'withdrawn') of.listed += count;
    if (state === 'accepted') {
      of.onTheWay += timed;
      of.delivered += count - timed;
    } else {
      const kind = kindOf(state);
      if (kind !== null) of[kind] += count;
    }
  }
  return numbers;
}

function kindOf(state: ListingState): keyof Numbers | null {
  if ((needsHand as readonly ListingState[]).includes(state)) return 'needsHand';
  switch (state) {
    case 'behind':
    case 'waiting':
    case 'sent':
      return 'onTheWay';
    case 'live':
      return 'live';
    default:
      return null;
  }
}

export const asListingCounts = (numbers: Numbers, lastSentAt: number | null): ListingCounts => ({
  listed: numbers.listed,
  live: numbers.live,
  onTheWay: numbers.onTheWay,
  needsHand: numbers.needsHand,
  lastSentAt,
});
