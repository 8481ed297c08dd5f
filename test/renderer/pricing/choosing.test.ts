import { describe, expect, it } from 'vitest';
import { bulkRule } from '../../../src/api/pricing.ts';
import { emptyBulk, ruleOf, type BulkForm } from '../../../src/renderer/pricing/bulk-form.ts';
import {
  countPicked,
  isPicked,
  nothingPicked,
  pick,
  pickEverything,
  pickUpTo,
  selectionOf,
} from '../../../src/renderer/pricing/picked.ts';

const everyFilter = { search: '', category: null };

describe('Choosing products for a rule', () => {
  const order = [10, 11, 12, 13, 14];

  it('takes them one by one and lets them go again', () => {
    const two = pick(pick(nothingPicked, 10), 12);
    expect(selectionOf(two, everyFilter)).toEqual({ variantIds: [10, 12] });
    expect(selectionOf(pick(two, 10), everyFilter)).toEqual({ variantIds: [12] });
    expect(selectionOf(pick(pick(two, 10), 12), everyFilter)).toBeNull();
  });

  it('takes a stretch with Shift, in both directions', () => {
    expect([...pickUpTo(pick(nothingPicked, 11), order, 13).ids]).toEqual([11, 12, 13]);
    expect([...pickUpTo(pick(nothingPicked, 13), order, 11).ids].sort()).toEqual([11, 12, 13]);
  });

  it('takes only the one where the stretch has no beginning on screen', () => {
    expect([...pickUpTo(nothingPicked, order, 12).ids]).toEqual([12]);
    expect([...pickUpTo(pick(nothingPicked, 99), order, 12).ids].sort()).toEqual([12, 99]);
  });

  it('takes everything that the filter shows by the filter itself, not by what was scrolled to', () => {
    const all = pickEverything();
    expect(selectionOf(all, { search: 'olio', category: 'Dispensa' })).toEqual({
      filter: { search: 'olio', category: 'Dispensa' },
    });
    expect(selectionOf(all, everyFilter)).toEqual({ filter: {} });
    expect([isPicked(all, 4711), countPicked(all, 1248)]).toEqual([true, 1248]);
    expect([...pick(all, 12).ids]).toEqual([12]);
  });
});

describe('The rule for many prices', () => {
  const form = (part: Partial<BulkForm>): BulkForm => ({ ...emptyBulk(), ...part });

  it('raises, lowers, adds, takes off or sets one price', () => {
    expect(ruleOf(form({ percent: 500, rounding: 'to-90' }))).toEqual({
      kind: 'percent',
      value: 500,
      rounding: 'to-90',
    });
    expect(ruleOf(form({ way: 'down', percent: 1000 }))).toMatchObject({ kind: 'percent', value: -1000 });
    expect(ruleOf(form({ way: 'down', unit: 'amount', amount: 50 }))).toMatchObject({ kind: 'amount', value: -50 });
    expect(ruleOf(form({ way: 'fixed', amount: 990, rounding: 'to-99' }))).toEqual({
      kind: 'fixed',
      value: 990,
      rounding: 'none',
    });
  });

  it('is none while nothing is written that the shop would take', () => {
    for (const part of [
      { percent: null },
      { percent: 0 },
      { percent: -500 },
      { way: 'down', percent: 10_000 },
      { percent: 100_001 },
      { unit: 'amount', amount: 0 },
      { way: 'fixed', amount: null },
    ] as const) {
      expect(ruleOf(form(part))).toBeNull();
    }
  });

  it('never says what the contract refuses', () => {
    for (const percent of [1, 9_900, 100_000]) {
      for (const way of ['up', 'down'] as const) {
        const rule = ruleOf(form({ way, percent }));
        expect(rule === null || bulkRule.safeParse(rule).success).toBe(true);
      }
    }
  });
});
