import type { ChangedSince } from '../../api/batches.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Actor } from '../../api/rights.ts';
import type { Change } from '../database/index.ts';
import { addBatch, batchById, latestUndoable, setCount, setUndoneBy, standAgain } from './batches.sql.ts';

export interface Undo {
  /** The batch being undone. */
  readonly batchId: number;
  /** The new batch that the undo itself is; what it changes belongs to it. */
  readonly undoBatchId: number;
  readonly actor: string;
  /** Whether what was changed again since is put back all the same, for this variant (null: what belongs to none). */
  readonly restores: (variantId: number | null) => boolean;
}

export interface Undone {
  readonly restored: number;
  /** Changed again since by someone else: not touched. */
  readonly leftAlone: number;
}

/** How a domain puts back what a batch changed in its own rows. */
export type UndoHook = (change: Change, undo: Undo) => Promise<Undone>;

/** Undoing an undo brings the batch's values back; a batch is undone once. */
export async function undoBatch(
  change: Change,
  hooks: Iterable<UndoHook>,
  wanted: number | null,
  changed: ChangedSince,
  actor: Actor,
): Promise<Undone & { batchId: number; undone: number }> {
  const batch = wanted === null ? await latestUndoable(change.db) : await batchById(change.db, wanted);
  if (batch === undefined)
    throw new Refusal(wanted === null ? 'batch-not-undoable' : 'not-found', { what: 'batch', id: wanted });
  if (batch.undone_by !== null) throw new Refusal('batch-already-undone', { id: batch.id, by: batch.undone_by });
  const { id: undoBatchId } = await addBatch(change.db, {
    kind: 'undo',
    at: change.at,
    actor: actor.name,
    summary: JSON.stringify({ ...(JSON.parse(batch.summary) as object), kind: batch.kind, of: batch.id }),
    undoes: batch.id,
  });
  const restores = restoresBy(changed);
  let restored = 0;
  let leftAlone = 0;
  for (const hook of hooks) {
    const undone = await hook(change, { batchId: batch.id, undoBatchId, actor: actor.name, restores });
    restored += undone.restored;
    leftAlone += undone.leftAlone;
  }
  await setCount(change.db, undoBatchId, restored);
  await setUndoneBy(change.db, batch.id, undoBatchId);
  // An undo that is taken back leaves its batch standing, to be undone again if wanted.
  if (batch.undoes !== null) await standAgain(change.db, batch.undoes);
  change.announce('pricing');
  return { batchId: undoBatchId, undone: batch.id, restored, leftAlone };
}

function restoresBy(changed: ChangedSince): Undo['restores'] {
  if (typeof changed === 'string') return () => changed === 'restore';
  const ids = new Set(changed.variantIds);
  return (variantId) => variantId !== null && ids.has(variantId);
}
