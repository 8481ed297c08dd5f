/**
 * A stocktake: each article is counted at a moment of its own, and compared with what was on hand then. It is kept with
 * every piece that is scanned; nothing changes on the shelf before it is confirmed, as one change.
 */
import type { stockContract, StockTake, TakeLine } from '../../api/stock.ts';
import { scaleAmount } from '../../api/money.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { Change, Reader, Writer } from '../database/index.ts';
import type { Call, Verbs } from '../door.ts';
import { countAsBatch, storeName } from './change-stock.ts';
import type { StockParts } from './index.ts';
import {
  addCount,
  addTake,
  endTake,
  missingCount,
  missingRows,
  openTakeIn,
  removeCount,
  setCount,
  takeById,
  type TakeLineRow,
  takeLines,
  type TakeRow,
  takeRows,
} from './takes.sql.ts';

type Contract = Verbs<typeof stockContract>;
type Input<Verb extends keyof Contract> = Parameters<Contract[Verb]>[0];

const takesShown = 20;
const missingShown = 100;

const asTake = ({ startedAt, endedAt, ...row }: TakeRow): StockTake => ({
  ...row,
  startedAt: toInstant(startedAt),
  endedAt: toInstantOrNull(endedAt),
});

function asLine({ known, expected, moving, cost, at, ...row }: TakeLineRow): TakeLine {
  const difference = known === 1 ? row.counted - expected : null;
  return {
    ...row,
    at: toInstant(at),
    expected: known === 1 ? expected : null,
    difference,
    value: difference === null || cost === null ? null : scaleAmount(cost, difference, 1000),
    moving: moving === 1,
  };
}

export const listTakes = async (db: Reader): Promise<StockTake[]> => (await takeRows(db, takesShown)).map(asTake);

export async function startTake(change: Change, { storeId, note }: Input<'startTake'>, { actor }: Call) {
  await storeName(change, storeId);
  const open = await openTakeIn(change.db, storeId);
  if (open !== undefined) return asTake(open);
  const { id } = await addTake(change.db, { store_id: storeId, note, actor: actor.name, started_at: change.at });
  change.announce('stock');
  return asTake(await anyTake(change.db, id));
}

export async function oneTake(db: Reader, id: number) {
  const take = await anyTake(db, id);
  const lines = (await takeLines(db, take)).map(asLine);
  const ended = take.endedAt !== null;
  return {
    ...asTake(take),
    lines,
    differing: lines.filter(({ difference }) => difference !== null && difference !== 0).length,
    value: lines.reduce((sum, { value }) => sum + (value ?? 0), 0),
    missing: ended ? [] : await missingRows(db, take, missingShown),
    missingCount: ended ? 0 : await missingCount(db, take),
  };
}

export async function putCount(change: Change, parts: StockParts, wish: Input<'putCount'>): Promise<TakeLine> {
  const { takeId, variantId, quantity, how } = wish;
  const take = await openTake(change.db, takeId);
  const [goods] = await parts.catalog.variantsByIds(change.db, [variantId]);
  if (goods === undefined) throw new Refusal('not-found', { what: 'variant', id: variantId });
  await (how === 'add' ? addCount : setCount)(change.db, { takeId, variantId, quantity, at: change.at });
  change.announce('stock');
  const [line] = (await takeLines(change.db, take, variantId)).map(asLine);
  if (line === undefined) throw new Error('what was counted is there');
  return line;
}

export async function dropCount(change: Change, { takeId, variantId }: Input<'removeCount'>): Promise<void> {
  await openTake(change.db, takeId);
  await removeCount(change.db, takeId, variantId);
  change.announce('stock');
}

export async function confirmTake(change: Change, parts: StockParts, wish: Input<'confirmTake'>, { actor }: Call) {
  const take = await openTake(change.db, wish.takeId);
  const except = new Set(wish.except);
  const lines = (await takeLines(change.db, take)).filter(({ variantId }) => !except.has(variantId));
  if (lines.length === 0) throw new Refusal('stock-take-empty');
  const { storeId, store, note } = take;
  const counted = lines.map(({ variantId, counted: quantity, at }) => ({ variantId, quantity, at }));
  const done = await countAsBatch(change, parts, { storeId, store, note, lines: counted, actor: actor.name });
  await endTake(change.db, take.id, change.at, done.batchId);
  return done;
}

export async function dropTake(change: Change, id: number): Promise<void> {
  const take = await openTake(change.db, id);
  await endTake(change.db, take.id, change.at, null);
  change.announce('stock');
}

async function anyTake(db: Reader | Writer, id: number): Promise<TakeRow> {
  const take = await takeById(db, id);
  if (take === undefined) throw new Refusal('not-found', { what: 'take', id });
  return take;
}

async function openTake(db: Writer, id: number): Promise<TakeRow> {
  const take = await anyTake(db, id);
  if (take.endedAt !== null) throw new Refusal('stock-take-over');
  return take;
}
