export type GtinReading =
  | { readonly kind: 'gtin'; readonly gtin: string | null }
  | { readonly kind: 'refused'; readonly reason: 'gtin-wrong-length' | 'gtin-wrong-check-digit' };

const lengths = new Set([8, 12, 13, 14]);

/**
 * A barcode as people and files write it: spaces and dashes are dropped, an empty one is none. GTIN-8, -12, -13 and -14
 * only, with a right check digit (GS1 General Specifications 7.9).
 */
export function readGtin(written: string): GtinReading {
  const digits = written.replace(/[\s\u00a0-]/gu, '');
  if (digits === '') return { kind: 'gtin', gtin: null };
  if (!/^\d+$/u.test(digits) || !lengths.has(digits.length)) return { kind: 'refused', reason: 'gtin-wrong-length' };
  return checkDigit(digits.slice(0, -1)) === Number(digits.at(-1))
    ? { kind: 'gtin', gtin: digits }
    : { kind: 'refused', reason: 'gtin-wrong-check-digit' };
}

/** Weights 3 and 1 in turn, the digit beside the check digit weighs 3. */
export function checkDigit(body: string): number {
  let sum = 0;
  for (let index = 0; index < body.length; index++) {
    sum += Number(body[body.length - 1 - index]) * (index % 2 === 0 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10;
}

/** The same code in every length that can write it: a scanner reads as thirteen digits what a till keeps as twelve. */
export function sameGtins(written: string): string[] {
  const reading = readGtin(written);
  if (reading.kind === 'refused' || reading.gtin === null) return [];
  const bare = reading.gtin.replace(/^0+/u, '');
  return [...lengths].filter((length) => length >= bare.length).map((length) => bare.padStart(length, '0'));
}
