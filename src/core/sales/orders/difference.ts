/** What must be written so that an order's receipts add up to what the order says now. */
import type { ReceiptItemLine } from '../../imports/index.ts';
import { takenBack } from '../taken-back.ts';

/** Lines of the same goods at the same price count as one. */
const keyOf = ({ article, sku, gtin, category, unitPrice }: ReceiptItemLine): string =>
  JSON.stringify([article, sku, gtin, article === '' && sku === '' ? category : '', unitPrice]);

function summedUp(lines: readonly ReceiptItemLine[]): Map<string, ReceiptItemLine> {
  const sums = new Map<string, ReceiptItemLine>();
  for (const line of lines) {
    const key = keyOf(line);
    const before = sums.get(key);
    sums.set(key, before === undefined ? line : plus(before, line));
  }
  return sums;
}

const plus = (one: ReceiptItemLine, other: ReceiptItemLine): ReceiptItemLine => ({
  ...one,
  thousandths: one.thousandths + other.thousandths,
  discount: one.discount + other.discount,
  total: one.total + other.total,
  net: one.net === null || other.net === null ? null : one.net + other.net,
  cost: one.cost === null || other.cost === null ? null : one.cost + other.cost,
});

const isNothing = ({ thousandths, total, discount }: ReceiptItemLine): boolean =>
  thousandths === 0 && total === 0 && discount === 0;

const isSame = (one: ReceiptItemLine, other: ReceiptItemLine): boolean =>
  one.thousandths === other.thousandths && one.total === other.total && one.discount === other.discount;

/** @param written every line of its receipts so far, with what was known of net amount and cost then */
export function difference(
  written: readonly ReceiptItemLine[],
  wanted: readonly ReceiptItemLine[],
): readonly ReceiptItemLine[] {
  const [before, after] = [summedUp(written), summedUp(wanted)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    if (old !== undefined && now !== undefined && isSame(old, now)) return [];
    return [
      ...(old === undefined || isNothing(old) ? [] : [takenBack(old)]),
      ...(now === undefined || isNothing(now) ? [] : [now]),
    ];
  });
}

/** Whether anything of it stands in the receipts. */
export const standsAtAll = (written: readonly ReceiptItemLine[]): boolean =>
  [...summedUp(written).values()].some((line) => !isNothing(line));
