/**
 * Carts that were left halfway and whose goods stand here: the shop calls or writes once, for this order and nothing
 * else, as often as the one rule on contacts lets it. What came of it is noted, and a payment that follows counts as rescued.
 */
import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';

import type { Cart } from '../../../api/orders.ts';
import type { RescueResult } from '../../../api/orders-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import { type Day, fromInstant, toInstant } from '../../../api/time.ts';
import type { OrderLineThere, OrderThere } from '../../channels/index.ts';
import { type ContactRule, mailAddress, type Customers, openContactRule, type Who } from '../../customers/index.ts';
import type { Change, Reader, WebOrderTable, Writer } from '../../database/index.ts';
import { endOfStoreDay, startOfStoreDay, toE164 } from '../../settings/index.ts';
import { rowsByVariant } from '../../stock/index.ts';
import { articleKey, knownArticles } from '../known-articles.ts';
import { lineOf } from './as-receipt.ts';
import {
  addRescue,
  cartsLeft,
  type CartStretch,
  cartSums,
  closeCart,
  type ContactKeys,
  contactsSince,
  markRescued,
  openCarts,
  openRescue,
  ordersEverRead,
  rescueSums,
} from './carts.sql.ts';
import { orderRow } from './orders.sql.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Who is still typing a card number is not called. */
const restMs = 30 * minuteMs;
/** Nobody remembers an older cart. */
export const freshMs = 7 * dayMs;
/** A payment within so long after the call is its doing. */
const rescuedWithinMs = 14 * dayMs;
const shownMs = 30 * dayMs;

const print = (text: string): string => (text === '' ? '' : createHash('sha256').update(text).digest('base64url'));

/** How a person is known again without being written down. */
export function keysOf({ mail, phone }: Pick<OrderThere, 'mail' | 'phone'>, country: string): ContactKeys {
  return { mailKey: print(orNone(() => mailAddress(mail))), phoneKey: print(orNone(() => toE164(phone, country))) };
}

/** What is no address or number is none. */
export function orNone(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return '';
    throw error;
  }
}

interface CartPlace {
  readonly now: number;
  readonly country: string;
  readonly currency: string;
  readonly timeZone: string;
}

/** Who left a cart, as the rule on contacts knows them. */
const whoLeft = (row: Pick<WebOrderTable, 'person_id' | 'mail' | 'phone'>): Who => ({
  personId: row.person_id,
  mail: row.mail === '' ? null : row.mail,
  phone: row.phone === '' ? null : row.phone,
});

/** Calls about carts, also to people who are not in the book: they are known by prints alone. */
export async function rescueContacts(
  db: Reader | Writer,
  who: readonly Who[],
  since: number,
  country: string,
): Promise<number[][]> {
  const called = await contactsSince(db, since);
  if (called.length === 0) return who.map(() => []);
  return who.map(({ mail, phone }) => {
    const keys = keysOf({ mail: mail ?? '', phone: phone ?? '' }, country);
    const isTheirs = ({ mailKey, phoneKey }: ContactKeys): boolean =>
      (mailKey !== '' && mailKey === keys.mailKey) || (phoneKey !== '' && phoneKey === keys.phoneKey);
    return called.filter(isTheirs).map((each) => each.at);
  });
}

/** The one rule, with the calls that stand here. */
function ruleFor(country: string): ContactRule {
  const rule = openContactRule();
  rule.alsoCounts((db, who, since) => rescueContacts(db, who, since, country));
  return rule;
}

export async function cartsToRescue(db: Reader, { now, country, currency, timeZone }: CartPlace): Promise<Cart[]> {
  const left = (await cartsLeft(db, now - freshMs, now - restMs))
    .filter((row) => row.currency === currency)
    .map((row) => ({ row, lines: goodsOf(row) }));
  const shelf = await shelfOf(
    db,
    left.flatMap(({ lines }) => lines),
  );
  const capped = await ruleFor(country).capped(
    db,
    left.map(({ row }) => whoLeft(row)),
    now,
  );
  const carts: Cart[] = [];
  const asked = new Set<string>();
  for (const [index, { row, lines }] of left.entries()) {
    const keys = keysOf(row, country);
    // Of several carts of one person the latest is asked about.
    const who = `${keys.mailKey} ${keys.phoneKey}`;
    if (who === ' ' || asked.has(who) || capped[index] !== null) continue;
    const goods = goodsHere(lines, shelf);
    if (goods === null) continue;
    asked.add(who);
    carts.push({
      channelId: row.channel_id,
      orderId: row.order_id,
      number: row.number,
      at: toInstant(row.at),
      total: row.total,
      name: row.name,
      mail: row.mail,
      phone: row.phone,
      personId: row.person_id,
      goods,
      until: thisEvening(now, timeZone),
    });
  }
  return carts;
}

const goodsOf = ({ content }: Pick<WebOrderTable, 'content'>): OrderLineThere[] =>
  (JSON.parse(content) as OrderLineThere[]).filter(({ kind }) => kind === 'goods');

type Shelf = Awaited<ReturnType<typeof shelfOf>>;

