/** Listens to what changes in the shop, by whoever and wherever, and refreshes the screens that show it. */
import type { useQueryCache } from '@pinia/colada';
import type { Notice, NoticeDomain } from '../../api/notices.ts';
import { doorState, shop } from './door.ts';

type QueryCache = ReturnType<typeof useQueryCache>;

const shortestPause = 500;
const longestPause = 10_000;

/** The sequence last seen of each domain: after a gap the first notices tell which ones moved meanwhile. */
const seen = new Map<NoticeDomain, number>();

/** Follows the shop's notices for as long as the screen lives. */
export async function followNotices(cache: QueryCache): Promise<never> {
  let pause = shortestPause;
  for (;;) {
    try {
      for await (const notice of await shop.notices.watch()) {
        pause = shortestPause;
        take(cache, notice);
      }
    } catch {
      // The shop process restarts, the tablet leaves the network: both are normal, and both end.
    }
    await wait(pause);
    pause = doorState.value === 'signed-out' ? longestPause : Math.min(pause * 2, longestPause);
  }
}

function take(cache: QueryCache, { domain, sequence }: Notice): void {
  const before = seen.get(domain);
  seen.set(domain, sequence);
  if (before === undefined || before === sequence) return;
  if (domain === 'workspace') window.location.reload();
  else void Promise.all(refreshedBy(domain).map((key) => cache.invalidateQueries({ key: [key] })));
}

/**
 * Queries are keyed by domain first, `['pricing', …]`; the numbers of *Oggi* are made of all domains, and a channel
 * counts its listings.
 */
function refreshedBy(domain: NoticeDomain): readonly string[] {
  return [
    ...shownBy(domain),
    ...(atOutlets.includes(domain) ? ['outlets'] : []),
    ...(inReport.includes(domain) ? ['report'] : []),
    ...(inSegments.includes(domain) ? ['outreach'] : []),
  ];
}

/** The report is made of receipts, of what stands on the shelf, of people, adverts and prices. */
const inReport: readonly NoticeDomain[] = ['sales', 'stock', 'customers', 'campaigns', 'presence', 'pricing'];

/** Who is in a group of people follows from what they do and buy. */
const inSegments: readonly NoticeDomain[] = ['customers', 'sales', 'events', 'lifecycle'];

/** How a promotion stands at its outlets is made of posts, adverts, listings and the promotion itself. */
const atOutlets: readonly NoticeDomain[] = ['presence', 'campaigns', 'listings', 'pricing', 'channels'];

function shownBy(domain: NoticeDomain): readonly string[] {
  if (domain === 'listings') return ['listings', 'channels', 'metrics'];
  // A label says the name and the price: what changes them may make it old.
  if (domain === 'catalog' || domain === 'imports') return [domain, 'labels', 'metrics'];
  // A product shows its price: undone by a toast, or changed at another desk, it is another one here.
  if (domain === 'pricing') return ['pricing', 'catalog', 'labels', 'metrics'];
  return domain === 'metrics' ? ['metrics'] : [domain, 'metrics'];
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
