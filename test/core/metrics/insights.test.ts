/** What one call cost: a number where enough came, and none where it would be chance. */
import { afterEach, expect, test } from 'vitest';

import { withCosts } from '../../../src/core/metrics/insights.ts';
import { owner } from '../presence/open-promote-shop.ts';
import { type NumbersShop, openNumbersShop } from './open-numbers-shop.ts';

let numbers: NumbersShop | undefined;
afterEach(async () => {
  await numbers?.close();
  numbers = undefined;
});

const none = { spend: 0, impressions: 0, reach: 0, clicks: 0, calls: 0, directions: 0, leads: 0, messages: 0 };

test.each([
  [{ spend: 1000, calls: 4 }, 250],
  [{ spend: 1000, calls: 3 }, 333],
  [{ spend: 1000, calls: 2 }, null],
  [{ spend: 1000, calls: 0 }, null],
  [{ spend: 0, calls: 12 }, null],
])('of %j one call cost %s', (sums, cost) => {
  expect(withCosts({ ...none, ...sums }).costs.calls).toBe(cost);
});

test('a shop without adverts has no rows and no costs, and never read is said so', async () => {
  numbers = await openNumbersShop('2026-11-21T08:00:00.000Z');
  for (const by of ['day', 'campaign', 'ad'] as const) {
    expect(await numbers.verbs.metrics.insights({ from: '2026-11-01', to: '2026-11-21', by }, owner)).toMatchObject({
      rows: [],
      total: { ...none, costs: { calls: null, leads: null } },
      completeUntil: null,
      readAt: null,
    });
  }
  const wrong = numbers.verbs.metrics.insights({ from: '2026-11-21', to: '2026-11-01', by: 'day' }, owner);
  await expect(wrong).rejects.toMatchObject({ code: 'invalid-input' });
});

test('Google’s words of a month: the newest first, and whether Google still counts', async () => {
  numbers = await openNumbersShop('2026-11-21T08:00:00.000Z');
  expect(await numbers.verbs.metrics.keywords({}, owner)).toEqual({
    month: null,
    months: [],
    open: false,
    keywords: [],
  });
  await numbers.verbs.channels.connectPractice({ vendor: 'google' }, owner);
  await numbers.shop.turn('profile-figures');
  const latest = await numbers.verbs.metrics.keywords({}, owner);
  expect(latest).toMatchObject({ month: '2026-11', open: true });
  expect(latest.months).toHaveLength(18);
  const before = await numbers.verbs.metrics.keywords({ month: '2026-09' }, owner);
  expect(before.open).toBe(false);
  expect(before.keywords.at(-1)).toMatchObject({ people: null, below: 15 });
});
