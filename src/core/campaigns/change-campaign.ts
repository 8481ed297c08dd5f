import { randomUUID } from 'node:crypto';

import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import type { Change, Reader, Writer } from '../database/index.ts';
import type { Outbox } from '../outbox/index.ts';
import { storeDay } from '../settings/index.ts';
import { type BudgetWish, changedBudget, maximumSpend } from './budget.ts';
import { changeAct } from './change-performer.ts';
import { updateCampaign } from './campaigns.sql.ts';
import { budgetOf, isComplete, refusedOf, wishedOf } from './campaign-view.ts';
import { checkBudget } from './check-campaign.ts';
import { checkMonth, spentOf } from './spending-guard.ts';
import { found } from './switch-campaign.ts';
import { isArchived, isRunning, wishOf } from './wish.ts';

type ChangeWish = BudgetWish & { readonly id: number };

/** Budget and end as a wish would make them, and as they are or already will be; every rule is asked, nothing is changed. */
export async function thoughtChange(
  { db, at }: { readonly db: Reader | Writer; readonly at: number },
  { id, ...wish }: ChangeWish,
  shop: Settings,
) {
  const row = await found(db, id);
  if (!isComplete(row) || isArchived(row)) throw new Refusal('campaign-not-changeable', { state: row.state });
  const today = storeDay(at, shop.timeZone);
  const spent = await spentOf(db, row);
  const before = wishedOf(row) ?? budgetOf(row);
  const next = changedBudget(before, wish, { today, spent });
  if (next.endsOn < today || next.endsOn < next.startsOn)
    throw new Refusal('campaign-dates-wrong', { startsOn: next.startsOn, endsOn: next.endsOn });
  checkBudget(next, shop);
  if (maximumSpend(next) <= spent)
    throw new Refusal('campaign-budget-below-spent', { spent, maximum: maximumSpend(next) });
  // One that rests is asked again when it is started.
  if (isRunning(row) || wishOf(row) === 'run') await checkMonth({ db, at }, shop, { id, budget: next });
  return { row, before, next, spent };
}

/** Budget and end of a campaign that is there. They count here once the channel has taken them. */
export async function changeCampaign(change: Change, outbox: Outbox, wish: ChangeWish, shop: Settings): Promise<void> {
  const { row, before, next } = await thoughtChange(change, wish, shop);
  if (JSON.stringify(next) === JSON.stringify(before)) return;
  await updateCampaign(change.db, row.id, { wished: JSON.stringify(next), refused_change: null });
  await outbox.order(change, { intent: `${row.intent}:change:${randomUUID()}`, kind: changeAct, subjectId: row.id });
  change.announce('campaigns');
}

/** What the channel refused, once more, under the rules of today. */
export async function changeAgain(change: Change, outbox: Outbox, id: number, shop: Settings): Promise<void> {
  const row = await found(change.db, id);
  const [refused, before] = [refusedOf(row)?.budget, wishedOf(row) ?? budgetOf(row)];
  if (refused === undefined) return;
  const { totalBudget, dailyBudget, endsOn } = refused;
  const money =
    totalBudget !== null
      ? { totalBudget }
      : before.totalBudget !== null || dailyBudget !== before.dailyBudget
        ? { dailyBudget }
        : {};
  await changeCampaign(change, outbox, { id, endsOn, ...money }, shop);
  // It is so already, by another way.
  await updateCampaign(change.db, id, { refused_change: null });
}
