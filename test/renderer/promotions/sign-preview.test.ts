import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PromotionPreview, PromotionPreviewRow, Reduction } from '../../../src/api/promotions.ts';
import type * as Preview from '../../../src/renderer/promotions/sign-preview.ts';

let view: typeof Preview;
beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => undefined }) });
  view = await import('../../../src/renderer/promotions/sign-preview.ts');
});

const row = (more: Partial<PromotionPreviewRow>): PromotionPreviewRow => ({
  variantId: 1,
  title: 'Negroamaro',
  sku: 'N1',
  channelId: 'web',
  step: 0,
  regular: 1290,
  prior: 990,
  priorDays: null,
  amount: 903,
  saved: 87,
  percent: 878,
  state: 'waiting',
  warnings: [],
  margin: null,
  ...more,
});
const preview = (rows: PromotionPreviewRow[]): PromotionPreview => ({
  rows,
  variants: 1,
  prices: rows.length,
  leftOut: 0,
  warnings: {},
  notes: [],
  from: '2026-11-26T07:00:00.000Z',
  until: '2026-12-06T19:00:00.000Z',
});
const percent: Reduction = { kind: 'percent', value: 3000, basis: 'current', rounding: 'none' };
const about = { reduction: percent, claim: null, regime: 'ordinary' as const, tillId: 'till', goods: 'Vini rossi' };
const plain = (text: string | undefined): string | undefined => text?.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('The sign beside the wizard', () => {
  it('is of the shop: the till’s price, the price to strike, and a saving that is true whatever is claimed', () => {
    const sign = view.signPreview(preview([row({}), row({ channelId: 'till', priorDays: 9 })]), about);
    expect({ ...sign, priorLine: plain(sign?.priorLine), saving: plain(sign?.saving) }).toEqual({
      headline: 'Sconto 30%',
      product: 'Negroamaro',
      amount: 903,
      before: 990,
      priorLine: 'Prezzo più basso da quando è in vendita, cioè negli ultimi 9 giorni: 9,90 €',
      saving: 'Risparmi 0,87 € (8%)',
      period: 'Dal 26 nov fino a dom 6 dic 20:00',
    });
  });

  it('strikes nothing where the law asks for no prior price', () => {
    const sign = view.signPreview(preview([row({})]), { ...about, regime: 'perishable' });
    expect([sign?.amount, sign?.before, sign?.priorLine]).toEqual([903, null, '']);
  });

  it('of a coupon says the condition and the goods, without a price', () => {
    const coupon: Reduction = { kind: 'coupon', code: 'AMICI', unit: 'percent', value: 1000 };
    const sign = view.signPreview(preview([]), { ...about, reduction: coupon, regime: 'outside' });
    expect(sign).toMatchObject({
      headline: '10% di sconto con il codice AMICI',
      product: 'Vini rossi',
      amount: null,
      before: null,
    });
    expect(view.signPreview(preview([]), about)).toBeNull();
  });
});
