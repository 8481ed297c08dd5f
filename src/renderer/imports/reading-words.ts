/** How a file was read, in words a shopkeeper says: «colonne divise da punto e virgola, virgola per i decimali». */
import type { Reading } from '../../api/imports.ts';
import { say } from '../app/i18n.ts';

const separatorName = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
const decimalName = { ',': 'comma', '.': 'point' } as const;

export const separatorWord = (separator: NonNullable<Reading['separator']>): string =>
  say(`imports.read.separators.${separatorName[separator]}`);
export const decimalWord = (decimal: Reading['decimal']): string =>
  say(`imports.read.decimals.${decimalName[decimal]}`);
export const charsetWord = (charset: NonNullable<Reading['charset']>): string =>
  say(`imports.read.charsets.${charset}`);

export function readingSentence({ format: kind, sheet, separator, decimal, charset }: Reading): string {
  const format = say(`imports.read.formats.${kind}`);
  if (sheet !== undefined) return say('imports.read.asSheet', { format, sheet: sheet.name });
  if (separator === null || charset === null) return format;
  return say('imports.read.as', {
    format,
    separator: separatorWord(separator),
    decimal: decimalWord(decimal),
    charset: charsetWord(charset),
  });
}
