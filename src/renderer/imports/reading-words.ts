/** How a file was read, in words a shopkeeper says: «colonne divise da punto e virgola, virgola per i decimali». */
import type { Reading } from '../../api/imports.ts';
import { say } from '../app/i18n.ts';

const separatorName = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
const decimalName = { ',': 'comma', '.': 'point' } as const;

export const separatorWord = (separator: Reading['separator']): string =>
  say(`imports.read.separators.${separatorName[separator]}`);
export const decimalWord = (decimal: Reading['decimal']): string =>
  say(`imports.read.decimals.${decimalName[decimal]}`);
export const charsetWord = (charset: Reading['charset']): string => say(`imports.read.charsets.${charset}`);

export const readingSentence = (reading: Reading): string =>
  say('imports.read.as', {
    format: say(`imports.read.formats.${reading.format}`),
    separator: separatorWord(reading.separator),
    decimal: decimalWord(reading.decimal),
    charset: charsetWord(reading.charset),
  });
