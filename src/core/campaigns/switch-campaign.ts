import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import type { Change, Reader, Writer } from '../database/index.ts';
import type { Outbox } from '../outbox/index.ts';
import { storeDay } from '../settings/index.ts';
import { maximumSpend } from './budget.ts';
import { campaignById, type CampaignRow, updateCampaign } from './campaigns.sql.ts';
import { budgetOf, isComplete } from './campaign-view.ts';
import { checkBudget } from './check-campaign.ts';
import { checkMonth, greatestBudget, spentOf } from './spending-guard.ts';
import { archiveWish, isArchived, isRunning, pauseWish, startWish, wishOf } from './wish.ts';
import { wishFor } from './wish-for.ts';

/** The second click: from here on money is spent, up to the maximum that was shown. */
export async function startCampaign(change: Change, outbox: Outbox, id: number, shop: Settings): Promise<void> {
  const row = await found(change.db, id);
  const wish = wishOf(row);
  if (wish === 'run' || (wish === null && isRunning(row))) return;
  if (!isComplete(row) || row.state === 'ended' || isArchived(row))
    throw new Refusal('campaign-not-startable', { state: row.state });
  const budget = budgetOf(row);
  if (budget.endsOn < storeDay(change.at, shop.timeZone))
    throw new Refusal('campaign-dates-wrong', { startsOn: budget.startsOn, endsOn: budget.endsOn });
  // A bigger change that is on its way comes to the channel all the same.
  const most = greatestBudget(row);
  checkBudget(most, shop);
  const [spent, maximum] = [await spentOf(change.db, row), maximumSpend(budget)];
  if (spent >= maximum) throw new Refusal('campaign-not-startable', { state: row.state, spent, maximum });
  await checkMonth(change, shop, { id, budget: most });
  await wishFor(change, outbox, row, startWish);
}

export async function pauseCampaign(change: Change, outbox: Outbox, id: number): Promise<void> {
  const row = await found(change.db, id);
  const wish = wishOf(row);
  // Put away, it rests already.
  if (wish === 'pause' || isArchived(row) || (wish === null && row.state === 'paused')) return;
  if (!isComplete(row) || row.state === 'ended') throw new Refusal('campaign-not-changeable', { state: row.state });
  await wishFor(change, outbox, row, pauseWish);
}

/** Stopped for good: whatever the channel has of it is put away, also while it is still being built. */
export async function archiveCampaign(change: Change, outbox: Outbox, id: number): Promise<void> {
  const row = await found(change.db, id);
  if (isArchived(row)) return;
  // A change that waits is not sent any more.
  await updateCampaign(change.db, id, { wished: null, refused_change: null });
  await wishFor(change, outbox, row, archiveWish);
}

export async function found(db: Reader | Writer, id: number): Promise<CampaignRow> {
  const row = await campaignById(db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'campaign', id });
  return row;
}
