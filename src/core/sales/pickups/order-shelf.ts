/**
 * What an order to collect moves on the shelf: nothing while it is set aside or given up, once what leaves. Its receipts
 * move goods only after that, like those of any other order.
 */
import type { Change, Writer } from '../../database/index.ts';
import { evened, move, movementsOf, movementsUnder, saleSource, sold } from '../../stock/index.ts';
import type { OrderKey } from '../orders/refund-match.sql.ts';
import { linesMade, linesOfOrders, orderOfReceipt, standingGoods } from './of-orders.sql.ts';
import {
  forgetLeft,
  type PickupRow,
  pickupsNumbered,
  pickupsOfOrder,
  setLeft,
  type PickupLineRow,
} from './pickups.sql.ts';

/** Begins the source of whatever a pickup moves. */
const sourceOf = (pickupId: number): string => `pickup:${pickupId}:`;

/** Goods of a receipt of an order, or of a return of it at the counter, that have never left the shelf. */
export async function staysOnShelf(db: Writer, receiptId: number): Promise<boolean> {
  const key = await orderOfReceipt(db, receiptId);
  return key !== undefined && neverLeft(await pickupsOfOrder(db, key));
}

export const neverLeft = (pickups: readonly PickupRow[]): boolean =>
  pickups.length > 0 && pickups.every(({ leftAt }) => leftAt === null);

/**
 * The same of a receipt of the web shop that waited in the list to sort out: its order, counted only now, was set aside by
 * what was ordered, and what left of it has moved with its pickup.
 */
export async function asideStaysOnShelf(
  db: Writer,
  channelId: string,
  number: string,
  orderId: string | null,
): Promise<boolean> {
  if (orderId === null) return (await pickupsNumbered(db, channelId, number)).length > 0;
  return neverLeft(await pickupsOfOrder(db, { channelId, orderId }));
}

/** Over the counter, or sent after all: the one movement of each article. What was never counted does not move. */
export async function leave(
  change: Change,
  { id, orderNumber }: PickupRow,
  lines: readonly Pick<PickupLineRow, 'variantId' | 'quantity'>[],
  actor: string,
): Promise<void> {
  const { at } = change;
  await setLeft(change.db, id, at);
  const leaving = lines.flatMap(({ variantId, quantity }, position) =>
    variantId === null
      ? []
      : [{ variantId, store: '', thousandths: quantity, at, source: `${sourceOf(id)}${position}` }],
  );
  await sold(change, leaving, { actor, note: orderNumber ?? '' });
}

/** An order that was told as sent before it was one to collect: what its receipts took off the shelf stands there. */
export async function bringBack(change: Change, key: OrderKey, pickupId: number, number: string): Promise<void> {
  await forgetLeft(change.db, key);
  const places = Map.groupBy(await movedBy(change.db, key), ({ variantId, storeId }) => `${variantId}:${storeId}`);
  for (const [place, [first, ...rest]] of places) {
    if (first === undefined) continue;
    const { variantId, storeId } = first;
    const moved = rest.reduce((sum, { quantity }) => sum + quantity, first.quantity);
    if (moved === 0) continue;
    await move(change, {
      reason: moved < 0 ? 'returned' : 'sold',
      actor: 'Vetrina',
      note: number,
      lines: [{ variantId, storeId, quantity: -moved, source: `${sourceOf(pickupId)}back:${place}` }],
    });
  }
}

/** What the order's receipts and pickups moved, with what counts had found already. */
async function movedBy(db: Writer, key: OrderKey) {
  const sources = (await linesMade(db, key)).map(({ receiptId, position }) => saleSource(receiptId, position));
  const moved = await movementsOf(db, [...sources, ...sources.map((source) => `${source}${evened}`)]);
  for (const { id } of await pickupsOfOrder(db, key)) moved.push(...(await movementsUnder(db, sourceOf(id))));
  return moved;
}

/**
 * Articles of these orders became known after they had left: what is missing of them moves with the day on which they
 * did, so that a count since then has found it.
 */
export async function leaveMatched(change: Change, key: OrderKey, pickup: PickupRow): Promise<void> {
  if (pickup.leftAt === null) return;
  const { db } = change;
  const moved = (await movedBy(db, key)).filter(({ source }) => source?.endsWith(evened) !== true);
  const goods = Map.groupBy(await standingGoods(db, key), ({ variantId }) => variantId);
  for (const [variantId, own] of goods) {
    if (variantId === null) continue;
    const before = moved.filter((movement) => movement.variantId === variantId);
    const thousandths = sum(own) + sum(before);
    const source = `${sourceOf(pickup.id)}matched:${variantId}:${before.length}`;
    await sold(change, [{ variantId, store: '', thousandths, at: pickup.leftAt, source }], {
      note: pickup.orderNumber ?? '',
    });
  }
}

const sum = (list: readonly { readonly quantity: number }[]): number =>
  list.reduce((all, { quantity }) => all + quantity, 0);

/** Of these lines, those whose goods move with the pickup of their order and not by themselves. */
export async function linesOfPickups(
  change: Change,
  lineIds: readonly number[],
): Promise<{ readonly sources: ReadonlySet<string>; readonly orders: readonly OrderKey[] }> {
  const lines = await linesOfOrders(change.db, lineIds);
  const orders = new Map(lines.map(({ channelId, orderId }) => [`${channelId} ${orderId}`, { channelId, orderId }]));
  return {
    sources: new Set(lines.map(({ receiptId, position }) => saleSource(receiptId, position))),
    orders: [...orders.values()],
  };
}
