import type { Channel, ChannelPlace, Vendor } from '../../api/channels.ts';
import { toInstantOrNull } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { allPlaces } from './channels.sql.ts';
import { connectionOf, type ConnectionRow } from './connections.sql.ts';
import type { Hooks, ListingCounts } from './hooks.ts';

const nothingListed: ListingCounts = { listed: 0, live: 0, onTheWay: 0, needsHand: 0, lastSentAt: null };

/** The channels that take part in prices and are in use. */
export async function listChannels(db: Reader, hooks: Hooks, practice: boolean): Promise<Channel[]> {
  const places = await channelBoard(db, hooks, practice);
  return places.filter(({ priced, putAway }) => priced && !putAway).map(asChannel);
}

/** Every channel with what the shop says of it, its rule, its connection and how many listings stand well. */
export async function channelBoard(db: Reader, hooks: Hooks, practice: boolean): Promise<ChannelPlace[]> {
  const connections: Record<Vendor, ConnectionRow> = {
    google: await connectionOf(db, 'google'),
    meta: await connectionOf(db, 'meta'),
    woocommerce: await connectionOf(db, 'woocommerce'),
  };
  const counts = await hooks.counts(db);
  return (await allPlaces(db)).map(({ connector, ...channel }) => {
    const { lastSentAt, ...numbers } = counts.get(channel.id) ?? nothingListed;
    return {
      ...channel,
      vendor: connector === 'file' ? null : connector,
      viaFile: connector === 'file' && channel.priced,
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

const asChannel = ({
  uses: _uses,
  focus: _focus,
  answeredBy: _answeredBy,
  answerTimes: _answerTimes,
  link: _link,
  priced: _priced,
  vendor: _vendor,
  putAway: _putAway,
  ...channel
}: ChannelPlace): Channel => channel;
