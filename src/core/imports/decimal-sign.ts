import type { DecimalSign } from '../../api/money.ts';

/**
 * The decimal sign that the prices of a file use, by what leaves no doubt: `12,5`, `12.90`, `1.234,50`. Null when none
 * does: then the shop's usual sign is taken, and the screen says so.
 */
export function findDecimalSign(prices: Iterable<string>): DecimalSign | null {
  const votes = { ',': 0, '.': 0 };
  for (const written of prices) {
    const digits = written.replace(/[^\d.,]/gu, '');
    const both = /^[\d.,]*([.,])\d*$/u.exec(digits);
    if (both === null) continue;
    const sign = both[1] as DecimalSign;
    const other = sign === ',' ? '.' : ',';
    const decimals = digits.length - digits.lastIndexOf(sign) - 1;
    if (digits.includes(other)) votes[sign]++;
    else if (digits.indexOf(sign) !== digits.lastIndexOf(sign)) votes[other]++;
    else if (decimals !== 3 || /^0[.,]/u.test(digits)) votes[sign]++;
  }
  if (votes[','] === votes['.']) return null;
  return votes[','] > votes['.'] ? ',' : '.';
}
