/** What people ordered in the web shop. */
import type { Generated } from 'kysely';

import type { Bit } from './bit.ts';

/** As it was last read. */
export interface WebOrderTable {
  channel_id: string;
  order_id: string;
  number: string;
  stage: string;
  /** The shop's own word. */
  status: string;
  at: number;
  modified_at: number;
  currency: string;
  total: number;
  /** Its lines, as JSON. */
  content: string;
  /** Of all that decides what is counted. */
  digest: string;
  /** `counted`, `waiting`, `aside`, `ended`. */
  state: string;
  person_id: number | null;
  /** These three only while the cart can be rescued. */
  name: string;
  mail: string;
  phone: string;
  /** Since when nobody needs to be called about it. */
  closed_at: number | null;
}

/** A receipt that an order became: the sale, a change of it, a refund. */
export interface WebReceiptTable {
  receipt_id: number;
  channel_id: string;
  order_id: string;
  kind: string;
  refund_id: string | null;
}

export interface WebPullTable {
  channel_id: string;
  /** By the web shop's own clock: the latest change that was read. */
  cursor_at: number;
  read_at: number | null;
  /** When it was last read with a longer look back. */
  deep_at: number;
  import_id: number | null;
  reason_code: string | null;
  reason_details: string | null;
}

/** Somebody was called or written to about a cart; who, only as a print. */
export interface WebRescueTable {
  id: Generated<number>;
  channel_id: string;
  order_id: string;
  at: number;
  actor: string;
  result: string;
  mail_key: string;
  phone_key: string;
  total: number;
  rescued_at: number | null;
  rescued_total: number | null;
}

/** A part of a refund that came back at the counter before; above zero. */
export interface RefundMatchTable {
  channel_id: string;
  order_id: string;
  refund_id: string;
  /** The line of the receipt at the counter. */
  line_id: number;
  thousandths: number;
  total: number;
}

/** An account of the web shop; `person_id` null: erased here, or without anything to reach them by. */
export interface WebCustomerTable {
  channel_id: string;
  customer_id: string;
  person_id: number | null;
  has_contact: Bit;
  /** By the web shop's own clock; null: it says nothing. */
  modified_at: number | null;
  /** How many whole readings in a row it was not in. */
  missed: number;
  gone_at: number | null;
}

export interface WebCustomerPullTable {
  channel_id: string;
  read_at: number | null;
  /** When all of them were read last, from the first to the last. */
  whole_at: number | null;
  reason_code: string | null;
  reason_details: string | null;
}
