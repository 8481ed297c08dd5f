/**
 * One order as it was read: counted once when it is paid, corrected when it changes, taken back when it is cancelled.
 * Whatever arrives twice, late or in another order, its receipts add up to what the order says.
 */
import { fromInstant } from '../../../api/time.ts';
import type { OrderState } from '../../../api/orders-words.ts';
import type { OrderThere, RefundThere } from '../../channels/index.ts';
import type { Customers } from '../../customers/index.ts';
import type { Change } from '../../database/index.ts';
import type { ReceiptItem } from '../../imports/index.ts';
import { digestOf } from '../counter/write-receipt.ts';
import { knownArticles } from '../known-articles.ts';
import { followCoupons } from '../coupons/use.ts';
import { followLoyalty } from '../loyalty/follow.ts';
import { personOf } from '../person-of.ts';
import { sortOut } from '../sort-out.ts';
import { addCounted, writeDown } from '../write-down.ts';
import { followOrder, isSetAside } from '../pickups/order-pickup.ts';
import { nextReceiptId } from '../receipts.sql.ts';
import { changeReceipt, linesOfOrder, linesOfRefund, type ReceiptPlace, refundReceipt, saleOf } from './as-receipt.ts';
import { closeCartsOf, noteRescued } from './carts.ts';
import { difference, standsAtAll } from './difference.ts';
import { onceOnTheShelf, weighRefund } from './refund-match.ts';
import {
  addRepeated,
  dropAskedRefunds,
  forgetRepeated,
  linesReturned,
  pendingReturns,
  repeatingRefunds,
} from './refund-match.sql.ts';
import {
  addBooking,
  bookingsOf,
  linesWritten,
  orderRow,
  peopleOfOrder,
  receiptOfOrder,
  saveOrder,
} from './orders.sql.ts';

export interface TakePlace extends ReceiptPlace {
  readonly channelId: string;
  readonly country: string;
  readonly importId: number;
  readonly customers: Pick<Customers, 'known'>;
  /** Its goods are set aside for a pickup, or never left: these receipts move nothing. */
  readonly staysOnShelf?: boolean;
}

/** What came of an order. */
export type Taken = 'same' | 'read' | 'counted' | 'changed' | 'aside';

/** @param refunds all that the order has had so far */
export async function takeOrder(
  change: Change,
  place: TakePlace,
  order: OrderThere,
  refunds: readonly RefundThere[],
): Promise<Taken> {
  const { db } = change;
  const before = await orderRow(db, place.channelId, order.id);
  const told = [order.stage, order.currency, order.total, order.lines, order.payment, refunds];
  const more = [
    ...(order.collection === null ? [] : [order.collection]),
    ...(order.coupons.length === 0 ? [] : [order.coupons]),
  ];
  const digest = digestOf([...told, ...more]);
  // An older answer (a cache, a page that came twice) says nothing new.
  if (before !== undefined && fromInstant(order.modifiedAt) < before.modified_at) return 'same';
  if (before?.digest === digest && before.status === order.status) return 'same';
  const taken = await book(change, place, order, refunds);
  const waits = order.stage === 'left' || order.stage === 'held';
  const state: OrderState =
    taken === 'aside' ? 'aside' : waits && !taken.stands ? 'waiting' : taken.stands ? 'counted' : 'ended';
  const customer = order.mail === '' ? order.phone : order.mail;
  const personId = customer === '' ? null : await personOf(db, place.customers, customer, place.country);
  const rescuable = order.stage === 'left';
  await saveOrder(db, {
    channel_id: place.channelId,
    order_id: order.id,
    number: order.number,
    stage: order.stage,
    status: order.status,
    at: fromInstant(order.at),
    modified_at: fromInstant(order.modifiedAt),
    currency: order.currency,
    total: order.total,
    content: JSON.stringify(order.lines),
    digest,
    state,
    person_id: personId,
    name: rescuable ? order.name : '',
    mail: rescuable ? order.mail : '',
    phone: rescuable ? order.phone : '',
    closed_at: rescuable ? (before?.closed_at ?? null) : null,
  });
  if (order.stage === 'paid' && before?.stage !== 'paid') {
    await noteRescued(change, place, order);
    await closeCartsOf(change, place, order);
  }
  await followCoupons(change, place.channelId, order);
  await followOrder(change, { ...place, personId }, order);
  if (taken === 'aside' || taken.wrote !== 'nothing')
    await followLoyalty(change, await peopleOfOrder(db, place.channelId, order.id), 'vetrina');
  change.announce('sales');
  if (taken === 'aside') return 'aside';
  return taken.wrote === 'nothing' ? 'read' : taken.wrote;
}

interface Booked {
  readonly wrote: 'nothing' | 'counted' | 'changed';
  /** Something of it is counted now. */
  readonly stands: boolean;
}

