import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelEvery, linePath, scaleOf } from '../../../src/renderer/parts/chart-scale.ts';

describe('The axis of a chart', () => {
  it('stands on zero and ends above the highest bar, in round steps', () => {
    expect(scaleOf([83, 114, 56])).toEqual({ low: 0, high: 150, ticks: [0, 50, 100, 150] });
  });

  it('starts higher for a price history', () => {
    expect(scaleOf([1250, 1190, 1290], false)).toEqual({
      low: 1175,
      high: 1300,
      ticks: [1175, 1200, 1225, 1250, 1275, 1300],
    });
  });

  it('has two lines even when there is nothing to show', () => {
    expect(scaleOf([])).toEqual({ low: 0, high: 1, ticks: [0, 1] });
    expect(scaleOf([0, 0])).toEqual({ low: 0, high: 1, ticks: [0, 1] });
  });

  it('holds any figures, in steps that are never less than one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        (values, fromZero) => {
          const { low, high, ticks } = scaleOf(values, fromZero);
          expect(low).toBeLessThanOrEqual(Math.min(...values));
          expect(high).toBeGreaterThanOrEqual(Math.max(...values));
          expect(ticks.length).toBeLessThanOrEqual(8);
          expect(ticks.every((tick, index) => index === 0 || tick - (ticks[index - 1] ?? 0) >= 1)).toBe(true);
        },
      ),
    );
  });
});

describe('A line', () => {
  it('breaks where figures are missing', () => {
    expect(linePath([{ x: 0, y: 5 }, { x: 10, y: 4 }, null, { x: 30, y: 2 }])).toBe('M0 5L10 4M30 2');
  });

  it('holds a price until the next one', () => {
    expect(
      linePath(
        [
          { x: 0, y: 5 },
          { x: 10, y: 4 },
        ],
        true,
      ),
    ).toBe('M0 5H10V4');
  });
});

it('leaves out labels that would touch', () => {
  expect(labelEvery(30, 600, 58)).toBe(3);
  expect(labelEvery(7, 600, 58)).toBe(1);
});
