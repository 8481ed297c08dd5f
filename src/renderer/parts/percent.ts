/** Reads a percentage as people write it into hundredths of a percent: `12,5` → 1250, `−3 %` → −300; null when it is none. */
export function parsePercent(text: string): number | null {
  const bare = text
    .replace(/[\s\u00a0\u202f%]/gu, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  if (!/^[+-]?\d{1,4}(?:\.\d{1,2})?$/u.test(bare)) return null;
  const negative = bare.startsWith('-');
  const [whole = '', decimals = ''] = bare.replace(/^[+-]/u, '').split('.');
  const hundredths = Number(`${whole}${decimals.padEnd(2, '0')}`);
  return negative ? -hundredths : hundredths;
}
