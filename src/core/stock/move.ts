/** Every way in which the number on hand changes goes through here. */
import type { MovementReason } from '../../api/stock.ts';
import type { Change } from '../database/index.ts';
import { type Added, addMovements, addToLevels, type NewMovement, noteDates, sumUp } from './ledger.sql.ts';

/** The shop itself; further places have ids of their own. */
export const shopStore = 1;

export interface Moving {
  readonly reason: MovementReason;
  /** Thousandths; below zero for what goes. `source` names what moved it (`return:12:0`): the same again is no movement. */
  readonly lines: readonly {
    readonly variantId: number;
    readonly quantity: number;
    /** Absent: the shop itself. */
    readonly storeId?: number | undefined;
    /** Absent: now. */
    readonly at?: number | undefined;
    readonly source?: string | undefined;
  }[];
  readonly actor: string;
  readonly note?: string;
  readonly batchId?: number | null;
}

/** Moves goods as part of a change, whether or not they were ever counted. Answers what moved. */
export function move(change: Change, { reason, lines, actor, note = '', batchId = null }: Moving): Promise<Added[]> {
  return write(
    change,
    lines.map(({ variantId, quantity, storeId = shopStore, at = change.at, source = null }) => ({
      variantId,
      storeId,
      quantity,
      at,
      reason,
      source,
      batchId,
      actor,
      note,
    })),
  );
}

export async function write(change: Change, movements: readonly NewMovement[]): Promise<Added[]> {
  const added = await addMovements(change.db, movements, change.at);
  if (added.length === 0) return added;
  await follow(
    change,
    added.map(({ variantId }) => variantId),
  );
  const of = (reason: MovementReason) => movements.filter((each) => each.reason === reason);
  await noteDates(change.db, 'sold_at', of('sold'));
  await noteDates(
    change.db,
    'received_at',
    of('received').filter(({ quantity }) => quantity > 0),
  );
  return added;
}

/** The sums over all places; what a channel is told of them may be another thing now. */
export async function follow(change: Change, variantIds: readonly number[]): Promise<void> {
  const touched = [...new Set(variantIds)];
  await change.markVariants(await sumUp(change.db, touched));
  change.announce('stock');
}

/**
 * Sets goods aside for somebody, or gives them back (below zero). Nothing moves: on hand stays, what can be sold is less.
 */
export async function hold(
  change: Change,
  lines: readonly { readonly variantId: number; readonly quantity: number; readonly storeId?: number }[],
): Promise<void> {
  await addToLevels(
    change.db,
    lines.map(({ variantId, quantity, storeId = shopStore }) => [variantId, storeId, 0, quantity]),
  );
  await follow(
    change,
    lines.map(({ variantId }) => variantId),
  );
}
