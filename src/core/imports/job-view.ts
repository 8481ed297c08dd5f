import type { ImportJob } from '../../api/imports.ts';
import { toInstant } from '../../api/time.ts';
import type { JobRow } from './jobs.sql.ts';

export const asJob = (row: JobRow): ImportJob => ({
  id: row.id,
  state: row.state as ImportJob['state'],
  file: row.file,
  supplier: row.supplier,
  actor: row.actor,
  batchId: row.batch_id,
  total: row.total,
  done: row.done,
  counts: countsOf(row),
  startedAt: toInstant(row.created_at),
  updatedAt: toInstant(row.updated_at),
  secondsLeft: secondsLeft(row),
  stoppedBy: row.stopped_by,
});

export const countsOf = (row: JobRow): ImportJob['counts'] => ({
  added: row.added,
  changed: row.changed,
  unchanged: row.unchanged,
  refused: row.refused,
  over30Percent: row.over_30_percent,
});

/** By the pace so far; before the first rows are in there is none. */
function secondsLeft({ state, total, done, run_ms: ran }: JobRow): number | null {
  if (state !== 'running' && state !== 'paused') return null;
  return done === 0 || ran === 0 ? null : Math.ceil(((total - done) * ran) / done / 1000);
}
