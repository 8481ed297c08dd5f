import { describe, expect, it } from 'vitest';
import { hoursOf, placeMarks } from '../../../src/renderer/today/day-strip.ts';

const hour = 3_600_000;

describe('The day on one line', () => {
  it('shows the shop’s usual day when nothing happens outside it', () => {
    expect(hoursOf([{ at: 10 * hour }], 11 * hour, 0)).toEqual({ from: 8 * hour, to: 20 * hour });
  });

  it('grows to hold an early sending and a late event', () => {
    expect(hoursOf([{ at: 6 * hour }, { at: 21 * hour }], 11 * hour, 0)).toEqual({ from: 5.5 * hour, to: 21.5 * hour });
  });

  it('puts labels that would touch into the next row', () => {
    const marks = [8, 8.5, 14].map((at) => ({ at: at * hour, labelWidth: 120 }));
    expect(placeMarks(marks, 8 * hour, 20 * hour, 1200).map(({ row }) => row)).toEqual([0, 1, 0]);
  });

  it('keeps the label of the last mark inside the line', () => {
    const [last] = placeMarks([{ at: 20 * hour, labelWidth: 120 }], 8 * hour, 20 * hour, 1200);
    expect(last).toEqual({ x: 1200, row: 0 });
  });
});
