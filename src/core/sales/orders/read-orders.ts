/**
 * The web shop's orders are read by its own clock, the one that changed first in front. How far the reading has come is
 * written with what was read; each reading begins a while before that, once a day some days before.
 */
import type { OutsideFailure } from '../../../api/outside.ts';
import { fromInstant, toInstant } from '../../../api/time.ts';
import type { Channels, OrdersPort, OrderThere, RefundThere } from '../../channels/index.ts';
import type { Customers } from '../../customers/index.ts';
import { type Change, type Grounds, keptReason, noReason } from '../../database/index.ts';
import type { ShopSettings } from '../../settings/index.ts';
import { addImport } from '../receipts.sql.ts';
import { orderRow, pullOf, savePull } from './orders.sql.ts';
import { type Taken, takeOrder } from './take-order.ts';

export interface OrdersParts extends Grounds {
  readonly settings: Pick<ShopSettings, 'current' | 'read'>;
  readonly channels: Pick<Channels, 'all' | 'stateOf' | 'connector' | 'failed'>;
  readonly customers: Pick<Customers, 'known' | 'recordContact' | 'contactRule'>;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** The first reading goes back so far. */
const firstMs = 365 * dayMs;
/** What two machines that share a database may differ by. */
const overlapMs = 10 * minuteMs;
const deepMs = 3 * dayMs;
/** Of a pile that changed in the same second so many are read twice, should one leave it meanwhile. */
const sharedBySlices = 20;

export interface PullTally {
  read: number;
  counted: number;
  changed: number;
  aside: number;
}

/** @throws OutsideError after what was read until then is written down */
export async function readOrders(parts: OrdersParts, channelId: string, port: OrdersPort): Promise<PullTally> {
  const { database, clock } = parts;
  const tally: PullTally = { read: 0, counted: 0, changed: 0, aside: 0 };
  const pull = await beginPull(parts, channelId);
  const deep = Math.abs(clock.now() - pull.deepAt) >= dayMs;
  let since = pull.cursor - (deep ? deepMs : overlapMs);
  let skip = 0;
  for (;;) {
    const orders = await port.page(toInstant(since), skip);
    const withRefunds = await refundsOf(parts, { channelId, readAt: pull.readAt }, port, orders);
    const last = Math.max(since, ...orders.map(({ modifiedAt }) => fromInstant(modifiedAt)));
    await database.change((change) =>
      takePage(change, parts, { channelId, importId: pull.importId }, withRefunds, last, tally),
    );
    if (orders.length < port.pageSize) break;
    // Ordered by time and not by place: one that changes meanwhile moves to the end and hides no other.
    if (last - 1000 > since) [since, skip] = [last - 1000, 0];
    else skip += port.pageSize - sharedBySlices;
  }
  await database.change(async (change) => {
    const now = await pullOf(change.db, channelId);
    if (now === undefined) return;
    const deepAt = deep ? change.at : now.deep_at;
    await savePull(change.db, { ...now, read_at: change.at, deep_at: deepAt, ...noReason });
  });
  return tally;
}

async function beginPull({ database, clock }: OrdersParts, channelId: string) {
  return database.change(async (change) => {
    const known = await pullOf(change.db, channelId);
    const importId = known?.import_id ?? (await addImport(change.db, 'WooCommerce', 'Vetrina', change.at));
    const cursor = known?.cursor_at ?? clock.now() - firstMs;
    const deepAt = known?.deep_at ?? clock.now();
    if (known === undefined)
      await savePull(change.db, {
        channel_id: channelId,
        cursor_at: cursor,
        read_at: null,
        deep_at: deepAt,
        import_id: importId,
        ...noReason,
      });
    return { cursor, deepAt, importId, readAt: known?.read_at ?? null };
  });
}

type WithRefunds = readonly { readonly order: OrderThere; readonly refunds: readonly RefundThere[] }[];

/**
 * What was given back is asked for where the order has changed since it was read. WooCommerce writes down seconds: what was
 * read just after it had changed may have changed again in the same one, and is looked at once more.
 */
async function refundsOf(
  { database }: OrdersParts,
  { channelId, readAt }: { readonly channelId: string; readonly readAt: number | null },
  port: OrdersPort,
  orders: readonly OrderThere[],
): Promise<WithRefunds> {
  const all: { order: OrderThere; refunds: readonly RefundThere[] }[] = [];
  for (const order of orders) {
    const known = await orderRow(database.read, channelId, order.id);
    const isKnown = known?.modified_at === fromInstant(order.modifiedAt) && known.status === order.status;
    if (isKnown && readAt !== null && known.modified_at < readAt - overlapMs) continue;
    all.push({ order, refunds: order.refunds.length === 0 ? [] : await port.refunds(order.id) });
  }
  return all;
}

async function takePage(
  change: Change,
  { settings, customers }: OrdersParts,
  place: { readonly channelId: string; readonly importId: number },
  page: WithRefunds,
  cursor: number,
  tally: PullTally,
): Promise<void> {
  const { currency, timeZone, country } = await settings.read(change.db);
  for (const { order, refunds } of page) {
    await change.breathe();
    const taken = await takeOrder(change, { ...place, currency, timeZone, country, customers }, order, refunds);
    count(tally, taken);
  }
  const now = await pullOf(change.db, place.channelId);
  // A shop whose clock was set back must not be read from the future.
  if (now !== undefined && cursor > now.cursor_at) await savePull(change.db, { ...now, cursor_at: cursor });
}

function count(tally: PullTally, taken: Taken): void {
  if (taken === 'same') return;
  tally.read++;
  if (taken === 'counted') tally.counted++;
  if (taken === 'changed') tally.changed++;
  if (taken === 'aside') tally.aside++;
}

/** Why the orders could not be read, for the page that shows them. */
export async function noteFailure(parts: OrdersParts, channelId: string, failure: OutsideFailure): Promise<void> {
  await parts.channels.failed('woocommerce', failure);
  await parts.database.change(async (change) => {
    const now = await pullOf(change.db, channelId);
    if (now === undefined) return;
    const details = failure.kind === 'needs-you' ? failure.details : {};
    await savePull(change.db, { ...now, ...keptReason({ code: failure.code, details }) });
    change.announce('sales');
  });
}
