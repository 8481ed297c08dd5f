/** What staff do with goods. Each is one batch, which can be undone as a whole. */
import type { stockContract } from '../../api/stock.ts';
import { Refusal } from '../../api/refusals.ts';
import { fromInstant } from '../../api/time.ts';
import type { BatchStart } from '../batches/index.ts';
import type { Change } from '../database/index.ts';
import type { Call, Verbs } from '../door.ts';
import { countArticles, type Counted } from './count.ts';
import type { StockParts } from './index.ts';
import { addStoreRow, levelsOf, type LevelRow, storeRows } from './ledger.sql.ts';
import { move } from './move.ts';

type Contract = Verbs<typeof stockContract>;
type Input<Verb extends keyof Contract> = Parameters<Contract[Verb]>[0];
interface Line {
  readonly variantId: number;
  readonly quantity: number;
}

export interface Moved {
  readonly batchId: number | null;
  readonly changed: number;
}

/** The name of a place; empty for the shop itself. Refuses `stock-store-unknown`. */
export const storeName = async (change: Change, id: number): Promise<string> => nameIn(await storeRows(change.db), id);

function nameIn(stores: readonly { readonly id: number; readonly name: string }[], id: number): string {
  const store = stores.find((each) => each.id === id);
  if (store === undefined) throw new Refusal('stock-store-unknown', { id });
  return store.name;
}

