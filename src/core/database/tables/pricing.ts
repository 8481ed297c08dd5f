/** What it costs. */
import type { Generated } from 'kysely';
import type { Bit } from './bit.ts';

/** Only added to; `until_at` is set once. `channel_id` `*` is the base price. */
export interface PriceTable {
  sequence: Generated<number>;
  variant_id: number;
  channel_id: string;
  amount: number | null;
  from_at: number;
  until_at: number | null;
  reason: string;
  note: string;
  exception: Bit;
  typing_error: Bit;
  actor: string;
  batch_id: number;
  recorded_at: number;
  /** Since when a customer could see it: at once at the till, else once the channel accepted it. */
  visible_from: number | null;
  /** What base price, rule or exception say while something lies over it; null: the same as the amount. */
  regular: number | null;
  /** The planned price that is in force instead of the regular one. */
  plan_id: number | null;
}

export interface CurrentPriceTable {
  variant_id: number;
  channel_id: string;
  amount: number;
  sequence: number;
  exception: Bit;
  regular: number | null;
  plan_id: number | null;
}

/** A dated reduction; `reduction`, `steps` and `channels` are JSON. */
export interface PromotionTable {
  id: Generated<number>;
  batch_id: number;
  name: string;
  state: string;
  reduction: string;
  regime: string;
  steps: string;
  channels: string;
  from_at: number;
  until_at: number;
  started_at: number | null;
  ended_at: number | null;
  claim: number | null;
  variants: number;
  prices: number;
  left_out: number;
  note: string;
  actor: string;
  created_at: number;
  /** The batch that called it off or stopped it. */
  ended_by: number | null;
}

/** The goods of a promotion as they were chosen, in the order of the list. */
export interface PromotionVariantTable {
  promotion_id: number;
  place: number;
  variant_id: number;
}

/** A price to come, of one variant on one channel (`*`: the base price, then without end). */
export interface PricePlanTable {
  id: Generated<number>;
  batch_id: number;
  promotion_id: number | null;
  step: number;
  variant_id: number;
  channel_id: string;
  /** What was typed; null for promotions, which compute. */
  wanted: number | null;
  /** What customers pay there; null: left out of its promotion. */
  amount: number | null;
  /** Was given for the base price: channels with a price of their own are left alone. */
  of_base: Bit;
  from_at: number;
  /** null: it stays, as if it had been typed at its minute. */
  until_at: number | null;
  state: string;
  started_at: number | null;
  ended_at: number | null;
  prior: number | null;
  /** Days on sale, where they are fewer than thirty. */
  prior_days: number | null;
  /** The regular price that the reduction was computed beside. */
  regular: number | null;
  warnings: string;
  note: string;
  actor: string;
  created_at: number;
  ended_by: number | null;
}
