import fc from 'fast-check';
import { expect, test } from 'vitest';

import { costPerLead, figureOfDays, share } from '../../../src/core/metrics/measure.ts';
import { DayCounter, spanOf } from '../../../src/core/metrics/span.ts';
import { addDays, daysBetween, daysFrom, startOfStoreDay, storeDay } from '../../../src/core/settings/index.ts';

const span = spanOf('2026-11-15', '2026-11-18');

test('a span is compared with as many days right before it', () => {
  expect(span).toEqual({
    from: '2026-11-15',
    to: '2026-11-18',
    beforeFrom: '2026-11-11',
    beforeTo: '2026-11-14',
    length: 4,
  });
});

test.each([
  ['2026-11-18', '2026-11-15'],
  ['2016-11-15', '2026-11-15'],
])('a span from %s to %s is refused', (from, to) => {
  expect(() => spanOf(from, to)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
});

test('what Vetrina counts itself is none where nothing happened', () => {
  const leads = figureOfDays('leads', span, new Map([['2026-11-16', 2]]));
  expect(leads).toEqual({
    metric: 'leads',
    unit: 'count',
    value: 2,
    before: 0,
    daily: [
      { day: '2026-11-15', value: 0 },
      { day: '2026-11-16', value: 2 },
      { day: '2026-11-17', value: 0 },
      { day: '2026-11-18', value: 0 },
    ],
    completeUntil: null,
    parts: [],
  });
});

test('days that the channel has not told yet are compared with none, not with a full day before', () => {
  const calls = figureOfDays(
    'google-calls',
    span,
    new Map([
      ['2026-11-11', 4],
      ['2026-11-12', 5],
      ['2026-11-13', 50],
      ['2026-11-14', 60],
      ['2026-11-15', 6],
      ['2026-11-16', 0],
      ['2026-11-17', null],
    ]),
    { completeUntil: '2026-11-16' },
  );
  expect(calls).toMatchObject({ value: 6, before: 9, completeUntil: '2026-11-16' });
  expect(calls.daily.map(({ value }) => value)).toEqual([6, 0, null, null]);
});

test('of nothing known there is no number', () => {
  expect(figureOfDays('google-calls', span, new Map())).toMatchObject({ value: null, before: null });
});

test('what a contact costs, and nothing where there is no contact or no spending', () => {
  const nothing = { spend: 0, leads: 0 };
  expect(costPerLead({ spend: 1000, leads: 3 }, { spend: 500, leads: 0 }, null)).toMatchObject({
    value: 333,
    before: null,
  });
  expect(costPerLead({ spend: 0, leads: 3 }, nothing, null)).toMatchObject({ value: null, before: null });
  expect(share(2, 3)).toBe(6667);
  expect(share(0, 0)).toBeNull();
});

test('every instant falls on the one day of the store that it belongs to, also when the clocks change', () => {
  const year = { beforeFrom: '2026-01-01', to: '2026-12-31' };
  const zones = ['Europe/Rome', 'America/New_York', 'Asia/Beirut', 'Pacific/Apia'];
  for (const zone of zones) {
    const counter = new DayCounter(year, zone);
    fc.assert(
      fc.property(fc.integer({ min: counter.from, max: counter.until - 1 }), (at) => {
        expect(counter.dayOf(at)).toBe(storeDay(at, zone));
      }),
      { numRuns: 200 },
    );
    expect(counter.dayOf(counter.from - 1)).toBeUndefined();
    expect(counter.dayOf(counter.until)).toBeUndefined();
  }
});

test('the store’s calendar', () => {
  expect(storeDay(Date.parse('2026-11-20T23:30:00Z'), 'Europe/Rome')).toBe('2026-11-21');
  expect(new Date(startOfStoreDay('2026-07-01', 'Europe/Rome')).toISOString()).toBe('2026-06-30T22:00:00.000Z');
  expect(addDays('2026-02-27', 3)).toBe('2026-03-02');
  expect(daysBetween('2026-11-21', '2026-12-04')).toBe(14);
  expect(daysFrom('2026-12-30', '2027-01-01')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
});
