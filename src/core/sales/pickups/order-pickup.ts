/**
 * An order of the web shop that the customer collects is a pickup by itself. Its receipts have moved the goods when it was
 * paid: nothing is reserved a second time, and handing over moves nothing. What is cancelled or refunded before is given
 * up, and stands on the shelf again; paid goods are never given back to the shelf because nobody came in time.
 */
import { fromInstant } from '../../../api/time.ts';
import { scaleAmount } from '../../../api/money.ts';
import type { OrderThere } from '../../channels/index.ts';
import { mailAddress } from '../../customers/index.ts';
import type { Change } from '../../database/index.ts';
import { toE164 } from '../../settings/index.ts';
import { move, movementsOf, saleSource } from '../../stock/index.ts';
import { articleKey, knownArticles } from '../known-articles.ts';
import { lineOf } from '../orders/as-receipt.ts';
import { orNone } from '../orders/carts.ts';
import type { OrderKey } from '../orders/refund-match.sql.ts';
import { freeCode } from './free-code.ts';
import { linesMade, orderOfReceipt, orderSum, standingGoods } from './of-orders.sql.ts';
import {
  addPickup,
  endPickup,
  forgetContacts,
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

/** After the order's receipts are written. What is being looked at stays as it is. */
export async function followOrder(change: Change, place: OrderPlace, order: OrderThere): Promise<void> {
  if (order.stage === 'held') return;
  const { db } = change;
  const key = { channelId: place.channelId, orderId: order.id };
  const all = await pickupsOfOrder(db, key);
  if (order.collection === null && all.length === 0) return;
  const open = all.find(({ endedAt }) => endedAt === null);
  const isPaid = order.stage === 'paid';
  const waits = isPaid && order.collection === 'waiting';
  if (open === undefined) {
    const isFresh = fromInstant(order.at) > change.at - freshMs;
    if (waits && isFresh && !all.some(({ state }) => state === 'collected'))
      await begin(change, place, order, all.length);
  } else if (waits) await followGoods(change, key, open, order);
  else await end(change, open, isPaid && order.collection === 'handed-over' ? 'collected' : 'cancelled');
  if (all.length > 0) await settleGivenUp(change, key, isPaid && order.collection === 'given-back');
}

/** After goods of a receipt came back at the counter. */
export async function followReturn(change: Change, receiptId: number): Promise<void> {
  const key = await orderOfReceipt(change.db, receiptId);
  if (key === undefined) return;
  const open = (await pickupsOfOrder(change.db, key)).find(({ endedAt }) => endedAt === null);
  if (open !== undefined) await followGoods(change, key, open);
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
  await followGoods(change, key, { ...last, state: 'reserved', endedAt: null, readyAt: null });
}

async function begin(change: Change, { channelId, country, personId }: OrderPlace, order: OrderThere, nth: number) {
  const { db, at } = change;
  const key = { channelId, orderId: order.id };
  const lines = await goodsOf(change, key, order);
  if (lines.length === 0) return;
  await addPickup(
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
  if (lines.length === 0) return end(change, pickup, 'cancelled');
  const before = await linesOf(db, [pickup.id]);
  const isMore = lines.some(
    (line) =>
      line.quantity >
      (before.find(({ variantId, sku }) => (variantId ?? sku) === (line.variantId ?? line.sku))?.quantity ?? 0),
  );
  await replaceLines(db, pickup.id, lines);
  await setDue(db, pickup.id, (await orderSum(db, key)) ?? order?.total ?? pickup.due ?? 0);
  if (isMore && pickup.state === 'ready') await setReserved(db, pickup.id);
  change.announce('pickups');
}

async function end(change: Change, { id }: PickupRow, state: 'collected' | 'cancelled'): Promise<void> {
  await endPickup(change.db, id, state, change.at, actor);
  await forgetContacts(change.db, id);
  change.announce('pickups');
}

/**
 * Refunded as a whole, as an amount that names no goods: they never left, and their number is as before the sale. What
 * its receipts take back themselves is not put back again; should the order stand after all, this is taken back.
 */
async function settleGivenUp(change: Change, key: OrderKey, isGivenBack: boolean): Promise<void> {
  const { db } = change;
  const pickups = await pickupsOfOrder(db, key);
  const made = await linesMade(db, key);
  const moved = await movementsOf(
    db,
    made.map(({ receiptId, position }) => saleSource(receiptId, position)),
  );
  const places = Map.groupBy(moved, ({ variantId, storeId }) => `${variantId}:${storeId}`);
  for (const pickup of pickups) {
    const stands = isGivenBack && pickup === pickups.at(-1) && pickup.state === 'cancelled';
    for (const [place, movements] of places) {
      const [first] = movements;
      if (first === undefined) continue;
      const wanted = stands ? Math.max(0, -sumOf(movements)) : 0;
      const sources = Array.from({ length: mostTurns }, (_none, nth) => `pickup:${pickup.id}:back:${place}:${nth}`);
      const before = await movementsOf(db, sources);
      const missing = wanted - sumOf(before);
      const source = sources[before.length];
      if (missing === 0 || source === undefined) continue;
      await move(change, {
        reason: missing > 0 ? 'returned' : 'sold',
        actor,
        note: pickup.orderNumber ?? '',
        lines: [{ variantId: first.variantId, storeId: first.storeId, quantity: missing, source }],
      });
    }
  }
}

/** So often an order may be refunded and stand again. */
const mostTurns = 20;
const sumOf = (movements: readonly { readonly quantity: number }[]): number =>
  movements.reduce((sum, { quantity }) => sum + quantity, 0);
