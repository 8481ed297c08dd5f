/** What a row of the price list looks like at once after a cell was typed, before the shop has answered. */
import type { Channel } from '../../api/channels.ts';
import type { GridRow, Listing } from '../../api/listings.ts';
import { channelOf, type EditColumn } from './grid/spot.ts';

type RuleOf = Pick<Channel, 'id' | 'rule'>;

/** States that a new price does not move: nothing is sold there, or somebody is asked first. */
const unmoved = new Set<Listing['state']>(['off', 'withdrawn', 'conflict']);

/** @param amount null: no cost; or the channel follows the one price again */
export function withTyped(
  row: GridRow,
  column: EditColumn,
  amount: number | null,
  channels: readonly RuleOf[],
): GridRow {
  if (column === 'cost') return { ...row, cost: amount };
  const channelId = channelOf(column);
  if (channelId === null) return amount === null ? row : withBasePrice(row, amount, channels);
  const follows = channels.find(({ id }) => id === channelId);
  const base = follows !== undefined && followsExactly(follows) ? row.basePrice : null;
  return {
    ...row,
    listings: row.listings.map((listing) =>
      listing.channelId === channelId
        ? { ...moved(listing, amount ?? base ?? listing.wanted), exception: amount !== null }
        : listing,
    ),
  };
}

const followsExactly = ({ rule }: RuleOf): boolean => rule.kind === 'same' && rule.rounding === 'none';

function withBasePrice(row: GridRow, amount: number, channels: readonly RuleOf[]): GridRow {
  const follows = new Map(channels.map((channel) => [channel.id, followsExactly(channel)] as const));
  return {
    ...row,
    basePrice: amount,
    listings: row.listings.map((listing) =>
      listing.exception ? listing : moved(listing, follows.get(listing.channelId) ? amount : listing.wanted),
    ),
  };
}

/** A channel with a rule of its own gets its amount from the shop; that it will move is known already. */
function moved(listing: Listing, wanted: number | null): Listing {
  if (unmoved.has(listing.state)) return { ...listing, wanted };
  return { ...listing, wanted, state: 'behind', reason: null, notBefore: null };
}
