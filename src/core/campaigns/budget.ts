/** Pure: what a campaign can cost, in all and in one month. Minor units; days of the store's calendar. */
import type { Day } from '../../api/time.ts';
import { addDays, daysBetween } from '../settings/index.ts';

export interface Budget {
  readonly dailyBudget: number;
  /** For the whole run; null: the daily budget counts. */
  readonly totalBudget: number | null;
  /** Spent before the daily budget was changed, and the first day on which the new one counts; absent or null: never changed. */
  readonly spentBefore?: number;
  readonly dailyFrom?: Day | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** A budget that was never changed. */
export const freshBudget = (plan: Pick<Budget, 'dailyBudget' | 'totalBudget' | 'startsOn' | 'endsOn'>): Budget => ({
  ...plan,
  spentBefore: 0,
  dailyFrom: null,
});

/** The sum for the whole run: the channel is given it as a limit, first and last day counted. */
export function maximumSpend({
  dailyBudget,
  totalBudget,
  spentBefore = 0,
  dailyFrom,
  startsOn,
  endsOn,
}: Budget): number {
  return totalBudget ?? spentBefore + dailyBudget * Math.max(1, daysBetween(dailyFrom ?? startsOn, endsOn));
}

/** What a day costs on average. */
export const perDay = (budget: Budget): number =>
  budget.totalBudget === null
    ? budget.dailyBudget
    : Math.floor(budget.totalBudget / Math.max(1, daysBetween(budget.startsOn, budget.endsOn)));

export interface BudgetWish {
  readonly dailyBudget?: number | undefined;
  readonly totalBudget?: number | undefined;
  readonly endsOn?: Day | undefined;
}

/** A budget a day counts from today on, beside what is spent already; a budget in all replaces it; what is left out stays. */
export function changedBudget(
  before: Budget,
  wish: BudgetWish,
  now: { readonly today: Day; readonly spent: number },
): Budget {
  const endsOn = wish.endsOn ?? before.endsOn;
  const kept = { ...before, endsOn };
  if (wish.totalBudget !== undefined)
    return { ...kept, totalBudget: wish.totalBudget, spentBefore: 0, dailyFrom: null };
  if (wish.dailyBudget === undefined) return kept;
  const fresh = { ...kept, dailyBudget: wish.dailyBudget, totalBudget: null, spentBefore: 0, dailyFrom: null };
  if (now.spent === 0) return fresh;
  return { ...fresh, spentBefore: now.spent, dailyFrom: later(now.today, before.startsOn) };
}

/**
 * The most that it may still spend in the month that ends on `lastDay`: all that is left where it ends in it, else its
 * days' share, rounded up.
 */
export function mayStillSpend(budget: Budget, spent: number, today: Day, lastDay: Day): number {
  const left = Math.max(0, maximumSpend(budget) - spent);
  const from = later(today, budget.startsOn);
  if (from > lastDay || budget.endsOn < today) return 0;
  if (budget.endsOn <= lastDay) return left;
  return Math.ceil((left * daysBetween(from, lastDay)) / daysBetween(from, budget.endsOn));
}

/** First and last day of the month of that day. */
export function monthOf(day: Day): { readonly first: Day; readonly last: Day } {
  const first = `${day.slice(0, 7)}-01`;
  const next = addDays(first, 31).slice(0, 7);
  return { first, last: addDays(`${next}-01`, -1) };
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
