/**
 * An order of the web shop that the customer collects is a pickup by itself: its goods are set aside like any other's, and
 * its receipts move nothing. Handed over they leave, once; what is cancelled or refunded before is given up, and nothing
 * has moved. Paid goods are never given back to the shelf because nobody came in time.
 */
import { fromInstant } from '../../../api/time.ts';
import { scaleAmount } from '../../../api/money.ts';
import type { OrderThere } from '../../channels/index.ts';
import { mailAddress } from '../../customers/index.ts';
import type { Change } from '../../database/index.ts';
import { toE164 } from '../../settings/index.ts';
import { articleKey, knownArticles } from '../known-articles.ts';
import { lineOf } from '../orders/as-receipt.ts';
import { orNone } from '../orders/carts.ts';
import type { OrderKey } from '../orders/refund-match.sql.ts';
import { endWith, setAside } from './end-pickup.ts';
import { freeCode } from './free-code.ts';
import { orderOfReceipt, orderSum, standingGoods } from './of-orders.sql.ts';
import { bringBack, leave, leaveMatched, linesOfPickups, neverLeft } from './order-shelf.ts';
import {
  addPickup,
  linesOf,
  type NewLine,
  type PickupRow,
  pickupsOfOrder,
  reopenPickup,
  replaceLines,
  setDue,
  setReserved,
} from './pickups.sql.ts';

const dayMs = 24 * 3_600_000;
/** What was ordered longer ago was handed over long since, whatever the web shop says of it. */
const freshMs = 60 * dayMs;
/** By when it is expected to be fetched; later it is late, and still there. */
const keptMs = 14 * dayMs;
const actor = 'Vetrina';

export interface OrderPlace {
  readonly channelId: string;
  readonly country: string;
  readonly personId: number | null;
}

/** What is read for the first time as paid and waiting, or stands again before anybody fetched it. */
function begins(order: OrderThere, before: readonly PickupRow[], now: number): boolean {
  if (order.stage !== 'paid' || order.collection !== 'waiting' || fromInstant(order.at) <= now - freshMs) return false;
  return before.every(({ endedAt, state }) => endedAt !== null && state !== 'collected');
}

/**
 * Whether receipts of the order, about to be written, move nothing: its goods are set aside, or were given up. The sale
 * itself may be counted only after its goods left with the pickup.
 */
export async function isSetAside(
  { db, at }: Change,
  channelId: string,
  order: OrderThere,
  what: 'sale' | 'more',
): Promise<boolean> {
  const pickups = await pickupsOfOrder(db, { channelId, orderId: order.id });
  return begins(order, pickups, at) || neverLeft(pickups) || (what === 'sale' && pickups.length > 0);
}

/** After the order's receipts are written. What is being looked at stays, less what was refunded of it. */
export async function followOrder(change: Change, place: OrderPlace, order: OrderThere): Promise<void> {
  const key = { channelId: place.channelId, orderId: order.id };
  const all = await pickupsOfOrder(change.db, key);
  const open = all.find(({ endedAt }) => endedAt === null);
  const isPaid = order.stage === 'paid';
  if (order.stage === 'held' || (isPaid && order.collection === 'waiting' && open !== undefined)) {
    if (open !== undefined) await followGoods(change, key, open, order);
    return;
  }
  if (begins(order, all, change.at)) return begin(change, place, order, all.length);
  if (open !== undefined)
    await endWith(change, open, isPaid && order.collection === 'handed-over' ? 'collected' : 'cancelled', actor);
  const last = all.at(-1);
  if (last === undefined || !neverLeft(all) || !isPaid || order.collection === 'given-back') return;
  await leave(change, last, await goodsOf(change, key, order), actor);
}

/** After goods of a receipt came back at the counter, or a refund was counted by a person's word. */
export async function followReturn(change: Change, receiptId: number): Promise<void> {
  const key = await orderOfReceipt(change.db, receiptId);
  if (key === undefined) return;
  const open = (await pickupsOfOrder(change.db, key)).find(({ endedAt }) => endedAt === null);
  if (open !== undefined) await followGoods(change, key, open);
}

