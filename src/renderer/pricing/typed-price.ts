/** What a row of the price list looks like at once after a price was typed, before the shop has answered. */
import type { Channel } from '../../api/channels.ts';
import type { GridRow, Listing } from '../../api/listings.ts';

type RuleOf = Pick<Channel, 'id' | 'rule'>;

/** States that a new price does not move: nothing is sold there, or somebody is asked first. */
const unmoved = new Set<Listing['state']>(['off', 'withdrawn', 'conflict']);

/** @param channelId null: the one price, which moves every channel without a price of its own */
export function withTypedPrice(
  row: GridRow,
  channelId: string | null,
  amount: number,
  channels: readonly RuleOf[],
): GridRow {
  if (channelId !== null) {
    return {
      ...row,
      listings: row.listings.map((listing) =>
        listing.channelId === channelId ? { ...moved(listing, amount), exception: true } : listing,
      ),
    };
  }
  const follows = new Map(
    channels.map(({ id, rule }) => [id, rule.kind === 'same' && rule.rounding === 'none'] as const),
  );
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

/** The price that stands in a cell: the one price, or what should show on a channel. */
export function priceIn(row: GridRow, channelId: string | null): number | null {
  if (channelId === null) return row.basePrice;
  return row.listings.find((listing) => listing.channelId === channelId)?.wanted ?? null;
}
