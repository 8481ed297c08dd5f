/** By what two entries that may be the same person are found, however the name was written. Pure. */
export interface Reached {
  readonly name: string;
  readonly phone: string | null;
  readonly mail: string | null;
}

/** `D’Amico, José` and `jose d'amico` are one key. */
export const nameKey = (name: string): string =>
  (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .toSorted()
    .join(' ');

const tailDigits = 7;
export function phoneTail(phone: string | null): string {
  const digits = phone?.replace(/\D/gu, '') ?? '';
  return digits.length < tailDigits ? '' : digits.slice(-tailDigits);
}

/** Two slips of the finger, no more. */
const slips = 2;

/** Why two entries may be one person; null: nothing says so. `same-…`: exactly; `near-…`: a person should look. */
export function likeness(one: Reached, other: Reached): Likeness | null {
  if (one.phone !== null && one.phone === other.phone) return 'same-phone';
  if (one.mail !== null && one.mail === other.mail) return 'same-mail';
  const [tail, otherTail] = [phoneTail(one.phone), phoneTail(other.phone)];
  if (tail !== '' && tail === otherTail) return 'near-phone';
  const key = nameKey(one.name);
  // One word is half of the book.
  if (!key.includes(' ') || key !== nameKey(other.name)) return null;
  const pairs = [
    [one.phone, other.phone],
    [one.mail, other.mail],
  ].filter((pair): pair is [string, string] => pair[0] != null && pair[1] != null);
  return pairs.length === 0 || pairs.some(([a, b]) => withinSlips(a, b)) ? 'near-name' : null;
}
export type Likeness = 'same-phone' | 'same-mail' | 'near-phone' | 'near-name';

function withinSlips(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > slips) return false;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const swap = (before[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > slips) return false;
    before = row;
  }
  return (before[other.length] ?? slips + 1) <= slips;
}
