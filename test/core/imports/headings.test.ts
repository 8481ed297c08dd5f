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

test('the headings of its own price list need no question, in any of the three languages', () => {
  const own = 'sku name gtin category content cost vatRate floorPrice price ignore ignore ignore';
  expect(
    means(
      'Codice;Prodotto;Codice a barre;Categoria;Contenuto;Costo;IVA %;Prezzo minimo;Prezzo;Margine %;Google: prezzo;Giacenza',
    ),
  ).toBe(own);
  expect(
    means('Code;Product;Barcode;Category;Content;Cost;VAT %;Lowest price;Price;Margin %;Google: price;On hand'),
  ).toBe(own);
  expect(
    means(
      'Cikkszám;Termék;Vonalkód;Kategória;Nettótartalom;Beszerzési ár;Áfa %;Legalacsonyabb ár;Ár;Árrés %;Google: ár;Készlet',
    ),
  ).toBe(own);
});