async function book(
  change: Change,
  given: TakePlace,
  order: OrderThere,
  refunds: readonly RefundThere[],
): Promise<Booked | 'aside'> {
  const { db } = change;
  const { channelId } = given;
  const place = { ...given, staysOnShelf: await isSetAside(change, channelId, order, 'more') };
  let bookings = await bookingsOf(db, channelId, order.id);
  if (bookings.length === 0) {
    if (order.stage !== 'paid') return { wrote: 'nothing', stands: false };
    const sale = saleOf(order, place);
    const salePlace = { ...place, staysOnShelf: await isSetAside(change, channelId, order, 'sale') };
    if (!(await bookSale(change, salePlace, order, sale))) return 'aside';
    bookings = await bookingsOf(db, channelId, order.id);
    await bookRefunds(change, place, order, refunds);
    return { wrote: 'counted', stands: true };
  }
  const key = { channelId, orderId: order.id };
  const told = new Set(refunds.map(({ id }) => id));
  const booked = new Set([
    ...bookings.flatMap(({ refund_id }) => refund_id ?? []),
    ...(await repeatingRefunds(db, key)),
  ]);
  if (order.stage === 'paid') for (const id of booked) if (!told.has(id)) await forgetRepeated(db, key, id);
  // Only what is cancelled, or not paid after all, is taken back; what is being looked at stays, less what was refunded.
  const written = await linesWritten(db, channelId, order.id);
  const stands = standsAtAll(written);
  if (order.stage === 'held') {
    const fresh = stands ? await bookRefunds(change, place, order, refunds, booked) : 0;
    return { wrote: fresh > 0 ? 'changed' : 'nothing', stands };
  }
  // A refund is as it was written: a part of it may have come back at the counter.
  const refunded = await linesWritten(db, channelId, order.id, [...told]);
  const lines =
    order.stage === 'paid'
      ? difference(written, [...linesOfOrder(order), ...refunded])
      : stands
        ? difference([...written, ...(await linesReturned(db, key))], [])
        : [];
  if (order.stage !== 'paid') await dropAskedRefunds(db, channelId, order.number, change.at);
  if (lines.length > 0) {
    const isSale = order.stage !== 'paid' ? (stands ? -1 : 0) : stands ? 0 : 1;
    await write(change, place, order, changeReceipt(order, place, bookings.length + 1, lines, isSale), 'change', null);
  }
  const fresh = order.stage === 'paid' ? await bookRefunds(change, place, order, refunds, booked) : 0;
  return { wrote: lines.length > 0 || fresh > 0 ? 'changed' : 'nothing', stands: order.stage === 'paid' };
}

/** False: it waits in the list to sort out. */
async function bookSale(change: Change, place: TakePlace, order: OrderThere, sale: ReceiptItem): Promise<boolean> {
  const { db } = change;
  const { channelId } = place;
  const surroundings = { channelId, channelOf: () => channelId, numbersRestart: 'never' as const };
  const sorted = await sortOut(db, { receipts: [sale], refused: [] }, surroundings, new Map());
  await writeDown(change, sorted, place);
  const receiptId = await receiptOfOrder(db, channelId, sale.number, sale.digest);
  if (receiptId === undefined) return false;
  await addBooking(db, {
    receipt_id: receiptId,
    channel_id: channelId,
    order_id: order.id,
    kind: 'sale',
    refund_id: null,
  });
  return true;
}

async function bookRefunds(
  change: Change,
  place: TakePlace,
  order: OrderThere,
  refunds: readonly RefundThere[],
  booked: ReadonlySet<string> = new Set(),
): Promise<number> {
  const fresh = refunds.filter(({ id }) => !booked.has(id));
  for (const refund of fresh) await bookRefund(change, place, order, refund);
  return fresh.length;
}

/** What came back at the counter before is not taken back again; where that is not clear, a person is asked. */
async function bookRefund(change: Change, place: TakePlace, order: OrderThere, refund: RefundThere): Promise<void> {
  const { db } = change;
  const key = { channelId: place.channelId, orderId: order.id };
  const { rest, repeated, asked } = weighRefund(linesOfRefund(refund), await pendingReturns(db, key));
  await addRepeated(db, key, refund.id, [...repeated, ...asked.repeats]);
  if (rest.length > 0 || repeated.length + asked.repeats.length === 0) {
    const counted = [...(await linesWritten(db, place.channelId, order.id)), ...(await linesReturned(db, key))];
    const back = onceOnTheShelf(rest, counted);
    await write(change, place, order, refundReceipt(order, refund, place, back), 'refund', refund.id);
  }
  if (asked.lines.length === 0) return;
  const lineIds = JSON.stringify(asked.repeats.map(({ lineId }) => lineId));
  const told = refundReceipt(order, refund, place, asked.lines);
  const receipt: ReceiptItem = {
    ...told,
    // Half of two pieces reads as the other half, which is counted already: it is a question all the same.
    digest: digestOf(['returned-before', told.digest]),
    fault: 'returned-before',
    details: { order: order.id, refund: refund.id, lines: lineIds },
  };
  const surroundings = {
    channelId: place.channelId,
    channelOf: () => place.channelId,
    numbersRestart: 'never' as const,
  };
  await writeDown(change, await sortOut(db, { receipts: [receipt], refused: [] }, surroundings, new Map()), place);
}

/** A refund that a person says is another one than the return at the counter: its receipt is the order's. */
export async function countAsked(
  { db }: Pick<Change, 'db'>,
  channelId: string,
  { order, refund, lines }: ReceiptItem['details'],
  receiptId: number,
): Promise<void> {
  const key = { channelId, orderId: String(order) };
  await forgetRepeated(db, key, String(refund), JSON.parse(String(lines)) as number[]);
  await addBooking(db, {
    receipt_id: receiptId,
    channel_id: channelId,
    order_id: key.orderId,
    kind: 'refund',
    refund_id: String(refund),
  });
}

async function write(
  change: Change,
  place: TakePlace,
  order: OrderThere,
  receipt: ReceiptItem,
  kind: 'change' | 'refund',
  refundId: string | null,
): Promise<void> {
  const { db } = change;
  const receiptId = await nextReceiptId(db);
  const known = await knownArticles(db, receipt.lines);
  await addCounted(change, [{ channelId: place.channelId, receipt }], known, place);
  await addBooking(db, {
    receipt_id: receiptId,
    channel_id: place.channelId,
    order_id: order.id,
    kind,
    refund_id: refundId,
  });
}
