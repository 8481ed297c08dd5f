/** What stands on the shelf, in the words of the contract. */
import type { Movement, StockFilter, StockRow } from '../../api/stock.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { Reader, Writer } from '../database/index.ts';
import { levelsOf, storeRows } from './ledger.sql.ts';
import {
  type MovementFilter,
  movementPage,
  type MovementRow,
  movementTotal,
  type StockListRow,
  stockOf,
  stockPage,
  stockTotal,
} from './lists.sql.ts';

export function asStockRow(row: StockListRow): StockRow {
  const { known, onHand, reserved, onDisplay, availability, countedAt, soldAt, receivedAt, ...plain } = row;
  return {
    ...plain,
    onHand: known === 1 ? onHand : null,
    reserved,
    available: known === 1 ? onHand - reserved : null,
    onDisplay: onDisplay === 1,
    availability: availability as StockRow['availability'],
    countedAt: known === 1 ? toInstantOrNull(countedAt) : null,
    soldAt: toInstantOrNull(soldAt),
    receivedAt: toInstantOrNull(receivedAt),
  };
}

export async function listStock(db: Reader, filter: StockFilter, after: string | null, limit: number) {
  const rows = await stockPage(db, filter, after === null ? null : readPlace(after), limit);
  const last = rows.at(-1);
  return {
    items: rows.map(asStockRow),
    next: rows.length === limit && last !== undefined ? writePlace(last) : null,
    total: await stockTotal(db, filter),
  };
}

const writePlace = ({ title, variantId }: StockListRow): string =>
  Buffer.from(JSON.stringify([title, variantId])).toString('base64url');

function readPlace(written: string): { title: string; id: number } {
  try {
    const [title, id] = JSON.parse(Buffer.from(written, 'base64url').toString()) as unknown[];
    if (typeof title === 'string' && typeof id === 'number') return { title, id };
  } catch {
    // said below
  }
  throw new Refusal('invalid-input', { field: 'after' });
}

/** By variant; unknown ids are left out. */
export async function rowsByVariant(
  db: Reader | Writer,
  variantIds: readonly number[],
): Promise<Map<number, StockRow>> {
  return new Map((await stockOf(db, variantIds)).map((row) => [row.variantId, asStockRow(row)]));
}

/** Refuses `not-found`. */
export async function oneStock(db: Reader, variantId: number) {
  const row = (await rowsByVariant(db, [variantId])).get(variantId);
  if (row === undefined) throw new Refusal('not-found', { what: 'variant', id: variantId });
  const names = new Map((await storeRows(db)).map(({ id, name }) => [id, name]));
  const stores = (await levelsOf(db, [variantId])).map(({ storeId, onHand, reserved, countedAt }) => ({
    storeId,
    name: names.get(storeId) ?? '',
    onHand: countedAt === null ? null : onHand,
    moved: onHand,
    reserved,
    countedAt: toInstantOrNull(countedAt),
  }));
  return { ...row, stores };
}

export async function listMovements(db: Reader, filter: MovementFilter, after: string | null, limit: number) {
  if (after !== null && !/^\d{1,15}$/u.test(after)) throw new Refusal('invalid-input', { field: 'after' });
  const rows = await movementPage(db, filter, after === null ? null : Number(after), limit);
  const last = rows.at(-1);
  return {
    items: rows.map(asMovement),
    next: rows.length === limit && last !== undefined ? String(last.id) : null,
    total: await movementTotal(db, filter),
  };
}

function asMovement({ source, at, recordedAt, ...row }: MovementRow): Movement {
  const receipt = /^sale:(\d+):/u.exec(source ?? '')?.[1];
  return {
    ...row,
    at: toInstant(at),
    recordedAt: toInstant(recordedAt),
    receiptId: receipt === undefined ? null : Number(receipt),
  };
}
