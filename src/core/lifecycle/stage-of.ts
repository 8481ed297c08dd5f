/** The written rule: what a person did and bought, and where that puts them. */
import type { LifecycleRules, LifecycleStage } from '../../api/lifecycle.ts';

export interface Facts {
  /** Purchases that stand: what was cancelled or was only a return is none. */
  readonly purchases: number;
  /** Those of them within the rule's days for loyalty. */
  readonly lately: number;
  /** The latest purchase, milliseconds; null: none. */
  readonly boughtAt: number | null;
  /** When they last came, registered or asked for something themselves. */
  readonly cameAt: number | null;
}

export const dayMs = 86_400_000;

/**
 * Who never bought is to be won. A customer who neither bought nor came for long is slipping away, then lost; among the
 * others those who buy often are loyal. A call that the shop makes is no sign of life, a visit is.
 */
export function stageOf(
  { purchases, lately, boughtAt, cameAt }: Facts,
  rules: LifecycleRules,
  now: number,
): LifecycleStage {
  if (purchases <= 0 || boughtAt === null) return 'acquisition';
  const quietMs = now - Math.max(boughtAt, cameAt ?? boughtAt);
  if (quietMs > rules.lostDays * dayMs) return 'recovery';
  if (quietMs > rules.quietDays * dayMs) return 'retention';
  return lately >= rules.loyalFrom ? 'loyalty' : 'trial';
}

/** Since when receipts count for loyalty. */
export const latelySince = ({ loyalWithinDays }: LifecycleRules, now: number): number => now - loyalWithinDays * dayMs;
