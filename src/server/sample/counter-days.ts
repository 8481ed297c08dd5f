/** What happened at the counter of the sample shop by hand: gift cards, points, a coupon, a return, evenings that closed. */
import type { Door } from '../../api/index.ts';
import type { CounterLine, CounterPayment, CounterSale } from '../../api/counter.ts';
import { bringInReceipts } from '../bring-in.ts';
import type { PastClock } from './past-clock.ts';
import { tillFile } from './till-file.ts';
import type { TillReceipt } from './till-receipts.ts';

/** The shop was open then: yesterday, or Saturday. */
function lastOpenDays(clock: PastClock, most: number): number[] {
  const days: number[] = [];
  for (let daysAgo = 1; days.length < most; daysAgo++)
    if (new Date(`${clock.day(-daysAgo)}T12:00:00Z`).getUTCDay() !== 0) days.push(daysAgo);
  return days;
}

export interface Book {
  /** Number of the variant with this code. */
  readonly variant: (sku: string) => number;
  /** Number of the person with this name; who is not there is an error. */
  readonly person: (name: string) => number;
}

let forms = 0;
/** A form of its own for everything that is sent. */
const formKey = (): string => `sample-shop-form-${String(++forms).padStart(6, '0')}`;

/** By hand, what the till's price is at that moment. */
function seller(door: Door) {
  return async (
    skus: readonly string[],
    pay: (due: number) => readonly CounterPayment[],
    more: Partial<CounterSale> = {},
    off = 0,
  ) => {
    const lines: CounterLine[] = [];
    for (const sku of skus) {
      const [goods] = await door.counter.goods({ text: sku, limit: 1 });
      if (goods?.price == null) throw new Error(`the sample shop has no price for ${sku}`);
      const { variantId, price: unitPrice } = goods;
      lines.push({ variantId, unitPrice, article: '', thousandths: 1000, discount: 0 });
    }
    const extra = (more.cards ?? []).reduce((sum, { amount }) => sum + amount, 0);
    const due = lines.reduce((sum, { unitPrice }) => sum + unitPrice, extra - off);
    return door.counter.sell({ formKey: formKey(), lines, payments: [...pay(due)], ...more });
  };
}

const cash = (due: number): CounterPayment[] => [{ method: 'cash', amount: due }];
const card = (due: number): CounterPayment[] => [{ method: 'card', amount: due }];
/** As much as the code holds, the rest by card. */
const byCode = (method: 'gift-card' | 'store-credit', code: string, most: number) => (due: number) => [
  { method, amount: Math.min(most, due), code },
  ...(due > most ? card(due - most) : []),
];

export async function counterDays(door: Door, clock: PastClock, { person }: Book): Promise<void> {
  const sell = seller(door);
  clock.goTo(41, '11:20');
  const given = await sell([], cash, {
    cards: [{ amount: 5000, expiresOn: clock.day(324) }],
    personId: person('Paolo Greco'),
  });
  clock.goTo(16, '18:05');
  await sell(['FOR-003'], card, { cards: [{ amount: 2500, expiresOn: null }] });
  clock.goTo(13, '10:40');
  await sell(['ROS-007', 'FRE-002'], byCode('gift-card', given.cards[0]?.code ?? '', 2150));
  clock.goTo(9, '17:35');
  const bought = await sell(['CER-001', 'SAP-003'], card, { personId: person('Ilaria Conte') });
  clock.goTo(6, '12:10');
  await takeBack(door, bought.id);
  clock.goTo(5, '18:45');
  const { worth } = await door.loyalty.account({ personId: person('Elena Rizzo') });
  await sell(['OLI-002'], cash, { coupon: 'BENTORNATO10', personId: person('Francesca Leo') }, 119);
  if (worth > 0) await door.loyalty.giveCard({ personId: person('Elena Rizzo') });
}

/** The bowl did not match: store credit for it, of which some is spent since. */
async function takeBack(door: Door, receiptId: number): Promise<void> {
  const { lines } = await door.counter.returns.outlook({ receiptId });
  const first = lines[0];
  if (first === undefined) return;
  await door.counter.returns.take({
    ...{ formKey: formKey(), receiptId, reason: 'changed-mind', note: 'il colore non stava bene in cucina' },
    lines: [{ lineId: first.lineId, thousandths: 1000, to: 'shelf' }],
    payments: [{ method: 'store-credit', amount: first.worth }],
  });
}

/** Rules of points from the start, and one coupon that holds in the shop and on the web. */
export async function pointsAndCoupons(door: Door, clock: PastClock): Promise<void> {
  await door.loyalty.setRules({
    ...{ on: true, kind: 'points', points: 1, perAmount: 100, rounding: 'down', worthPoints: 100, worthAmount: 500 },
    ...{ minPoints: 100, expiryDays: 365, excluded: ['Cesti e regali'] },
  });
  clock.goTo(20, '09:30');
  await door.loyalty.coupons.create({
    ...{ formKey: formKey(), code: 'BENTORNATO10', kind: 'percent', value: 1000, maxUses: 50, online: true },
    ...{ note: 'Per chi torna dopo una degustazione', until: clock.day(25) },
  });
}

/** Every evening the till's file comes in, and the drawer is counted: once it was short of a coin. */
export async function evenings(door: Door, clock: PastClock, receipts: readonly TillReceipt[]): Promise<void> {
  const days = lastOpenDays(clock, 3).toReversed();
  const [first = 0] = days;
  const of = (from: number, to: number): string =>
    tillFile(receipts.filter(({ daysAgo }) => daysAgo <= from && daysAgo >= to));
  clock.goTo(first + 1, '20:10');
  await bringInReceipts(door, 'cassa.csv', of(Infinity, first + 1));
  for (const [place, daysAgo] of days.entries()) {
    clock.goTo(daysAgo, '20:10');
    await bringInReceipts(door, `cassa-${clock.day(-daysAgo)}.csv`, of(daysAgo, daysAgo));
    if (daysAgo === days.at(-1)) await payTheCourier(door);
    await close(door, clock.day(-daysAgo), place === 0 ? { short: 200, note: 'Manca una moneta da due euro.' } : {});
  }
}

async function payTheCourier(door: Door): Promise<void> {
  await door.counter.closes.addDrawerEntry({
    formKey: formKey(),
    amount: -1850,
    reason: 'Corriere, spedizione pagata',
  });
}

const float = 15_000;

async function close(door: Door, day: string, { short = 0, note = '' }): Promise<void> {
  const { parts, drawer } = await door.counter.closes.outlook({ day });
  const inDrawer = drawer.reduce((sum, { amount }) => sum + amount, float);
  await door.counter.closes.close({
    ...{ formKey: formKey(), day, float, note },
    counted: parts.map(({ channelId, method, expected }) => ({
      ...{ channelId, method, amount: method === 'cash' ? expected + inDrawer - short : expected },
    })),
  });
}
