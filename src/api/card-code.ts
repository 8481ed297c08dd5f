/** Codes of gift cards and store credit: twelve signs, the last of which tells a slip. Pure, and without imports. */

/** No I, L, O and U: what is read aloud or by hand is not mistaken. */
export const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 12;

/** As it is kept: capitals without dashes; what is easily mistaken is put right. */
export const plainCode = (written: string): string =>
  written.toUpperCase().replace(/[\s-]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1');

/** The last sign, by Luhn's way over thirty-two signs: one wrong sign, and nearly every two that changed places, show. */
export function checkSign(code: string): string {
  let sum = 0;
  for (const [place, sign] of [...code].toReversed().entries()) {
    const value = signs.indexOf(sign) * (place % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / signs.length) + (value % signs.length);
  }
  return signs[(signs.length - (sum % signs.length)) % signs.length] ?? '';
}

export function isCardCode(written: string): boolean {
  const code = plainCode(written);
  if (code.length !== codeLength || [...code].some((sign) => !signs.includes(sign))) return false;
  return checkSign(code.slice(0, -1)) === code.at(-1);
}

/** `7K2Q-M9XD-4TB8`, as it stands on the card. */
export const shownCode = (code: string): string => plainCode(code).replace(/(.{4})(?=.)/gu, '$1-');

/** From eleven numbers below thirty-two. */
export function codeFrom(numbers: readonly number[]): string {
  const body = numbers.map((number) => signs[number] ?? '0').join('');
  return body + checkSign(body);
}
