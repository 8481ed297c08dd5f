/**
 * The web shop's orders come in by themselves: each is counted once, changes and refunds follow it, and carts that were
 * left halfway become a call where the goods are here. An order's contacts serve that order and nothing else: nobody
 * is added to the customer book, and no consent comes of one.
 */
import type { OrderReading, ordersContract, WebOrder } from '../../../api/orders.ts';
import type { OrderState } from '../../../api/orders-words.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import type { OrderLineThere } from '../../channels/index.ts';
import { type Reader, reasonOf } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import type { Chore } from '../../outbox/index.ts';
import { cartsToRescue, cartStretch, freshMs, noteRescue, rescueContacts, rescueCountsOf } from './carts.ts';
import { cartIn, forgetCartsBefore } from './carts.sql.ts';
import { inState, type OrderRow, orderPage, orderTotal, pullOf, receiptsOfOrders } from './orders.sql.ts';
import { noteFailure, type OrdersParts, type PullTally, readOrders } from './read-orders.ts';
import { openWebReading, webShopOf } from '../web-shop.ts';

export type { OrdersParts } from './read-orders.ts';

export type Orders = ReturnType<typeof openOrders>;

const hourMs = 3_600_000;
const everyMs = { real: 5 * 60_000, practice: 4_000 };

export function openOrders(parts: OrdersParts & { readonly practice: boolean }) {
  const { database, clock, settings, customers, channels } = parts;
  customers.contactRule.alsoCounts(async (db, who, since) =>
    rescueContacts(db, who, since, (await settings.read(db)).country),
  );
  let forgottenAt = 0;
  const orders = openWebReading<PullTally>(parts, {
    what: 'orders',
    nothing: { read: 0, counted: 0, changed: 0, aside: 0 },
    async read(channelId) {
      const port = (await channels.connector('woocommerce'))?.orders;
      return port === undefined ? null : readOrders(parts, channelId, port);
    },
    failed: (channelId, failure) => noteFailure(parts, channelId, failure),
  });

  async function reading(db: Reader): Promise<OrderReading> {
    const channel = await webShopOf(parts);
    const row = channel === null ? undefined : await pullOf(db, channel.id);
    return {
      channelId: channel?.id ?? null,
      readAt: toInstantOrNull(row?.read_at ?? null),
      reason: reasonOf(row),
    };
  }

  const place = async () => ({ now: clock.now(), ...(await settings.current()) });

  const chore: Chore = {
    name: 'web-orders',
    everyMs: parts.practice ? everyMs.practice : everyMs.real,
    wokenBy: ['channels'],
    async run() {
      await forgetOldCarts();
      await orders.whenDue();
    },
  };

  async function forgetOldCarts(): Promise<void> {
    if (Math.abs(clock.now() - forgottenAt) < hourMs) return;
    forgottenAt = clock.now();
    await database.change(async (change) => void (await forgetCartsBefore(change.db, change.at - freshMs)));
  }

  const verbs: Omit<Verbs<typeof ordersContract>, 'accounts' | 'pullAccounts'> = {
    async list({ state, cart, from: first, to, after, limit }) {
      const match = /^(-?\d+)\.([\w-]+)$/u.exec(after ?? '');
      const from = match === null ? null : { at: Number(match[1]), orderId: match[2] ?? '' };
      const which = cart === undefined ? inState(state) : cartIn(cartStretch({ from: first, to }, await place()), cart);
      const rows = await orderPage(database.read, which, from, limit);
      const last = rows.at(-1);
      return {
        items: await told(database.read, rows),
        next: rows.length === limit && last !== undefined ? `${last.at}.${last.order_id}` : null,
        total: await orderTotal(database.read, which),
      };
    },
    reading: () => reading(database.read),
    pull: async () => ({ ...(await orders.pull()), ...(await reading(database.read)) }),
    async carts() {
      return {
        carts: await cartsToRescue(database.read, await place()),
        counts: await rescueCountsOf(database.read, clock.now()),
      };
    },
    async noteRescue(wish, { actor }) {
      const { country } = await settings.current();
      await database.change((change) => noteRescue(change, customers, wish, { country, actor: actor.name }));
      return {};
    },
  };
  return { chores: [chore] as readonly Chore[], verbs };
}

async function told(db: Reader, rows: readonly OrderRow[]): Promise<WebOrder[]> {
  const receipts = Map.groupBy(await receiptsOfOrders(db, rows), ({ orderId }) => orderId);
  return rows.map((row) => {
    const lines = (JSON.parse(row.content) as OrderLineThere[]).filter(({ kind }) => kind === 'goods');
    return {
      channelId: row.channel_id,
      orderId: row.order_id,
      number: row.number,
      state: row.state as OrderState,
      status: row.status,
      at: toInstant(row.at),
      total: row.total,
      currency: row.currency,
      first: lines[0]?.name ?? '',
      lines: lines.length,
      personId: row.person_id,
      receipts: (receipts.get(row.order_id) ?? [])
        .filter(({ channelId }) => channelId === row.channel_id)
        .map(({ id, number, total, kind }) => ({ id, number, total, kind })),
    };
  });
}
