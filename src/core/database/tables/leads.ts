/** Who sent a form on the shop's page. */
import type { Generated } from 'kysely';
import type { Bit } from './bit.ts';

export interface LeadFormTable {
  id: Generated<number>;
  /** Part of the form's name at the channel; of a form made there, the channel's own number. */
  intent: string;
  event_id: number | null;
  /** The channel's number of the form. */
  form_id: string | null;
  name: string;
  language: string;
  /** What it asks and says, JSON; of a form made at the channel, what could be read of it. */
  plan: string;
  /** Questions of the shop's own by key, JSON. */
  questions: string;
  consent_key: string;
  state: string;
  /** `active` or `archived`: what the shop wants it to be. */
  wanted: string;
  link: string;
  reason_code: string | null;
  reason_details: string | null;
  /** The channel's count when it was last read to its end. */
  sent: number | null;
  read_at: number | null;
  newest_at: number | null;
  created_at: number;
  archived_at: number | null;
}

export interface LeadTable {
  id: string;
  form_id: number | null;
  form_name: string;
  event_id: number | null;
  person_id: number | null;
  registration_id: number | null;
  campaign_id: number | null;
  campaign_name: string;
  name: string;
  phone: string | null;
  mail: string | null;
  source: string;
  outcome: string;
  consent: Bit | null;
  /** Answers to the shop's own questions, JSON. */
  answers: string;
  at: number;
  received_at: number;
}

export interface LeadPullTable {
  source: string;
  pulled_at: number | null;
  rests_until: number;
  reason_code: string | null;
  reason_details: string | null;
}
