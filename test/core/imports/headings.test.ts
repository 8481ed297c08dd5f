import { expect, test } from 'vitest';

import { guessFields } from '../../../src/core/imports/headings.ts';

const means = (headings: string): string => guessFields(headings.split(';')).join(' ');

test('a plain description is the name where there is no other, and a description beside a name, in either order', () => {
  expect(means('Codice;Descrizione;Prezzo')).toBe('sku name price');
  expect(means('Codice;Nome;Descrizione;Prezzo')).toBe('sku name description price');
  expect(means('Codice;Descrizione;Nome;Prezzo')).toBe('sku description name price');
  expect(means('Code;Title;Descr.;Price')).toBe('sku name description price');
  expect(means('Codice;Descrizione articolo;Descrizione estesa;Prezzo')).toBe('sku name description price');
});
