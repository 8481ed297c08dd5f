/**
 * Everything that is changed together is one batch: one price or ten thousand, an import, a product. A batch says who,
 * when and what, and can be undone as a whole, also tomorrow and after the channels have shown it.
 */

import type { Batch, batchKinds, batchesContract } from '../../api/batches.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant } from '../../api/time.ts';
import type { BatchTable, Change, Grounds } from '../database/index.ts';
import type { Selectable } from 'kysely';
import type { Verbs } from '../door.ts';
import {
  actorsOf,
  addBatch,
  addJournal,
  batchById,
  batchPage,
  batchTotal,
  conditionsOf,
  journalOf,
  setCount,
  type Finder,
} from './batches.sql.ts';
import { type DeedsSource, deedsPage, keptDeeds, type NamesSource } from './deeds.ts';
import { type UndoHook, undoBatch } from './undo-batch.ts';

export type { Finder, JournalEntry } from './batches.sql.ts';
export { type Deed, noOwn } from './deeds.ts';
export type { Undo, Undone, UndoHook } from './undo-batch.ts';

export interface BatchStart {
  readonly kind: (typeof batchKinds)[number];
  readonly actor: string;
  /** Facts for the sentence in the history: `{ title, from, to }`, `{ file, added }`. Never people's data. */
  readonly summary: Readonly<Record<string, string | number | null>>;
}

export type Batches = ReturnType<typeof openBatches>;

export function openBatches({ database }: Grounds) {
  const hooks = new Map<string, UndoHook>();
  const sources = new Map<string, DeedsSource>();
  const finders = new Map<string, Finder>();
  const deedsOf = keptDeeds(database);
  let names: NamesSource = async () => new Map();
  const verbs: Verbs<typeof batchesContract> = {
    async list({ after, limit, ...filter }) {
      if (after && !/^\d+$/u.test(after)) throw new Refusal('invalid-input', { field: 'after' });
      const conditions = conditionsOf(filter, [...finders.values()]);
      const rows = await batchPage(database.read, conditions, after ? Number(after) : null, limit);
      const last = rows.at(-1);
      return {
        items: rows.map(asBatch),
        next: rows.length === limit && last !== undefined ? String(last.id) : null,
        total: await batchTotal(database.read, conditions),
      };
    },
    people: () => actorsOf(database.read),
    async undoPreview({ batchId, ...wish }) {
      const batch = await batchById(database.read, batchId);
      if (batch === undefined) throw new Refusal('not-found', { what: 'batch', id: batchId });
      const page = await deedsPage(database.read, deedsOf(batch, sources.values()), names, wish);
      return { batch: asBatch(batch), ...page };
    },
    undo: ({ batchId, changed }, { actor }) =>
      database.change((change) => undoBatch(change, hooks.values(), batchId ?? null, changed ?? 'leave', actor)),
  };

  return {
    async begin(change: Change, { kind, actor, summary }: BatchStart): Promise<number> {
      const start = { kind, at: change.at, actor, summary: JSON.stringify(summary), undoes: null };
      return (await addBatch(change.db, start)).id;
    },
    count: async (change: Change, batchId: number, count: number): Promise<void> => {
      await setCount(change.db, batchId, count);
    },
    journal: (change: Change, batchId: number, domain: string, entries: Parameters<typeof addJournal>[3]) =>
      addJournal(change.db, batchId, domain, entries),
    journalOf,
    /** Takes a batch back as part of a change; what was changed again since is left. */
    undo: (change: Change, batchId: number, actor: string) =>
      undoBatch(change, hooks.values(), batchId, 'leave', { kind: 'owner', name: actor }),
    /**
     * Each domain registers how it undoes its own part, and what a batch decided there; called in the order of
     * registration.
     */
    onUndo(domain: string, hook: UndoHook, deeds?: DeedsSource): void {
      hooks.set(domain, hook);
      if (deeds !== undefined) sources.set(domain, deeds);
    },
    /** How a domain finds the batches that touched certain goods or a channel. */
    onFind: (domain: string, finder: Finder): void => void finders.set(domain, finder),
    /** What variants are called. */
    onNames: (source: NamesSource): void => void (names = source),
    verbs,
  };
}

function asBatch(row: Selectable<BatchTable>): Batch {
  return {
    id: row.id,
    kind: row.kind as Batch['kind'],
    at: toInstant(row.at),
    actor: row.actor,
    summary: JSON.parse(row.summary) as Batch['summary'],
    count: row.count,
    undoneBy: row.undone_by,
    undoes: row.undoes,
  };
}
