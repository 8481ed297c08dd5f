/** Points: rules and ledger. */
import type { Generated } from 'kysely';

import type { Bit } from './bit.ts';

/** Only added: the numbers that hold from then on. */
export interface LoyaltyRuleTable {
  id: Generated<number>;
  at: number;
  actor: string;
  is_on: Bit;
  kind: string;
  points: number;
  per_amount: number;
  rounding: string;
  worth_points: number;
  worth_amount: number;
  min_points: number;
  expiry_days: number | null;
  /** Categories that earn nothing, as a JSON list. */
  excluded: string;
}

/** Only added. Without a person once they are erased. */
export interface LoyaltyEntryTable {
  id: Generated<number>;
  person_id: number | null;
  kind: string;
  at: number;
  points: number;
  /** It may be gone with an import that was taken back: its number stays. */
  receipt_id: number | null;
  receipt_number: string;
  /** The receipt of the purchase that it belongs to, of which others may be changes. */
  root_id: number | null;
  /** When what was earned with that purchase is over. */
  expires_at: number | null;
  note: string;
  actor: string;
  undoes_id: number | null;
  /** The form that a correction came by. */
  form_key: string | null;
}

export interface CouponTable {
  id: Generated<number>;
  /** In capitals. */
  code: string;
  kind: string;
  value: number;
  person_id: number | null;
  note: string;
  max_uses: number | null;
  from_day: string | null;
  until_day: string | null;
  minimum: number;
  online: Bit;
  created_at: number;
  actor: string;
  form_key: string;
  form_digest: string;
  ended_at: number | null;
  /** By which the web shop is asked for it after a lost answer. */
  web_key: string;
  web_id: string | null;
  /** What the web shop was last told; null: it does not have it. */
  web_sent: string | null;
  web_state: string;
  /** The act under way. */
  web_intent: string | null;
  /** What it refused: not sent again until something changes. */
  web_failed: string | null;
  reason_code: string | null;
  reason_details: string | null;
}

/** Only added. */
export interface CouponUseTable {
  id: Generated<number>;
  coupon_id: number;
  at: number;
  uses: number;
  amount: number;
  receipt_id: number | null;
  receipt_number: string;
  /** Of the web shop's order; empty: in the shop. */
  order_key: string;
}
