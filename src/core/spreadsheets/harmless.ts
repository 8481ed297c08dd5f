/**
 * Text that a spreadsheet would run as a formula (OWASP ASVS 1.2.10) gets an apostrophe before it, also where it has
 * one already, so that taking one away gives back exactly what was there.
 */
const begins = '[=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20]';
const dangerous = new RegExp(`^'*${begins}`, 'u');
const guarded = new RegExp(`^'+${begins}`, 'u');

export const toSpreadsheet = (text: string): string => (dangerous.test(text) ? `'${text}` : text);
export const fromSpreadsheet = (text: string): string => (guarded.test(text) ? text.slice(1) : text);
