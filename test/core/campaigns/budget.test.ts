import { expect, test } from 'vitest';

import {
  changedBudget,
  freshBudget,
  maximumSpend,
  mayStillSpend,
  monthOf,
  perDay,
} from '../../../src/core/campaigns/budget.ts';

const fortnight = freshBudget({ dailyBudget: 300, totalBudget: null, startsOn: '2026-11-23', endsOn: '2026-12-06' });

test.each([
  ['one day', '2026-11-23', '2026-11-23', 300],
  ['both days count', '2026-11-23', '2026-11-24', 600],
  ['over the day with 25 hours', '2026-10-24', '2026-10-26', 900],
  ['over the day with 23 hours', '2026-03-28', '2026-03-30', 900],
  ['over a whole month', '2026-12-01', '2026-12-31', 9_300],
])('a budget a day, %s', (_, startsOn, endsOn, most) => {
  expect(maximumSpend({ ...fortnight, startsOn, endsOn })).toBe(most);
});

test('a budget in all is the most that it costs, whatever the days', () => {
  const whole = { ...fortnight, totalBudget: 5_000 };
  expect(maximumSpend(whole)).toBe(5_000);
  expect(perDay(whole)).toBe(357);
});

test('a new budget a day counts from today on, beside what is spent already', () => {
  const now = { today: '2026-11-26', spent: 850 };
  const more = changedBudget(fortnight, { dailyBudget: 500 }, now);
  expect(more).toMatchObject({ dailyBudget: 500, spentBefore: 850, dailyFrom: '2026-11-26' });
  expect(maximumSpend(more)).toBe(850 + 11 * 500);
  expect(maximumSpend(changedBudget(more, { endsOn: '2026-11-27' }, { today: '2026-11-27', spent: 1_400 }))).toBe(
    1_850,
  );
});

test('before anything is spent a new budget a day counts for the whole run', () => {
  expect(maximumSpend(changedBudget(fortnight, { dailyBudget: 500 }, { today: '2026-11-20', spent: 0 }))).toBe(7_000);
});

test('a budget in all replaces one a day, and the other way round', () => {
  const now = { today: '2026-11-26', spent: 850 };
  const whole = changedBudget(fortnight, { totalBudget: 3_000 }, now);
  expect(maximumSpend(whole)).toBe(3_000);
  expect(maximumSpend(changedBudget(whole, { endsOn: '2026-12-20' }, now))).toBe(3_000);
  expect(maximumSpend(changedBudget(whole, { dailyBudget: 100 }, now))).toBe(850 + 1_100);
});

test('of a run over two months only its share of days binds this month’s cap', () => {
  // Eight of fourteen days lie in November.
  expect(mayStillSpend(fortnight, 0, '2026-11-20', '2026-11-30')).toBe(2_400);
  expect(mayStillSpend(fortnight, 1_200, '2026-11-30', '2026-11-30')).toBe(Math.ceil(3_000 / 7));
  expect(mayStillSpend(fortnight, 3_000, '2026-12-03', '2026-12-31')).toBe(1_200);
  expect(mayStillSpend(fortnight, 0, '2026-12-07', '2026-12-31')).toBe(0);
  expect(mayStillSpend({ ...fortnight, startsOn: '2026-12-02' }, 0, '2026-11-20', '2026-11-30')).toBe(0);
});

test('months end where the calendar says', () => {
  expect(monthOf('2026-02-11')).toEqual({ first: '2026-02-01', last: '2026-02-28' });
  expect(monthOf('2028-02-29')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
  expect(monthOf('2026-12-31')).toEqual({ first: '2026-12-01', last: '2026-12-31' });
});
