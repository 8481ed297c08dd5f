/** Whom the shop turns to. */
import type { Generated } from 'kysely';
import type { Bit } from './bit.ts';

/** People by what is known of them, with a name. */
export interface SegmentTable {
  id: Generated<number>;
  name: string;
  /** JSON, as the contract has them. */
  conditions: string;
  updated_at: number;
}

/** A group of people as an audience of adverts. */
export interface AudienceTable {
  id: Generated<number>;
  segment_id: number;
  name: string;
  /** By which it is found again at the channel. */
  intent: string;
  /** The account that it is made in; empty: not yet. */
  account: string;
  outside_id: string | null;
  state: string;
  /** Counts its comparisons: each is an act of its own. */
  round: number;
  reason_code: string | null;
  reason_details: string | null;
  lower: number | null;
  upper: number | null;
  created_at: number;
  /** When it last was as the shop wants it. */
  synced_at: number | null;
}

/** By which prints somebody is, or may be, in an audience; without a person they only wait to be taken out. */
export interface AudiencePersonTable {
  id: Generated<number>;
  audience_id: number;
  person_id: number | null;
  mail: string;
  phone: string;
  /** `adding`, `in`, `leaving`. */
  state: string;
}

/** The one row says how often, and when, the shop may turn to a person. */
export interface ContactRuleTable {
  id: number;
  most: number;
  days: number;
  /** JSON: 1 is Monday, 7 Sunday. */
  quiet_days: string;
  from_hour: number;
  until_hour: number;
}

export interface MailingTable {
  id: Generated<number>;
  name: string;
  purpose: string;
  /** Whom it goes to: JSON, as a segment has them. */
  conditions: string;
  state: string;
  started_at: number | null;
  created_at: number;
}

export interface MailingTextTable {
  mailing_id: number;
  language: string;
  /** The first is for whoever speaks none of the others. */
  position: number;
  subject: string;
  body: string;
}

export interface MailingLetterTable {
  id: Generated<number>;
  mailing_id: number;
  /** Null: the person is gone, or it is a trial. */
  person_id: number | null;
  recipient: string;
  language: string;
  intent: string;
  /** Its holder may leave: part of the link in the letter. */
  token: string | null;
  state: string;
  /** Set before it is handed to the server; still set after a lost answer means: nobody knows. */
  handed_at: number | null;
  sent_at: number | null;
  reason_code: string | null;
  reason_details: string | null;
  unsubscribed_at: number | null;
  trial: Bit;
}

/** The server said that there is nobody at this address. */
export interface RefusedMailTable {
  person_id: number;
  mail: string;
  at: number;
  said: string;
}
