/** Two letters that stand for a person beside the name: first and last word's. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*/gu) ?? [];
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${Array.from(first)[0] ?? '·'}${Array.from(last)[0] ?? ''}`.toLocaleUpperCase();
}
