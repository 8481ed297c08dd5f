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
}

export interface CurrentPriceTable {
  variant_id: number;
  channel_id: string;
  amount: number;
  sequence: number;
  exception: Bit;
}
