/** Where it is sold, and what shows there. */
import type { Generated } from 'kysely';

import type { Bit } from './bit.ts';

export interface ChannelTable {
  id: string;
  name: string;
  kind: string;
  /** `google`, `meta` or `file`. */
  connector: string;
  position: number;
  rule: string;
  enabled: Bit;
  created_at: number;
  /** Nothing has a price of its own here. */
  keeps_aligned: Generated<Bit>;
  /** Takes part in prices; otherwise it is a place to be spoken to only. */
  priced: Generated<Bit>;
  /** What it is for: JSON list. */
  uses: Generated<string>;
  focus: Generated<string>;
  answered_by: Generated<string>;
  /** Opening times in words. */
  answer_times: Generated<string>;
  link: Generated<string>;
  /** No longer used; its prices and its past stay. */
  put_away_at: number | null;
}

export interface ConnectionTable {
  vendor: string;
  state: string;
  account: string;
  chosen: string;
  choices: string;
  findings: string;
  checked_at: number | null;
}

export interface ListingTable {
  variant_id: number;
  channel_id: string;
  listed: Bit;
  state: string;
  /** Digest of the whole offer; amounts beside it for lists. */
  wanted: string | null;
  wanted_amount: number | null;
  sent: string | null;
  sent_amount: number | null;
  /** The SKU it was sent under: a renamed variant leaves its old item at the channel, which must go. */
  sent_sku: string | null;
  shown_amount: number | null;
  since: number;
  sent_at: number | null;
  shown_at: number | null;
  not_before: number | null;
  attempts: number;
  /** The channel's own handle of a verdict that is still open. */
  handle: string | null;
  reason_code: string | null;
  reason_details: string | null;
  /** Updates sent on `updates_day` (store's calendar), against the channel's daily limit. */
  updates_day: string | null;
  updates: number;
}

/** When the full comparison was last at work and how far it came (`beyond` this variant); when something last went to a channel. */
export interface ListingProgressTable {
  name: string;
  at: number;
  beyond: number;
}

/** Files that channels read, as last written. */
export interface FeedTable {
  channel_id: string;
  written_at: number;
  digest: string;
  rows: number;
}

/** A way of looking at the price list: filter, order and columns as JSON. */
export interface SavedViewTable {
  id: Generated<number>;
  name: string;
  wish: string;
  saved_by: string;
  saved_at: number;
}

/** A promotion that leaves the price as it is, as a channel was told of it. */
export interface ToldPromotionTable {
  promotion_id: number;
  channel_id: string;
  state: string;
  /** The order as JSON, as it was sent last; null: never. */
  told: string | null;
  /** The channel's own name of it. */
  name: string;
  reason_code: string | null;
  reason_details: string | null;
  sent_at: number | null;
  read_at: number | null;
  not_before: number | null;
  attempts: number;
}
