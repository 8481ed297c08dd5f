/** Pure: what a campaign can cost. */
import type { Day } from '../../api/time.ts';
import { daysBetween } from '../settings/index.ts';

interface Plan {
  readonly dailyBudget: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Daily budget times days, first and last counted, minor units: the budget of the whole run at the channel. */
export const maximumSpend = ({ dailyBudget, startsOn, endsOn }: Plan): number =>
  dailyBudget * Math.max(1, daysBetween(startsOn, endsOn));
