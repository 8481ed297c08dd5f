import { describe, expect, it } from 'vitest';
import {
  emptyPromotion,
  fittingRegime,
  missingAt,
  nextStep,
  type PromotionForm,
  selectionOf,
  wishOf,
} from '../../../src/renderer/promotions/promotion-form.ts';

const oil = { variantId: 7, title: 'Olio', sku: 'OL1', basePrice: 1190 };
const form = (more: Partial<PromotionForm> = {}): PromotionForm => ({
  ...emptyPromotion('2026-11-25'),
  name: 'Inverno',
  goods: [oil],
  ...more,
});
const everywhere = ['till', 'web', 'google'];

describe('The wizard of a promotion', () => {
  it('becomes exactly what was chosen: twenty percent on the prior price, from tomorrow for two weeks, everywhere', () => {
    expect(wishOf(form(), everywhere, 'ordinary')).toEqual({
      name: 'Inverno',
      products: { variantIds: [7] },
      channels: everywhere,
      from: '2026-11-26T08:00',
      until: '2026-12-09T20:00',
      reduction: { kind: 'percent', value: 2000, basis: 'prior', rounding: 'none' },
      regime: 'ordinary',
      steps: [],
      claim: null,
      note: '',
    });
  });

  it('begins at once without a start, and only where it is wanted', () => {
    const wish = wishOf(form({ now: true, fromDay: '', channels: ['web'] }), everywhere, 'ordinary');
    expect([wish?.from, wish?.channels]).toEqual([null, ['web']]);
  });

  it('takes a category, a brand or words, and never the whole shop by an empty field', () => {
    const filter = { search: '', category: null, brand: null, supplier: null };
    expect(selectionOf(form({ pick: 'filter', filter }))).toBeNull();
    expect(selectionOf(form({ pick: 'filter', filter: { ...filter, search: ' vino ', brand: 'Cantina' } }))).toEqual({
      filter: { search: 'vino', brand: 'Cantina' },
    });
    const handed = { selection: { variantIds: [1, 2] }, count: 2 };
    expect(selectionOf(form({ pick: 'handed', handed }))).toEqual({ variantIds: [1, 2] });
  });

  it('says a coupon, a member price and three for two as conditions, without a percentage on the sign', () => {
    const coupon = form({ kind: 'coupon', code: ' NATALE10 ', percent: 1000, claim: 5000 });
    expect(wishOf(coupon, everywhere, 'outside')).toMatchObject({
      reduction: { kind: 'coupon', code: 'NATALE10', unit: 'percent', value: 1000 },
      claim: null,
    });
    const member = form({ kind: 'member', unit: 'amount', amount: 150 });
    expect(wishOf(member, everywhere, 'outside')?.reduction).toEqual({ kind: 'member', unit: 'amount', value: 150 });
    const three = form({ kind: 'n-for-m', take: 3, pay: 2 });
    expect(wishOf(three, everywhere, 'outside')?.reduction).toEqual({ kind: 'n-for-m', take: 3, pay: 2 });
    expect(missingAt('how-much', form({ kind: 'n-for-m', take: 2, pay: 2 }))).toBe('nForM');
  });

  it('grows in later and larger steps only, before its end', () => {
    const growing = form({ grows: true });
    growing.steps.push(nextStep(growing, '2026-11-25'));
    expect(wishOf(growing, everywhere, 'progressive')?.steps).toEqual([{ from: '2026-12-03T08:00', value: 3000 }]);
    const step = { day: '2026-12-03', time: '08:00', percent: 2000, amount: null };
    expect(missingAt('when', form({ grows: true, steps: [step] }))).toBe('steps');
    const tooLate = { ...step, day: '2026-12-20', percent: 3000 };
    expect(missingAt('when', form({ grows: true, steps: [tooLate] }))).toBe('steps');
  });

  it.each([
    ['what', { goods: [] }, 'goods'],
    ['how-much', { percent: null }, 'percent'],
    ['how-much', { percent: 10_000 }, 'percent'],
    ['how-much', { kind: 'amount', amount: 0 }, 'amount'],
    ['how-much', { kind: 'fixed', price: null }, 'price'],
    ['how-much', { kind: 'coupon', code: ' ' }, 'code'],
    ['when', { fromTime: '' }, 'start'],
    ['when', { untilDay: '' }, 'end'],
    ['when', { untilDay: '2026-11-26', untilTime: '08:00' }, 'order'],
    ['when', { channels: [] }, 'channels'],
    ['check', { name: ' ' }, 'name'],
  ] as const)('at %s, with %j, asks for the %s', (step, change, missing) => {
    expect(missingAt(step, form(change as Partial<PromotionForm>))).toBe(missing);
  });

  it('lets nothing incomplete through', () => {
    expect(wishOf(form({ percent: null }), everywhere, 'ordinary')).toBeNull();
    expect(wishOf(form({ channels: ['gone'] }), everywhere, 'ordinary')).toBeNull();
    expect(wishOf(form({ untilDay: '2026-11-20' }), everywhere, 'ordinary')).toBeNull();
  });
});

describe('The regime that fits by itself', () => {
  it('is the ordinary one, and another where the goods or the reduction ask for it', () => {
    const step = { day: '2026-12-03', time: '08:00', percent: 3000, amount: null };
    expect([
      fittingRegime(form()),
      fittingRegime(form(), true),
      fittingRegime(form({ grows: true, steps: [step] }), true),
      fittingRegime(form({ kind: 'n-for-m' })),
      fittingRegime(form({ kind: 'fixed', grows: true, steps: [step] })),
    ]).toEqual(['ordinary', 'new-product', 'progressive', 'outside', 'ordinary']);
  });
});
