import { expect, it } from 'vitest';
import { spanNames, spanOf } from '../../../src/renderer/metrics/spans.ts';

it('ends yesterday, because today is not over', () => {
  expect(Object.fromEntries(spanNames.map((name) => [name, spanOf(name, '2026-11-21')]))).toEqual({
    today: { from: '2026-11-21', to: '2026-11-21' },
    week: { from: '2026-11-14', to: '2026-11-20' },
    days30: { from: '2026-10-22', to: '2026-11-20' },
    month: { from: '2026-11-01', to: '2026-11-20' },
    year: { from: '2026-01-01', to: '2026-11-20' },
  });
});

it('shows the first day of a month and of a year while it lasts', () => {
  expect(spanOf('month', '2026-11-01')).toEqual({ from: '2026-11-01', to: '2026-11-01' });
  expect(spanOf('year', '2027-01-01')).toEqual({ from: '2027-01-01', to: '2027-01-01' });
});
