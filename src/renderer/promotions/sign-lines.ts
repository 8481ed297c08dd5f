/** A sign as lines of text, from the loudest to the smallest; empty parts are no lines. */
import type { SignText } from '../../api/promotions.ts';

export const signLines = ({ headline, product, price, priorPrice, saving, period, conditions }: SignText): string[] =>
  [headline, product, price, priorPrice, saving, period, conditions].filter(
    (line, place, all) => line !== '' && all.indexOf(line) === place,
  );
