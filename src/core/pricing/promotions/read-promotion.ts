import type { Reduction, Regime } from '../../../api/promotions.ts';
import type { PromotionRow } from './promotions.sql.ts';
import { changesPrice, type PriceReduction } from './reduce.ts';
import type { Step } from './compute-rows.ts';

export interface ReadPromotion {
  readonly whole: Reduction;
  /** null: the public price stays as it is. */
  readonly reduction: PriceReduction | null;
  readonly regime: Regime;
  readonly claim: number | null;
  /** The first is the promotion's own. */
  readonly steps: readonly Step[];
  readonly channels: readonly string[];
}

/** A promotion's row with its JSON read. */
export function readPromotion(row: PromotionRow): ReadPromotion {
  const whole = JSON.parse(row.reduction) as Reduction;
  return {
    whole,
    reduction: changesPrice(whole) ? whole : null,
    regime: row.regime as Regime,
    claim: row.claim,
    steps: stepsOf(row),
    channels: JSON.parse(row.channels) as string[],
  };
}

/** Each step ends where the next begins, the last with the promotion. */
function stepsOf(row: PromotionRow): Step[] {
  const whole = JSON.parse(row.reduction) as Reduction;
  const planned = JSON.parse(row.steps) as { from: number; value: number }[];
  // An end that was moved forward took the last steps with it.
  const later = planned.filter(({ from }) => from < row.until_at);
  const all = [{ from: row.from_at, value: 'value' in whole ? whole.value : 0 }, ...later];
  return all.map(({ from, value }, step) => ({ step, from, value, until: all[step + 1]?.from ?? row.until_at }));
}
