import { expect, it, vi } from 'vitest';

// The words' language is remembered by the browser.
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => {} }) });
const { saleSentence, saleWord } = await import('../../../src/renderer/listings/sale-words.ts');

const hour = 60 * 60_000;
const monday = Date.parse('2026-11-30T09:00:00Z');
const sale = { amount: 990, from: '2026-12-01T08:00:00.000Z', until: '2026-12-06T23:00:00.000Z' };

it('a promotion is announced, runs until its last day, and says its last hour', () => {
  const words = [monday, monday + 23.5 * hour, monday + 6 * 24 * hour, monday + 7 * 24 * hour].map((now) =>
    saleWord({ sale }, now),
  );
  expect(words).toEqual(['offerta dal 1 dic', 'offerta fino al 6 dic', 'offerta fino al 6 dic', '']);
  const short = { ...sale, until: '2026-12-01T19:00:00.000Z' };
  expect(saleWord({ sale: short }, monday + 24 * hour)).toBe('offerta fino alle 20:00');
  expect(saleWord({ sale: { ...sale, until: null } }, monday + 24 * hour)).toBe('in offerta');
  expect(saleWord({ sale: null }, monday)).toBe('');
});

const said = (...words: Parameters<typeof saleSentence>) => saleSentence(...words)?.replace(/[\u00a0\u202f]/gu, ' ');

it('the sentence says what happens by itself', () => {
  const listing = { sale, regular: 1290 };
  expect(said(listing, monday)).toBe('Passa da solo a 9,90 € (1 dic 09:00) e torna a 12,90 € (7 dic 00:00).');
  expect(said(listing, monday + 24 * hour)).toBe('Torna da solo a 12,90 € (7 dic 00:00).');
  expect(saleSentence({ sale: null, regular: 1290 }, monday)).toBeNull();
});
