/** What is given for a part of a line, after other parts of it came back; pure. */
import { scaleAmount } from '../../../api/money.ts';
import type { WholeLine } from '../counter/counter.sql.ts';
import { spread } from '../counter/spread.ts';
import type { ReturnedSoFar } from './returns.sql.ts';

/**
 * Up to here less what was given before: all parts together are exactly the whole, whatever the order, and never more than
 * it, also where a return in between was cancelled.
 */
export function upTo(whole: number, until: number, of: number, given: number): number {
  const due = scaleAmount(whole, until, of) - given;
  const left = whole - given;
  return whole >= 0 ? Math.max(0, Math.min(due, left)) : Math.min(0, Math.max(due, left));
}

/** What was paid for each line: where the lines and the receipt differ, the receipt is what was paid. */
export function paidForLines(lines: readonly WholeLine[], total: number): number[] {
  const totals = lines.map((line) => line.total);
  const sum = totals.reduce((all, each) => all + each, 0);
  return sum === total || totals.some((each) => each < 0) || total < 0 ? totals : spread(total, totals);
}

const none: Omit<ReturnedSoFar, 'ofLineId'> = { thousandths: 0, total: 0, discount: 0, net: 0, cost: 0 };

export interface GivenBack {
  readonly thousandths: number;
  readonly discount: number;
  readonly total: number;
  readonly net: number | null;
  readonly cost: number | null;
}

/** Above zero; so many more of the line, which was paid with so much. */
export function giveBack(
  line: WholeLine,
  paid: number,
  thousandths: number,
  before: Omit<ReturnedSoFar, 'ofLineId'> = none,
): GivenBack {
  const until = before.thousandths + thousandths;
  const part = (whole: number, given: number): number => upTo(whole, until, line.thousandths, given);
  return {
    thousandths,
    discount: part(line.discount, before.discount),
    total: part(paid, before.total),
    net: line.net === null ? null : part(line.net, before.net),
    cost: line.cost === null ? null : part(line.cost, before.cost),
  };
}
