/** Words of where people stand with the shop, without any check. */

export const lifecycleStages = ['acquisition', 'trial', 'loyalty', 'retention', 'recovery'] as const;
export type LifecycleStage = (typeof lifecycleStages)[number];

/** What the rules say where the shop says nothing else. */
export const usualRules = { loyalFrom: 3, loyalWithinDays: 365, quietDays: 90, lostDays: 365 } as const;
