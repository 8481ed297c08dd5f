import { describe, expect, it } from 'vitest';
import { copiesOntoItself, emptyBulk, ruleOf, type BulkForm } from '../../../src/renderer/pricing/bulk-form.ts';
import { startOfDay } from '../../../src/renderer/pricing/store-day.ts';

const rule = (part: Partial<BulkForm>) => ruleOf({ ...emptyBulk(), ...part });

describe('The panel for many prices becomes a rule', () => {
  it('from the cost, by margin or mark-up, rounded up where asked', () => {
    expect(rule({ way: 'cost', share: 4000, rounding: 'to-90', up: true })).toEqual({
      kind: 'from-cost',
      by: 'margin',
      value: 4000,
      rounding: 'to-90',
      way: 'up',
    });
    expect(rule({ way: 'cost', by: 'markup', share: 60_000 })).toMatchObject({ by: 'markup', value: 60_000 });
    expect(rule({ way: 'cost', share: 10_000 })).toBeNull();
    expect(rule({ way: 'cost', share: null })).toBeNull();
  });

  it('as it is elsewhere, never onto itself', () => {
    expect(rule({ way: 'copy', from: 'web', channelIds: ['google'] })).toEqual({
      kind: 'copy',
      from: 'web',
      rounding: 'none',
    });
    expect(rule({ way: 'copy', from: 'web' })).toMatchObject({ from: 'web' });
    expect(rule({ way: 'copy', from: null })).toBeNull();
    expect(copiesOntoItself({ from: 'web', channelIds: ['google', 'web'] })).toBe(true);
    expect(rule({ way: 'follow' })).toEqual({ kind: 'follow' });
  });

  it('up and down as before, and nothing while nothing valid is written', () => {
    expect(rule({})).toEqual({ kind: 'percent', value: 500, rounding: 'none' });
    expect(rule({ way: 'down', unit: 'amount', amount: 50 })).toEqual({ kind: 'amount', value: -50, rounding: 'none' });
    expect(rule({ way: 'down', percent: 10_000 })).toBeNull();
    expect(rule({ way: 'fixed', amount: null })).toBeNull();
  });
});

describe('A day in the store', () => {
  it('begins at midnight on the clock in the store, also when that clock is put on or back', () => {
    expect(startOfDay('2026-11-21', 0, 'Europe/Rome')).toBe('2026-11-20T23:00:00.000Z');
    expect(startOfDay('2026-03-29', 0, 'Europe/Rome')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-03-29', 1, 'Europe/Rome')).toBe('2026-03-29T22:00:00.000Z');
    expect(startOfDay('2026-10-25', 1, 'Europe/Rome')).toBe('2026-10-25T23:00:00.000Z');
    expect(startOfDay('2026-12-31', 1, 'Pacific/Auckland')).toBe('2026-12-31T11:00:00.000Z');
  });
});
