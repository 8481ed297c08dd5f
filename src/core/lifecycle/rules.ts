import type { LifecycleRules } from '../../api/lifecycle.ts';
import { usualRules } from '../../api/lifecycle-words.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Change, Reader, Writer } from '../database/index.ts';
import { rulesRow, saveRules } from './places.sql.ts';

/** The shop's numbers, or the usual ones. */
export async function rulesOf(db: Reader | Writer): Promise<LifecycleRules> {
  const row = await rulesRow(db);
  if (row === undefined) return usualRules;
  return {
    loyalFrom: row.loyal_from,
    loyalWithinDays: row.loyal_within_days,
    quietDays: row.quiet_days,
    lostDays: row.lost_days,
  };
}

/** Refuses `lifecycle-lost-before-quiet`: nobody can be lost before they slip away. */
export async function setRules({ db }: Change, rules: LifecycleRules): Promise<void> {
  const { quietDays, lostDays } = rules;
  if (lostDays <= quietDays) throw new Refusal('lifecycle-lost-before-quiet', { quietDays, lostDays });
  await saveRules(db, rules);
}
