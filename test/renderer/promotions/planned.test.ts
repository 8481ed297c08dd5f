import { describe, expect, it } from 'vitest';
import type { PromotionRow } from '../../../src/api/promotions.ts';
import type { PriceFacts } from '../../../src/api/schedules.ts';
import { struckToday } from '../../../src/renderer/catalog/struck-today.ts';
import { reducedPlaces, tagPrice } from '../../../src/renderer/promotions/price-now.ts';
import { groupRows } from '../../../src/renderer/promotions/row-groups.ts';
import { emptySchedule, isReversed, scheduleOf } from '../../../src/renderer/promotions/schedule-form.ts';
import { signLines } from '../../../src/renderer/promotions/sign-lines.ts';

type Place = PriceFacts['channels'][number];
const wine = {
  promotionId: 4,
  name: 'Settimana del vino',
  amount: 792,
  from: '2026-11-25T08:00:00.000Z',
  until: '2026-12-06T19:00:00.000Z',
};
const place = (channelId: string, more: Partial<Place> = {}): Place => ({
  channelId,
  regular: 990,
  amount: 990,
  exception: false,
  prior: 990,
  priorDays: null,
  running: null,
  next: null,
  ...more,
});

describe('A planned price', () => {
  it('is one price for each of the goods, from its minute on, for good or until another', () => {
    const form = { ...emptySchedule('2026-11-25', 450, null), note: ' listino ' };
    expect(scheduleOf(form, [1, 2])).toEqual({
      prices: [
        { variantId: 1, channelId: null, amount: 450 },
        { variantId: 2, channelId: null, amount: 450 },
      ],
      from: '2026-11-26T08:00',
      until: null,
      note: 'listino',
    });
    expect(scheduleOf({ ...form, ends: true, channelId: 'web' }, [1])).toMatchObject({
      prices: [{ channelId: 'web' }],
      until: '2026-12-03T20:00',
    });
  });

  it('is none while its price or its minute are missing, or its end stands first', () => {
    const form = emptySchedule('2026-11-25', 450, null);
    const reversed = { ...form, ends: true, untilDay: '2026-11-26', untilTime: '08:00' };
    expect(isReversed(reversed)).toBe(true);
    expect(isReversed({ ...reversed, ends: false })).toBe(false);
    const wrong = [{ ...form, amount: null }, { ...form, time: '' }, reversed, { ...form, ends: true, untilTime: '' }];
    expect(wrong.map((one) => scheduleOf(one, [1]))).toEqual([null, null, null, null]);
    expect(scheduleOf(form, [])).toBeNull();
  });
});

describe('What a product says of its promotions', () => {
  it('is one line for places that are the same, and another for what comes next', () => {
    const next = { ...wine, promotionId: 5, name: 'Natale', amount: 690 };
    const scheduled = { ...wine, promotionId: null };
    const channels = [place('till', { running: wine, next }), place('web', { running: wine }), place('google')];
    const found = reducedPlaces({ channels: [...channels, place('facebook', { running: scheduled })] });
    expect(found.map(({ name, running, channelIds }) => [name, running, channelIds])).toEqual([
      ['Settimana del vino', true, ['till', 'web']],
      ['Natale', false, ['till']],
    ]);
  });

  it('is the yellow tag of the till, else of the first place, with the price to strike', () => {
    const web = place('web', { running: { ...wine, amount: 850 }, prior: null });
    expect(tagPrice({ channels: [web, place('till', { running: wine, prior: 950 })] })).toEqual({
      amount: 792,
      before: 950,
      until: wine.until,
    });
    expect(tagPrice({ channels: [place('till'), web] })).toMatchObject({ amount: 850, before: 990 });
    expect(tagPrice({ channels: [place('till')] })).toBeNull();
  });

  it('names the price to strike for each place, the lowest first, and none while a promotion runs', () => {
    const channels = [
      place('till'),
      place('web', { prior: 890 }),
      place('google'),
      place('facebook', { running: wine }),
    ];
    expect(struckToday({ channels })).toEqual([
      { amount: 890, channelIds: ['web'] },
      { amount: 990, channelIds: ['till', 'google'] },
    ]);
  });
});

describe('On paper and in tables', () => {
  it('a sign has no empty and no doubled lines', () => {
    const sign = { variantId: null, sku: null, channelId: null, saving: '', conditions: '', priorPrice: '' };
    expect(
      signLines({ ...sign, headline: 'Sconto 20%', product: 'Vini', price: 'Vini', period: 'fino a domenica' }),
    ).toEqual(['Sconto 20%', 'Vini', 'fino a domenica']);
  });

  it('a product that is the same in several places is one line', () => {
    const row = (channelId: string, amount: number | null): PromotionRow => ({
      variantId: 1,
      title: 'Vino',
      sku: 'V1',
      channelId,
      step: 0,
      regular: 990,
      prior: 990,
      priorDays: null,
      amount,
      saved: null,
      percent: 2000,
      state: 'running',
      warnings: [],
    });
    const groups = groupRows([row('till', 792), row('web', 792), row('google', null)]);
    expect(groups.map(({ channelIds }) => channelIds)).toEqual([['till', 'web'], ['google']]);
  });
});
