import type { Channel, Vendor } from '../../api/channels.ts';
import { toInstantOrNull } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { allChannels } from './channels.sql.ts';
import { connectionOf, type ConnectionRow } from './connections.sql.ts';
import type { Hooks, ListingCounts } from './hooks.ts';

const nothingListed: ListingCounts = { listed: 0, live: 0, onTheWay: 0, needsHand: 0, lastSentAt: null };

/** The channels with their rule, their connection and how many listings stand well. */
export async function listChannels(db: Reader, hooks: Hooks, practice: boolean): Promise<Channel[]> {
  const connections: Record<Vendor, ConnectionRow> = {
    google: await connectionOf(db, 'google'),
    meta: await connectionOf(db, 'meta'),
  };
  const counts = await hooks.counts(db);
  return (await allChannels(db)).map(({ connector, ...channel }) => {
    const { lastSentAt, ...numbers } = counts.get(channel.id) ?? nothingListed;
    return {
      ...channel,
      viaFile: connector === 'file',
      // Files lie where the channel picks them up: what it shows afterwards is not to be seen.
      readsBack: connector !== 'file',
      connection:
        connector === 'file'
          ? { state: 'ready', practice, account: '', checkedAt: null }
          : {
              state: connections[connector].state,
              practice,
              account: connections[connector].account,
              checkedAt: toInstantOrNull(connections[connector].checkedAt),
            },
      ...numbers,
      lastSentAt: toInstantOrNull(lastSentAt),
    };
  });
}
