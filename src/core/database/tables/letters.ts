/** Letters to people about their registration. */
import type { Generated } from 'kysely';

export interface EventLetterTable {
  id: Generated<number>;
  intent: string;
  /** What can happen only once, by its name; null: something a person did, once by itself. */
  once: string | null;
  kind: string;
  event_id: number | null;
  registration_id: number | null;
  /** Whose letter it is; null: a trial to the shop itself. */
  person_id: Generated<number | null>;
  /** Empty: no mail address, told by hand. */
  recipient: string;
  language: string;
  /** As it went out; empty until then. */
  subject: string;
  body: string;
  state: string;
  /** Set before it is handed to the server; still set after a lost answer means: nobody knows. */
  handed_at: number | null;
  sent_at: number | null;
  reason_code: string | null;
  reason_details: string | null;
  created_at: number;
}

export interface EventTextTable {
  kind: string;
  language: string;
  subject: string;
  body: string;
  updated_at: number;
}
