/** What the till of the sample shop rang up in half a year: the same goods and people every time. Nobody here exists. */
import { chances } from './chances.ts';
import type { Good } from './goods/index.ts';
import type { PastClock } from './past-clock.ts';
import { summerPrice } from './price-lists.ts';
import { standingStill } from './standing-still.ts';

export interface TillLine {
  readonly good: Good;
  readonly quantity: number;
  /** Cents, of one. */
  readonly price: number;
}

export interface TillReceipt {
  readonly number: number;
  readonly day: string;
  readonly daysAgo: number;
  readonly time: string;
  readonly channel: 'till' | 'web';
  readonly payment: string;
  /** Mail of who said who they are; else empty. */
  readonly customer: string;
  readonly lines: readonly TillLine[];
}

/** Day on which the shop began to write its receipts down, and from which it is busier. */
export const firstDay = 184;
const busyDay = 70;
const firstNumber = 1501;
const busyNumber = 2301;
/** As `listNow` came in. */
const pricesChangedDaysAgo = 33;
const sunday = 0;
const saturday = 6;

const payments = {
  till: [
    'Carta',
    'Contanti',
    'Carta',
    'Satispay',
    'Contanti',
    'Carta',
    'Contanti',
    'Buono regalo',
    'Carta',
    'Contanti',
  ],
  web: ['PayPal', 'Carta', 'PayPal', 'Contrassegno'],
} as const;

/** Guests of the evenings who said at the counter who they are: which of the receipts of the busy weeks are theirs. */
const regulars: readonly (readonly [mail: string, receipts: readonly number[]])[] = [
  ['elena.rizzo@example.com', [12, 61, 130, 187, 246, 309, 366, 421, 470]],
  ['silvia.carlino@example.com', [35, 144, 257, 402]],
  ['stefano.nuzzo@example.com', [338, 455]],
  ['a.quarta@example.com', [24, 96]],
  ['chiara.degiorgi@example.com', [51, 210]],
];
/** Customers of the counter whom nobody has seen for a while: receipts of the quiet months. */
const earlier: readonly (readonly [mail: string, receipts: readonly number[]])[] = [
  ['grazia.lezzi@example.com', [2]],
  ['cosimo.trane@example.com', [40, 150]],
  ['nicola.fasano@example.com', [298]],
];

const whose = (people: typeof regulars, receipt: number): string =>
  people.find(([, receipts]) => receipts.includes(receipt))?.[0] ?? '';

interface Weeks {
  readonly chance: () => number;
  /** The fewest receipts of a day. */
  readonly count: (isSaturday: boolean) => number;
  readonly people: typeof regulars;
}

export function tillReceipts(goods: readonly Good[], clock: PastClock): readonly TillReceipt[] {
  const still = new Map(standingStill);
  const quiet: Weeks = { chance: chances(41), count: (isSaturday) => (isSaturday ? 7 : 2), people: earlier };
  const busy: Weeks = { chance: chances(14), count: (isSaturday) => (isSaturday ? 12 : 6), people: regulars };
  const receipts: TillReceipt[] = [];
  const toBeSold = new Map(still);

  function receipt(weeks: Weeks, number: number, first: number, minute: number, daysAgo: number): TillReceipt {
    const { chance } = weeks;
    const pick = <T>(from: readonly T[], likely = 1): number => Math.floor(chance() ** likely * from.length);
    const channel = chance() < 0.12 ? 'web' : 'till';
    const payment = payments[channel][pick(payments[channel])] ?? '';
    const lines: TillLine[] = [];
    for (let line = Math.floor(chance() * 3); line >= 0; line--) {
      // What stands at the front of the shop goes best.
      const good = moving(goods, pick(goods, 2), daysAgo, still);
      lines.push({ good, quantity: chance() < 0.25 ? 2 : 1, price: priceOf(good, daysAgo) });
    }
    const customer = whose(weeks.people, number - first);
    return { number, day: clock.day(-daysAgo), daysAgo, time: written(minute), channel, payment, customer, lines };
  }

  for (let daysAgo = firstDay, number = firstNumber; daysAgo > 0; daysAgo--) {
    const weekday = new Date(`${clock.day(-daysAgo)}T12:00:00Z`).getUTCDay();
    if (daysAgo === busyDay) number = busyNumber;
    if (weekday === sunday) continue;
    const [weeks, first] = daysAgo > busyDay ? [quiet, firstNumber] : [busy, busyNumber];
    const count = weeks.count(weekday === saturday) + Math.floor(weeks.chance() * 5);
    const minutes = Array.from({ length: count }, () => openMinute(weeks.chance()));
    for (const minute of minutes.toSorted((one, other) => one - other))
      receipts.push(receipt(weeks, number++, first, minute, daysAgo));
    // The last piece that went of what has stood still since.
    for (const [sku, last] of [...toBeSold].filter(([, day]) => day >= daysAgo)) {
      const good = goods.find((each) => each.sku === sku);
      const today = receipts.pop();
      if (good !== undefined && today !== undefined)
        receipts.push({ ...today, lines: [...today.lines, { good, quantity: 1, price: priceOf(good, last) }] });
      toBeSold.delete(sku);
    }
  }
  return receipts;
}

/** The good, or the next one that people still bought then. */
function moving(goods: readonly Good[], at: number, daysAgo: number, still: ReadonlyMap<string, number>): Good {
  for (let step = 0; ; step++) {
    const good = goods[(at + step) % goods.length] as Good;
    if (daysAgo > (still.get(good.sku) ?? 0)) return good;
  }
}

const priceOf = (good: Good, daysAgo: number): number =>
  Number((daysAgo > pricesChangedDaysAgo ? summerPrice(good) : good.price).replace(',', ''));

/** From nine to one, and from five to eight. */
function openMinute(share: number): number {
  const minute = Math.floor(share * 7 * 60);
  return minute < 4 * 60 ? 9 * 60 + minute : 17 * 60 + minute - 4 * 60;
}

const written = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
