/** What happened at the counter. */
import type { Generated } from 'kysely';

import type { Bit } from './bit.ts';

/** A receipt made here. Only added. */
export interface CounterReceiptTable {
  receipt_id: number;
  /** Place in the shop's own series. */
  serial: number;
  form_key: string;
  /** Of what the form said: the same key with other words is refused. */
  form_digest: string;
  kind: string;
  /** The receipt that it takes back, whole or in part. */
  of_receipt_id: number | null;
  reason: string;
  actor: string;
}

/** A day as it was closed. Never changed: a day that is closed again has another one. */
export interface EveningCloseTable {
  id: Generated<number>;
  form_key: string;
  form_digest: string;
  day: string;
  at: number;
  actor: string;
  float: number;
  note: string;
  /** Receipts of the day with a later id arrived after the close. */
  last_receipt_id: number;
  receipts: number;
  total: number;
}

export interface EveningClosePartTable {
  close_id: number;
  channel_id: string;
  /** Empty: all of the channel. */
  method: string;
  from_file: number;
  by_hand: number;
  counted: number | null;
  difference: number | null;
}

/** Money put into the drawer, or taken out (below zero), without a receipt. Never changed, only taken back. */
export interface DrawerEntryTable {
  id: Generated<number>;
  form_key: string;
  form_digest: string;
  day: string;
  at: number;
  actor: string;
  amount: number;
  reason: string;
  taken_back_at: number | null;
  taken_back_by: string | null;
}

/** An entry that a close has counted. */
export interface EveningCloseDrawerTable {
  close_id: number;
  entry_id: number;
}

/** A line that takes a line of a sale back, or, above zero, gives it back again where the return was cancelled. */
export interface ReturnedLineTable {
  line_id: number;
  of_line_id: number;
  scrapped: Bit;
  reason: string;
}

export interface GiftCardTable {
  id: Generated<number>;
  kind: string;
  /** Without dashes. */
  code: string;
  issued_at: number;
  expires_on: string | null;
  person_id: number | null;
  blocked_at: number | null;
  blocked_why: string | null;
  /** The lost card that this one is instead of. */
  replaces: number | null;
}

/** Only added. */
export interface GiftCardEntryTable {
  id: Generated<number>;
  card_id: number;
  kind: string;
  at: number;
  amount: number;
  receipt_id: number | null;
  actor: string;
}
