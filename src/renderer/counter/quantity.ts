/** Pieces and weights as people write them: `2`, `0,350`, `3*` before a code. Pure. */
import { isCardCode } from '../../api/card-code.ts';
import { mostThousandths } from '../../api/counter-words.ts';

/** Thousandths; null: not a quantity that can be sold. */
export function parseQuantity(written: string): number | null {
  const match = /^(?<whole>\d{1,6})(?:[.,](?<part>\d{1,3}))?$/u.exec(written.trim());
  if (match === null) return null;
  const value = Number(`${match.groups?.['whole'] ?? '0'}${(match.groups?.['part'] ?? '').padEnd(3, '0')}`);
  return value > 0 && value <= mostThousandths ? value : null;
}

export interface Wish {
  readonly thousandths: number;
  readonly words: string;
}

/**
 * `3* olio` is three of them, `0,350 x pane` a weight; without a sign it is one. A card's code may begin with a number and
 * an X: one card in seventy does.
 */
export function readWish(written: string): Wish {
  if (isCardCode(written)) return { thousandths: 1000, words: written.trim() };
  const match = /^\s*(?<much>[\d.,]+)\s*[*×x]\s*(?<words>\S.*)?$/iu.exec(written);
  const thousandths = match === null ? null : parseQuantity(match.groups?.['much'] ?? '');
  if (thousandths === null) return { thousandths: 1000, words: written.trim() };
  return { thousandths, words: (match?.groups?.['words'] ?? '').trim() };
}
