/** What people say after a purchase. */
import type { Generated } from 'kysely';

import type { Bit } from './bit.ts';

export interface SurveySettingTable {
  id: number;
  is_on: Bit;
  by_mail: Bit;
  /** Since when mail goes out: purchases before that are not asked about. */
  mail_since: number | null;
  after_days: number;
  /** As JSON, by language; what is missing is the usual one. */
  questions: string;
}

/** One receipt is asked about once. */
export interface SurveyInviteTable {
  id: Generated<number>;
  token: string;
  intent: string;
  receipt_id: number;
  receipt_number: string;
  person_id: number | null;
  /** Empty: the link was taken by hand. */
  recipient: string;
  language: string;
  state: string;
  subject: string;
  body: string;
  handed_at: number | null;
  sent_at: number | null;
  reason_code: string | null;
  reason_details: string | null;
  created_at: number;
}

export interface SurveyAnswerTable {
  id: Generated<number>;
  form_key: string;
  invite_id: number | null;
  person_id: number | null;
  receipt_id: number | null;
  receipt_number: string;
  at: number;
  score: number;
  words: string;
  language: string;
  source: string;
  /** `fine`, or of who is unhappy `open` until somebody looked after it, then `done`. */
  state: string;
  note: string;
  settled_at: number | null;
  settled_by: string | null;
}

/** Somebody who slipped away was called or written to. */
export interface WinBackTable {
  id: Generated<number>;
  form_key: string;
  person_id: number | null;
  at: number;
  actor: string;
  channel: string;
  /** Why they stayed away; `not-reached`: nobody answered. */
  reason: string;
  words: string;
  coupon_id: number | null;
  /** Where they stood then. */
  stage: string;
  taken_back_at: number | null;
}