/** The products of these lines, and what stands of each. */
async function shelfOf(db: Reader, lines: readonly OrderLineThere[]) {
  const known = await knownArticles(db, lines.map(lineOf));
  return { known, stock: await rowsByVariant(db, [...new Set([...known.values()].map(({ id }) => id))]) };
}

/** Its goods with what is on the shelf; null where one is unknown, or surely not here. */
function goodsHere(lines: readonly OrderLineThere[], { known, stock }: Shelf): Cart['goods'] | null {
  if (lines.length === 0) return null;
  const found = lines.map((line) => ({ line, article: known.get(articleKey(lineOf(line))) }));
  if (found.some(({ article }) => article === undefined)) return null;
  const goods = found.map(({ line, article }) => {
    const variantId = article?.id ?? 0;
    const shelf = stock.get(variantId);
    return {
      variantId,
      title: shelf?.title ?? line.name,
      thousandths: line.thousandths,
      available: shelf?.available ?? null,
      isOut: shelf?.availability === 'out-of-stock',
    };
  });
  if (goods.some(({ available, thousandths, isOut }) => isOut || (available !== null && available < thousandths)))
    return null;
  return goods.map(({ isOut: _isOut, ...each }) => each);
}

/** Carts of these days, as far as they are carts by now: who is still typing a card number has left none. */
export function cartStretch(
  { from, to }: { readonly from?: Day | undefined; readonly to?: Day | undefined },
  { now, currency, timeZone }: Omit<CartPlace, 'country'>,
): CartStretch {
  const end = to === undefined ? now : endOfStoreDay(to, timeZone);
  return {
    from: from === undefined ? 0 : startOfStoreDay(from, timeZone),
    until: Math.min(end, now - restMs),
    currency,
  };
}

/** What was left in the web shop in these days, and what of it was bought after all; null: its orders were never read. */
export const cartsOfDays = async (
  db: Reader,
  days: { readonly from: Day; readonly to: Day },
  place: Omit<CartPlace, 'country'>,
) => ((await ordersEverRead(db)) ? cartSums(db, cartStretch(days, place)) : null);

/** Seven in the evening by the shop's clock: today, or tomorrow where less than an hour is left. */
function thisEvening(now: number, timeZone: string): string {
  const clock = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const day = clock.hour >= 18 ? clock.add({ days: 1 }) : clock;
  const evening = day.with({ hour: 19, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  return toInstant(evening.epochMilliseconds);
}

/** Refuses `cart-gone` where it was paid or given up meanwhile, and `cart-contact-cap`. */
export async function noteRescue(
  change: Change,
  customers: Pick<Customers, 'recordContact'>,
  wish: { readonly channelId: string; readonly orderId: string; readonly result: RescueResult },
  { country, actor }: { readonly country: string; readonly actor: string },
): Promise<void> {
  const { db, at } = change;
  const row = await orderRow(db, wish.channelId, wish.orderId);
  if (row === undefined || row.stage !== 'left' || row.closed_at !== null)
    throw new Refusal('cart-gone', { number: row?.number ?? wish.orderId });
  const keys = keysOf(row, country);
  const [until = null] = await ruleFor(country).capped(db, [whoLeft(row)], at);
  if (until !== null) throw new Refusal('cart-contact-cap', { number: row.number, until: toInstant(until) });
  const bought = wish.result === 'bought';
  await addRescue(db, {
    channel_id: row.channel_id,
    order_id: row.order_id,
    at,
    actor,
    result: wish.result,
    mail_key: keys.mailKey,
    phone_key: keys.phoneKey,
    total: row.total,
    // Bought over the counter: no payment of the web shop will follow.
    rescued_at: bought ? at : null,
    rescued_total: bought ? row.total : null,
  });
  if (row.person_id !== null)
    await customers.recordContact(change, {
      personId: row.person_id,
      kind: 'call',
      facts: { text: `Carrello ${row.number}` },
      actor,
      channelId: row.channel_id,
    });
  await closeCart(db, row.channel_id, row.order_id, at);
  change.announce('sales');
}

/** A payment after a call about a cart: this order's or another one of the same person. */
export async function noteRescued(
  { db }: Change,
  { country }: { readonly country: string },
  order: OrderThere,
): Promise<void> {
  const at = fromInstant(order.modifiedAt);
  const id = await openRescue(db, keysOf(order, country), at - rescuedWithinMs);
  if (id !== undefined) await markRescued(db, id, at, order.total);
}

/** Who has bought since is not called about what was left before. */
export async function closeCartsOf(
  { db, at }: Change,
  { country }: { readonly country: string },
  order: OrderThere,
): Promise<void> {
  const keys = keysOf(order, country);
  if (keys.mailKey === '' && keys.phoneKey === '') return;
  for (const cart of await openCarts(db, at - freshMs)) {
    const theirs = keysOf(cart, country);
    const isSame =
      (keys.mailKey !== '' && keys.mailKey === theirs.mailKey) ||
      (keys.phoneKey !== '' && keys.phoneKey === theirs.phoneKey);
    if (isSame) await closeCart(db, cart.channel_id, cart.order_id, at);
  }
}

export const rescueCountsOf = (db: Reader, now: number) => rescueSums(db, now - shownMs);
