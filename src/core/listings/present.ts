import type { Listing } from '../../api/listings.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import { reasonOf } from '../database/index.ts';
import { type DatedSale, isOver, readDigest } from './sale.ts';
import type { ListingRow } from './states.ts';

/** A listing as the contract says it. `notBefore` is told only while it is ahead. */
export function asListing(row: ListingRow, exception: boolean, now: number): Listing {
  const wanted = row.wanted === null && row.state !== 'off' ? null : row.wanted_amount;
  const offer = readDigest(row.wanted);
  return {
    variantId: row.variant_id,
    channelId: row.channel_id,
    state: row.state,
    wanted,
    regular: offer?.regular ?? wanted,
    sale: saleAhead(offer?.sale ?? null, now),
    sent: row.sent_amount,
    shown: row.shown_amount,
    exception,
    since: toInstant(row.since),
    sentAt: toInstantOrNull(row.sent_at),
    shownAt: toInstantOrNull(row.shown_at),
    notBefore: row.not_before !== null && row.not_before > now ? toInstant(row.not_before) : null,
    reason: reasonOf(row),
  };
}

const saleAhead = (sale: DatedSale | null, now: number): Listing['sale'] =>
  sale === null || isOver(sale, now)
    ? null
    : { amount: sale.amount, from: toInstant(sale.from), until: toInstantOrNull(sale.until) };
