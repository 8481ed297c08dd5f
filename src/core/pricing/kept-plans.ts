import type { bulkOrders } from '../../api/bulk.ts';
import { bulkWarnings } from '../../api/bulk-warnings.ts';
import type { Plan, PlanRow } from './bulk-plan.ts';

export interface KeptPlan {
  readonly plan: Plan;
  /** The rows in the order asked for; sorted once. */
  rowsIn(order: (typeof bulkOrders)[number]): readonly PlanRow[];
}

/** As many tables as people look at at once; a table of 100,000 rows takes some 15 MB. */
const mostKept = 3;
const keptMs = 10 * 60_000;

/** Tables of before and after that were shown lately: read on page by page, and compared when they are applied. */
export function keptPlans(now: () => number) {
  const plans = new Map<string, KeptPlan & { readonly since: number }>();
  const forgetOld = (): void => {
    for (const [stamp, { since }] of plans) if (now() - since > keptMs) plans.delete(stamp);
  };
  return {
    keep(stamp: string, plan: Plan): KeptPlan {
      forgetOld();
      plans.delete(stamp);
      const kept = { plan, since: now(), rowsIn: ordered(plan.rows) };
      plans.set(stamp, kept);
      for (const oldest of plans.keys()) if (plans.size > mostKept) plans.delete(oldest);
      return kept;
    },
    find(stamp: string): KeptPlan | undefined {
      forgetOld();
      return plans.get(stamp);
    },
  };
}

export type KeptPlans = ReturnType<typeof keptPlans>;

function ordered(rows: readonly PlanRow[]): KeptPlan['rowsIn'] {
  let worstFirst: readonly PlanRow[] | null = null;
  return (order) => (order === 'list' ? rows : (worstFirst ??= sortByWeight(rows)));
}

/** Worst first, then what changes, then what stays; the list's order within each. */
function sortByWeight(rows: readonly PlanRow[]): readonly PlanRow[] {
  const piles: PlanRow[][] = Array.from({ length: bulkWarnings.length + 3 }, () => []);
  for (const row of rows) piles[weightOf(row)]?.push(row);
  return piles.flat();
}

function weightOf({ fate, warnings: [worst] }: PlanRow): number {
  if (worst !== undefined) return bulkWarnings.indexOf(worst);
  return bulkWarnings.length + (fate === 'changes' ? 0 : fate === 'left-out' ? 1 : 2);
}
