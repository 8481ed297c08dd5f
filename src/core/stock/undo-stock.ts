/** The way back of what staff did with goods: movements against those of the batch, never a changed record. */
import { type Batches, type Deed, noOwn, type Undo, type Undone } from '../batches/index.ts';
import type { Change, Reader } from '../database/index.ts';
import { journalDomain } from './count.ts';
import { setCounted, levelsOf } from './ledger.sql.ts';
import { type LevelWish, saveLevels, wishesOf } from './levels.sql.ts';
import { follow, write } from './move.ts';
import { nothing } from './set-levels.ts';
import { movedBy } from './undo.sql.ts';

/** An article that was counted again since is left alone: the later count holds. */
export async function undoStock(change: Change, batches: Batches, undo: Undo): Promise<Undone> {
  const moved = await undoMovements(change, undo);
  const journal = await batches.journalOf(change.db, undo.batchId, journalDomain);
  await undoCounts(change, batches, undo, journal, moved.kept);
  const levels = await undoLevels(change, batches, undo, journal);
  return { restored: moved.restored + levels.restored, leftAlone: moved.leftAlone + levels.leftAlone };
}

async function undoMovements(change: Change, { batchId, undoBatchId, actor, restores }: Undo) {
  const rows = await movedBy(change.db, batchId);
  const goesBack = ({ recounted, variantId }: (typeof rows)[number]) => recounted === 0 || restores(variantId);
  const back = rows.filter(goesBack);
  const kept = rows.filter((row) => !goesBack(row));
  await write(
    change,
    back.map(({ variantId, storeId, reason, quantity }) => ({
      variantId,
      storeId,
      reason,
      quantity: 0 - quantity,
      at: change.at,
      source: null,
      batchId: undoBatchId,
      actor,
      note: '',
    })),
  );
  const articles = (list: typeof rows): Set<number> => new Set(list.map(({ variantId }) => variantId));
  const restored = articles(back);
  const leftAlone = [...articles(kept)].filter((id) => !restored.has(id));
  return {
    restored: restored.size,
    leftAlone: leftAlone.length,
    kept: new Set(kept.map(({ variantId, storeId }) => `${variantId}:${storeId}`)),
  };
}

type Journal = Awaited<ReturnType<Batches['journalOf']>>;

interface CountedAt {
  readonly countedAt: number | null;
}

/** An article that was counted for the first time is unknown again. */
async function undoCounts(
  change: Change,
  batches: Batches,
  undo: Undo,
  journal: Journal,
  kept: ReadonlySet<string>,
): Promise<void> {
  const entries = journal.flatMap(({ key, before, after }) => {
    const [kind, variantId, storeId] = key.split(':');
    if (kind !== 'counted' || kept.has(`${variantId}:${storeId}`)) return [];
    const [was, became] = [before as CountedAt, after as CountedAt];
    return [{ key, variantId: Number(variantId), storeId: Number(storeId), was, became }];
  });
  if (entries.length === 0) return;
  const ids = entries.map(({ variantId }) => variantId);
  const now = new Map(
    (await levelsOf(change.db, ids)).map((level) => [`${level.variantId}:${level.storeId}`, level.countedAt]),
  );
  const back = entries.filter(
    ({ variantId, storeId, became }) => now.get(`${variantId}:${storeId}`) === became.countedAt,
  );
  await setCounted(
    change.db,
    back.map(({ variantId, storeId, was }) => ({ variantId, storeId, countedAt: was.countedAt })),
  );
  await batches.journal(
    change,
    undo.undoBatchId,
    journalDomain,
    back.map(({ key, was, became }) => ({ key, before: became, after: was })),
  );
  await follow(change, ids);
}

async function undoLevels(change: Change, batches: Batches, undo: Undo, journal: Journal): Promise<Undone> {
  const entries = journal.flatMap(({ key, before, after }) =>
    key.startsWith('level:')
      ? [{ key, id: Number(key.slice(6)), before: before as LevelWish, after: after as LevelWish }]
      : [],
  );
  if (entries.length === 0) return { restored: 0, leftAlone: 0 };
  const known = await wishesOf(
    change.db,
    entries.map(({ id }) => id),
  );
  const back = entries.filter(({ id, after }) => same(known.get(id) ?? nothing, after) || undo.restores(id));
  await saveLevels(
    change.db,
    back.map(({ id, before }) => [id, before]),
  );
  await batches.journal(
    change,
    undo.undoBatchId,
    journalDomain,
    back.map(({ key, id, before }) => ({ key, before: known.get(id) ?? nothing, after: before })),
  );
  await follow(
    change,
    back.map(({ id }) => id),
  );
  return { restored: back.length, leftAlone: entries.length - back.length };
}

const same = (one: LevelWish, other: LevelWish): boolean => one.low === other.low && one.onDisplay === other.onDisplay;

/** What a batch did to the numbers on hand, and to the levels for ordering. */
export async function stockDeeds(
  db: Reader,
  batches: Batches,
  { id, actor, at }: { readonly id: number; readonly actor: string; readonly at: number },
): Promise<Deed[]> {
  const moved = (await movedBy(db, id)).map((row): Deed => ({
    what: 'stock',
    variantId: row.variantId,
    channelId: null,
    before: row.before,
    made: row.before + row.quantity,
    now: row.now,
    own: noOwn,
    state: row.recounted === 1 ? 'changed' : 'stands',
    by: row.by,
    at: row.at,
  }));
  const entries = (await batches.journalOf(db, id, journalDomain)).filter(({ key }) => key.startsWith('level:'));
  const known = await wishesOf(
    db,
    entries.map(({ key }) => Number(key.slice(6))),
  );
  const levels = entries.map(({ key, before, after }): Deed => {
    const variantId = Number(key.slice(6));
    const now = known.get(variantId) ?? nothing;
    return {
      what: 'stock-level',
      variantId,
      channelId: null,
      before: (before as LevelWish).low,
      made: (after as LevelWish).low,
      now: now.low,
      own: noOwn,
      state: same(now, after as LevelWish) ? 'stands' : 'changed',
      by: actor,
      at,
    };
  });
  return [...moved, ...levels];
}
