/** Where people stand with the shop. */

export interface LifecyclePlaceTable {
  person_id: number;
  stage: string;
  before: string | null;
  since: number;
}

export interface LifecycleRulesTable {
  id: number;
  loyal_from: number;
  loyal_within_days: number;
  quiet_days: number;
  lost_days: number;
}
