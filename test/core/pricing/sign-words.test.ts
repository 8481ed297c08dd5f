import { expect, test } from 'vitest';

import { priorWords } from '../../../src/core/pricing/promotions/sign.ts';

test.each([
  ['it', 1, 'Prezzo più basso da quando è in vendita, cioè nell’ultimo giorno'],
  ['it', 12, 'Prezzo più basso da quando è in vendita, cioè negli ultimi 12 giorni'],
  ['en', 1, 'Lowest price since it went on sale, that is in the last day'],
  ['hu', 1, 'A legalacsonyabb ár, mióta kapható, azaz az elmúlt egy napban'],
] as const)('goods that are new say so as people do: %s, %i', (language, days, sentence) => {
  expect(priorWords('ordinary', days, language)).toBe(sentence);
});
