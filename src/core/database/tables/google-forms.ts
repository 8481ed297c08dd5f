/** Forms that Google hosts for an event. */
import type { Generated } from 'kysely';

export interface GoogleFormTable {
  id: Generated<number>;
  intent: string;
  event_id: number;
  /** Google's number of it; null until Google has told it. */
  form_id: string | null;
  /** Where people answer; empty until it has its questions. */
  link: Generated<string>;
  title: string;
  language: string;
  /** What it asks, JSON, as it was ordered. */
  plan: string;
  consent_text: string;
  /** Google's number of each question, JSON. */
  numbers: Generated<string>;
  state: string;
  /** `open`, `closed` (a person closed it). */
  wanted: string;
  /** Tries whose answer got lost: each may have left an empty form in the Drive that nobody can see. */
  blanks: Generated<number>;
  reason_code: string | null;
  reason_details: string | null;
  /** When its answers were last read to their end. */
  read_at: number | null;
  rests_until: Generated<number>;
  newest_at: number | null;
  /** The title and description it is to be given, JSON; null: it says what its event says. */
  words: Generated<string | null>;
  /** 1: a person has written there meanwhile, and their words stay. */
  words_edited: Generated<number>;
  words_asked_at: Generated<number | null>;
  created_at: number;
}

export interface GoogleFormAnswerTable {
  id: string;
  google_form_id: number;
  outcome: string;
  at: number;
  received_at: number;
  /** Of one that gave nobody a seat: when somebody dealt with it. */
  settled_at: Generated<number | null>;
}
