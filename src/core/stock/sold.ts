/** Receipts move what was counted, each line once. */
import type { MovementReason } from '../../api/stock.ts';
import type { Change } from '../database/index.ts';
import {
  anyLevel,
  type CountMade,
  countsOf,
  forgetSold,
  levelsOf,
  movementsOf,
  type NewMovement,
  noteDates,
  storeRows,
  undoneSource,
} from './ledger.sql.ts';
import { shopStore, write } from './move.ts';

export interface SoldLine {
  readonly variantId: number;
  /** As the receipt names the shop; one that no place goes by is the shop itself. */
  readonly store: string;
  /** Sold; below zero for what came back. */
  readonly thousandths: number;
  readonly at: number;
  /** What moves it (`sale:12:0`): the same again is no movement. */
  readonly source: string;
  /** Absent: sold, or returned where it is below zero. */
  readonly reason?: MovementReason;
}

export interface SoldBy {
  readonly actor?: string;
  readonly note?: string;
}

/**
 * What was never counted does not move: its number is not known. A line that is older than a count is noted, and what
 * the count had found already evens it out, so that the number stays and an undone count lets the sale come through.
 * At the very moment of a count, what is recorded later happened later.
 */
export async function sold(
  change: Change,
  lines: readonly SoldLine[],
  { actor = 'Vetrina', note = '' }: SoldBy = {},
): Promise<void> {
  if (lines.length === 0 || !(await anyLevel(change.db))) return;
  const stores = new Map((await storeRows(change.db)).map(({ id, name }) => [name.toLowerCase(), id]));
  const variantIds = [...new Set(lines.map(({ variantId }) => variantId))];
  const countedAt = new Map(
    (await levelsOf(change.db, variantIds)).map((level) => [placeKey(level.variantId, level.storeId), level.countedAt]),
  );
  const movements: NewMovement[] = [];
  const late: NewMovement[] = [];
  for (const { variantId, store, thousandths, at, source, reason } of lines) {
    const storeId = stores.get(store.trim().toLowerCase()) ?? shopStore;
    const counted = countedAt.get(placeKey(variantId, storeId)) ?? null;
    if (counted === null || thousandths === 0) continue;
    const movement: NewMovement = {
      variantId,
      storeId,
      quantity: -thousandths,
      at,
      reason: reason ?? (thousandths > 0 ? 'sold' : 'returned'),
      source,
      batchId: null,
      actor,
      note,
    };
    movements.push(movement);
    if (at < counted) late.push(movement);
  }
  if (late.length > 0) movements.push(...(await evenedOut(change, late)));
  await write(change, movements);
}

/**
 * The sales never happened: what they moved comes back. A count after them that stands had found the shelf as it was, so
 * that its number stays, whether or not the sale was known by then.
 */
export async function unsold(change: Change, lines: readonly SoldLine[], actor: string): Promise<void> {
  const moved = await movementsOf(
    change.db,
    lines.map(({ source }) => source),
  );
  const back = moved.map((movement): NewMovement => ({
    ...movement,
    quantity: -movement.quantity,
    reason: 'returned',
    source: `${undoneSource}${movement.source}`,
    batchId: null,
    actor,
  }));
  await write(change, [...back, ...(await evenedOut(change, back))]);
}

/**
 * The latest sale of variants anew, once some of their sales never happened. `lastSales`: what the domain above still
 * knows of them, counted by then or not.
 */
export async function noteSoldAgain(
  change: Change,
  variantIds: readonly number[],
  lastSales: readonly { readonly variantId: number; readonly at: number }[],
): Promise<void> {
  await forgetSold(change.db, variantIds);
  await noteDates(change.db, 'sold_at', lastSales);
}

/** Ends the source of what evens out a movement that a count had found already. */
export const evened = ':counted';

export const saleSource = (receiptId: number, position: number): string => `sale:${receiptId}:${position}`;

const placeKey = (variantId: number, storeId: number): string => `${variantId}:${storeId}`;

/** Each belongs to the first count after its sale: that one had not found the goods any more. */
async function evenedOut(change: Change, late: readonly NewMovement[]): Promise<NewMovement[]> {
  const counts = new Map<string, CountMade[]>();
  for (const count of await countsOf(change.db, [...new Set(late.map(({ variantId }) => variantId))])) {
    const key = placeKey(count.variantId, count.storeId);
    counts.set(key, [...(counts.get(key) ?? []), count]);
  }
  return late.flatMap((movement) => {
    const count = counts.get(placeKey(movement.variantId, movement.storeId))?.find(({ at }) => at > movement.at);
    if (count === undefined) return [];
    const { at, batchId } = count;
    return [
      {
        ...movement,
        reason: 'counted',
        quantity: -movement.quantity,
        at,
        batchId,
        source: `${movement.source}${evened}`,
      },
    ];
  });
}
