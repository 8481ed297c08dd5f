/**
 * What the web shop took back of an order is gone for the counter too: of a sale it can only give back what the order's
 * receipts and the returns at the counter leave together. Pure.
 */
import { scaleAmount } from '../../../api/money.ts';
import type { WholeLine } from '../counter/counter.sql.ts';
import { spread } from '../counter/spread.ts';
import type { ReturnedSoFar } from './returns.sql.ts';

/** What stands of an order, or came back of it at the counter. */
export interface OrderSum {
  readonly article: string;
  readonly sku: string;
  readonly thousandths: number;
  readonly total: number;
}

export interface OrderStanding {
  /** By article, of all its receipts. */
  readonly stands: readonly OrderSum[];
  /** By article, above zero. */
  readonly returned: readonly OrderSum[];
  /** Money given back without naming an article, above zero. */
  readonly amounts: number;
}

interface Part {
  readonly line: WholeLine;
  readonly left: number;
  /** Money of it that is left. */
  readonly money: number;
  taken: number;
  given: number;
}

const keyOf = ({ article, sku }: Pick<OrderSum, 'article' | 'sku'>): string =>
  sku === '' ? `a ${article}` : `s ${sku}`;

/** What came back of each line, at the counter or through the web shop. */
export function withTakenOnline(
  lines: readonly WholeLine[],
  paid: readonly number[],
  before: ReadonlyMap<number, ReturnedSoFar>,
  { stands, returned, amounts }: OrderStanding,
): Map<number, ReturnedSoFar> {
  const parts = lines.flatMap((line, place): Part[] => {
    if (line.thousandths <= 0) return [];
    const left = Math.max(0, line.thousandths - (before.get(line.id)?.thousandths ?? 0));
    const money = Math.max(0, (paid[place] ?? 0) - (before.get(line.id)?.total ?? 0));
    return [{ line, left, money, taken: 0, given: 0 }];
  });
  for (const key of new Set(parts.map(({ line }) => keyOf(line)))) {
    const own = parts.filter(({ line }) => keyOf(line) === key);
    const leftOf = (what: 'thousandths' | 'total'): number =>
      Math.max(0, sumOf(stands, key, what) - sumOf(returned, key, what));
    takeQuantity(own, sum(own.map(({ left }) => left)) - leftOf('thousandths'));
    takeMoney(own, sum(own.map(({ money, given }) => money - given)) - leftOf('total'));
  }
  takeMoney(parts, amounts);
  return new Map(parts.map((part) => [part.line.id, plus(before.get(part.line.id), part)]));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const sumOf = (sums: readonly OrderSum[], key: string, what: 'thousandths' | 'total'): number =>
  sum(sums.filter((each) => keyOf(each) === key).map((each) => each[what]));

function takeQuantity(parts: readonly Part[], quantity: number): void {
  let rest = Math.max(0, quantity);
  for (const part of parts) {
    part.taken = Math.min(rest, part.left);
    part.given = part.left === 0 ? 0 : scaleAmount(part.money, part.taken, part.left);
    rest -= part.taken;
  }
}

/** First where nothing can come back any more, then of what is left by its worth. Below zero: less was given than thought. */
function takeMoney(parts: readonly Part[], amount: number): void {
  let rest = amount;
  for (const part of parts) {
    if (part.taken < part.left && amount > 0) continue;
    const more = amount > 0 ? Math.min(rest, part.money - part.given) : Math.max(rest, -part.given);
    part.given += more;
    rest -= more;
  }
  if (rest <= 0) return;
  const open = parts.filter(({ taken, left }) => taken < left);
  const worth = open.map(({ money, given }) => money - given);
  for (const [place, share] of spread(Math.min(rest, sum(worth)), worth).entries()) {
    const part = open[place];
    if (part !== undefined) part.given += share;
  }
}

function plus(before: ReturnedSoFar | undefined, { line, left, money, taken, given }: Part): ReturnedSoFar {
  const ofQuantity = (whole: number, was = 0): number => was + (left === 0 ? 0 : scaleAmount(whole - was, taken, left));
  const ofMoney = (whole: number, was = 0): number => was + (money === 0 ? 0 : scaleAmount(whole - was, given, money));
  return {
    ofLineId: line.id,
    thousandths: (before?.thousandths ?? 0) + taken,
    total: (before?.total ?? 0) + given,
    discount: ofQuantity(line.discount, before?.discount),
    net: ofMoney(line.net ?? 0, before?.net),
    cost: ofQuantity(line.cost ?? 0, before?.cost),
  };
}
