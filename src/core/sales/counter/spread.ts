/** Sharing an amount so that the parts always add up to it. */
import { scaleAmount } from '../../../api/money.ts';

/**
 * An amount over lines by their weight: each gets its part of what is summed up so far, so that not a cent is lost and no
 * line bears more than its own weight while the amount is no more than the sum of them.
 */
export function spread(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  let weighed = 0;
  let given = 0;
  return weights.map((weight) => {
    weighed += weight;
    const until = scaleAmount(amount, weighed, whole);
    const part = until - given;
    given = until;
    return part;
  });
}
