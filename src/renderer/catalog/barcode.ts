/** Whether a barcode can be one, told while it is typed; the shop checks it again when it is saved. */

export type BarcodeProblem = 'length' | 'digit';

const lengths = new Set([8, 12, 13, 14]);

/** GTIN-8, -12, -13 and -14 with their check digit (GS1 General Specifications 7.9); spaces and dashes do not count. */
export function barcodeProblem(written: string): BarcodeProblem | null {
  const digits = written.replace(/[\s\u00a0-]/gu, '');
  if (digits === '') return null;
  if (!/^\d+$/u.test(digits) || !lengths.has(digits.length)) return 'length';
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0 ? null : 'digit';
}
