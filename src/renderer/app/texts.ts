/** How a domain folder states its texts: Italian first, English and Hungarian with exactly the same keys. */
import type { Locale } from '../../api/money.ts';

export interface Texts {
  readonly [key: string]: string | Texts;
}

/** The same keys with other words: a missing or an extra key in another language breaks the type check. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

export interface Translations<T extends Texts = Texts> {
  readonly it: T;
  readonly en: SameKeys<T>;
  readonly hu: SameKeys<T>;
}

/** Use as `export default translations({ it: {…}, en: {…}, hu: {…} })` in a folder's `translations.ts`; keys begin with the folder's name. */
export function translations<const T extends Texts>(all: Translations<T>): Translations<T> {
  return all;
}

/**
 * Texts 35 % longer, to see where a layout breaks before a translation does. Placeholders, plural branches and
 * linked texts stay as they are.
 */
export function lengthened(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, typeof value === 'string' ? lengthen(value) : lengthened(value)]),
  );
}

function lengthen(text: string): string {
  return text
    .split(' | ')
    .map((branch) => `${branch}${'~'.repeat(Math.ceil(branch.replace(/\{[^}]*\}/gu, '').length * 0.35))}`)
    .join(' | ');
}

/** Every key that leads to a text, with dots: `['app.nav.today', …]`. */
export function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );
}

export type Language = Locale | 'pseudo';
