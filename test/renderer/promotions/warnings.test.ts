import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PromotionPreviewRow, PromotionRow } from '../../../src/api/promotions.ts';
import type { PriceRecord } from '../../../src/api/pricing.ts';
import type * as Warnings from '../../../src/renderer/promotions/warnings.ts';

let view: typeof Warnings;

/** The texts' language is remembered by the window, which a unit test does not have. */
beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => undefined }) });
  view = await import('../../../src/renderer/promotions/warnings.ts');
});

const row = (more: Partial<PromotionRow>): PromotionPreviewRow => ({
  variantId: 1,
  title: 'Primitivo',
  sku: 'PR1',
  channelId: 'till',
  step: 0,
  regular: 1290,
  prior: 990,
  priorDays: null,
  amount: 871,
  saved: 119,
  percent: 1202,
  state: 'waiting',
  warnings: ['claim-above-true'],
  margin: null,
  ...more,
});

describe('An unlawful claim', () => {
  it('is said with both percentages and the price it is measured on', () => {
    expect(view.claimSentence(row({}), 3000).replaceAll('\u00a0', ' ')).toBe(
      'Primitivo: il cartello direbbe −30%, ma sul prezzo più basso degli ultimi 30 giorni (9,90 €) è −12%.',
    );
  });

  it('is led by the furthest from the truth', () => {
    const rows = [row({ percent: 2500 }), row({ variantId: 2, percent: 500 }), row({ warnings: [], percent: 100 })];
    expect(view.worstClaim(rows)?.variantId).toBe(2);
  });

  it('is mended by what is true for every product, in whole percents downwards', () => {
    expect(view.lawfulClaim([row({ percent: 1999 }), row({ percent: 1202 })])).toBe(1200);
    expect(view.lawfulClaim([row({ percent: 1202 }), row({ amount: null, percent: null })])).toBe(1200);
    expect(view.lawfulClaim([row({ percent: 99 })])).toBeNull();
    expect(view.lawfulClaim([])).toBeNull();
  });

  it('alone keeps the step from going on', () => {
    expect(view.isUnlawful({ warnings: { 'claim-above-true': 1 } })).toBe(true);
    expect(view.isUnlawful({ warnings: { 'below-cost': 3 } })).toBe(false);
  });
});

describe('Waiting for a better day', () => {
  const now = Date.parse('2026-12-15T12:00:00.000Z');
  const record = (more: Partial<PriceRecord>): PriceRecord => ({
    sequence: 1,
    variantId: 1,
    channelId: 'till',
    amount: 990,
    regular: null,
    from: '2026-11-01T08:00:00.000Z',
    until: '2026-12-14T18:00:00.000Z',
    reason: 'typed',
    note: '',
    exception: false,
    typingError: false,
    actor: 'owner',
    batchId: 1,
    recordedAt: '2026-11-01T08:00:00.000Z',
    ...more,
  });

  it('takes thirty days from when the lower price ended, on that channel', () => {
    const elsewhere = record({ channelId: 'web', until: null });
    const slip = record({ amount: 9, until: '2026-12-15T11:00:00.000Z', typingError: true });
    const until = view.waitUntil([record({}), elsewhere, slip], { channelId: 'till', regular: 1290 }, now);
    expect(new Date(until ?? 0).toISOString()).toBe('2027-01-13T18:00:00.000Z');
  });

  it('is no way out where no lower price stands in between', () => {
    expect(view.waitUntil([record({ amount: 1290 })], { channelId: 'till', regular: 1290 }, now)).toBeNull();
    expect(view.waitUntil([record({})], { channelId: 'till', regular: null }, now)).toBeNull();
  });
});

describe('What deserves a second look', () => {
  it('comes worst first, each with its number', () => {
    const lines = view.warningLines({ warnings: { 'no-price': 2, 'below-cost': 1, 'not-below-prior': 3 } });
    expect(lines.map(({ tone, text }) => [tone, text])).toEqual([
      ['need', '1 prezzo va sotto il costo: vendi in perdita.'],
      ['off', '3 prezzi restano fuori: negli ultimi 30 giorni sono già costati così poco.'],
      ['off', '2 prezzi restano fuori: lì non hanno un prezzo.'],
    ]);
  });
});
