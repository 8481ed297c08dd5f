/** Finding people by name, telephone number or mail address: an FTS5 index whose rowid is the person. */
import { sql } from 'kysely';

import type { Writer } from './database.ts';
import { idList, rowsOf, textList } from './json-list.ts';

export interface Findable {
  readonly id: number;
  readonly name: string;
  readonly phone: string | null;
  readonly mail: string | null;
}

/** Writes their words anew. */
export async function indexPeople(db: Writer, people: readonly Findable[]): Promise<void> {
  await sql`delete from person_search where rowid in ${idList(people.map(({ id }) => id))}`.execute(db);
  const words = people.map((person) => [person.id, person.name, codesOf(person)] as const);
  await sql`insert into person_search (rowid, name, codes)
    select id, name, codes from ${rowsOf(words, ['id', 'name', 'codes'])} as given`.execute(db);
}

/** Their words leave the index itself: without the last step they would stay in it until it merges. */
export async function forgetPersonSearch(
  db: Writer,
  ids: readonly number[],
  /** `soon`: when the index merges by itself. */
  when: 'now' | 'soon' = 'now',
): Promise<void> {
  for (const id of ids) await sql`delete from person_search where rowid = ${id}`.execute(db);
  if (when === 'now') await sql`insert into person_search (person_search) values ('optimize')`.execute(db);
}

/**
 * A condition on `person.id`; null when the text holds nothing to look for. People are found by their words, and by
 * everything else that they are known by: a card, a number of before, the number of a form.
 *
 * @param phone the text as a telephone number, E.164
 */
export function matchingPeople(text: string, phone: string | null = null) {
  const words = isNumber(text) ? [digitsOf(text)] : (text.normalize('NFC').match(/[\p{L}\p{N}@._+-]+/gu) ?? []);
  if (words.length === 0) return null;
  // Every word quoted: an operator of the search language is just a word to the one who typed it.
  const match = words.map((word) => `"${word}"*`).join(' ');
  return sql<boolean>`person.id in (select rowid from person_search where person_search match ${match}
    union select person_id from identity where ${knownAs(text, phone)})`;
}

/** So much of a number that it is nobody's by chance. */
const leastOfCode = 4;
/** Above every letter and digit: where the values end that begin with a text. */
const highest = '\u{10FFFF}';

/** By the index on values: whole, or from its beginning. */
function knownAs(text: string, phone: string | null) {
  const code = text.normalize('NFC').replace(/\s+/gu, '');
  const exact = textList([...new Set([code, code.toLowerCase(), ...(phone === null ? [] : [phone])])]);
  const begun = code.toUpperCase();
  return begun.length < leastOfCode
    ? sql`value in ${exact}`
    : sql`(value in ${exact} or (value >= ${begun} and value < ${begun + highest}))`;
}

/** A telephone number is one word, however it is written: `339 405 1234`, `+39 339/4051234`. */
const isNumber = (text: string): boolean => /^[\s()+./-]*\d[\d\s()+./-]*$/u.test(text);
const digitsOf = (text: string): string => text.replace(/\D/gu, '').replace(/^00(?=\d)/u, '');

/** The number also without its country code, as people type it. */
function codesOf({ phone, mail }: { phone: string | null; mail: string | null }): string {
  const digits = phone?.replace(/\D/gu, '') ?? '';
  return [digits, digits.slice(2), digits.slice(-7), mail ?? ''].filter((code) => code !== '').join(' ');
}
