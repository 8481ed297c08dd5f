/** What the lines of a form come to; pure. */
import { Refusal } from '../../../api/refusals.ts';
import { scaleAmount } from '../../../api/money.ts';
import type { CounterLine } from '../../../api/counter.ts';
import { spread } from './spread.ts';

export interface PricedLine extends CounterLine {
  /** Its own, and its part of the one on the whole receipt. */
  readonly discount: number;
  readonly total: number;
}

/** Refuses `discount-too-large`. */
export function priceLines(lines: readonly CounterLine[], discount: number): PricedLine[] {
  const own = lines.map((line, place) => {
    const full = scaleAmount(line.unitPrice, line.thousandths, 1000);
    if (line.discount > full) throw new Refusal('discount-too-large', { line: place + 1, cap: full });
    return full - line.discount;
  });
  const sum = own.reduce((all, each) => all + each, 0);
  if (discount > sum) throw new Refusal('discount-too-large', { line: null, cap: sum });
  const parts = spread(discount, own);
  return lines.map((line, place) => {
    const part = parts[place] ?? 0;
    return { ...line, discount: line.discount + part, total: (own[place] ?? 0) - part };
  });
}
