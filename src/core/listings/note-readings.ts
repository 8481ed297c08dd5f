import type { ChannelRow, Shown } from '../channels/index.ts';
import type { Change } from '../database/index.ts';
import { afterReading, readable, type ReadingPlace } from './after-reading.ts';
import { earlierAmounts, listingsOf, type Patched, saveListings } from './listings.sql.ts';

/** Where nothing was learned it is asked again in a while. */
const unreadMs = 5 * 60_000;

/** Writes what a channel showed of these variants; `startedAt`: what was sent after that is newer than the reading. */
export async function noteReadings(
  change: Change,
  channel: ChannelRow,
  reading: {
    readonly variantIds: readonly number[];
    readonly shown: ReadonlyMap<number | undefined, Shown>;
    readonly startedAt: number;
    /** When the channel may be asked again after it broke off. */
    readonly pausedUntil: number;
  },
  place: Omit<ReadingPlace, 'at'>,
): Promise<void> {
  const earlier = await earlierAmounts(change.db, channel.id, reading.variantIds);
  const patched: Patched[] = [];
  for (const row of await listingsOf(change.db, reading.variantIds, channel.id)) {
    if (!readable.has(row.state) || (row.sent_at ?? 0) > reading.startedAt) continue;
    const seen = reading.shown.get(row.variant_id);
    const ours = earlier.get(row.variant_id) ?? new Set();
    if (seen?.state === 'unread') {
      patched.push({ row, patch: { state: row.state, not_before: Math.max(reading.pausedUntil, change.at + 1) } });
      continue;
    }
    const patch = seen && afterReading(row, seen, ours, { ...place, at: change.at });
    patched.push({ row, patch: patch ?? { state: row.state, not_before: change.at + unreadMs } });
  }
  await saveListings(change.db, patched, change.at);
  change.announce('listings');
}
