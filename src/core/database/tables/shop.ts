/** What the shop keeps of itself: settings, notices, access, batches. */
import type { Generated } from 'kysely';

export interface SettingTable {
  key: string;
  value: string;
}

export interface NoticeTable {
  domain: string;
  sequence: number;
}

export interface TokenTable {
  id: Generated<number>;
  name: string;
  hash: string;
  created_at: number;
  last_used_at: number | null;
  revoked_at: number | null;
}

export interface BatchTable {
  id: Generated<number>;
  kind: string;
  at: number;
  actor: string;
  summary: string;
  count: number;
  undone_by: number | null;
  undoes: number | null;
}

/** What a batch changed outside the prices, which keep their own records: the row before and after, as JSON. */
export interface BatchEntryTable {
  id: Generated<number>;
  batch_id: number;
  domain: string;
  key: string;
  before: string | null;
  after: string | null;
}
