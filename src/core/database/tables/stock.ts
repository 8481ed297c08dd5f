/** What stands on the shelf. Quantities are thousandths of a piece. */
import type { Generated } from 'kysely';

import type { Bit } from './bit.ts';

/** A place where goods stand; the first is the shop itself, which has no name here. */
export interface StockStoreTable {
  id: Generated<number>;
  name: string;
  created_at: number;
}

/** Only added to; what is undone gets movements against it. */
export interface StockMovementTable {
  id: Generated<number>;
  variant_id: number;
  store_id: number;
  /** When it happened, which may be long before it is recorded. */
  at: number;
  reason: string;
  quantity: number;
  /** What it came from, which comes once: `sale:12:0`. */
  source: string | null;
  batch_id: number | null;
  actor: string;
  note: string;
  recorded_at: number;
}

/** Of a variant in a place; `on_hand` is the sum of its movements. */
export interface StockLevelTable {
  variant_id: number;
  store_id: number;
  on_hand: number;
  reserved: number;
  /** Null: never counted, so that the sum says nothing. */
  counted_at: number | null;
}

/** Of a variant over all places. */
export interface StockSumTable {
  variant_id: number;
  on_hand: number;
  reserved: number;
  /** Counted wherever it stands. */
  known: Bit;
  counted_at: number | null;
  /** From here down it is to be ordered again; null: never asked for. */
  low: number | null;
  on_display: Generated<Bit>;
  availability: Generated<string>;
  sold_at: number | null;
  received_at: number | null;
}

export interface StockTakeTable {
  id: Generated<number>;
  store_id: number;
  note: string;
  actor: string;
  started_at: number;
  ended_at: number | null;
  /** Null: under way, or given up. */
  batch_id: number | null;
}

export interface StockTakeLineTable {
  take_id: number;
  variant_id: number;
  quantity: number;
  /** When it was counted last, and first. */
  at: number;
  began_at: number;
}
