/**
 * Whether a refund of the web shop repeats what came back at the counter before; pure. The same article for the same money
 * is the same return, told by both. The same article for other money, or an amount that names no article, may be: a
 * person says.
 */
import { scaleAmount } from '../../../api/money.ts';
import type { ReceiptItemLine } from '../../imports/index.ts';
import { minus } from '../taken-back.ts';
import { categories, extra } from './as-receipt.ts';

/** What came back at the counter, and no refund has repeated yet; above zero. */
export interface Pending {
  readonly lineId: number;
  readonly article: string;
  readonly sku: string;
  readonly thousandths: number;
  readonly total: number;
}

export type Repeated = Pick<Pending, 'lineId' | 'thousandths' | 'total'>;

export interface Weighed {
  /** What is still to be taken back. */
  readonly rest: readonly ReceiptItemLine[];
  readonly repeated: readonly Repeated[];
  /** What may be a repetition, and of what. */
  readonly asked: { readonly lines: readonly ReceiptItemLine[]; readonly repeats: readonly Repeated[] };
}

/** What two ways of rounding a part may differ by. */
const cent = 1;

const isSameArticle = (one: Pick<Pending, 'article' | 'sku'>, other: Pick<Pending, 'article' | 'sku'>): boolean =>
  one.sku !== '' || other.sku !== '' ? one.sku === other.sku : one.article === other.article;

const isShipping = ({ category }: ReceiptItemLine): boolean => category === categories.shipping;

const isGoods = ({ thousandths, article, sku }: ReceiptItemLine): boolean =>
  thousandths < 0 && (article !== '' || sku !== '');

/** @param lines of the refund, below zero */
export function weighRefund(lines: readonly ReceiptItemLine[], pending: readonly Pending[]): Weighed {
  const open = pending.map((each) => ({ ...each }));
  const repeated: Repeated[] = [];
  const rest: ReceiptItemLine[] = [];
  const asked = { lines: [] as ReceiptItemLine[], repeats: [] as Repeated[] };
  for (const line of lines.filter(isGoods)) {
    let quantity = -line.thousandths;
    let money = -line.total;
    for (const each of open) {
      const same = Math.min(quantity, each.thousandths);
      if (same <= 0 || !isSameArticle(each, line)) continue;
      const given = scaleAmount(each.total, same, each.thousandths);
      const told = scaleAmount(money, same, quantity);
      const isClear = Math.abs(told - given) <= cent;
      (isClear ? repeated : asked.repeats).push({ lineId: each.lineId, thousandths: same, total: given });
      if (!isClear) asked.lines.push(partOf(line, same, told));
      each.thousandths -= same;
      each.total -= given;
      quantity -= same;
      money = quantity === 0 ? 0 : Math.max(0, money - (isClear ? given : told));
    }
    if (quantity > 0) rest.push(partOf(line, quantity, money));
  }
  const others = lines.filter((line) => !isGoods(line));
  const left = open.filter(({ thousandths }) => thousandths > 0);
  const amount = -others.reduce((sum, { total }) => sum + total, 0);
  const worth = left.reduce((sum, { total }) => sum + total, 0);
  // Shipping never comes back at the counter.
  if (amount <= 0 || worth === 0 || others.some(isShipping)) return { rest: [...rest, ...others], repeated, asked };
  const repeats = left.map(({ lineId, thousandths, total }) => ({ lineId, thousandths, total }));
  if (amount === worth) repeated.push(...repeats);
  else {
    asked.lines.push(...others);
    asked.repeats.push(...repeats);
  }
  return { rest, repeated, asked };
}

/**
 * Goods of which the customer has nothing more lie on the shelf already: what the web shop gives back for them once more is
 * money alone.
 *
 * @param lines of the refund, below zero
 * @param counted every line of the order's receipts, and of what came back of it at the counter
 */
export function onceOnTheShelf(
  lines: readonly ReceiptItemLine[],
  counted: readonly ReceiptItemLine[],
): readonly ReceiptItemLine[] {
  const back: ReceiptItemLine[] = [];
  for (const line of lines) {
    if (!isGoods(line)) {
      back.push(line);
      continue;
    }
    const out = [...counted, ...back].filter((each) => isSameArticle(each, line));
    const left = out.reduce((sum, { thousandths }) => sum + thousandths, 0);
    const quantity = Math.min(-line.thousandths, Math.max(0, left));
    const money = scaleAmount(-line.total, quantity, -line.thousandths);
    if (quantity > 0) back.push(partOf(line, quantity, money));
    if (money < -line.total) back.push(extra(categories.refund, line.total + money));
  }
  return back;
}

function partOf(line: ReceiptItemLine, quantity: number, money: number): ReceiptItemLine {
  const part = (whole: number): number => scaleAmount(whole, quantity, -line.thousandths);
  return {
    ...line,
    thousandths: -quantity,
    total: minus(money),
    discount: part(line.discount),
    net: line.net === null ? null : part(line.net),
    cost: line.cost === null ? null : part(line.cost),
  };
}
