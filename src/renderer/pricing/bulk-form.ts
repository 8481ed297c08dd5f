/** What the panel for many prices holds, and the rule it becomes. */
import type { BulkRule, BulkWarning } from '../../api/bulk.ts';
import type { Rounding } from '../../api/money.ts';

export const ways = ['up', 'down', 'fixed', 'cost', 'copy', 'follow'] as const;
export type BulkWay = (typeof ways)[number];

export interface BulkForm {
  way: BulkWay;
  unit: 'percent' | 'amount';
  /** Hundredths of a percent. */
  percent: number | null;
  /** Minor units: by how much, or the price itself. */
  amount: number | null;
  by: 'margin' | 'markup';
  /** Margin or mark-up, hundredths of a percent. */
  share: number | null;
  /** Where prices are copied from; null: the one price. */
  from: string | null;
  rounding: Rounding;
  /** Never below what was computed. */
  up: boolean;
  /** None: everywhere. */
  channelIds: string[];
  /** Prices with these warnings stay as they are. */
  leaveOut: BulkWarning[];
}

export const emptyBulk = (): BulkForm => ({
  way: 'up',
  unit: 'percent',
  percent: 500,
  amount: null,
  by: 'margin',
  share: 4000,
  from: null,
  rounding: 'none',
  up: false,
  channelIds: [],
  leaveOut: [],
});

/** The most that the contract takes as a rise, a fall, a margin and a mark-up, hundredths of a percent. */
const mostUp = 100_000;
const mostDown = 9_900;
const mostMargin = 9_900;
const mostMarkup = 1_000_000;

/** Null while nothing is written that could be a rule. */
export function ruleOf(form: BulkForm): BulkRule | null {
  const { way, percent, amount, rounding } = form;
  const rounded = { rounding, ...(form.up && rounding !== 'none' ? { way: 'up' as const } : {}) };
  switch (way) {
    case 'fixed':
      return amount === null ? null : { kind: 'fixed', value: amount, rounding: 'none' };
    case 'cost': {
      const most = form.by === 'margin' ? mostMargin : mostMarkup;
      if (form.share === null || form.share < 0 || form.share > most) return null;
      return { kind: 'from-cost', by: form.by, value: form.share, ...rounded };
    }
    case 'copy':
      return copiesOntoItself(form) ? null : { kind: 'copy', from: form.from, ...rounded };
    case 'follow':
      return { kind: 'follow' };
    case 'up':
    case 'down': {
      const sign = way === 'up' ? 1 : -1;
      if (form.unit === 'amount') {
        return amount === null || amount === 0 ? null : { kind: 'amount', value: sign * amount, ...rounded };
      }
      if (percent === null || percent <= 0 || percent > (way === 'up' ? mostUp : mostDown)) return null;
      return { kind: 'percent', value: sign * percent, ...rounded };
    }
  }
}

export const copiesOntoItself = ({ from, channelIds }: Pick<BulkForm, 'from' | 'channelIds'>): boolean =>
  from === null ? channelIds.length === 0 : channelIds.includes(from);
