import { expect, test } from 'vitest';

import { codeFrom, isCardCode, shownCode } from '../../../src/api/card-code.ts';
import { handOn } from '../../../src/renderer/app/scan-takers.ts';
import { emptyDraft, paidByCard, withWords } from '../../../src/renderer/counter/draft.ts';

const code = codeFrom([7, 20, 2, 22, 20, 9, 28, 13, 4, 26, 11]);
const honey = { sku: 'MIELE-500', variantId: 4, title: 'Miele' };

test('a gift card that is scanned with no field in focus is a way to pay, and no unknown article', () => {
  const sold = withWords(emptyDraft('form'), 'Vaso', 1000);
  let draft = { ...sold, lines: sold.lines.map((line) => ({ ...line, unitPrice: 5000 })) };
  const codeTakers = [
    (scanned: string) => {
      if (!isCardCode(scanned)) return false;
      draft = { ...draft, ...paidByCard(draft, { code, balance: 2000 }), lines: draft.lines };
      return true;
    },
  ];
  expect(handOn(shownCode(code), undefined, { takers: [], codeTakers })).toBe('taken');
  expect(draft.parts).toEqual([
    { method: 'gift-card', amount: 2000, code },
    { method: 'cash', amount: null },
  ]);
  // Its last sign is another one: a slip, or what no card is called.
  const slip = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
  expect(handOn(slip, undefined, { takers: [], codeTakers })).toBe('unknown');
});

test('a product comes before a card, and the page that was opened last takes first', () => {
  const seen: string[] = [];
  const take = (name: string, does: boolean) => () => {
    seen.push(name);
    return does;
  };
  const to = { takers: [take('first', true), take('last', false)], codeTakers: [take('card', true)] };
  expect(handOn(code, honey, to)).toBe('taken');
  expect(seen).toEqual(['last', 'first']);
  expect(handOn(code, honey, { ...to, takers: [] })).toBe(honey);
});