export async function addStore(change: Change, { name }: Input<'addStore'>) {
  const taken = (await storeRows(change.db)).some((each) => each.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new Refusal('stock-store-taken', { name });
  const { id } = await addStoreRow(change.db, name, change.at);
  change.announce('stock');
  return { id, name };
}

/** The same article twice in a list is one. */
function together(lines: readonly Line[]): Line[] {
  const sums = new Map<number, number>();
  for (const { variantId, quantity } of lines) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return [...sums].map(([variantId, quantity]) => ({ variantId, quantity }));
}

/** Refuses `not-found` what the catalogue does not hold. */
async function goodsOf(change: Change, { catalog }: StockParts, lines: readonly Line[]) {
  const ids = lines.map(({ variantId }) => variantId);
  const goods = new Map((await catalog.variantsByIds(change.db, ids)).map((each) => [each.id, each]));
  const missing = ids.find((id) => !goods.has(id));
  if (missing !== undefined) throw new Refusal('not-found', { what: 'variant', id: missing });
  return goods;
}

type Goods = Awaited<ReturnType<typeof goodsOf>>;

export function begin(
  change: Change,
  { batches }: StockParts,
  actor: string,
  goods: Goods,
  facts: BatchStart['summary'],
): Promise<number> {
  const [only] = goods.size === 1 ? [...goods.values()] : [];
  return batches.begin(change, {
    kind: 'stock',
    actor,
    summary: { ...facts, title: only?.title ?? '', n: goods.size },
  });
}

type Levels = ReadonlyMap<number, LevelRow>;

/** Refuses `stock-not-enough` to take away more than is known to be there; what was never counted may have any number. */
function enough(levels: Levels, lines: readonly Line[], goods: Goods): void {
  for (const { variantId, quantity } of lines) {
    const level = levels.get(variantId);
    if (level === undefined || level.countedAt === null || level.onHand >= quantity) continue;
    const { title = '', sku = '' } = goods.get(variantId) ?? {};
    throw new Refusal('stock-not-enough', { title, sku, onHand: level.onHand, asked: quantity });
  }
}

/** What stands of these goods in each place. */
async function levelsByPlace(change: Change, lines: readonly Line[]): Promise<(storeId: number) => Levels> {
  const levels = await levelsOf(
    change.db,
    lines.map(({ variantId }) => variantId),
  );
  return (storeId) =>
    new Map(levels.filter((level) => level.storeId === storeId).map((level) => [level.variantId, level]));
}

export async function receive(change: Change, parts: StockParts, wish: Input<'receive'>, call: Call): Promise<Moved> {
  const { storeId, note, allThereIs } = wish;
  const actor = call.actor.name;
  const store = await storeName(change, storeId);
  const lines = together(wish.lines);
  const goods = await goodsOf(change, parts, lines);
  const before = (await levelsByPlace(change, lines))(storeId);
  const batchId = await begin(change, parts, actor, goods, { what: 'received', store });
  await move(change, { reason: 'received', actor, note, batchId, lines: lines.map((line) => ({ ...line, storeId })) });
  const first = lines.filter(({ variantId }) => (before.get(variantId)?.countedAt ?? null) === null);
  if (allThereIs) await count(change, parts, { storeId, batchId, actor, lines: first });
  await parts.batches.count(change, batchId, lines.length);
  return { batchId, changed: lines.length };
}

export async function scrap(change: Change, parts: StockParts, wish: Input<'scrap'>, call: Call): Promise<Moved> {
  const { storeId, note } = wish;
  const actor = call.actor.name;
  const store = await storeName(change, storeId);
  const lines = together(wish.lines);
  const goods = await goodsOf(change, parts, lines);
  enough((await levelsByPlace(change, lines))(storeId), lines, goods);
  const batchId = await begin(change, parts, actor, goods, { what: 'scrapped', store });
  await move(change, {
    reason: 'scrapped',
    actor,
    note,
    batchId,
    lines: lines.map(({ variantId, quantity }) => ({ variantId, storeId, quantity: -quantity })),
  });
  await parts.batches.count(change, batchId, lines.length);
  return { batchId, changed: lines.length };
}

/** Where an article never stood before, what comes from a counted place is all there is. */
export async function transfer(change: Change, parts: StockParts, wish: Input<'transfer'>, call: Call): Promise<Moved> {
  const { from, to, note } = wish;
  if (from === to) throw new Refusal('stock-store-same');
  const actor = call.actor.name;
  const stores = await storeRows(change.db);
  const [store, other] = [nameIn(stores, from), nameIn(stores, to)];
  const lines = together(wish.lines);
  const goods = await goodsOf(change, parts, lines);
  const levelsAt = await levelsByPlace(change, lines);
  const [here, there] = [levelsAt(from), levelsAt(to)];
  enough(here, lines, goods);
  const batchId = await begin(change, parts, actor, goods, { what: 'transferred', store, to: other });
  await move(change, {
    reason: 'transferred',
    actor,
    note,
    batchId,
    lines: lines.flatMap(({ variantId, quantity }) => [
      { variantId, storeId: from, quantity: -quantity },
      { variantId, storeId: to, quantity },
    ]),
  });
  const first = lines.filter(
    ({ variantId }) => !there.has(variantId) && (here.get(variantId)?.countedAt ?? null) !== null,
  );
  await count(change, parts, { storeId: to, batchId, actor, lines: first });
  await parts.batches.count(change, batchId, lines.length);
  return { batchId, changed: lines.length };
}

export async function countNow(change: Change, parts: StockParts, wish: Input<'count'>, call: Call) {
  const { storeId, note } = wish;
  const actor = call.actor.name;
  const store = await storeName(change, storeId);
  const latest = new Map(wish.lines.map((line) => [line.variantId, line]));
  const lines = [...latest.values()].map(({ variantId, quantity, at }) => ({
    variantId,
    quantity,
    // Nobody has counted what will be.
    at: at === undefined ? change.at : Math.min(fromInstant(at), change.at),
  }));
  return countAsBatch(change, parts, { storeId, store, lines, actor, note });
}

export interface CountBatch {
  readonly storeId: number;
  readonly store: string;
  readonly lines: readonly Counted[];
  readonly actor: string;
  readonly note: string;
}

export async function countAsBatch(
  change: Change,
  parts: StockParts,
  { storeId, store, lines, actor, note }: CountBatch,
): Promise<Moved & { leftOut: number[] }> {
  const goods = await goodsOf(change, parts, lines);
  const batchId = await begin(change, parts, actor, goods, { what: 'counted', store });
  const { counted, leftOut } = await countArticles(change, parts.batches, { storeId, lines, batchId, actor, note });
  await parts.soldBefore(change, counted);
  await parts.batches.count(change, batchId, counted.length);
  return { batchId, changed: counted.length, leftOut };
}

async function count(
  change: Change,
  parts: StockParts,
  { lines, ...where }: { storeId: number; batchId: number; actor: string; lines: readonly Line[] },
): Promise<void> {
  if (lines.length === 0) return;
  await countArticles(change, parts.batches, { ...where, lines: lines.map((line) => ({ ...line, at: change.at })) });
  await parts.soldBefore(
    change,
    lines.map(({ variantId }) => variantId),
  );
}
