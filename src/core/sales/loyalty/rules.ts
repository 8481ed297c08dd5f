/** The numbers of the rule, each from its instant on. */
import type { LoyaltyRules } from '../../../api/loyalty.ts';
import type { LoyaltyKind, LoyaltyRounding } from '../../../api/loyalty-words.ts';
import type { LoyaltyRuleTable, Reader, Writer } from '../../database/index.ts';
import { ruleRows } from './ledger.sql.ts';

export interface RuleVersion extends LoyaltyRules {
  readonly at: number;
}

/** One point a euro, a hundred points take five euro off; off until it is switched on. */
export const usualNumbers: LoyaltyRules = {
  on: false,
  kind: 'points',
  points: 1,
  perAmount: 100,
  rounding: 'down',
  worthPoints: 100,
  worthAmount: 500,
  minPoints: 100,
  expiryDays: 365,
  excluded: [],
};

const versionOf = (row: Omit<LoyaltyRuleTable, 'id'>): RuleVersion => ({
  at: row.at,
  on: row.is_on === 1,
  kind: row.kind as LoyaltyKind,
  points: row.points,
  perAmount: row.per_amount,
  rounding: row.rounding as LoyaltyRounding,
  worthPoints: row.worth_points,
  worthAmount: row.worth_amount,
  minPoints: row.min_points,
  expiryDays: row.expiry_days,
  excluded: JSON.parse(row.excluded) as string[],
});

export const versionsOf = async (db: Reader | Writer): Promise<RuleVersion[]> => (await ruleRows(db)).map(versionOf);

export async function rulesNow(db: Reader | Writer): Promise<LoyaltyRules> {
  const last = (await versionsOf(db)).at(-1);
  if (last === undefined) return usualNumbers;
  const { at: _at, ...rules } = last;
  return rules;
}

/** What was written down before an instant, switched on or off. */
export const rulesBefore = async (db: Reader | Writer, until: number): Promise<LoyaltyRules> =>
  (await versionsOf(db)).findLast(({ at }) => at < until) ?? usualNumbers;

/** Those in force when something was bought; undefined: nothing was switched on by then. */
export const versionAt = (versions: readonly RuleVersion[], at: number): RuleVersion | undefined => {
  const version = versions.findLast((each) => each.at <= at);
  return version?.on === true ? version : undefined;
};
