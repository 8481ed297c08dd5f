import { expect, test } from 'vitest';

import { countAtFirst } from '../../../src/renderer/today/at-first.ts';

const todos = (problems: number, others: number) => [
  ...Array.from({ length: problems }, () => ({ severity: 'problem' }) as const),
  ...Array.from({ length: others }, () => ({ severity: 'plain' }) as const),
];

test.each([
  ['few are all there', 2, 3, 5],
  ['a row for one more would take its place', 2, 5, 7],
  ['of many the six worst', 3, 7, 6],
  ['every problem, however many', 9, 4, 9],
  ['problems alone are never cut', 12, 0, 12],
])('%s', (_, problems, others, shown) => {
  expect(countAtFirst(todos(problems, others))).toBe(shown);
});
