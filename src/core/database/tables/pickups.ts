/** What is set aside for somebody. */
import type { Generated } from 'kysely';

import type { Bit } from './bit.ts';

export interface PickupTable {
  id: Generated<number>;
  /** Short, said at the counter. */
  code: string;
  form_key: string;
  state: string;
  paid: Bit;
  person_id: number | null;
  name: string;
  phone: string | null;
  mail: string | null;
  note: string;
  created_at: number;
  created_by: string;
  /** From then on it is given back. */
  until_at: number;
  ready_at: number | null;
  ended_at: number | null;
  ended_by: string | null;
  /** These five only where it is an order of the web shop. */
  channel_id: string | null;
  order_id: string | null;
  order_number: string | null;
  /** What the order comes to. */
  due: number | null;
  /** When its goods left the shelf; from then on the order's receipts move goods like any other. */
  left_at: number | null;
}

export interface PickupLineTable {
  pickup_id: number;
  position: number;
  /** Null: ordered in the web shop, and in no catalogue here. */
  variant_id: number | null;
  /** Thousandths. */
  quantity: number;
  /** What the till asked for it when it was set aside; null: no price. */
  unit_price: number | null;
  /** As the web shop names it. */
  title: string;
  sku: string;
}
