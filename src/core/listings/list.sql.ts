/** Listings as a plain list, by channel and state. */
import { sql } from 'kysely';

import { ask, type Reader, type Writer } from '../database/index.ts';
import { onChannel } from './listings.sql.ts';
import type { ListingRow } from './states.ts';

export interface ListedRow extends ListingRow {
  readonly title: string;
  readonly sku: string;
  readonly exception: 0 | 1 | null;
}

export interface ListWish {
  readonly state?: string | undefined;
  readonly channelId?: string | undefined;
}

const where = ({ state, channelId }: ListWish) =>
  sql`${channelId === undefined ? sql`true` : sql`listing.channel_id = ${channelId}`}
    and ${state === undefined ? sql`true` : sql`listing.state = ${state}`}`;

/** By variant, then channel; the page after `place`. */
export const listPage = (
  db: Reader,
  wish: ListWish,
  place: { readonly variantId: number; readonly channelId: string } | null,
  limit: number,
): Promise<ListedRow[]> =>
  ask(
    db,
    sql<ListedRow>`
    select listing.*, variant.title as title, variant.sku as sku, current_price.exception as exception
    from listing join variant on variant.id = listing.variant_id
    left join current_price on current_price.variant_id = listing.variant_id and current_price.channel_id = listing.channel_id
    where ${where(wish)} and ${place === null ? sql`true` : sql`(listing.variant_id, listing.channel_id) > (${place.variantId}, ${place.channelId})`}
    order by listing.variant_id, listing.channel_id limit ${limit}`,
  );

export async function setListedRows(
  db: Writer,
  variantIds: readonly number[],
  channelId: string,
  listed: boolean,
): Promise<number[]> {
  const { rows } = await sql<{ variant_id: number }>`
    update listing set listed = ${listed ? 1 : 0} where ${onChannel(channelId)} and listed <> ${listed ? 1 : 0}
    and variant_id in (select value from json_each(${JSON.stringify(variantIds)})) returning variant_id`.execute(db);
  return rows.map((row) => row.variant_id);
}
