/**
 * The guard over the shop's money: no advert beyond its maximum, all of them together not beyond the cap of the month,
 * and none that spends unseen. What it stops is paused at the channel, says why, and stands on Today.
 */
import type { SpendingGuard } from '../../api/campaigns.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import type { Change, Reader, Writer } from '../database/index.ts';
import type { Outbox } from '../outbox/index.ts';
import { storeDay } from '../settings/index.ts';
import { type Budget, maximumSpend, mayStillSpend, monthOf } from './budget.ts';
import { spentBy } from './campaign-figures.sql.ts';
import { campaignById, type CampaignRow, runningCampaigns } from './campaigns.sql.ts';
import { budgetOf, wishedOf } from './campaign-view.ts';
import { type Spending, spendings } from './spending-guard.sql.ts';
import { blindWish, budgetWish, isRunning, monthWish, wishOf } from './wish.ts';
import { wishFor } from './wish-for.ts';

interface Month {
  readonly today: string;
  readonly last: string;
  readonly spent: number;
  readonly of: ReadonlyMap<number, Spending>;
}

async function monthAt(db: Reader | Writer, shop: Settings, at: number): Promise<Month> {
  const today = storeDay(at, shop.timeZone);
  const { first, last } = monthOf(today);
  const all = await spendings(db, first, last);
  return {
    today,
    last,
    spent: all.reduce((sum, { within }) => sum + within, 0),
    of: new Map(all.map((each) => [each.id, each])),
  };
}

/** Since its start, minor units; the budget's own account is ahead of the figures by day. */
export const spentOf = async (db: Reader | Writer, row: Pick<CampaignRow, 'id' | 'spent_there'>): Promise<number> =>
  Math.max(row.spent_there, await spentBy(db, row.id));

/** The greater of what stands at the channel and what is on its way there. */
export function greatestBudget(row: CampaignRow): Budget {
  const [now, wished] = [budgetOf(row), wishedOf(row)];
  return wished !== null && maximumSpend(wished) > maximumSpend(now) ? wished : now;
}

/** What the month's cap leaves. */
export const guardState = async (db: Reader | Writer, shop: Settings, at: number): Promise<SpendingGuard> =>
  leftOf(await monthAt(db, shop, at), db, shop, null);

/** `except` names a campaign that is asked about and does not bind itself. */
async function leftOf(
  { today, last, spent, of }: Month,
  db: Reader | Writer,
  shop: Settings,
  except: number | null,
): Promise<SpendingGuard> {
  const rows = (await runningCampaigns(db)).filter(({ id }) => id !== except);
  const bound = rows.reduce(
    (sum, row) => sum + mayStillSpend(greatestBudget(row), of.get(row.id)?.spent ?? 0, today, last),
    0,
  );
  const cap = shop.campaignMonthCap;
  return { month: today.slice(0, 7), cap, spent, bound, free: Math.max(0, cap - spent - bound) };
}

/** @throws campaign-over-month-cap where this budget might carry the month beyond the cap */
export async function checkMonth(
  { db, at }: { readonly db: Reader | Writer; readonly at: number },
  shop: Settings,
  { id, budget }: { readonly id: number; readonly budget: Budget },
): Promise<void> {
  const month = await monthAt(db, shop, at);
  const wanted = mayStillSpend(budget, month.of.get(id)?.spent ?? 0, month.today, month.last);
  const { cap, spent, bound, free } = await leftOf(month, db, shop, id);
  if (wanted > free) throw new Refusal('campaign-over-month-cap', { cap, spent, bound, free, maximum: wanted });
}

/** Pauses what has reached its limit. Asked after everything that brings new figures. */
export async function guardSpending(change: Change, outbox: Outbox, shop: Settings): Promise<void> {
  const { spent, of } = await monthAt(change.db, shop, change.at);
  for (const row of await runningCampaigns(change.db)) {
    const wish = wishOf(row);
    if (wish === 'pause' || wish === 'archive') continue;
    const [own, maximum] = [of.get(row.id)?.spent ?? 0, maximumSpend(budgetOf(row))];
    if (own >= maximum) await wishFor(change, outbox, row, budgetWish, { spent: own, maximum });
    else if (spent >= shop.campaignMonthCap)
      await wishFor(change, outbox, row, monthWish, { spent, cap: shop.campaignMonthCap });
  }
}

/** Pauses one that spends unseen: its figures have not come since that instant, and it may have been clicked since. */
export async function guardUnseen(
  change: Change,
  outbox: Outbox,
  { id }: Pick<CampaignRow, 'id'>,
  since: number,
): Promise<void> {
  const row = await campaignById(change.db, id);
  if (row === undefined || !isRunning(row)) return;
  const wish = wishOf(row);
  if (wish === 'pause' || wish === 'archive') return;
  await wishFor(change, outbox, row, blindWish, { hours: Math.max(1, Math.round((change.at - since) / 3_600_000)) });
}
