/** Mail to the owner. */
import type { Generated } from 'kysely';

import type { Bit } from './bit.ts';

export interface MailAccountTable {
  id: number;
  host: string;
  port: number;
  security: string;
  user_name: string;
  sender: string;
  recipient: string;
  weekly: Bit;
  /** When the weekly mail was switched on: Mondays before that are not made up for. */
  weekly_since: number | null;
}

export interface MailTable {
  id: Generated<number>;
  intent: string;
  kind: string;
  /** The Monday whose mail it is; null: a trial, or one sent again by a person. */
  week: string | null;
  recipient: string;
  subject: string;
  body: string;
  file_name: string | null;
  file: Uint8Array | null;
  state: string;
  late: Bit;
  /** Set before it is handed to the server; still set after a lost answer means: nobody knows. */
  handed_at: number | null;
  sent_at: number | null;
  reason_code: string | null;
  reason_details: string | null;
  created_at: number;
}
