/** Listings as a plain list, by channel and state. */
import { sql } from 'kysely';

import { ask, idList, type Reader, type Writer } from '../database/index.ts';
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

/** Whether variants stand on a channel at all; also of those that were imported this very second. Answers the changed ones. */
export async function setListedRows(
  db: Writer,
  variantIds: readonly number[],
  channelId: string,
  listed: boolean,
  at: number,
): Promise<number[]> {
  const { rows } = await sql<{ variant_id: number }>`
    insert into listing (variant_id, channel_id, listed, state, since, attempts, updates)
    select id, ${channelId}, ${listed ? 1 : 0}, 'withdrawn', ${at}, 0, 0 from variant where id in ${idList(variantIds)}
    on conflict (variant_id, channel_id) do update set listed = excluded.listed where listing.listed <> excluded.listed
    returning variant_id`.execute(db);
  return rows.map((row) => row.variant_id);
}
