/** Imports on their way in, and what is remembered of a supplier's lists. */
import type { Generated } from 'kysely';

export interface ImportJobTable {
  id: Generated<number>;
  /** Those of the contract, and `staging` while its rows are written down. */
  state: string;
  file: string;
  supplier: string;
  actor: string;
  /** 0 while it is staging. */
  batch_id: number;
  total: number;
  done: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  over_30_percent: number;
  /** Milliseconds that its chunks took, for the time left. */
  run_ms: number;
  stopped_by: string | null;
  created_at: number;
  updated_at: number;
}

/** Lines of a list on its way in, as the file gave them. */
export interface ImportBlockTable {
  job_id: number;
  /** Of its first line. */
  position: number;
  lines: number;
  /** A JSON list of items. */
  items: string;
}

export interface ImportSourceTable {
  id: Generated<number>;
  supplier: string;
  /** Of the headings, without case, accents and signs. */
  fingerprint: string;
  corrections: string;
  used_at: number;
}