/** After lines became goods of the catalogue. Answers what would move each of them, were it no order's to collect. */
export async function followMatched(change: Change, lineIds: readonly number[]): Promise<ReadonlySet<string>> {
  const { sources, orders } = await linesOfPickups(change, lineIds);
  for (const key of orders) {
    const last = (await pickupsOfOrder(change.db, key)).at(-1);
    if (last === undefined) continue;
    if (last.endedAt === null) await followGoods(change, key, last);
    else await leaveMatched(change, key, last);
  }
  return sources;
}

/**
 * After a return at the counter did not happen after all. A pickup that it had ended, and nothing else, waits again; the
 * customer's number and address were forgotten with its end.
 * @param returnedAt when that return was written
 */
export async function followCancelledReturn(change: Change, receiptId: number, returnedAt: number): Promise<void> {
  const key = await orderOfReceipt(change.db, receiptId);
  if (key === undefined) return;
  const last = (await pickupsOfOrder(change.db, key)).at(-1);
  if (last === undefined) return;
  if (last.endedAt === null) return followGoods(change, key, last);
  if (last.state !== 'cancelled' || last.endedAt !== returnedAt || (await standingGoods(change.db, key)).length === 0)
    return;
  await reopenPickup(change.db, last.id);
  await setAside(change, await linesOf(change.db, [last.id]));
  await followGoods(change, key, { ...last, state: 'reserved', endedAt: null, readyAt: null });
}

async function begin(change: Change, { channelId, country, personId }: OrderPlace, order: OrderThere, nth: number) {
  const { db, at } = change;
  const key = { channelId, orderId: order.id };
  const lines = await goodsOf(change, key, order);
  if (lines.length === 0) return;
  const id = await addPickup(
    db,
    {
      code: await freeCode(change),
      form_key: `order:${channelId}:${order.id}:${nth}`,
      // Cash on delivery is paid when it is handed over.
      paid: order.payment.method === 'cash-on-delivery' ? 0 : 1,
      person_id: personId,
      name: order.name || order.mail || order.phone || order.number,
      phone: orNone(() => toE164(order.phone, country)) || null,
      mail: orNone(() => mailAddress(order.mail)) || null,
      note: '',
      created_at: at,
      created_by: actor,
      until_at: at + keptMs,
      channel_id: channelId,
      order_id: order.id,
      order_number: order.number,
      due: (await orderSum(db, key)) ?? order.total,
    },
    lines,
  );
  await bringBack(change, key, id, order.number);
  await setAside(change, lines);
  change.announce('pickups');
}

/** The goods that stand of it now; of one that waits to be sorted out, those that were ordered. */
async function goodsOf({ db }: Pick<Change, 'db'>, key: OrderKey, order?: OrderThere): Promise<NewLine[]> {
  if (order === undefined || (await orderSum(db, key)) !== null)
    return (await standingGoods(db, key)).map(({ variantId, article, sku, quantity, total }) => ({
      variantId,
      quantity,
      unitPrice: scaleAmount(total, 1000, quantity),
      title: article,
      sku,
    }));
  const goods = order.lines.filter(({ kind, thousandths }) => kind === 'goods' && thousandths > 0);
  const known = await knownArticles(db, goods.map(lineOf));
  return goods.map((line) => ({
    variantId: known.get(articleKey(lineOf(line)))?.id ?? null,
    quantity: line.thousandths,
    unitPrice: scaleAmount(line.total, 1000, line.thousandths),
    title: line.name,
    sku: line.sku,
  }));
}

/** Less of it than was put together is still together; more of it is not. */
async function followGoods(change: Change, key: OrderKey, pickup: PickupRow, order?: OrderThere): Promise<void> {
  const { db } = change;
  const lines = await goodsOf(change, key, order);
  if (lines.length === 0) {
    await endWith(change, pickup, 'cancelled', actor);
    return;
  }
  const before = await linesOf(db, [pickup.id]);
  const isMore = lines.some(
    (line) =>
      line.quantity >
      (before.find(({ variantId, sku }) => (variantId === null ? sku === line.sku : variantId === line.variantId))
        ?.quantity ?? 0),
  );
  await replaceLines(db, pickup.id, lines);
  await setAside(change, lines, before);
  await setDue(db, pickup.id, (await orderSum(db, key)) ?? order?.total ?? pickup.due ?? 0);
  if (isMore && pickup.state === 'ready') await setReserved(db, pickup.id);
  change.announce('pickups');
}
